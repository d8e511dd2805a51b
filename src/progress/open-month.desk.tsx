import { Button, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import type { Me } from '../access/access.api.ts'
import { useAct } from '../base/act.desk.tsx'
import { newId } from '../base/act-id.desk.ts'
import { goTo } from '../base/address.desk.tsx'
import { addDays, dayOf, lastDayOf, type Month, monthOfDay, readMonth } from '../base/day.ts'
import { DayField } from '../base/day-field.desk.tsx'
import { Failure } from '../base/failure.desk.tsx'
import { useFocusBack } from '../base/focus-back.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { baselines } from '../plan/list.ts'
import { baselineWords } from '../plan/list.words.ts'
import { lineName, monthsWords as words } from './months-page.words.ts'
import { boardAddress } from './progress-address.ts'
import { progress } from './progress-questions.desk.ts'
import { cutoffOf, dueOf, whichMonthOf } from './reporting-line.ts'
import { usualLines } from './usual-lines.ts'

interface Typed {
  readonly month: string
  readonly name: string
  readonly baseline: (typeof baselines)[number]
  readonly recipient: string
  readonly notice: string
}

/** 开通报送月: the days are proposed and may be changed; what is said here is what the units are told. */
export function OpenMonth({ me, last, close }: { me: Me; last: string | null; close: () => void }) {
  const say = useSay()
  useFocusBack()
  const proposed = nextMonth(last === null ? null : readMonth(last), whichMonthOf(cityTable, dayOf(me.today)))
  const [id] = useState(newId)
  const [days, setDays] = useState(daysOf(proposed))
  const opened = useAct(
    ({ month, ...typed }: Typed, sending) =>
      progress.openMonth(
        {
          body: {
            office: me.city.office,
            period: { id, line: cityTable.code, month, year: Number(month.slice(0, 4)), ...days, ...typed },
          },
        },
        sending,
      ),
    { stale: ['progress'], onDone: () => goTo(boardAddress(id)) },
  )
  const rules = [{ required: true, whitespace: true }]
  const initial = {
    month: proposed,
    name: lineName(proposed),
    baseline: 'city',
    recipient: cityTable.recipient,
    notice: cityTable.notice,
  }
  return (
    <Modal open title={say(words.open)} onCancel={close} footer={null}>
      <Form layout="vertical" initialValues={initial} onFinish={(typed: Typed) => opened.mutate(typed)}>
        <Form.Item name="month" label={say(words.month)} rules={rules}>
          <Input maxLength={7} autoComplete="off" />
        </Form.Item>
        <Form.Item name="name" label={say(words.name)} rules={rules}>
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item label={say(words.cutoff)} htmlFor="cutoff">
          <DayField id="cutoff" value={days.cutoff} onChoose={cutoff => setDays({ ...days, cutoff })} />
        </Form.Item>
        <Form.Item label={say(words.dueOn)} htmlFor="due-on">
          <DayField id="due-on" value={days.dueOn} onChoose={dueOn => setDays({ ...days, dueOn })} />
        </Form.Item>
        <Form.Item name="baseline" label={say(words.list)}>
          <Select options={baselines.map(value => ({ value, label: say(baselineWords[value]) }))} />
        </Form.Item>
        <Form.Item name="recipient" label={say(words.recipient)} rules={rules}>
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item name="notice" label={say(words.notice)} rules={rules}>
          <Input.TextArea maxLength={2000} autoSize={{ minRows: 3 }} />
        </Form.Item>
        {opened.error != null && <Failure error={opened.error} />}
        <div className="form-buttons">
          <Button onClick={close}>{say(words.cancel)}</Button>
          <Button type="primary" htmlType="submit" loading={opened.isPending}>
            {say(words.open)}
          </Button>
        </div>
      </Form>
    </Modal>
  )
}

/** The month after the last one; where none was opened, the one that is due next. */
const nextMonth = (last: Month | null, current: Month): Month => (last === null ? current : monthOfDay(addDays(lastDayOf(last), 1)))

/** As the usual line has them. */
function daysOf(month: Month) {
  const { day: cutoff } = cutoffOf(cityTable, month)
  return { cutoff: cutoff as string, dueOn: dueOf(cityTable, month, cutoff).day as string }
}

const cityTable = usualLines[0] as (typeof usualLines)[number]
