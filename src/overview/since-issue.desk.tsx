import { useQuery } from '@tanstack/react-query'
import { Link } from '../base/address.desk.tsx'
import { clientOf } from '../base/client.desk.ts'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { issueAddress } from '../bulletin/bulletin-address.ts'
import { itemPath } from '../works/works-address.ts'
import { sinceIssueApi } from './since-issue.api.ts'
import { sinceIssuePageWords as words } from './since-issue-page.words.ts'

const client = clientOf(sinceIssueApi)
type Since = Awaited<ReturnType<typeof client.sinceIssue>>

/** 某期以来的变动: by whom, in which unit, and which corrections were signed. */
export function SinceIssuePage({ issue }: { issue: string }) {
  const say = useSay()
  const { data, error } = useQuery({
    queryKey: ['overview', 'since-issue', issue],
    queryFn: () => client.sinceIssue({ params: { issue } }),
  })
  if (error) return <Failure error={error} />
  if (!data) return <p role="status">{say(words.reading)}</p>
  return (
    <article>
      <h1>{say(words.title(data.number))}</h1>
      <p className="muted">
        {say(words.between(data.from.cutoff, data.to.cutoff))} <Link to={issueAddress(data.issue)}>{say(words.theIssue)}</Link>
      </p>
      {data.units.length === 0 && <p>{say(words.nothing)}</p>}
      {data.units.map(unit => (
        <UnitMoves key={unit.unit} unit={unit} />
      ))}
      {data.corrections.length > 0 && (
        <section className="card" aria-label={say(words.corrections)}>
          <h2>{say(words.corrections)}</h2>
          <ul>
            {data.corrections.map(({ no, month, note, post }) => (
              <li key={`${month} ${no}`}>
                {month} {note} <span className="muted">{post}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  )
}

function UnitMoves({ unit: { name, moves, outside } }: { unit: Since['units'][number] }) {
  const say = useSay()
  return (
    <section className="card" aria-label={name}>
      <h2>{name}</h2>
      <ul>
        {moves.map(({ item, name: community, households, cause, causeName, makers }) => (
          <li key={`${item} ${cause}`}>
            <Link to={itemPath(item)}>{community}</Link> {say(words.households(households))}：{say(causeName)}
            {makers.map(({ post, actName, at }) => (
              <span key={`${post} ${at} ${actName.en}`} className="muted">
                {' '}
                {post} {at.slice(0, 10)} {say(actName)}
              </span>
            ))}
          </li>
        ))}
        {outside > 0 && <li className="muted">{say(words.outside(outside))}</li>}
      </ul>
    </section>
  )
}
