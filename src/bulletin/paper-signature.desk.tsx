import { Button, Checkbox, Form, Input, Modal, Radio, Upload } from 'antd'
import { useState } from 'react'
import type { Me } from '../access/access.api.ts'
import { useAct } from '../base/act.desk.tsx'
import { newId } from '../base/act-id.desk.ts'
import type { Sending } from '../base/client.desk.ts'
import { dayOf } from '../base/day.ts'
import { DayField } from '../base/day-field.desk.tsx'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { bulletin, type DraftAnswer } from './bulletin-questions.desk.ts'
import { stepsWords as words } from './sheet-page.words.ts'

interface Typed {
  readonly name: string
  readonly post: string
  readonly isActing?: boolean
  readonly actingName?: string
  readonly actingDocument?: string
  readonly medium: 'paper' | 'office-system'
}

interface Said extends Typed {
  readonly day: string
  readonly scan: File | null
}

/** The scan goes first and is named in the record of the signature. */
async function record(draft: string, { name, post, isActing, actingName, actingDocument, medium, day, scan }: Said, sending: Sending) {
  const slip = scan && (await bulletin.keepSlip({ query: { name: scan.name }, file: scan }, { act: newId() })).hash
  const actingFor = isActing ? { name: actingName ?? '', document: actingDocument ?? '' } : null
  return bulletin.recordSignature({ params: { draft }, body: { signatory: { name, post }, actingFor, day, medium, slip } }, sending)
}

/** 登记纸质签批: what stands on the slip, copied by who keeps the files. */
export function PaperSignature({ me, draft, close }: { me: Me; draft: DraftAnswer; close: () => void }) {
  const say = useSay()
  const [day, setDay] = useState(me.today)
  const [scan, setScan] = useState<File | null>(null)
  const recorded = useAct((said: Said, sending) => record(draft.draft, said, sending), { stale: ['bulletin'], onDone: close })
  return (
    <Modal open title={say(words.paperTitle)} onCancel={close} footer={null} destroyOnHidden>
      <p className="muted">{say(words.paperSays)}</p>
      <Form layout="vertical" initialValues={{ medium: 'paper' }} onFinish={(typed: Typed) => recorded.mutate({ ...typed, day, scan })}>
        <SignatoryFields />
        <Form.Item label={say(words.signedDay)} htmlFor="signed-day">
          <DayField id="signed-day" value={day} onChoose={setDay} latest={dayOf(me.today)} />
        </Form.Item>
        <Form.Item name="medium" label={say(words.medium)}>
          <Radio.Group options={(['paper', 'office-system'] as const).map(value => ({ value, label: say(words[value]) }))} />
        </Form.Item>
        <Form.Item label={say(words.scan)}>
          <Upload
            accept="image/png,image/jpeg,image/webp,application/pdf"
            maxCount={1}
            fileList={scan ? [{ uid: 'scan', name: scan.name, status: 'done' }] : []}
            onRemove={() => setScan(null)}
            beforeUpload={file => {
              setScan(file)
              return false
            }}
          >
            <Button>{say(words.chooseScan)}</Button>
          </Upload>
        </Form.Item>
        {recorded.error != null && <Failure error={recorded.error} />}
        <div className="form-buttons">
          <Button onClick={close}>{say(words.cancel)}</Button>
          <Button type="primary" htmlType="submit" loading={recorded.isPending}>
            {say(words.paperTitle)}
          </Button>
        </div>
      </Form>
    </Modal>
  )
}

function SignatoryFields() {
  const say = useSay()
  const isActing = Form.useWatch<boolean | undefined>('isActing')
  const rules = [{ required: true, whitespace: true, message: say(words.needed) }]
  return (
    <>
      <Form.Item name="name" label={say(words.signatoryName)} rules={rules}>
        <Input maxLength={20} autoComplete="off" />
      </Form.Item>
      <Form.Item name="post" label={say(words.signatoryPost)} rules={rules}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="isActing" valuePropName="checked">
        <Checkbox>{say(words.isActing)}</Checkbox>
      </Form.Item>
      {isActing && (
        <>
          <Form.Item name="actingName" label={say(words.actingName)} rules={rules}>
            <Input maxLength={20} autoComplete="off" />
          </Form.Item>
          <Form.Item name="actingDocument" label={say(words.actingDocument)} rules={rules}>
            <Input maxLength={120} autoComplete="off" />
          </Form.Item>
        </>
      )}
    </>
  )
}
