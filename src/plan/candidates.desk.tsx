import { useQuery } from '@tanstack/react-query'
import { Button, Drawer, Input, Select, Table } from 'antd'
import { useState } from 'react'
import type { Me } from '../access/access.api.ts'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { Wide } from '../base/wide.desk.tsx'
import { planWords, newVersionWords as words } from './plan-page.words.ts'
import { type Candidate, candidatesQuery } from './plan-questions.desk.tsx'
import { type DraftLine, keptLines, type NewLine } from './version-draft.ts'

interface Choosing {
  readonly me: Me
  readonly open: boolean
  readonly lines: readonly DraftLine[]
  readonly onClose: () => void
  readonly onAdd: (lines: readonly NewLine[]) => void
}

/** Communities of the ledger for a list, with the counts that they have today. */
export function CandidatesDrawer({ me, open, lines, onClose, onAdd }: Choosing) {
  const say = useSay()
  const [asked, setAsked] = useState<Asked>({ said: '', unit: '' })
  const [chosen, setChosen] = useState<ReadonlyMap<string, Candidate>>(new Map())
  const { data, error, refetch } = useQuery({ ...candidatesQuery(asked.said, asked.unit || undefined), enabled: open })
  const end = (then: () => void) => () => {
    then()
    setChosen(new Map())
  }
  return (
    <Drawer
      open={open}
      onClose={end(onClose)}
      size="min(760px, 100vw)"
      title={<h2 className="drawer-title">{say(words.addTitle)}</h2>}
      closable={{ 'aria-label': say(words.close) }}
      footer={
        <Button type="primary" disabled={chosen.size === 0} onClick={end(() => onAdd([...chosen.values()].map(lineOf)))}>
          {say(words.addChosen)}（{chosen.size}）
        </Button>
      }
    >
      <p className="muted">{say(words.addSays)}</p>
      <Filters me={me} asked={asked} onAsk={setAsked} />
      {error && <Failure error={error} retry={refetch} />}
      {data?.more && <p className="muted">{say(words.moreThere)}</p>}
      <Candidates
        me={me}
        candidates={data?.candidates ?? []}
        loading={!data && !error}
        there={new Set(keptLines(lines).map(line => line.community))}
        chosen={chosen}
        onChoose={setChosen}
      />
    </Drawer>
  )
}

interface Asked {
  readonly said: string
  readonly unit: string
}

function Filters({ me, asked, onAsk }: { me: Me; asked: Asked; onAsk: (asked: Asked) => void }) {
  const say = useSay()
  const any = { value: '', label: `${say(planWords.unit)} · ${say(planWords.any)}` }
  return (
    <div className="line-filters">
      <Input.Search
        aria-label={say(words.find)}
        placeholder={say(words.find)}
        allowClear
        onSearch={text => onAsk({ ...asked, said: text.trim() })}
      />
      <Select
        aria-label={say(planWords.unit)}
        className="plan-list"
        value={asked.unit}
        options={[any, ...me.units.map(({ id, name }) => ({ value: String(id), label: name }))]}
        onChange={unit => onAsk({ ...asked, unit })}
      />
    </div>
  )
}

interface Offered {
  readonly me: Me
  readonly candidates: readonly Candidate[]
  readonly loading: boolean
  /** Those that stand on the list already. */
  readonly there: ReadonlySet<string>
  readonly chosen: ReadonlyMap<string, Candidate>
  readonly onChoose: (chosen: ReadonlyMap<string, Candidate>) => void
}

function Candidates({ me, candidates, loading, there, chosen, onChoose }: Offered) {
  const say = useSay()
  const note = ({ community, rounds }: Candidate) => (there.has(community) ? words.onTheList : rounds > 0 ? words.renovated : null)
  return (
    <Wide of={say(words.addTitle)}>
      <Table<Candidate>
        className="candidates"
        size="small"
        rowKey="community"
        loading={loading}
        dataSource={[...candidates]}
        locale={{ emptyText: say(words.nothingThere) }}
        pagination={{ defaultPageSize: 50, showSizeChanger: false, hideOnSinglePage: true }}
        rowSelection={{
          preserveSelectedRowKeys: true,
          selectedRowKeys: [...chosen.keys()],
          onChange: (_, rows) => onChoose(new Map(rows.map(row => [row.community, row]))),
          getCheckboxProps: ({ community, name }) => ({ disabled: there.has(community), 'aria-label': name }),
        }}
        columns={[
          {
            title: say(planWords.name),
            render: (_, row) => {
              const noted = note(row)
              return (
                <>
                  {row.name} {noted && <span className="muted small">{say(noted)}</span>}
                </>
              )
            },
          },
          { title: say(planWords.unit), render: (_, { unit }) => me.units.find(({ id }) => id === unit)?.name },
          { title: say(planWords.households), dataIndex: 'households', align: 'right' },
          { title: say(planWords.buildings), dataIndex: 'buildings', align: 'right' },
          { title: say(planWords.floorArea), dataIndex: 'floorArea', align: 'right' },
        ]}
      />
    </Wide>
  )
}

/** The same renovation goes on in another year's list; a community that no list has named begins its first. */
const lineOf = ({ rounds, ...candidate }: Candidate): NewLine => ({ ...candidate, round: Math.max(1, rounds) })
