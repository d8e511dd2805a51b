import { Button, Input, InputNumber, Select, Table } from 'antd'
import type { ReactNode } from 'react'
import type { Me } from '../access/access.api.ts'
import { useSay } from '../base/language.desk.tsx'
import type { Bilingual } from '../base/objection.ts'
import { MonthField } from './month-field.desk.tsx'
import { planWords, newVersionWords as words } from './plan-page.words.ts'
import { type DraftLine, dropLine, editLine, isChanged, keptLines, keyOf } from './version-draft.ts'

interface Editing {
  readonly me: Me
  readonly lines: readonly DraftLine[]
  readonly onChange: (lines: DraftLine[]) => void
  readonly refused: readonly { readonly place?: string | undefined; readonly says: Bilingual }[]
}

type Edit = (line: DraftLine, otherwise: Partial<DraftLine>) => void

/** The lines of a version that is being put together; what is objected to stands first. */
export function VersionLines({ me, lines, onChange, refused }: Editing) {
  const say = useSay()
  const wrong = wrongLines(lines, refused)
  const edit: Edit = (line, otherwise) => onChange(editLine(lines, keyOf(line), otherwise))
  if (lines.length === 0) return <p>{say(words.noLines)}</p>
  const ordered = [...lines].sort((a, b) => Number(wrong.has(keyOf(b))) - Number(wrong.has(keyOf(a))))
  const cell = (Cell: (given: { line: DraftLine; edit: Edit }) => ReactNode) => (_: unknown, line: DraftLine) => (
    <Cell line={line} edit={edit} />
  )
  return (
    <Table<DraftLine>
      size="small"
      rowKey={keyOf}
      dataSource={ordered}
      scroll={{ x: 'max-content' }}
      rowClassName={line => (wrong.has(keyOf(line)) ? 'wrong-cell' : line.dropped ? 'dropped' : '')}
      pagination={{ defaultPageSize: 50, showSizeChanger: false, hideOnSinglePage: true }}
      columns={[
        { title: say(planWords.name), render: (_, line) => <Name line={line} edit={edit} wrong={wrong.get(keyOf(line)) ?? []} /> },
        { title: say(planWords.unit), render: (_, line) => <Unit line={line} edit={edit} units={me.units} /> },
        { title: say(planWords.households), render: cell(Households) },
        { title: say(planWords.buildings), render: cell(BuildingCount) },
        { title: say(planWords.floorArea), render: cell(Area) },
        { title: say(planWords.plannedStart), render: cell(Start) },
        { title: say(planWords.plannedFinish), render: cell(Finish) },
        { title: '', render: (_, line) => <Drop line={line} onDrop={() => onChange(dropLine(lines, keyOf(line)))} /> },
      ]}
    />
  )
}

interface Cell {
  readonly line: DraftLine
  readonly edit: Edit
}

function Name({ line, edit, wrong }: Cell & { wrong: readonly Bilingual[] }) {
  const say = useSay()
  return (
    <>
      <Input
        size="small"
        className="line-name"
        maxLength={80}
        disabled={line.dropped}
        aria-label={`${line.name} ${say(planWords.name)}`}
        value={line.name}
        onChange={({ target }) => edit(line, { name: target.value })}
      />
      <Mark line={line} />
      {wrong.map(says => (
        <div key={says.en} className="wrong-says">
          {say(says)}
        </div>
      ))}
    </>
  )
}

function Unit({ line, edit, units }: Cell & { units: Me['units'] }) {
  const say = useSay()
  return (
    <Select
      size="small"
      className="line-unit"
      disabled={line.dropped}
      aria-label={`${line.name} ${say(planWords.unit)}`}
      value={line.unit}
      options={units.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={unit => edit(line, { unit })}
    />
  )
}

const Households = (cell: Cell) => <Count {...cell} field="households" />
const BuildingCount = (cell: Cell) => <Count {...cell} field="buildings" />

function Count({ line, edit, field }: Cell & { field: 'households' | 'buildings' }) {
  const say = useSay()
  return (
    <InputNumber
      min={0}
      precision={0}
      size="small"
      disabled={line.dropped}
      aria-label={`${line.name} ${say(planWords[field])}`}
      value={line[field]}
      onChange={count => edit(line, { [field]: count ?? 0 })}
    />
  )
}

function Area({ line, edit }: Cell) {
  const say = useSay()
  return (
    <Input
      size="small"
      className="line-area"
      inputMode="decimal"
      disabled={line.dropped}
      aria-label={`${line.name} ${say(planWords.floorArea)}`}
      value={line.floorArea}
      onChange={({ target }) => edit(line, { floorArea: target.value })}
    />
  )
}

const Start = (cell: Cell) => <PlannedMonth {...cell} field="plannedStart" />
const Finish = (cell: Cell) => <PlannedMonth {...cell} field="plannedFinish" />

function PlannedMonth({ line, edit, field }: Cell & { field: 'plannedStart' | 'plannedFinish' }) {
  const say = useSay()
  return (
    <MonthField
      size="small"
      disabled={line.dropped}
      label={`${line.name} ${say(planWords[field])}`}
      value={line[field]}
      onChoose={month => edit(line, { [field]: month })}
    />
  )
}

function Drop({ line, onDrop }: { line: DraftLine; onDrop: () => void }) {
  const say = useSay()
  const word = say(line.dropped ? words.takeBack : words.remove)
  return (
    <Button size="small" type="link" aria-label={`${word} ${line.name}`} onClick={onDrop}>
      {word}
    </Button>
  )
}

function Mark({ line }: { line: DraftLine }) {
  const say = useSay()
  const mark = line.dropped ? planWords.dropped : line.base === null ? planWords.added : isChanged(line) ? planWords.changed : null
  return mark && <span className="line-mark">{say(mark)}</span>
}

/** `lines.3` is the fourth of the lines that were sent. */
function wrongLines(lines: readonly DraftLine[], refused: Editing['refused']): Map<string, Bilingual[]> {
  const sent = keptLines(lines)
  const wrong = new Map<string, Bilingual[]>()
  for (const { place, says } of refused) {
    const line = sent[Number(/^lines\.(\d+)/.exec(place ?? '')?.[1] ?? -1)]
    if (line) wrong.set(keyOf(line), [...(wrong.get(keyOf(line)) ?? []), says])
  }
  return wrong
}
