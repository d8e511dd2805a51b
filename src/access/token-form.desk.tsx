import { Button, Form, Input, Modal, Radio, Select } from 'antd'
import { useEffect, useState } from 'react'
import type { z } from 'zod'
import { useAct } from '../base/act.desk.tsx'
import type { Client } from '../base/client.desk.ts'
import { addDays, type Day, dayOf } from '../base/day.ts'
import { DayField } from '../base/day-field.desk.tsx'
import { Failure } from '../base/failure.desk.tsx'
import { useFocusBack } from '../base/focus-back.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { CopyButton } from './copy-button.desk.tsx'
import { placesIn, showAtFields } from './objections-at-fields.desk.tsx'
import type { tokenApi } from './token.api.ts'
import { saysLatest, tokensWords as words } from './tokens.words.ts'

type Data = z.infer<typeof tokenApi.tokens.answer>

interface Filled {
  name: string
  post: number
  units: number[]
  readsOnly: boolean
  last: string
}

const fields = ['name', 'post', 'units', 'readsOnly', 'last']
const usualTerm = 90

interface Making {
  readonly data: Data
  readonly today: string
  readonly make: Client<typeof tokenApi>['makeToken']
  readonly onClose: () => void
}

/** What a new token is for and what it may do; then the token itself, this once. */
export function TokenForm({ data, today, make, onClose }: Making) {
  const say = useSay()
  const [made, setMade] = useState<string | null>(null)
  const [form] = Form.useForm<Filled>()
  useFocusBack()
  const making = useAct(
    ({ units, ...filled }: Filled, sending) => make({ body: { ...filled, units: units.length === 0 ? null : units } }, sending),
    {
      stale: ['access'],
      onDone: ({ token }) => setMade(token),
    },
  )
  useEffect(() => showAtFields(form, making.error, fields, say), [form, making.error, say])
  if (made !== null) return <Made token={made} onKept={onClose} />
  return (
    <Modal
      open
      title={say(words.make)}
      okText={say(words.submit)}
      cancelText={say(words.cancel)}
      confirmLoading={making.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={making.mutate}
        initialValues={{ post: data.posts[0]?.id, units: [], readsOnly: true, last: usualLast(dayOf(today), data.latest) }}
      >
        <Fields data={data} form={form} />
        {making.error ? <Failure error={making.error} except={placesIn(making.error, fields)} /> : null}
      </Form>
    </Modal>
  )
}

function Fields({ data, form }: { data: Data; form: ReturnType<typeof Form.useForm<Filled>>[0] }) {
  const say = useSay()
  const post: number | undefined = Form.useWatch('post', form)
  const units = data.posts.find(one => one.id === post)?.units ?? []
  const required = [{ required: true, message: say(words.missing) }]
  return (
    <>
      <Form.Item name="name" label={say(words.name)} extra={say(words.nameHint)} rules={required}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="post" label={say(words.post)} rules={required}>
        <Select options={data.posts.map(({ id, name }) => ({ value: id, label: name }))} onChange={() => form.setFieldValue('units', [])} />
      </Form.Item>
      <Form.Item name="units" label={say(words.units)} extra={say(words.unitsHint)}>
        <Select mode="multiple" optionFilterProp="label" options={units.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item name="readsOnly" label={say(words.may)}>
        <Radio.Group
          options={[
            { value: true, label: say(words.reads) },
            { value: false, label: say(words.acts) },
          ]}
        />
      </Form.Item>
      <Form.Item name="last" label={say(words.last)} extra={say(saysLatest(data.latest))} rules={required}>
        <LastInput latest={dayOf(data.latest)} />
      </Form.Item>
    </>
  )
}

/** A form gives its field an id, a value and what to tell. */
function LastInput({ id = '', value, onChange, latest }: { id?: string; value?: string; onChange?: (day: string) => void; latest: Day }) {
  return <DayField id={id} value={value} latest={latest} onChoose={day => onChange?.(day)} />
}

function usualLast(today: Day, latest: string): string {
  const usual = addDays(today, usualTerm)
  return usual < latest ? usual : latest
}

function Made({ token, onKept }: { token: string; onKept: () => void }) {
  const say = useSay()
  return (
    <Modal
      open
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      title={say(words.shown)}
      footer={[
        <CopyButton key="copy" text={token} />,
        <Button key="kept" type="primary" onClick={onKept}>
          {say(words.kept)}
        </Button>,
      ]}
    >
      <p>{say(words.shownOnce)}</p>
      <p>
        {say(words.theToken)} <code className="made-password">{token}</code>
      </p>
    </Modal>
  )
}
