import { Button, Form, Input, Modal, Select } from 'antd'
import { Failure } from '../base/failure.desk.tsx'
import { useFocusBack } from '../base/focus-back.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { cellWords, boardWords as words } from './board-page.words.ts'

interface Said {
  readonly reason: string
  readonly place?: string
}

interface Asking {
  readonly title: string
  /** Asks also for the cell that it is about. */
  readonly withPlace?: boolean
  /** Communities that it may be about instead, by `item:` and their key. */
  readonly items?: readonly { readonly value: string; readonly label: string }[]
  readonly send: (said: Said) => void
  readonly error: unknown
  readonly pending: boolean
  readonly close: () => void
}

/** A step that needs its reason in words. */
export function ReasonDialog({ title, withPlace = false, items = [], send, error, pending, close }: Asking) {
  const say = useSay()
  useFocusBack()
  const cells = Object.entries(cellWords).map(([value, word]) => ({ value, label: say(word) }))
  return (
    <Modal open title={title} onCancel={close} footer={null}>
      <Form layout="vertical" initialValues={{ place: 'cell:started.communities' }} onFinish={send}>
        {withPlace && (
          <Form.Item name="place" label={say(words.place)}>
            <Select showSearch options={[...cells, ...items]} optionFilterProp="label" />
          </Form.Item>
        )}
        <Form.Item name="reason" label={say(words.reason)} rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea maxLength={200} autoSize={{ minRows: 2 }} />
        </Form.Item>
        {error != null && <Failure error={error} />}
        <div className="form-buttons">
          <Button onClick={close}>{say(words.cancel)}</Button>
          <Button type="primary" htmlType="submit" loading={pending}>
            {title}
          </Button>
        </div>
      </Form>
    </Modal>
  )
}
