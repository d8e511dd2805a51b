import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import type { Me } from '../access/access.api.ts'
import { Link } from '../base/address.desk.tsx'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { StateTag } from '../base/state-tag.desk.tsx'
import { draftAddress, issueAddress, sourcesPath } from './bulletin-address.ts'
import { type DraftHead, type IssueHead, issuesQuery } from './bulletin-questions.desk.ts'
import {
  editionWords,
  kindWords,
  momentWords,
  monthWords,
  proofWords,
  waitsForWords,
  issuesWords as words,
  yearWords,
} from './issues.words.ts'
import { NewIssue } from './new-issue.desk.tsx'
import './bulletin.css'
import { sourcesWords } from './sources.words.ts'

/** 简报: what is being written and whose turn it is, and what was signed, by year. */
export function Issues({ me }: { me: Me }) {
  const say = useSay()
  const { data, error, refetch } = useQuery(issuesQuery)
  const [beginning, begin] = useState(false)
  const mayWrite = me.may.includes('bulletin.save-draft')
  return (
    <>
      <div className="page-head">
        <h1>{say(words.title)}</h1>
        {me.may.includes('bulletin.read-findings') && <Link to={sourcesPath}>{say(sourcesWords.title)}</Link>}
        {mayWrite && (
          <Button type="primary" onClick={() => begin(true)}>
            {say(words.newIssue)}
          </Button>
        )}
      </div>
      {error && <Failure error={error} retry={refetch} />}
      {!error && !data && <Skeleton active aria-label={say(words.loading)} />}
      {data && (
        <>
          {me.may.includes('bulletin.read-drafts') && <UnderWay drafts={data.drafts} mayWrite={mayWrite} />}
          <Signed issues={data.issues} />
        </>
      )}
      {beginning && <NewIssue me={me} close={() => begin(false)} />}
    </>
  )
}

function UnderWay({ drafts, mayWrite }: { drafts: readonly DraftHead[]; mayWrite: boolean }) {
  const say = useSay()
  return (
    <section className="card" aria-labelledby="under-way">
      <h2 id="under-way">{say(words.underWay)}</h2>
      {drafts.length === 0 && <p className="muted">{say(mayWrite ? words.nothingUnderWay : words.nothingUnderWayForYou)}</p>}
      <ul className="issue-rows">
        {[...drafts.filter(draft => draft.yourTurn), ...drafts.filter(draft => !draft.yourTurn)].map(draft => (
          <DraftRow key={draft.draft} draft={draft} />
        ))}
      </ul>
    </section>
  )
}

function DraftRow({ draft }: { draft: DraftHead }) {
  const say = useSay()
  const titles = draft.articles.filter(title => title !== '')
  return (
    <li>
      <Link to={draftAddress(draft.draft)} className="issue-row-name">
        {say(monthWords(draft.month))} · {say(kindWords[draft.kind])}
      </Link>
      <span>
        <StateTag color={draft.state === 'in-review' ? 'processing' : 'default'}>{say(draft.stateName)}</StateTag>
        {draft.yourTurn && <span className="mark">{say(words.yourTurn)}</span>}
        {!draft.yourTurn && draft.waitsFor.length > 0 && <span>{say(waitsForWords(draft.waitsFor))}</span>}
        {draft.urgedOn && (
          <span className="muted">
            {' '}
            {say(words.urgedOn)} {draft.urgedOn}
          </span>
        )}
      </span>
      <span className="issue-row-titles">{titles.join('；') || say(words.untitled)}</span>
      <span className="muted">
        {say(words.savedBy)} {draft.savedBy} {momentWords(draft.savedAt)}
      </span>
    </li>
  )
}

function Signed({ issues }: { issues: readonly IssueHead[] }) {
  const say = useSay()
  const years = [...new Set(issues.map(issue => issue.year))].sort((a, b) => b - a)
  if (issues.length === 0) {
    return (
      <section className="card nothing">
        <p>{say(words.nothingSigned)}</p>
      </section>
    )
  }
  return years.map(year => (
    <section className="card" key={year} aria-labelledby={`year-${year}`}>
      <h2 id={`year-${year}`}>{say(yearWords(year))}</h2>
      <ul className="issue-rows">
        {issues
          .filter(issue => issue.year === year)
          .map(issue => (
            <IssueRow key={issue.issue} issue={issue} />
          ))}
      </ul>
    </section>
  ))
}

function IssueRow({ issue }: { issue: IssueHead }) {
  const say = useSay()
  return (
    <li>
      <Link to={issueAddress(issue.issue)} className="issue-row-name">
        {issue.printedNumber}
      </Link>
      <span>
        <StateTag color={issue.state === 'issued' ? 'green' : issue.state === 'signed' ? 'processing' : 'default'}>
          {say(issue.stateName)}
        </StateTag>
        {issue.edition > 1 && <span>{say(editionWords(issue.edition))}</span>}
        {issue.proof > 1 && <span className="muted"> {say(proofWords(issue.proof))}</span>}
      </span>
      <span>
        {say(words.cutoff)} {issue.cutoff}
      </span>
      <span className="muted">
        {issue.signedOn} {say(words.signedOn)} · {issue.issuedOn ? `${issue.issuedOn} ${say(words.issuedOn)}` : say(words.notIssued)}
      </span>
    </li>
  )
}
