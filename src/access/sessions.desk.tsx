import { Button } from 'antd'
import type { z } from 'zod'
import { useAct } from '../base/act.desk.tsx'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import type { accountApi } from './account.api.ts'
import { accountWords as words } from './account.words.ts'
import { account } from './account-questions.desk.tsx'

type Session = z.infer<typeof accountApi.account.answer>['sessions'][number]

export function Sessions({ sessions }: { sessions: readonly Session[] }) {
  const say = useSay()
  const end = useAct((session: string) => account.endSession({ params: { session } }), { stale: ['access'] })
  const endOthers = useAct(() => account.endOtherSessions({}), { stale: ['access'] })
  const error = end.error ?? endOthers.error
  const alone = sessions.length < 2
  return (
    <section className="card" aria-labelledby="sessions-title">
      <h2 id="sessions-title">{say(words.sessions)}</h2>
      <p className="muted">{say(words.sessionsSay)}</p>
      <ul className="sessions">
        {sessions.map(one => (
          <li key={one.id}>
            <div>
              <strong>{one.browser}</strong> · {one.address} {one.current && <span className="mark">{say(words.thisOne)}</span>}
              <div className="muted">
                {one.post} · {say(words.signedInAt)} {minute(one.since)} · {say(words.seen)} {minute(one.seenAt)}
              </div>
            </div>
            {!one.current && (
              <Button size="small" loading={end.isPending && end.variables === one.id} onClick={() => end.mutate(one.id)}>
                {say(words.end)}
                <span className="visually-hidden"> {`${one.browser} ${one.address} ${minute(one.since)}`}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {error ? <Failure error={error} /> : null}
      {alone ? (
        <p className="muted">{say(words.noOthers)}</p>
      ) : (
        <Button loading={endOthers.isPending} onClick={() => endOthers.mutate(undefined)}>
          {say(words.endOthers)}
        </Button>
      )}
    </section>
  )
}

/** `2021-10-29T18:00:00.000+08:00`, to the minute. */
const minute = (instant: string) => instant.slice(0, 16).replace('T', ' ')
