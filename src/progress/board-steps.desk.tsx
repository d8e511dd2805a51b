import { Button } from 'antd'
import { useState } from 'react'
import type { Me } from '../access/access.api.ts'
import { useAct } from '../base/act.desk.tsx'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { boardWords as words } from './board-page.words.ts'
import { CorrectRow } from './correct-row.desk.tsx'
import { type Board, type BoardRow, progress } from './progress-questions.desk.ts'
import { ReasonDialog } from './reason-dialog.desk.tsx'

type Asking = 'send-back' | 'reopen' | 'correct' | null

/** What the city can do about one unit's return where it stands. */
export function BoardSteps({ me, data, row }: { me: Me; data: Board; row: BoardRow }) {
  const say = useSay()
  const [asking, setAsking] = useState<Asking>(null)
  const key = row.last?.return ?? ''
  const close = () => setAsking(null)
  const accepted = useAct((said: { return: string }, sending) => progress.acceptReturn({ body: said }, sending), { stale: ['progress'] })
  const reminded = useAct(
    (said: { county: number; period: string; unit: number; says: string }, sending) => progress.remindUnit({ body: said }, sending),
    { stale: ['progress'] },
  )
  const may = (act: string) => me.may.includes(act)
  const open = data.closed === null
  const { county, unit, state } = row
  const isWith = state === 'certified' || state === 'accepted'
  return (
    <span className="board-steps">
      {open && state === 'certified' && may('progress.accept-return') && (
        <Button size="small" type="primary" loading={accepted.isPending} onClick={() => accepted.mutate({ return: key })}>
          {say(words.accept)}
        </Button>
      )}
      {open && state === 'certified' && may('progress.send-back-return') && (
        <Button size="small" onClick={() => setAsking('send-back')}>
          {say(words.sendBack)}
        </Button>
      )}
      {open && isWith && may('progress.reopen-return') && (
        <Button size="small" onClick={() => setAsking('reopen')}>
          {say(words.reopen)}
        </Button>
      )}
      {open && !isWith && !row.declares && may('progress.remind-unit') && (
        <Button
          size="small"
          loading={reminded.isPending}
          onClick={() => reminded.mutate({ county, period: data.period.id, unit, says: words.remindSays.zh })}
        >
          {say(words.remind)}
        </Button>
      )}
      {!open && row.printed && may('progress.correct-month') && (
        <Button size="small" onClick={() => setAsking('correct')}>
          {say(words.correct)}
        </Button>
      )}
      {accepted.error != null && <Failure error={accepted.error} />}
      {reminded.error != null && <Failure error={reminded.error} />}
      {asking === 'send-back' && <SendBack of={key} close={close} />}
      {asking === 'reopen' && <Reopen of={key} close={close} />}
      {asking === 'correct' && <CorrectRow me={me} data={data} row={row} close={close} />}
    </span>
  )
}

function SendBack({ of, close }: { of: string; close: () => void }) {
  const say = useSay()
  const sent = useAct(
    (said: { place: string; reason: string }, sending) => progress.sendBackReturn({ body: { return: of, ...said } }, sending),
    { stale: ['progress'], onDone: close },
  )
  return (
    <ReasonDialog
      title={say(words.sendBack)}
      withPlace
      send={({ place, reason }) => sent.mutate({ place: place ?? '', reason })}
      error={sent.error}
      pending={sent.isPending}
      close={close}
    />
  )
}

function Reopen({ of, close }: { of: string; close: () => void }) {
  const say = useSay()
  const opened = useAct((reason: string, sending) => progress.reopenReturn({ body: { return: of, reason } }, sending), {
    stale: ['progress'],
    onDone: close,
  })
  return (
    <ReasonDialog
      title={say(words.reopen)}
      send={({ reason }) => opened.mutate(reason)}
      error={opened.error}
      pending={opened.isPending}
      close={close}
    />
  )
}
