import { Form, Input } from 'antd'
import { DayField } from '../base/day-field.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { DocumentField, useRequired } from './act-dialog.desk.tsx'
import { addWords as words } from './add-communities.words.ts'

/** Who says that there are these communities, by what document, and from when. */
export interface Common {
  source: string
  from: string
  document: string
}

export function CommonFields({ id }: { id: string }) {
  const say = useSay()
  const required = useRequired()
  return (
    <section className="card">
      <h2>{say(words.common)}</h2>
      <div className="columns">
        <Form.Item name="source" label={say(words.source)} extra={say(words.sourceHint)} rules={required}>
          <Input maxLength={200} />
        </Form.Item>
        <DocumentField />
        <Form.Item name="from" label={say(words.from)} rules={required} trigger="onChoose">
          <DayField id={`${id}_from`} value={undefined} onChoose={() => {}} />
        </Form.Item>
      </div>
    </section>
  )
}
