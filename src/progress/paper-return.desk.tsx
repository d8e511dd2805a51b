import { Button, Checkbox, Form, Input, Modal, Upload } from 'antd'
import { useState } from 'react'
import type { Me } from '../access/access.api.ts'
import { useAct } from '../base/act.desk.tsx'
import { clientOf, type Sending } from '../base/client.desk.ts'
import { dayOf } from '../base/day.ts'
import { DayField } from '../base/day-field.desk.tsx'
import { Failure } from '../base/failure.desk.tsx'
import { useFocusBack } from '../base/focus-back.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { worksApi } from '../works/works.api.ts'
import { paperReturnWords as words } from './paper-return.words.ts'
import { progress } from './progress-questions.desk.ts'

interface Typed {
  readonly name: string
  readonly post: string
  readonly isActing?: boolean
  readonly actingName?: string
  readonly actingDocument?: string
}

interface Said extends Typed {
  readonly day: string
  readonly scan: File | null
}

const works = clientOf(worksApi)

/** The scan goes first, into the unit's cabinet, and is named in the record of the signature. */
async function record(of: string, county: number, { name, post, isActing, actingName, actingDocument, day, scan }: Said, sending: Sending) {
  const slip = scan && (await works.keepFile({ query: { name: scan.name, counties: String(county) }, file: scan })).hash
  const actingFor = isActing ? { name: actingName ?? '', document: actingDocument ?? '' } : null
  return progress.recordReturnSignature({ body: { return: of, signatory: { name, post }, actingFor, day, medium: 'paper', slip } }, sending)
}

/** 登记纸质签字: what stands on the sealed print, copied by who fills in the return. */
export function PaperReturn({ me, of, county, close }: { me: Me; of: string; county: number; close: () => void }) {
  const say = useSay()
  useFocusBack()
  const [day, setDay] = useState(me.today)
  const [scan, setScan] = useState<File | null>(null)
  const recorded = useAct((said: Said, sending) => record(of, county, said, sending), { stale: ['progress'], onDone: close })
  return (
    <Modal open title={say(words.title)} onCancel={close} footer={null}>
      <p className="muted">{say(words.says)}</p>
      <Form layout="vertical" onFinish={(typed: Typed) => recorded.mutate({ ...typed, day, scan })}>
        <SignatoryFields />
        <Form.Item label={say(words.day)} htmlFor="signed-day">
          <DayField id="signed-day" value={day} onChoose={setDay} latest={dayOf(me.today)} />
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
            {say(words.title)}
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
      <Form.Item name="name" label={say(words.name)} rules={rules}>
        <Input maxLength={20} autoComplete="off" />
      </Form.Item>
      <Form.Item name="post" label={say(words.post)} rules={rules}>
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
