import { useQuery } from '@tanstack/react-query'
import { AutoComplete, Button, Form, Modal, Radio, Select } from 'antd'
import { useState } from 'react'
import type { Me } from '../access/access.api.ts'
import { useAct } from '../base/act.desk.tsx'
import { Link } from '../base/address.desk.tsx'
import { clientOf } from '../base/client.desk.ts'
import { Failure } from '../base/failure.desk.tsx'
import { useFocusBack } from '../base/focus-back.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { FactualWish } from './factual-wish.desk.tsx'
import { handoutApi } from './handout.api.ts'
import { type HandoutForm, handoutForms } from './handout.ts'
import { handoutFormWords, handoutWords as words } from './handout.words.ts'
import { Taken } from './handout-taken.desk.tsx'
import { handoutsPath } from './handouts-address.ts'
import { handoutsQuery } from './handouts-questions.desk.ts'
import type { MonthTableAnswer } from './month-questions.desk.tsx'
import './handouts.css'

const ledger = clientOf(handoutApi)

interface Wanted {
  readonly recipient: string
  readonly form: HandoutForm
  readonly unit: number | 'city'
}

/** 报数: to whom and as what; the ledger keeps it, and then the page gives it out. */
export function HandOutDialog({ me, table, onClose }: { me: Me; table: MonthTableAnswer; onClose: () => void }) {
  const say = useSay()
  useFocusBack()
  const [form] = Form.useForm<Wanted>()
  const as = Form.useWatch('form', form)
  const unit = Form.useWatch('unit', form)
  const about = typeof unit === 'number' ? unit : null
  const whole = table.rows.every(row => me.units.some(one => one.id === row.unitId))
  const { data } = useQuery(handoutsQuery({}))
  const [taken, setTaken] = useState<HandoutForm | null>(null)
  const { year, list, cutoff, known } = table
  const noting = useAct(
    ({ recipient, form: wanted, unit }: Wanted, sending) =>
      ledger.handOut({ body: { year, list, cutoff, known, unit: unit === 'city' ? null : unit, form: wanted, recipient } }, sending),
    { stale: ['handouts'], onDone: (_, said) => setTaken(said.form) },
  )
  const units = table.rows.filter(row => me.units.some(unit => unit.id === row.unitId))
  const options = [{ value: 'city' as const, label: say(words.wholeCity) }, ...units.map(row => ({ value: row.unitId, label: row.unit }))]
  return (
    <Modal open onCancel={onClose} title={say(words.title)} footer={null} destroyOnHidden closable={{ 'aria-label': say(words.cancel) }}>
      {taken && noting.data ? (
        <>
          <Taken form={taken} table={table} {...noting.data} />
          <p>
            <Button onClick={() => setTaken(null)}>{say(words.again)}</Button> <Link to={handoutsPath}>{say(words.ledger)}</Link>
          </p>
        </>
      ) : (
        <Form<Wanted>
          form={form}
          layout="vertical"
          initialValues={{ form: 'line', unit: 'city', recipient: '' }}
          onFinish={said => noting.mutate(said)}
        >
          <Form.Item
            name="recipient"
            label={say(words.recipient)}
            extra={say(words.recipientHint)}
            rules={[{ required: true, whitespace: true, message: say(words.recipientMissing) }]}
          >
            <AutoComplete options={(data?.recipients ?? []).map(value => ({ value }))} maxLength={60} filterOption />
          </Form.Item>
          <Form.Item name="form" label={say(words.form)} extra={as === 'line' ? undefined : say(words.wholeTable)}>
            <Radio.Group options={handoutForms.map(value => ({ value, label: say(handoutFormWords[value]) }))} />
          </Form.Item>
          <Form.Item name="unit" label={say(words.about)} hidden={as !== 'line'}>
            <Select options={options} />
          </Form.Item>
          {noting.isError && <Failure error={noting.error} />}
          <Button type="primary" htmlType="submit" loading={noting.isPending}>
            {say(words.send)}
          </Button>
          {(about !== null || whole) && <FactualWish table={table} unit={about} />}
        </Form>
      )}
    </Modal>
  )
}
