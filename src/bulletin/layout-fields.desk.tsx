import { Checkbox, Form, Input, Select } from 'antd'
import { useSay } from '../base/language.desk.tsx'
import { type MoreColumns, moreColumns, type TableLayout } from '../figures/table-layout.ts'
import { layoutWords as words } from './layout-fields.words.ts'

/** How this table differs from the template, as its form has it. */
export interface TypedLayout {
  readonly columns: readonly MoreColumns[]
  readonly order: readonly number[]
  /** One a line. */
  readonly footnotes: string
  readonly reason: string
}

export const typedLayout = (layout: TableLayout | undefined): TypedLayout => ({
  columns: layout?.columns ?? [],
  order: layout?.order ?? [],
  footnotes: layout?.footnotes.join('\n') ?? '',
  reason: layout?.reason ?? '',
})

/** Undefined where nothing differs. */
export function layoutTyped({ columns, order, footnotes, reason }: TypedLayout): TableLayout | undefined {
  const notes = footnotes.split('\n').flatMap(line => (line.trim() === '' ? [] : [line.trim()]))
  if (columns.length + order.length + notes.length === 0) return undefined
  return { columns: moreColumns.filter(one => columns.includes(one)), order: [...order], footnotes: notes, reason: reason.trim() }
}

interface Fields {
  readonly typed: TypedLayout
  readonly change: (typed: TypedLayout) => void
  readonly units: readonly { readonly id: number; readonly name: string }[]
}

/** Columns more, rows in another order, notes: for one issue, with the reason. Figures stay as they are. */
export function LayoutFields({ typed, change, units }: Fields) {
  const say = useSay()
  const isNeeded = layoutTyped(typed) !== undefined
  return (
    <fieldset className="people">
      <legend>{say(words.title)}</legend>
      <p className="muted hint">{say(words.hint)}</p>
      <Form.Item label={say(words.columns)}>
        <Checkbox.Group
          value={[...typed.columns]}
          options={moreColumns.map(value => ({ value, label: say(words[value]) }))}
          onChange={columns => change({ ...typed, columns })}
        />
      </Form.Item>
      <Form.Item label={say(words.order)} htmlFor="layout-order">
        <Select
          id="layout-order"
          mode="multiple"
          value={[...typed.order]}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
          optionFilterProp="label"
          onChange={order => change({ ...typed, order })}
        />
      </Form.Item>
      <Form.Item label={say(words.footnotes)} htmlFor="layout-notes">
        <Input.TextArea
          id="layout-notes"
          autoSize={{ minRows: 1, maxRows: 5 }}
          value={typed.footnotes}
          onChange={({ target }) => change({ ...typed, footnotes: target.value })}
        />
      </Form.Item>
      <Form.Item label={say(words.reason)} htmlFor="layout-reason" required={isNeeded}>
        <Input
          id="layout-reason"
          maxLength={200}
          value={typed.reason}
          disabled={!isNeeded}
          onChange={({ target }) => change({ ...typed, reason: target.value })}
        />
      </Form.Item>
      {isNeeded && typed.reason.trim() === '' && <p className="wrong">{say(words.reasonMissing)}</p>}
    </fieldset>
  )
}
