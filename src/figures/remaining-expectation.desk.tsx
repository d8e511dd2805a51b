import { Button, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '../base/act.desk.tsx'
import { clientOf } from '../base/client.desk.ts'
import { DayField } from '../base/day-field.desk.tsx'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { expectationApi } from '../works/expectation.api.ts'
import { type Reason, reasons } from '../works/expectation.ts'
import { reasonWords } from '../works/expectation.words.ts'
import type { Goal } from './remaining.ts'
import { sayForWords, remainingWords as words } from './remaining.words.ts'

const works = clientOf(expectationApi)
const kindOfGoal = { started: 'contractor-on-site', completed: 'completed' } as const

/** By which day the ticked communities are expected to get there, and why they have not yet. */
export function ExpectationForm({ goal, items, onClose }: { goal: Goal; items: string[]; onClose: () => void }) {
  const say = useSay()
  const [day, setDay] = useState<string>()
  const [reason, setReason] = useState<Reason>()
  const [note, setNote] = useState('')
  const saving = useAct(works.expect, { stale: ['figures', 'works'], onDone: onClose })
  const body = { items, kind: kindOfGoal[goal], expectedOn: day ?? null, reason: reason ?? null, note: note.trim() || null }
  return (
    <Modal open title={say(sayForWords(items.length))} onCancel={onClose} footer={null} destroyOnHidden>
      <form
        className="expectation"
        onSubmit={event => {
          event.preventDefault()
          saving.mutate({ body })
        }}
      >
        <label htmlFor="expectedOn">{say(words.expectedOn)}</label>
        <DayField id="expectedOn" value={day} onChoose={setDay} />
        <p className="muted hint">{say(words.unknown)}</p>
        <label htmlFor="reason">{say(words.reason)}</label>
        <Select
          id="reason"
          allowClear
          value={reason}
          placeholder={say(words.choose)}
          options={reasons.map(one => ({ value: one, label: say(reasonWords[one]) }))}
          onChange={setReason}
        />
        <label htmlFor="note">{say(words.note)}</label>
        <Input.TextArea id="note" rows={3} maxLength={500} value={note} onChange={event => setNote(event.target.value)} />
        {saving.error != null && <Failure error={saving.error} />}
        <p className="expectation-buttons">
          <Button onClick={onClose}>{say(words.cancel)}</Button>
          <Button type="primary" htmlType="submit" loading={saving.isPending}>
            {say(words.save)}
          </Button>
        </p>
      </form>
    </Modal>
  )
}
