import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import type { Me } from '../access/access.api.ts'
import { Link } from '../base/address.desk.tsx'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { itemPath, recordPath } from '../works/works-address.ts'
import { countsWords } from './board-page.words.ts'
import { dueWords, monthsWords } from './months-page.words.ts'
import { boardAddress } from './progress-address.ts'
import { type UnitPage, unitMonthQuery } from './progress-questions.desk.ts'
import { UnitCommunities } from './unit-communities.desk.tsx'
import { UnitFindings } from './unit-findings.desk.tsx'
import { unitWords as words } from './unit-page.words.ts'
import { UnitQuantities } from './unit-quantities.desk.tsx'
import { UnitReturns } from './unit-returns.desk.tsx'
import './progress.css'

/** 单位月报: what the facts say, what moved, what is in doubt, and the steps to the city. */
export function UnitMonthPage({ me, period, unit }: { me: Me; period: string; unit: string }) {
  const say = useSay()
  const { data, error, refetch } = useQuery(unitMonthQuery(period, unit))
  if (!data && error) return <Failure error={error} retry={refetch} />
  if (!data) return <Skeleton active aria-label={say(words.loading)} />
  const { cutoff, dueOn, closedAt } = data.period
  return (
    <div className="unit-month">
      <div>
        <p>
          <Link to={boardAddress(period)}>{say(words.back)}</Link>
        </p>
        <h1>
          {data.unit.name} {data.period.name}
        </h1>
        <p className="muted">
          {say(monthsWords.cutoff)} {cutoff}
          {closedAt === null && ` · ${say(dueWords(dueOn, me.today))}`}
        </p>
        {data.reminders.map(({ says, post, at }) => (
          <p key={at} role="status">
            {say(words.reminders)} {at.slice(0, 10)} {post}：{says}
          </p>
        ))}
      </div>
      <Figures data={data} />
      <UnitReturns me={me} data={data} />
      <UnitFindings me={me} data={data} />
      <UnitCommunities key={String(data.items.length)} me={me} data={data} />
      <UnitQuantities me={me} data={data} />
    </div>
  )
}

function Figures({ data: { live, previous, moves } }: { data: UnitPage }) {
  const say = useSay()
  return (
    <section className="card" aria-label={say(words.figures)}>
      <h2>{say(words.figures)}</h2>
      <p className="facts">
        {(['plan', 'preparation', 'started', 'completed'] as const).map(part => (
          <span key={part}>
            {say(words[part])} <strong>{say(countsWords(live[part]))}</strong>
            {previous && (
              <span className="muted">
                {' '}
                {say(words.previous)} {say(countsWords(previous.figures[part]))}
              </span>
            )}
          </span>
        ))}
      </p>
      <p className="muted">
        {say(words.figuresSay)} <Link to={recordPath}>{say(words.toRecord)}</Link>
      </p>
      <h3>{say(words.moves)}</h3>
      {previous === null && <p className="muted">{say(words.noPrevious)}</p>}
      {previous !== null && moves.length === 0 && <p className="muted">{say(words.noMoves)}</p>}
      <ul>
        {moves.map(({ item, name, cause, causeName, households }) => (
          <li key={`${item} ${cause}`}>
            <Link to={itemPath(item)}>{name}</Link> {households}户：{say(causeName)}
          </li>
        ))}
      </ul>
    </section>
  )
}
