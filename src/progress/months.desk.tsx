import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import type { Me } from '../access/access.api.ts'
import { Link } from '../base/address.desk.tsx'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { dueWords, monthsWords as words } from './months-page.words.ts'
import { OpenMonth } from './open-month.desk.tsx'
import { boardAddress } from './progress-address.ts'
import { periodsQuery } from './progress-questions.desk.ts'
import './progress.css'

/** 月报: the months that were opened, the newest first. */
export function MonthsPage({ me }: { me: Me }) {
  const say = useSay()
  const [opening, setOpening] = useState(false)
  const { data, error, refetch } = useQuery(periodsQuery)
  if (!data && error) return <Failure error={error} retry={refetch} />
  if (!data) return <Skeleton active aria-label={say(words.loading)} />
  const mayOpen = me.may.includes('progress.open-month')
  return (
    <>
      <div className="page-head">
        <h1>{say(words.title)}</h1>
        {mayOpen && (
          <Button type="primary" onClick={() => setOpening(true)}>
            {say(words.open)}
          </Button>
        )}
      </div>
      <section className="card">
        {data.periods.length === 0 && <p className="muted">{say(mayOpen ? words.noneEditor : words.none)}</p>}
        <ul className="month-rows">
          {data.periods.map(({ id, name, cutoff, dueOn, closedAt }) => (
            <li key={id}>
              <Link className="month-rows-name" to={boardAddress(id)}>
                {name}
              </Link>
              <span>
                {say(words.cutoff)} {cutoff}
              </span>
              <span>{closedAt ? `${say(words.closed)} ${closedAt.slice(0, 10)}` : say(dueWords(dueOn, me.today))}</span>
            </li>
          ))}
        </ul>
      </section>
      {opening && <OpenMonth me={me} last={data.periods[0]?.month ?? null} close={() => setOpening(false)} />}
    </>
  )
}
