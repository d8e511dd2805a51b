import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useSay } from '../base/language.desk.tsx'
import type { Objection } from '../base/objection.ts'
import { pickerWords as words } from './picker.words.ts'
import { printStated, readStated } from './stated.ts'

interface Stating {
  /** The number as the text has it; empty: it is still to be written. */
  readonly text: string
  readonly keep: (reference: string) => void
  readonly cancel: () => void
}

/** A number that neither facts nor publications hold, with the reason why it stands. */
export function StatedForm({ text, keep, cancel }: Stating) {
  const say = useSay()
  const [objections, object] = useState<readonly Objection[]>([])
  return (
    <Form
      layout="vertical"
      initialValues={{ text, reason: '' }}
      onFinish={(typed: { text: string; reason: string }) => {
        const reference = printStated({ text: typed.text.trim(), reason: typed.reason.replace(/[{}\n]/g, '').trim() })
        const read = readStated(reference.slice('stated '.length))
        if (read.found) keep(reference)
        else object(read.objections)
      }}
    >
      <Form.Item name="text" label={say(words.number)} rules={[{ required: true }]}>
        <Input maxLength={20} autoFocus={text === ''} />
      </Form.Item>
      <Form.Item name="reason" label={say(words.reason)} extra={say(words.reasonHint)} rules={[{ required: true }]}>
        <Input maxLength={200} autoFocus={text !== ''} />
      </Form.Item>
      {objections.map(({ code, says }) => (
        <p key={code} className="wrong" role="alert">
          {say(says)}
        </p>
      ))}
      <div className="form-buttons">
        <Button onClick={cancel}>{say(words.cancel)}</Button>
        <Button type="primary" htmlType="submit">
          {say(words.insert)}
        </Button>
      </div>
    </Form>
  )
}
