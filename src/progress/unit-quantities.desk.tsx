import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import type { Me } from '../access/access.api.ts'
import { useAct } from '../base/act.desk.tsx'
import { newId } from '../base/act-id.desk.ts'
import { DayField } from '../base/day-field.desk.tsx'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { progress, type UnitPage } from './progress-questions.desk.ts'
import { quantities, quantityOf } from './quantity.ts'
import { ReasonDialog } from './reason-dialog.desk.tsx'
import { unitWords as words } from './unit-page.words.ts'

/** 填报数: what no facts derive yet, each with its day and source. */
export function UnitQuantities({ me, data }: { me: Me; data: UnitPage }) {
  const say = useSay()
  const [voiding, setVoiding] = useState<string | null>(null)
  return (
    <section className="card" aria-label={say(words.quantities)}>
      <h2>{say(words.quantities)}</h2>
      <p className="muted">{say(words.quantitiesSay)}</p>
      <ul className="findings">
        {data.quantities.map(({ quantity, code, value, asOf, source }) => {
          const { says, unit } = quantityOf(code) ?? { says: { zh: code, en: code }, unit: { zh: '', en: '' } }
          return (
            <li key={quantity}>
              {say(says)}{' '}
              <strong>
                {value} {say(unit)}
              </strong>{' '}
              {say(words.asOf)} {asOf} <span className="muted">{source}</span>{' '}
              {me.may.includes('progress.void-quantity') && (
                <Button size="small" onClick={() => setVoiding(quantity)}>
                  {say(words.void)}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {me.may.includes('progress.report-quantity') && <Reporting data={data} />}
      {voiding && <Voiding quantity={voiding} close={() => setVoiding(null)} />}
    </section>
  )
}

interface Typed {
  readonly code: string
  readonly value: string
  readonly source: string
}

function Reporting({ data }: { data: UnitPage }) {
  const say = useSay()
  const [form] = Form.useForm<Typed>()
  const [asOf, setAsOf] = useState<string>(data.period.cutoff)
  const reported = useAct(
    (typed: Typed, sending) =>
      progress.reportQuantity(
        { body: { county: data.unit.county, quantity: { id: newId(), unit: data.unit.unit, item: null, asOf, ...typed } } },
        sending,
      ),
    { stale: ['progress'], onDone: () => form.resetFields() },
  )
  const rules = [{ required: true, whitespace: true }]
  return (
    <Form form={form} layout="inline" onFinish={(typed: Typed) => reported.mutate(typed)}>
      <Form.Item name="code" label={say(words.quantity)} rules={rules}>
        <Select
          style={{ width: 180 }}
          options={quantities.map(({ code, says, unit }) => ({ value: code, label: `${say(says)}（${say(unit)}）` }))}
        />
      </Form.Item>
      <Form.Item name="value" label={say(words.value)} rules={rules}>
        <Input inputMode="decimal" maxLength={18} autoComplete="off" style={{ width: 120 }} />
      </Form.Item>
      <Form.Item label={say(words.asOf)} htmlFor="quantity-day">
        <DayField id="quantity-day" value={asOf} onChoose={setAsOf} />
      </Form.Item>
      <Form.Item name="source" label={say(words.source)} rules={rules}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Button htmlType="submit" loading={reported.isPending}>
        {say(words.add)}
      </Button>
      {reported.error != null && <Failure error={reported.error} />}
    </Form>
  )
}

function Voiding({ quantity, close }: { quantity: string; close: () => void }) {
  const say = useSay()
  const voided = useAct((reason: string, sending) => progress.voidQuantity({ body: { quantity, reason } }, sending), {
    stale: ['progress'],
    onDone: close,
  })
  return (
    <ReasonDialog
      title={say(words.void)}
      send={({ reason }) => voided.mutate(reason)}
      error={voided.error}
      pending={voided.isPending}
      close={close}
    />
  )
}
