import { Form, Input, Modal } from 'antd'
import { useRef, useState } from 'react'
import { useAct } from '../base/act.desk.tsx'
import { newId } from '../base/act-id.desk.ts'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { type Kind, stageOf } from './milestone.ts'
import { kindWords } from './milestone.words.ts'
import { voidChosenWords, voidTitleWords, voidWords as words } from './void.words.ts'
import { askToVoid, staleAfterwards } from './works-questions.desk.tsx'

/** A milestone that is to be voided, as the dialog names it. */
export interface ToVoid {
  /** Its printed key. */
  readonly milestone: string
  readonly name: string
  readonly kind: Kind
  readonly occurredOn: string
}

interface Voiding {
  readonly chosen: readonly ToVoid[]
  readonly close: () => void
  readonly onDone: (milestones: number) => void
}

/** Asks for the one reason, and voids all of them or none; what stands on another goes first. */
export function VoidDialog({ chosen, close, onDone }: Voiding) {
  const say = useSay()
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  // Sent again after the network was lost each is the same act; what is chosen afresh is another.
  const acts = useRef(new Map<string, string>())
  const voiding = useAct(askToVoid, { stale: staleAfterwards, onDone: ({ receipts }) => onDone(receipts.length) })
  const send = () => {
    setMissing(reason.trim() === '')
    if (reason.trim() === '') return
    const ordered = [...chosen].sort((a, b) => stageOf[b.kind] - stageOf[a.kind])
    voiding.mutate({
      body: { reason: reason.trim(), milestones: ordered.map(({ milestone }) => ({ milestone, act: idOf(acts.current, milestone) })) },
    })
  }
  return (
    <Modal
      open
      title={<h2 className="drawer-title">{say(voidTitleWords(chosen.length))}</h2>}
      okText={say(voidChosenWords(chosen.length))}
      okButtonProps={{ danger: true }}
      cancelText={say(words.cancel)}
      confirmLoading={voiding.isPending}
      onOk={send}
      onCancel={close}
    >
      <ul className="to-void">
        {chosen.map(({ milestone, name, kind, occurredOn }) => (
          <li key={milestone}>
            {name} {say(kindWords[kind])} <span className="muted">{occurredOn}</span>
          </li>
        ))}
      </ul>
      {voiding.error !== null && <Failure error={voiding.error} />}
      <Form layout="vertical">
        <Form.Item
          label={say(words.reason)}
          htmlFor="void-reason"
          required
          {...(isMissing && { validateStatus: 'error' as const, help: say(words.reasonMissing) })}
        >
          <Input.TextArea
            id="void-reason"
            autoFocus
            rows={3}
            maxLength={500}
            value={reason}
            placeholder={say(words.reasonHint)}
            onChange={({ currentTarget: { value } }) => setReason(value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}

function idOf(acts: Map<string, string>, milestone: string): string {
  const id = acts.get(milestone) ?? newId()
  acts.set(milestone, id)
  return id
}
