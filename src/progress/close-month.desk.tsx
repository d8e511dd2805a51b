import { Button, Checkbox, Modal } from 'antd'
import { useState } from 'react'
import type { Me } from '../access/access.api.ts'
import { useAct } from '../base/act.desk.tsx'
import { Failure } from '../base/failure.desk.tsx'
import { useFocusBack } from '../base/focus-back.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { basisWords, boardWords as words } from './board-page.words.ts'
import { type Board, progress } from './progress-questions.desk.ts'

/** 锁定当月: what each row will stand on, and which units the signer lets stand on the facts held. */
export function CloseMonth({ me, data, close }: { me: Me; data: Board; close: () => void }) {
  const say = useSay()
  useFocusBack()
  const [silent, setSilent] = useState<readonly number[]>([])
  const closed = useAct(
    (named: readonly number[], sending) =>
      progress.closeMonth({ body: { office: me.city.office, period: data.period.id, silent: [...named] } }, sending),
    { stale: ['progress'], onDone: close },
  )
  const turn = (unit: number) => setSilent(silent.includes(unit) ? silent.filter(one => one !== unit) : [...silent, unit])
  return (
    <Modal open title={`${say(words.close)} ${data.period.name}`} onCancel={close} footer={null}>
      <p className="muted">{say(words.closeSays)}</p>
      <ul className="close-rows">
        {data.rows.map(({ unit, name, state, stateName, declares }) => (
          <li key={unit}>
            {name}{' '}
            {state === 'accepted' || declares ? (
              <span className="muted">{say(declares ? basisWords.declared : words.onReturn)}</span>
            ) : (
              <>
                <span className="muted">{say(stateName)}</span>{' '}
                <Checkbox checked={silent.includes(unit)} onChange={() => turn(unit)} aria-label={`${name} ${say(words.silent)}`}>
                  {say(words.silent)}
                </Checkbox>
              </>
            )}
          </li>
        ))}
      </ul>
      {closed.error != null && <Failure error={closed.error} />}
      <div className="form-buttons">
        <Button onClick={close}>{say(words.cancel)}</Button>
        <Button type="primary" loading={closed.isPending} onClick={() => closed.mutate(silent)}>
          {say(words.close)}
        </Button>
      </div>
    </Modal>
  )
}
