import { addressOf } from '../base/contract.ts'
import { useSay } from '../base/language.desk.tsx'
import { StateTag } from '../base/state-tag.desk.tsx'
import { bulletinApi } from './bulletin.api.ts'
import type { SheetAnswer } from './bulletin-questions.desk.ts'
import { momentWords } from './issues.words.ts'
import { stepsWords as words } from './sheet-page.words.ts'

/** 审批单: the steps, whose turn it is, and each decision as a line. `draft` is the key under which its scans are read. */
export function Sheet({ sheet, draft, maySeeSlips }: { sheet: SheetAnswer | null; draft: string; maySeeSlips: boolean }) {
  const say = useSay()
  return (
    <section className="card" aria-label={say(words.sheet)}>
      <h2>{say(words.sheet)}</h2>
      {!sheet && <p className="muted">{say(words.noSheet)}</p>}
      {sheet && (
        <>
          <ol className="sheet-steps">
            {sheet.steps.map(({ no, name, parties, state }) => (
              <li key={no}>
                <strong>{name}</strong> {parties.map(say).join('、')}{' '}
                <StateTag color={state === 'done' ? 'green' : state === 'waiting' ? 'processing' : 'default'}>{say(words[state])}</StateTag>
              </li>
            ))}
          </ol>
          <ul className="sheet-decisions">
            {sheet.decisions.map(decision => (
              <li key={decision.no}>
                <Decision decision={decision} draft={draft} maySeeSlips={maySeeSlips} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Decision({ decision, draft, maySeeSlips }: { decision: SheetAnswer['decisions'][number]; draft: string; maySeeSlips: boolean }) {
  const say = useSay()
  const { on, at, post, verbName, signatory, medium, mediumName, document, reason, slip } = decision
  return (
    <>
      <span className="muted">{medium === 'desk' ? momentWords(at) : on}</span> {post}
      {signatory && ` ${signatory.name}`}
      {signatory?.actingFor && `（${say(words.actingFor)}${signatory.actingFor}）`} {say(verbName)}
      {medium !== 'desk' && <span className="muted"> · {say(mediumName)}</span>}
      {document && (
        <span className="muted">
          {' '}
          · {say(words.document)}
          {document}
        </span>
      )}
      {reason && <p className="sheet-reason">{reason}</p>}
      {slip && maySeeSlips && (
        <>
          {' '}
          <a href={addressOf(bulletinApi.slip, { params: { draft, hash: slip } })} target="_blank" rel="noreferrer">
            {say(words.slip)}
          </a>
        </>
      )}
    </>
  )
}
