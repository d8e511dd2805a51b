import { Alert, Button, Form, Input } from 'antd'
import { useMemo, useState } from 'react'
import { useAct } from '../base/act.desk.tsx'
import { newId } from '../base/act-id.desk.ts'
import { Failure, sentencesOf } from '../base/failure.desk.tsx'
import { printKey } from '../base/key.ts'
import { useSay } from '../base/language.desk.tsx'
import type { Bilingual } from '../base/objection.ts'
import { rowsWords, addWords as words } from './add-communities.words.ts'
import type { Adding } from './add-one.desk.tsx'
import { type Common, CommonFields } from './common-fields.desk.tsx'
import type { WrittenCommunity } from './community.ts'
import { type Column, hasWrong, type Pasted, type PastedRow, readPasted } from './pasted-communities.ts'
import { columnWords } from './pasted-communities.words.ts'
import { registry, staleAfter } from './registry-questions.desk.tsx'

interface Filled extends Common {
  pasted: string
}

/** Many communities as they stand in a spreadsheet: read as one types, told cell by cell, sent all or none. */
export function PasteMany({ choices, today, onAdded }: Adding) {
  const say = useSay()
  const [form] = Form.useForm<Filled>()
  const [text, setText] = useState('')
  const pasted = useMemo(() => (text.trim() === '' ? null : readPasted(text, choices)), [text, choices])
  const adding = useAct(
    (communities: (WrittenCommunity & { county: number })[], sending) =>
      registry.addCommunities({ body: { county: communities[0]?.county ?? 0, communities } }, sending),
    {
      stale: staleAfter,
      onDone: (_, communities) => {
        form.resetFields(['pasted'])
        setText('')
        onAdded(communities.map(({ county, id, name }) => ({ community: printKey({ county, id }), name })))
        scrollTo(0, 0)
      },
    },
  )
  const refused = adding.isError ? sentencesOf(adding.error) : []
  const mayNot = pasted === null || hasWrong(pasted)
  return (
    <Form
      form={form}
      name="many"
      layout="vertical"
      requiredMark={false}
      initialValues={{ from: today }}
      scrollToFirstError={{ focus: true }}
      onFinish={({ source, document, from }) => {
        if (!mayNot) adding.mutate(pasted.rows.map(row => ({ ...row.read, id: newId(), buildingList: [], source, document, from })))
      }}
    >
      <CommonFields id="many" />
      <section className="card">
        <Form.Item name="pasted" label={say(words.pasteLabel)} extra={say(words.pasteHint)}>
          <Input.TextArea
            autoSize={{ minRows: 5, maxRows: 14 }}
            wrap="off"
            spellCheck={false}
            onChange={({ target }) => {
              setText(target.value)
              adding.reset()
            }}
          />
        </Form.Item>
        {pasted && <Preview pasted={pasted} refused={refused} />}
      </section>
      {adding.isError && (
        <Failure error={adding.error} except={refused.flatMap(({ place }) => (readPlace(place) ? [place as string] : []))} />
      )}
      <p id="why-not" className="muted">
        {pasted !== null && mayNot && say(words.mendFirst)}
      </p>
      <Button type="primary" htmlType="submit" disabled={mayNot} aria-describedby="why-not" loading={adding.isPending}>
        {say(words.submit)}
      </Button>
    </Form>
  )
}

type Refused = readonly { readonly place?: string | undefined; readonly says: Bilingual }[]

/** `communities.3.floorArea`: the row and the column. */
function readPlace(place: string | undefined): { row: number; column: string } | null {
  const [, row, column] = /^communities\.(\d+)\.(\w+)/.exec(place ?? '') ?? []
  return row === undefined || column === undefined ? null : { row: Number(row), column }
}

function Preview({ pasted: { columns, rows, wrong }, refused }: { pasted: Pasted; refused: Refused }) {
  const say = useSay()
  if (wrong) return <Alert type="warning" showIcon role="alert" title={say(wrong)} />
  const saysOfServer = (row: number, column: Column) =>
    refused.find(({ place }) => readPlace(place)?.row === row && readPlace(place)?.column === column)?.says
  return (
    <section aria-label={say(words.preview)}>
      <p role="status">{say(rowsWords(rows.length, rows.filter(row => Object.keys(row.wrong).length > 0).length))}</p>
      <div className="wide preview">
        <table className="facts">
          <thead>
            <tr>
              <th scope="col">{say(words.row)}</th>
              {columns.map(column => (
                <th key={column} scope="col">
                  {say(columnWords[column])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // A row has no key of its own before it is sent: it is the row of this number in the text.
              // biome-ignore lint/suspicious/noArrayIndexKey: the number of the row is what it is
              <tr key={index}>
                <th scope="row">{index + 1}</th>
                {columns.map(column => (
                  <PastedCell key={column} row={row} column={column} says={row.wrong[column] ?? saysOfServer(index, column)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function PastedCell({ row, column, says }: { row: PastedRow; column: Column; says: Bilingual | undefined }) {
  const say = useSay()
  return (
    <td className={says ? 'wrong-cell' : undefined}>
      {row.cells[column]}
      {says && <span className="wrong-says">{say(says)}</span>}
    </td>
  )
}
