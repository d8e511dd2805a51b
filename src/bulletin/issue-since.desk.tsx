import { Link } from '../base/address.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import type { Bilingual } from '../base/objection.ts'
import { boundExplained, type UnitNames } from './bound.words.ts'
import { issueAddress, sinceIssueAddress } from './bulletin-address.ts'
import type { IssueAnswer } from './bulletin-questions.desk.ts'
import { countedHouseholds, outsideWords, issueWords as words } from './issue-page.words.ts'

type Change = IssueAnswer['since']['figures'][number]

/** What the facts say now, figure by figure beside what was printed, and the facts behind the difference. The issue stays. */
export function IssueSince({ issue, units }: { issue: IssueAnswer; units: UnitNames }) {
  const say = useSay()
  const { figures, tables } = issue.since
  return (
    <section className="card" aria-label={say(words.since)}>
      <h2>{say(words.since)}</h2>
      {figures.length === 0 && <p className="muted">{say(words.noChange)}</p>}
      <p>
        <Link to={sinceIssueAddress(issue.issue)}>{say(words.sinceAll)}</Link>
      </p>
      <Changes issue={issue} changes={figures} units={units} />
      {tables.some(({ moves, outside }) => moves.length + outside > 0) && <h3>{say(words.facts)}</h3>}
      {tables.map(({ table, moves, outside }) => (
        <ul key={table} className="since-moves">
          {moves.map(({ item, name, causeName, households }) => (
            <li key={`${item} ${causeName.en}`}>
              {name} <span className="muted">{say(countedHouseholds(households))}</span>：{say(causeName)}
            </li>
          ))}
          {outside > 0 && <li className="muted">{say(outsideWords(outside))}</li>}
        </ul>
      ))}
    </section>
  )
}

/** What changed while the issue was in review is listed with it and changed nothing in it. */
export function ChangedInReview({ issue, units }: { issue: IssueAnswer; units: UnitNames }) {
  const say = useSay()
  if (issue.changed.length === 0) return null
  return (
    <section className="card" aria-label={say(words.changedBetween)}>
      <h2>{say(words.changedBetween)}</h2>
      <Changes issue={issue} changes={issue.changed} units={units} />
    </section>
  )
}

function Changes({ issue, changes, units }: { issue: IssueAnswer; changes: readonly Change[]; units: UnitNames }) {
  const say = useSay()
  return (
    <ul className="since-figures">
      {changes.map(change => {
        const no = issue.figures.findIndex(figure => samePlace(figure, change)) + 1
        const name = say(nameOf(change, units))
        return (
          <li key={JSON.stringify([change.place, change.reference])}>
            {no > 0 ? <Link to={issueAddress(issue.issue, no)}>{name}</Link> : name}
            <span>
              {say(words.printed)} <strong>{change.printed ?? say(words.nothingThere)}</strong> · {say(words.now)}{' '}
              <strong>{change.now ?? say(words.nothingThere)}</strong>
            </span>
          </li>
        )
      })}
    </ul>
  )
}

const samePlace = (a: Pick<Change, 'place' | 'reference'>, b: Pick<Change, 'place' | 'reference'>): boolean =>
  a.reference === b.reference && JSON.stringify(a.place) === JSON.stringify(b.place)

function nameOf({ place, reference }: Change, units: UnitNames): Bilingual {
  if (place.row !== undefined) return { zh: `${place.row}·${place.column ?? ''}`, en: `${place.row}·${place.column ?? ''}` }
  const explained = boundExplained(reference, units)
  if (!explained) return { zh: reference, en: reference }
  const { name, scope, cutoff } = explained
  return { zh: `${scope?.zh ?? ''}${name.zh}${cutoff ? `（截至${cutoff}）` : ''}`, en: `${name.en}, ${scope?.en ?? ''} ${cutoff ?? ''}` }
}
