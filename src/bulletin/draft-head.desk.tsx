import { Button } from 'antd'
import type { Me } from '../access/access.api.ts'
import { Link } from '../base/address.desk.tsx'
import { addressOf } from '../base/contract.ts'
import { useSay } from '../base/language.desk.tsx'
import { StateTag } from '../base/state-tag.desk.tsx'
import { bulletinApi } from './bulletin.api.ts'
import { issueAddress, issuesPath } from './bulletin-address.ts'
import type { DraftAnswer } from './bulletin-questions.desk.ts'
import type { Opened } from './draft-dialogs.desk.tsx'
import { savedAtWords, draftPageWords as words } from './draft-page.words.ts'
import { DraftSteps } from './draft-steps.desk.tsx'
import type { DraftText } from './draft-text.desk.ts'
import { issuesWords, kindWords, momentWords, monthWords, waitsForWords } from './issues.words.ts'
import type { Writing } from './use-draft-text.desk.tsx'

interface Head {
  readonly me: Me
  readonly draft: DraftAnswer
  readonly writing: Writing
  /** Null where the text may not be changed. */
  readonly open: ((what: Opened) => void) | null
}

/** Which draft this is, whether it is saved, and what may be done with it. */
export function DraftHead({ me, draft, writing, open }: Head) {
  const say = useSay()
  const { text, save } = writing
  const params = { draft: draft.draft }
  return (
    <header className="card draft-head">
      <p className="crumbs">
        <Link to={issuesPath}>{say(issuesWords.title)}</Link>
      </p>
      <div className="page-head">
        <h1>
          {say(monthWords(draft.month))} {draft.proofNumber}
        </h1>
        <StateTag color={draft.state === 'in-review' ? 'processing' : 'default'}>{say(draft.stateName)}</StateTag>
        {draft.kind !== 'issue' && <StateTag color="warning">{say(kindWords[draft.kind])}</StateTag>}
        {draft.yourTurn && <span className="mark">{say(issuesWords.yourTurn)}</span>}
        {!draft.yourTurn && draft.waitsFor.length > 0 && <span>{say(waitsForWords(draft.waitsFor))}</span>}
        {open && <Saving text={text} save={save} />}
      </div>
      {draft.replaces && (
        <p>
          {say(words.replaces)} <Link to={issueAddress(draft.replaces)}>{say(words.theIssue)}</Link>
          {draft.reason && `：${draft.reason}`}
        </p>
      )}
      {draft.knownAt && (
        <p className="muted">
          {say(words.knownAt)} {momentWords(draft.knownAt)}
        </p>
      )}
      <div className="draft-tools">
        {open && <Button onClick={() => open({ what: 'settings' })}>{say(words.settings)}</Button>}
        <a className="file" href={addressOf(bulletinApi.proofFile, { params: { ...params, form: 'docx' } })} download>
          {say(words.proofWord)}
        </a>
        <a className="file" href={addressOf(bulletinApi.proofFile, { params: { ...params, form: 'pdf' } })} download>
          {say(words.proofPdf)}
        </a>
        {open && <Button onClick={() => save().then(done => done && open({ what: 'word' }))}>{say(words.wordBack)}</Button>}
        <a className="to-preview" href="#preview">
          {say(words.toPreview)}
        </a>
        <DraftSteps me={me} draft={draft} isSaved={text.phase === 'saved'} save={save} />
      </div>
    </header>
  )
}

function Saving({ text, save }: { text: DraftText; save: () => Promise<boolean> }) {
  const say = useSay()
  const { phase, savedAt } = text
  const says = phase === 'conflict' ? words.conflictTitle : phase === 'saved' && savedAt ? savedAtWords(savedAt) : words[phase]
  return (
    <span className="saving">
      <span role="status" className={phase === 'saved' || phase === 'saving' || phase === 'unsaved' ? 'muted' : 'wrong'}>
        {say(says)}
      </span>
      {(phase === 'unsaved' || phase === 'unreachable' || phase === 'refused') && (
        <Button size="small" onClick={() => void save()}>
          {say(words.saveNow)}
        </Button>
      )}
    </span>
  )
}
