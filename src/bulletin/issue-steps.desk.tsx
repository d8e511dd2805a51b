import { Button, Form, Input, InputNumber, Modal } from 'antd'
import { useState } from 'react'
import type { Me } from '../access/access.api.ts'
import { useAct } from '../base/act.desk.tsx'
import { newId } from '../base/act-id.desk.ts'
import { goTo } from '../base/address.desk.tsx'
import type { Sending } from '../base/client.desk.ts'
import { dayOf } from '../base/day.ts'
import { DayField } from '../base/day-field.desk.tsx'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { draftAddress } from './bulletin-address.ts'
import { bulletin, type IssueAnswer, type StepAnswer } from './bulletin-questions.desk.ts'
import { issueWords as words } from './issue-page.words.ts'
import { stepsWords } from './sheet-page.words.ts'

interface Steps {
  readonly me: Me
  readonly issue: IssueAnswer
}

/** What this post may do with a signed issue; what it may not do yet stands grey, with the reasons. */
export function IssueSteps({ me, issue }: Steps) {
  const say = useSay()
  const [asked, ask] = useState<StepAnswer | null>(null)
  const mine = issue.steps.filter(({ needs }) => me.may.includes(needs))
  if (mine.length === 0) return null
  return (
    <div className="steps">
      {mine.map(one => {
        const [first] = one.objections
        const { step, name } = one
        return (
          <Button
            key={step}
            type={step === 'release-issue' ? 'primary' : 'default'}
            danger={step === 'void-issue'}
            disabled={first !== undefined}
            title={first && say(first)}
            aria-describedby={first && `why-not-${step}`}
            onClick={() => ask(one)}
          >
            {say(name)}
          </Button>
        )
      })}
      <ul className="step-objections">
        {mine
          .filter(({ objections }) => objections.length > 0)
          .map(({ step, name, objections }) => (
            <li key={step} id={`why-not-${step}`} className="muted">
              {say(stepsWords.cannot)}
              {say(name)}：{objections.map(say).join(' ')}
            </li>
          ))}
      </ul>
      {asked?.step === 'release-issue' && <Release me={me} issue={issue} step={asked} close={() => ask(null)} />}
      {asked && asked.step !== 'release-issue' && <WithReason me={me} issue={issue} step={asked} close={() => ask(null)} />}
    </div>
  )
}

type Dialog = Steps & { readonly step: StepAnswer; readonly close: () => void }

function Release({ me, issue, step, close }: Dialog) {
  const say = useSay()
  const [day, setDay] = useState(me.today)
  const released = useAct(
    (body: { day: string; copies: number }, sending) => bulletin.releaseIssue({ params: { issue: issue.issue }, body }, sending),
    {
      stale: ['bulletin'],
      onDone: close,
    },
  )
  return (
    <Modal open title={say(step.name)} onCancel={close} footer={null} destroyOnHidden>
      <Form
        layout="vertical"
        initialValues={{ copies: 50 }}
        onFinish={({ copies }: { copies: number }) => released.mutate({ day, copies })}
      >
        <Form.Item label={say(words.day)} htmlFor="release-day">
          <DayField id="release-day" value={day} onChoose={setDay} latest={dayOf(me.today)} />
        </Form.Item>
        <Form.Item name="copies" label={say(words.copies)} rules={[{ required: true }]}>
          <InputNumber min={0} max={100_000} precision={0} />
        </Form.Item>
        {released.error != null && <Failure error={released.error} />}
        <Buttons step={step} close={close} waits={released.isPending} />
      </Form>
    </Modal>
  )
}

/** Voiding takes place at once; a correction begins as a draft of its own, with the text of the issue. */
async function take(
  { me, issue, step: { step } }: Pick<Dialog, 'me' | 'issue' | 'step'>,
  reason: string,
  sending: Sending,
): Promise<string | null> {
  const params = { issue: issue.issue }
  if (step === 'void-issue') {
    await bulletin.voidIssue({ params, body: { reason } }, sending)
    return null
  }
  if (!issue.content) throw new Error('a post that may correct an issue reads its text')
  const draft = `${me.city.office}-${newId()}`
  const kind = step === 'correct-proof' ? 'proof' : 'correction'
  const replaces = issue.issue.slice(issue.issue.indexOf('-') + 1)
  await bulletin.saveDraft({ params: { draft }, body: { revision: 0, content: issue.content, kind, replaces, reason } }, sending)
  return draft
}

const hints: Readonly<Record<string, (typeof words)[keyof typeof words]>> = {
  'void-issue': words.voidHint,
  'correct-proof': words.proofHint,
  'correct-issue': words.correctHint,
}

function WithReason(dialog: Dialog) {
  const say = useSay()
  const { step, close } = dialog
  const taken = useAct((reason: string, sending) => take(dialog, reason, sending), {
    stale: ['bulletin'],
    onDone: draft => (draft === null ? close() : goTo(draftAddress(draft))),
  })
  const hint = hints[step.step]
  return (
    <Modal open title={say(step.name)} onCancel={close} footer={null} destroyOnHidden>
      <Form layout="vertical" onFinish={({ reason }: { reason: string }) => taken.mutate(reason.trim())}>
        {step.step !== 'void-issue' && <p>{say(words.correctSays)}</p>}
        <Form.Item
          name="reason"
          label={say(words.reason)}
          extra={hint && say(hint)}
          rules={[{ required: true, whitespace: true, message: say(stepsWords.needed) }]}
        >
          <Input.TextArea maxLength={200} autoSize={{ minRows: 2, maxRows: 5 }} />
        </Form.Item>
        {taken.error != null && <Failure error={taken.error} />}
        <Buttons step={step} close={close} waits={taken.isPending} />
      </Form>
    </Modal>
  )
}

function Buttons({ step, close, waits }: Pick<Dialog, 'step' | 'close'> & { waits: boolean }) {
  const say = useSay()
  return (
    <div className="form-buttons">
      <Button onClick={close}>{say(words.cancel)}</Button>
      <Button type="primary" htmlType="submit" danger={step.step === 'void-issue'} loading={waits}>
        {say(step.name)}
      </Button>
    </div>
  )
}
