import { useQuery } from '@tanstack/react-query'
import { Link } from '../base/address.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { StateTag } from '../base/state-tag.desk.tsx'
import { lateWords as words } from './late-units.words.ts'
import { boardAddress, unitMonthAddress } from './progress-address.ts'
import { boardQuery, periodsQuery } from './progress-questions.desk.ts'

/** 谁还没报: of the oldest month that is open, whose turn it is. Nothing where no month is open. */
export function LateUnits() {
  const say = useSay()
  const { data: months } = useQuery(periodsQuery)
  const open = months?.periods.filter(({ closedAt }) => closedAt === null).at(-1)
  const { data } = useQuery({ ...boardQuery(open?.id ?? ''), enabled: open !== undefined })
  if (!open || !data) return <p className="muted">{say(words.noMonth)}</p>
  const waiting = data.rows.filter(row => !row.declares && row.state !== 'accepted')
  return (
    <>
      <p className="muted">
        <Link to={boardAddress(open.id)}>{open.name}</Link> {say(words.due)} {open.dueOn}
      </p>
      {waiting.length === 0 && <p>{say(words.nobody)}</p>}
      <ul>
        {waiting.map(({ unit, name, stateName, overdue }) => (
          <li key={unit}>
            <Link to={unitMonthAddress(open.id, unit)}>{name}</Link> {say(stateName)}{' '}
            {overdue && <StateTag color="warning">{say(words.overdue)}</StateTag>}
          </li>
        ))}
      </ul>
    </>
  )
}
