import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import type { Me } from '../access/access.api.ts'
import { useAct } from '../base/act.desk.tsx'
import { Link } from '../base/address.desk.tsx'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { countsWords, boardWords as words } from './board-page.words.ts'
import { BoardTable } from './board-table.desk.tsx'
import { CloseMonth } from './close-month.desk.tsx'
import { dueWords, monthsWords } from './months-page.words.ts'
import { monthsPath } from './progress-address.ts'
import { type Board, type BoardRow, boardQuery, progress } from './progress-questions.desk.ts'
import './progress.css'

/** 报送情况: who has handed in, what waits for whom, and the city's own steps; of a closed month, what it stands on. */
export function BoardPage({ me, period }: { me: Me; period: string }) {
  const say = useSay()
  const [closing, setClosing] = useState(false)
  const { data, error, refetch } = useQuery(boardQuery(period))
  if (!data && error) return <Failure error={error} retry={refetch} />
  if (!data) return <Skeleton active aria-label={say(words.loading)} />
  const { name, cutoff, dueOn, notice } = data.period
  return (
    <>
      <p>
        <Link to={monthsPath}>{say(words.back)}</Link>
      </p>
      <div className="page-head">
        <h1>{name}</h1>
        {data.closed === null && me.may.includes('progress.close-month') && (
          <Button type="primary" onClick={() => setClosing(true)}>
            {say(words.close)}
          </Button>
        )}
        {data.closed === null && me.may.includes('progress.remind-unit') && <RemindAll data={data} />}
      </div>
      <p className="muted">
        {say(monthsWords.cutoff)} {cutoff} ·{' '}
        {data.closed ? `${say(words.closedBy)} ${data.closed.at.slice(0, 10)} ${data.closed.post}` : say(dueWords(dueOn, me.today))}
      </p>
      <p>{notice}</p>
      <section className="card" aria-label={say(words.table)}>
        <BoardTable me={me} data={data} />
      </section>
      {data.corrections.length > 0 && <Corrections data={data} />}
      {data.closed && <p className="muted">SHA-256 {data.closed.hash.slice(0, 16)}…</p>}
      {closing && <CloseMonth me={me} data={data} close={() => setClosing(false)} />}
    </>
  )
}

/** All that have not handed in, at one press. */
function RemindAll({ data }: { data: Board }) {
  const say = useSay()
  const silent = data.rows.filter(row => !row.declares && !['certified', 'accepted'].includes(row.state))
  const reminded = useAct(
    async (period: string, { act }) => {
      for (const { unit, county } of silent)
        await progress.remindUnit({ body: { county, period, unit, says: words.remindSays.zh } }, act ? { act: partOf(act, unit) } : {})
    },
    { stale: ['progress'] },
  )
  if (silent.length === 0) return null
  return (
    <>
      <Button onClick={() => reminded.mutate(data.period.id)} loading={reminded.isPending}>
        {say(words.remindAll)}
      </Button>
      {reminded.error != null && <Failure error={reminded.error} />}
    </>
  )
}

function Corrections({ data }: { data: Board }) {
  const say = useSay()
  const nameOf = (unit: number) => data.rows.find(row => row.unit === unit)?.name ?? ''
  return (
    <section className="card" aria-label={say(words.corrections)}>
      <h2>{say(words.corrections)}</h2>
      <ol>
        {data.corrections.map(({ id, unit, before, after, explanation, post, at }) => (
          <li key={id}>
            {at.slice(0, 10)} {nameOf(unit)}：
            {movedParts(before, after).map(({ part, was, is }) => (
              <span key={part}>
                {say(words[part])} {say(countsWords(was))} → {say(countsWords(is))}；
              </span>
            ))}
            {explanation} <span className="muted">{post}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The parts of the row that a correction changed, as the table shows them. */
const movedParts = (before: BoardRow['live'], after: BoardRow['live']) =>
  (['plan', 'preparation', 'started'] as const)
    .map(part => ({ part, was: before[part], is: after[part] }))
    .filter(({ was, is }) => was.households !== is.households || was.communities !== is.communities)

/** One press sends an act a unit, each under an id of its own that is the same when it is pressed again. */
const partOf = (act: string, unit: number): string => `${act.slice(0, -6)}${unit.toString(16).padStart(6, '0')}`
