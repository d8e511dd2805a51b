import { Button } from 'antd'
import { useState } from 'react'
import type { Me } from '../access/access.api.ts'
import { useAct } from '../base/act.desk.tsx'
import { newId } from '../base/act-id.desk.ts'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { StateTag } from '../base/state-tag.desk.tsx'
import { countsWords, placeWords } from './board-page.words.ts'
import { PaperReturn } from './paper-return.desk.tsx'
import { paperReturnWords } from './paper-return.words.ts'
import { progress, type UnitPage } from './progress-questions.desk.ts'
import { ReasonDialog } from './reason-dialog.desk.tsx'
import { returnStateWords } from './return.words.ts'
import { returnNo, unitWords as words } from './unit-page.words.ts'

/** The steps of the unit's people, and what became of each return. */
export function UnitReturns({ me, data }: { me: Me; data: UnitPage }) {
  const say = useSay()
  const nameOf = (item: string) => data.items.find(one => one.item === item)?.name
  return (
    <section className="card" aria-label={say(words.returns)}>
      <h2>{say(words.returns)}</h2>
      <Steps me={me} data={data} />
      {data.returns.length === 0 && <p className="muted">{say(words.noReturns)}</p>}
      <ol className="findings">
        {data.returns.map(({ return: key, no, state, post, at, figures, withProblems, decisions, waitsFor }) => (
          <li key={key}>
            {say(returnNo(no))} {at.slice(0, 16).replace('T', ' ')} {post} <StateTag>{say(returnStateWords[state])}</StateTag>
            {withProblems && <StateTag color="warning">{say(words.handInWithProblems)}</StateTag>}
            {waitsFor.length > 0 && (
              <span className="muted">
                {say(words.waitsFor)} {waitsFor.map(say).join('、')}
              </span>
            )}
            <p className="muted">
              {say(words.plan)} {say(countsWords(figures.plan))} · {say(words.started)} {say(countsWords(figures.started))}
            </p>
            <ul>
              {decisions.map(({ no: line, kind, place, reason, post: by, at: on }) => (
                <li key={line}>
                  {on.slice(0, 10)} {by} {say(returnStateWords[kind])}
                  {place && `：${say(placeWords(place, nameOf))}`}
                  {reason && `，${reason}`}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Steps({ me, data }: { me: Me; data: UnitPage }) {
  const [last] = data.returns
  const may = (act: string) => me.may.includes(act)
  return (
    <>
      {may('progress.hand-in') && <HandIn data={data} />}
      {last?.state === 'signing' && may('progress.withdraw-return') && <Withdraw of={last.return} />}
      {last?.yourTurn && may('progress.sign-return') && <Sign of={last.return} />}
      {last?.state === 'signing' && may('progress.record-return-signature') && (
        <OnPaper me={me} of={last.return} county={data.unit.county} />
      )}
    </>
  )
}

/** Hard findings other than broken identities may wait, until the deadline. */
const mayWait = 'progress.hard-finding'

function HandIn({ data }: { data: UnitPage }) {
  const say = useSay()
  const { objections, period, unit, seen } = data
  const [id] = useState(newId)
  const handedIn = useAct(
    (said: { withProblems: boolean; of: string }, sending) => {
      const key = `${unit.county}-${said.of}`
      return progress.handIn({ body: { return: key, period: period.id, unit: unit.unit, withProblems: said.withProblems, seen } }, sending)
    },
    { stale: ['progress'] },
  )
  const nth = data.returns.length
  const under = objections.find(({ code }) => code === 'progress.return-under-way')
  if (under) return null
  const waiting = objections.length > 0 && objections.every(({ code }) => code === mayWait)
  return (
    <>
      <p className="board-steps">
        <Button
          type="primary"
          disabled={objections.length > 0}
          aria-describedby={objections.length > 0 ? 'why-not' : undefined}
          loading={handedIn.isPending}
          onClick={() => handedIn.mutate({ withProblems: false, of: nthId(id, nth) })}
        >
          {say(words.handIn)}
        </Button>
        {waiting && (
          <Button loading={handedIn.isPending} onClick={() => handedIn.mutate({ withProblems: true, of: nthId(id, nth) })}>
            {say(words.handInWithProblems)}
          </Button>
        )}
      </p>
      {objections.length > 0 && (
        <div id="why-not">
          <p>{say(words.whyNot)}</p>
          <ul>
            {objections.map(({ code, place, zh, en }) => (
              <li key={`${code} ${place ?? ''}`}>{say({ zh, en })}</li>
            ))}
          </ul>
        </div>
      )}
      {handedIn.error != null && <Failure error={handedIn.error} />}
    </>
  )
}

/** Each return of the page has an id of its own, the same however often it is sent. */
const nthId = (id: string, nth: number): string => `${id.slice(0, -2)}${nth.toString(16).padStart(2, '0')}`

function Withdraw({ of }: { of: string }) {
  const say = useSay()
  const withdrawn = useAct((said: string, sending) => progress.withdrawReturn({ body: { return: said } }, sending), { stale: ['progress'] })
  return (
    <p>
      <Button loading={withdrawn.isPending} onClick={() => withdrawn.mutate(of)}>
        {say(words.withdraw)}
      </Button>
      {withdrawn.error != null && <Failure error={withdrawn.error} />}
    </p>
  )
}

function OnPaper({ me, of, county }: { me: Me; of: string; county: number }) {
  const say = useSay()
  const [recording, setRecording] = useState(false)
  return (
    <p>
      <Button onClick={() => setRecording(true)}>{say(paperReturnWords.title)}</Button>
      {recording && <PaperReturn me={me} of={of} county={county} close={() => setRecording(false)} />}
    </p>
  )
}

function Sign({ of }: { of: string }) {
  const say = useSay()
  const [refusing, setRefusing] = useState(false)
  const signed = useAct((said: string, sending) => progress.signReturn({ body: { return: said } }, sending), { stale: ['progress'] })
  const refused = useAct((reason: string, sending) => progress.refuseReturn({ body: { return: of, reason } }, sending), {
    stale: ['progress'],
    onDone: () => setRefusing(false),
  })
  return (
    <>
      <p className="board-steps">
        <Button type="primary" loading={signed.isPending} onClick={() => signed.mutate(of)}>
          {say(words.sign)}
        </Button>
        <Button onClick={() => setRefusing(true)}>{say(words.refuse)}</Button>
      </p>
      {signed.error != null && <Failure error={signed.error} />}
      {refusing && (
        <ReasonDialog
          title={say(words.refuse)}
          send={({ reason }) => refused.mutate(reason)}
          error={refused.error}
          pending={refused.isPending}
          close={() => setRefusing(false)}
        />
      )}
    </>
  )
}
