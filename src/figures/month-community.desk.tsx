import { Link } from '../base/address.desk.tsx'
import { dayAt } from '../base/day.ts'
import { useSay } from '../base/language.desk.tsx'
import { attachAddress, itemPath } from '../works/works-address.ts'
import {
  evidenceWords,
  laterWords,
  milestonesWords,
  overdueWords,
  recordedWords,
  sharedWords,
  sizeWords,
  startedOnWords,
  drillWords as words,
} from './month-drill.words.ts'
import type { Community } from './month-questions.desk.tsx'

/** One community: its size, since when it is under way, what is still owed, and the dated facts behind it. */
export function CommunityEntry({ community }: { community: Community }) {
  const say = useSay()
  const { item, name, households, buildings, startedOn, evidenceLater, milestones } = community
  return (
    <li>
      <Link to={itemPath(item)}>{name}</Link> <span className="muted">{say(sizeWords(households, buildings))}</span>
      {startedOn && <span className="muted"> · {say(startedOnWords(startedOn))}</span>}
      {evidenceLater && (
        <Link to={whereOwed(community)} className={evidenceLater.overdue ? 'mark overdue' : 'mark'}>
          {say(evidenceLater.overdue ? overdueWords(evidenceLater.dueOn) : laterWords(evidenceLater.dueOn))}
        </Link>
      )}
      {milestones.length === 0 ? <p className="muted">{say(words.noMilestone)}</p> : <Milestones milestones={milestones} />}
    </li>
  )
}

/** Where the evidence is added that is owed: at the start that counts. */
function whereOwed({ item, milestones }: Community): string {
  const owing = milestones.find(({ kind, evidence }) => kind === 'contractor-on-site' && evidence === 0)
  return owing ? attachAddress(item, owing.milestone) : itemPath(item)
}

function Milestones({ milestones }: { milestones: Community['milestones'] }) {
  const say = useSay()
  return (
    <details>
      <summary>{say(milestonesWords(milestones.length))}</summary>
      <ol>
        {milestones.map(({ kind, name, occurredOn, recordedAt, evidence, shared }) => (
          <li key={`${kind} ${occurredOn} ${recordedAt}`}>
            {occurredOn} {say(name)}{' '}
            <span className="muted">
              （{say(recordedWords(dayAt(new Date(recordedAt))))}，{say(evidence > 0 ? evidenceWords(evidence) : words.noEvidence)}）
            </span>
            {shared > 0 && <span className="mark">{say(sharedWords(shared))}</span>}
          </li>
        ))}
      </ol>
    </details>
  )
}
