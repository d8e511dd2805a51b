import { Alert, Button, Form, Modal, Radio } from 'antd'
import { useState } from 'react'
import { useAct } from '../base/act.desk.tsx'
import { newId } from '../base/act-id.desk.ts'
import { Failure } from '../base/failure.desk.tsx'
import { useFocusBack } from '../base/focus-back.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { stageOf } from './milestone.ts'
import { kindWords } from './milestone.words.ts'
import type { ToVoid } from './void-dialog.desk.tsx'
import { type WithdrawalReason, withdrawalReasons } from './withdrawal.ts'
import { withdrawalReasonWords, withdrawChosenWords, withdrawnWords, withdrawWords as words } from './withdrawal.words.ts'
import { askToWithdraw, staleAfterwards } from './works-questions.desk.tsx'

/** Takes back what one recorded oneself, all of it or nothing; afterwards it says so and offers nothing more. */
export function WithdrawButton({ chosen }: { chosen: readonly ToVoid[] }) {
  const say = useSay()
  const [isAsking, setAsking] = useState(false)
  const [withdrawn, setWithdrawn] = useState(0)
  if (withdrawn > 0) return <Alert role="status" type="success" showIcon title={say(withdrawnWords(withdrawn))} />
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {say(withdrawChosenWords(chosen.length))}
      </Button>
      {isAsking && (
        <WithdrawDialog
          chosen={chosen}
          close={() => setAsking(false)}
          onDone={milestones => {
            setAsking(false)
            setWithdrawn(milestones)
          }}
        />
      )}
    </>
  )
}

interface Withdrawing {
  readonly chosen: readonly ToVoid[]
  readonly close: () => void
  readonly onDone: (milestones: number) => void
}

function WithdrawDialog({ chosen, close, onDone }: Withdrawing) {
  const say = useSay()
  useFocusBack()
  const [reason, setReason] = useState<WithdrawalReason | null>(null)
  const [isMissing, setMissing] = useState(false)
  // What stands on another goes first. Sent again after the network was lost each is the same act.
  const [milestones] = useState(() =>
    [...chosen].sort((a, b) => stageOf[b.kind] - stageOf[a.kind]).map(({ milestone }) => ({ milestone, act: newId() })),
  )
  const withdrawing = useAct(askToWithdraw, { stale: staleAfterwards, onDone: ({ receipts }) => onDone(receipts.length) })
  const send = () => {
    setMissing(reason === null)
    if (reason !== null) withdrawing.mutate({ body: { reason, milestones } })
  }
  return (
    <Modal
      open
      title={<h2 className="drawer-title">{say(words.title)}</h2>}
      okText={say(withdrawChosenWords(chosen.length))}
      cancelText={say(words.cancel)}
      confirmLoading={withdrawing.isPending}
      onOk={send}
      onCancel={close}
    >
      <p>{say(words.hint)}</p>
      <ul className="to-void">
        {chosen.map(({ milestone, name, kind, occurredOn }) => (
          <li key={milestone}>
            {name} {say(kindWords[kind])} <span className="muted">{occurredOn}</span>
          </li>
        ))}
      </ul>
      {withdrawing.error !== null && <Failure error={withdrawing.error} />}
      <Form layout="vertical">
        <Form.Item
          label={<span id="withdrawal-reason">{say(words.reason)}</span>}
          required
          {...(isMissing && { validateStatus: 'error' as const, help: say(words.reasonMissing) })}
        >
          <Radio.Group
            aria-labelledby="withdrawal-reason"
            value={reason}
            options={withdrawalReasons.map(value => ({ value, label: say(withdrawalReasonWords[value]) }))}
            onChange={({ target: { value } }) => setReason(value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}
