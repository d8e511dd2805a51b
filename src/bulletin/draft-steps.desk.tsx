import { Button, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import type { Me } from '../access/access.api.ts'
import { useAct } from '../base/act.desk.tsx'
import type { Sending } from '../base/client.desk.ts'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { bulletin, type DraftAnswer, type StepAnswer } from './bulletin-questions.desk.ts'
import { PaperSignature } from './paper-signature.desk.tsx'
import { moreObjections, stepsWords as words } from './sheet-page.words.ts'

interface Steps {
  readonly me: Me
  readonly draft: DraftAnswer
  /** Whether the server has all of the text. */
  readonly isSaved: boolean
  readonly save: () => Promise<boolean>
}

/** What is sent for a step, once all that it needs was said. */
interface Taking {
  readonly step: StepAnswer['step']
  readonly reason: string
  readonly toStep: number | null
}

/** The steps that this post may take from here. One that may not be taken yet stands grey, with all its reasons below. */
export function DraftSteps({ me, draft, isSaved, save }: Steps) {
  const say = useSay()
  const [asked, ask] = useState<StepAnswer | null>(null)
  const mine = draft.steps.filter(({ step, needs }) => step !== 'save-draft' && me.may.includes(needs))
  const close = () => ask(null)
  if (mine.length === 0) return null
  return (
    <div className="steps">
      {mine.map(step => (
        <StepButton
          key={step.step}
          step={step}
          ask={() => save().then(done => done && ask(step))}
          waits={!isSaved && step.step === 'send-to-review'}
        />
      ))}
      {asked && asked.step === 'record-signature' && <PaperSignature me={me} draft={draft} close={close} />}
      {asked && asked.step !== 'record-signature' && <StepDialog step={asked} draft={draft} close={close} />}
      <ul className="step-objections">
        {mine
          .filter(({ objections }) => objections.length > 0)
          .map(({ step, name, objections }) => (
            <li key={step} id={`why-not-${step}`} className="muted">
              {say(words.cannot)}
              {say(name)}：{objections.slice(0, 1).map(say)}
              {objections.length > 1 && say(moreObjections(objections.length - 1))}
            </li>
          ))}
      </ul>
    </div>
  )
}

function StepButton({ step: { step, name, objections }, ask, waits }: { step: StepAnswer; ask: () => void; waits: boolean }) {
  const say = useSay()
  const [first] = objections
  const isOff = first !== undefined
  return (
    <Button
      type={main.has(step) ? 'primary' : 'default'}
      danger={step === 'return-draft'}
      disabled={isOff}
      title={first ? say(first) : waits ? say(words.saveFirst) : undefined}
      aria-describedby={isOff ? `why-not-${step}` : undefined}
      onClick={ask}
    >
      {say(name)}
    </Button>
  )
}

/** The step that leads on from each state. */
const main: ReadonlySet<string> = new Set(['send-to-review', 'agree-draft', 'sign-issue'])

function takeStep(draft: string, { step, reason, toStep }: Taking, sending: Sending) {
  const params = { draft }
  if (step === 'send-to-review') return bulletin.sendToReview({ params }, sending)
  if (step === 'agree-draft') return bulletin.agreeDraft({ params }, sending)
  if (step === 'return-draft') return bulletin.returnDraft({ params, body: { reason, toStep } }, sending)
  if (step === 'withdraw-draft') return bulletin.withdrawDraft({ params, body: { reason: reason === '' ? null : reason } }, sending)
  if (step === 'urge-draft') return bulletin.urgeDraft({ params }, sending)
  return bulletin.signIssue({ params }, sending)
}

const saysBefore = {
  'send-to-review': words.reviewSays,
  'agree-draft': words.agreeSays,
  'sign-issue': words.signSays,
  'withdraw-draft': words.withdrawSays,
  'urge-draft': words.urgeSays,
} as const

function StepDialog({ step, draft, close }: { step: StepAnswer; draft: DraftAnswer; close: () => void }) {
  const say = useSay()
  const taken = useAct((said: Taking, sending) => takeStep(draft.draft, said, sending), { stale: ['bulletin'], onDone: close })
  const says = step.step in saysBefore ? saysBefore[step.step as keyof typeof saysBefore] : null
  const needsReason = step.step === 'return-draft'
  return (
    <Modal open title={say(step.name)} onCancel={close} footer={null} destroyOnHidden>
      <Form
        layout="vertical"
        initialValues={{ reason: '', toStep: 0 }}
        onFinish={({ reason = '', toStep = 0 }: { reason?: string; toStep?: number }) =>
          taken.mutate({ step: step.step, reason: reason.trim(), toStep: toStep === 0 ? null : toStep })
        }
      >
        {says && <p>{say(says)}</p>}
        {needsReason && <ReturnFields draft={draft} />}
        {taken.error != null && <Failure error={taken.error} />}
        <div className="form-buttons">
          <Button onClick={close}>{say(words.cancel)}</Button>
          <Button type="primary" htmlType="submit" danger={needsReason} loading={taken.isPending}>
            {say(step.name)}
          </Button>
        </div>
      </Form>
    </Modal>
  )
}

function ReturnFields({ draft: { sheet } }: { draft: DraftAnswer }) {
  const say = useSay()
  const earlier = sheet?.steps.filter(({ state }) => state === 'done') ?? []
  const options = [{ value: 0, label: say(words.toAuthor) }, ...earlier.map(({ no, name }) => ({ value: no, label: name }))]
  return (
    <>
      <Form.Item
        name="reason"
        label={say(words.returnReason)}
        extra={say(words.returnHint)}
        rules={[{ required: true, whitespace: true, message: say(words.returnHint) }]}
      >
        <Input.TextArea maxLength={200} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      {earlier.length > 0 && (
        <Form.Item name="toStep" label={say(words.returnTo)}>
          <Select options={options} />
        </Form.Item>
      )}
    </>
  )
}
