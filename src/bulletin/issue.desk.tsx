import { useQuery } from '@tanstack/react-query'
import { Alert, Segmented, Skeleton } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import type { Me } from '../access/access.api.ts'
import { Link, useAddress } from '../base/address.desk.tsx'
import { addressOf } from '../base/contract.ts'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { StateTag } from '../base/state-tag.desk.tsx'
import { annexApi, annexForms } from './annex.api.ts'
import { bulletinApi } from './bulletin.api.ts'
import { issueAddress, issuesPath } from './bulletin-address.ts'
import { type IssueAnswer, issuePagesQuery, issueQuery } from './bulletin-questions.desk.ts'
import { FigureDrawer } from './figure-drawer.desk.tsx'
import { issueWords as words } from './issue-page.words.ts'
import { ChangedInReview, IssueSince } from './issue-since.desk.tsx'
import { IssueSteps } from './issue-steps.desk.tsx'
import { IssueText } from './issue-text.desk.tsx'
import { editionWords, issuesWords, momentWords, proofWords } from './issues.words.ts'
import { PageImages } from './page-images.desk.tsx'
import { Sheet } from './sheet.desk.tsx'
import { openShelf } from './use-preview.desk.ts'
import './bulletin.css'
import './issue.css'

/** A signed issue: as it was printed, how it was signed, what has changed since, and what may be done with it. */
export function IssuePage({ me, issue }: { me: Me; issue: string }) {
  const say = useSay()
  const { query } = useAddress()
  const [view, setView] = useState<'text' | 'pages'>('text')
  const units = useMemo(() => new Map(me.units.map(({ id, name }) => [id, name])), [me.units])
  const { data, error, refetch } = useQuery(issueQuery(issue))
  if (!data && error) return <Failure error={error} retry={refetch} />
  if (!data) return <Skeleton active aria-label={say(words.loading)} />
  const figure = query.get('figure')
  return (
    <>
      <IssueHead me={me} issue={data} />
      <div className="issue">
        <div className="issue-main">
          <Segmented
            aria-label={say(words.view)}
            value={view}
            onChange={setView}
            options={[
              { value: 'text', label: say(words.asText) },
              { value: 'pages', label: say(words.asPages) },
            ]}
          />
          {view === 'text' ? <IssueText issue={data} /> : <IssuePages issue={issue} />}
        </div>
        <div className="issue-beside">
          <Files me={me} issue={data} />
          <IssueSince issue={data} units={units} />
          <ChangedInReview issue={data} units={units} />
          <Sheet sheet={data.sheet} draft={data.issue} maySeeSlips={me.may.includes('bulletin.read-drafts')} />
        </div>
      </div>
      {figure && <FigureDrawer issue={issue} no={figure} />}
    </>
  )
}

function IssueHead({ me, issue }: { me: Me; issue: IssueAnswer }) {
  const say = useSay()
  const { edition, proof, state, replacedBy, voidedBecause, replaces, reason } = issue
  return (
    <header className="card draft-head">
      <p className="crumbs">
        <Link to={issuesPath}>{say(issuesWords.title)}</Link>
      </p>
      <div className="page-head">
        <h1>{issue.printedNumber}</h1>
        <StateTag color={state === 'issued' ? 'green' : state === 'signed' ? 'processing' : 'default'}>{say(issue.stateName)}</StateTag>
        {edition > 1 && <StateTag color="warning">{say(editionWords(edition))}</StateTag>}
        {proof > 1 && <StateTag>{say(proofWords(proof))}</StateTag>}
      </div>
      {voidedBecause && <Alert type="error" showIcon title={`${say(words.voided)}：${voidedBecause}`} />}
      {replacedBy && (
        <Alert
          type="warning"
          showIcon
          title={
            <>
              {say(words.replacedBy)}。<Link to={issueAddress(replacedBy)}>{say(words.toNewer)}</Link>
            </>
          }
        />
      )}
      {replaces && (
        <p>
          {say(words.replaces)} <Link to={issueAddress(replaces)}>{say(words.former)}</Link>
          {reason && `，${say(words.corrects)}：${reason}`}
        </p>
      )}
      <p className="muted">
        {say(words.cutoff)} {issue.cutoff} · {say(words.knownAt)} {momentWords(issue.knownAt)} · {say(words.signedOn)} {issue.signedOn} ·{' '}
        {issue.issuedOn ? `${say(words.issuedOn)} ${issue.issuedOn}` : say(words.notIssued)}
        {issue.copies !== null && ` · ${say(words.copies)} ${issue.copies}`}
      </p>
      <IssueSteps me={me} issue={issue} />
    </header>
  )
}

function Files({ me, issue }: { me: Me; issue: IssueAnswer }) {
  const say = useSay()
  const params = { issue: issue.issue }
  return (
    <section className="card" aria-label={say(words.files)}>
      <h2>{say(words.files)}</h2>
      <p className="files">
        {annexForms.map(form => (
          <a key={form} className="file" href={addressOf(bulletinApi.issueFile, { params: { ...params, form } })} download>
            {formNames[form]}
          </a>
        ))}
      </p>
      {me.may.includes('bulletin.read-annex') && (
        <>
          <h3>{say(words.annex)}</h3>
          <p className="files">
            {annexForms.map(form => (
              <a key={form} className="file" href={addressOf(annexApi.issueAnnex, { params: { ...params, form } })} download>
                {formNames[form]}
              </a>
            ))}
          </p>
        </>
      )}
      <p className="muted hash">
        {say(words.hash)} {issue.hash}
      </p>
    </section>
  )
}

const formNames = { docx: 'Word', pdf: 'PDF', xlsx: 'Excel', html: 'HTML' } as const

function IssuePages({ issue }: { issue: string }) {
  const { data, error, refetch } = useQuery(issuePagesQuery(issue))
  const [shelf] = useState(openShelf)
  useEffect(() => shelf.empty, [shelf])
  const pages = useMemo(() => (data ? shelf.put(data) : []), [data, shelf])
  if (error) return <Failure error={error} retry={refetch} />
  if (!data) return <Skeleton active />
  return <PageImages pages={pages} />
}
