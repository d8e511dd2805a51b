import { Button, Form, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import type { Me } from '../access/access.api.ts'
import { useAct } from '../base/act.desk.tsx'
import { newId } from '../base/act-id.desk.ts'
import { Failure } from '../base/failure.desk.tsx'
import { useFocusBack } from '../base/focus-back.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { countsWords, boardWords as words } from './board-page.words.ts'
import { type Board, type BoardRow, progress } from './progress-questions.desk.ts'

interface Typed {
  readonly explanation: string
  readonly of: 'return' | 'facts'
}

/** 更正: what is printed and what it would be, on a late return or on the facts, with the explanation that is published. */
export function CorrectRow({ me, data, row, close }: { me: Me; data: Board; row: BoardRow; close: () => void }) {
  const say = useSay()
  useFocusBack()
  const late = row.state === 'certified' ? row.last : null
  const [id] = useState(newId)
  const corrected = useAct(
    ({ explanation, of }: Typed, sending) => {
      const said = { id, office: me.city.office, period: data.period.id, unit: row.unit, explanation }
      return progress.correctMonth({ body: { ...said, return: of === 'return' ? (late?.return ?? null) : null } }, sending)
    },
    { stale: ['progress'], onDone: close },
  )
  const [form] = Form.useForm<Typed>()
  const of = Form.useWatch('of', form) ?? (late ? 'return' : 'facts')
  const after = of === 'return' && late ? late.figures : row.live
  return (
    <Modal open title={`${say(words.correct)} ${row.name}`} onCancel={close} footer={null}>
      <p>
        {say(words.started)}：{row.printed && say(countsWords(row.printed.figures.started))} →{' '}
        <strong>{say(countsWords(after.started))}</strong>
      </p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ of: late ? 'return' : 'facts' }}
        onFinish={(typed: Typed) => corrected.mutate(typed)}
      >
        <Form.Item name="of" label={say(words.basis)}>
          <Radio.Group
            options={[...(late ? [{ value: 'return', label: say(words.ofReturn) }] : []), { value: 'facts', label: say(words.ofFacts) }]}
          />
        </Form.Item>
        <Form.Item
          name="explanation"
          label={say(words.explanation)}
          extra={say(words.explanationHint)}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input.TextArea maxLength={500} autoSize={{ minRows: 3 }} />
        </Form.Item>
        {corrected.error != null && <Failure error={corrected.error} />}
        <div className="form-buttons">
          <Button onClick={close}>{say(words.cancel)}</Button>
          <Button type="primary" htmlType="submit" loading={corrected.isPending}>
            {say(words.correct)}
          </Button>
        </div>
      </Form>
    </Modal>
  )
}
