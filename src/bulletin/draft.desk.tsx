import { useQuery } from '@tanstack/react-query'
import type { Editor } from '@tiptap/core'
import { Alert, Skeleton } from 'antd'
import { useMemo, useRef, useState } from 'react'
import type { Me } from '../access/access.api.ts'
import { Link } from '../base/address.desk.tsx'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { issueAddress } from './bulletin-address.ts'
import { type DraftAnswer, draftQuery } from './bulletin-questions.desk.ts'
import { draftWords as words } from './draft.words.ts'
import { DraftArticles } from './draft-articles.desk.tsx'
import { DraftConflict } from './draft-conflict.desk.tsx'
import { DraftDialogs, type Opened } from './draft-dialogs.desk.tsx'
import { DraftFindings } from './draft-findings.desk.tsx'
import { listedFindings, withOffer, withWaiver } from './draft-findings.ts'
import { DraftHead } from './draft-head.desk.tsx'
import { draftPageWords } from './draft-page.words.ts'
import { DraftPreview } from './draft-preview.desk.tsx'
import { type FigureValues, FigureValuesProvider } from './figure-values.desk.tsx'
import { goToPlace } from './go-to-place.desk.tsx'
import { Sheet } from './sheet.desk.tsx'
import { useDraftText } from './use-draft-text.desk.tsx'
import { useFindings } from './use-findings.desk.ts'
import { usePreview } from './use-preview.desk.ts'
import './bulletin.css'
import './editor.css'

/** The writing desk: the articles of a draft beside the pages as they will be printed. */
export function Draft({ me, draft }: { me: Me; draft: string }) {
  const say = useSay()
  const { data, error, refetch } = useQuery(draftQuery(draft))
  if (!data && error) return <Failure error={error} retry={refetch} />
  if (!data) return <Skeleton active aria-label={say(words.loading)} />
  return <OpenDraft key={data.draft} me={me} draft={data} />
}

function OpenDraft({ me, draft }: { me: Me; draft: DraftAnswer }) {
  const say = useSay()
  const writing = useDraftText(me.login, draft)
  const { content } = writing.text
  const preview = usePreview(draft.draft, content, draft.knownAt)
  const found = useFindings(content, idIn(draft.replaces), me.may.includes('bulletin.read-findings'))
  const [opened, open] = useState<Opened | null>(null)
  const editors = useRef(new Map<string, Editor>())
  const mayWrite = me.may.includes('bulletin.save-draft')
  const readOnly = draft.state !== 'draft' || !mayWrite
  const values = useValues(me, preview.answer?.figures, readOnly ? null : chosen => open({ what: 'picker', chosen }))
  const listed = listedFindings(preview.answer?.objections ?? [], found.findings)
  return (
    <FigureValuesProvider value={values}>
      <DraftHead {...{ me, draft, writing }} open={readOnly ? null : open} />
      {draft.issue && <Alert type="info" title={<Link to={issueAddress(draft.issue)}>{say(draftPageWords.toIssue)}</Link>} />}
      {readOnly && !draft.issue && <Alert type="info" title={say(mayWrite ? draftPageWords.readOnly : draftPageWords.notYours)} />}
      {writing.text.isFound && <Alert type="info" title={say(draftPageWords.found)} />}
      {writing.text.phase === 'conflict' && <DraftConflict writing={writing} draft={draft.draft} />}
      {writing.text.phase === 'refused' && <Failure error={writing.text.error} />}
      <div className="writing">
        <DraftArticles
          {...{ content, readOnly }}
          change={writing.change}
          findNumbers={article => open({ what: 'numbers', article })}
          onOpen={(article, editor) => {
            if (editor) editors.current.set(article, editor)
            else editors.current.delete(article)
          }}
        />
        <div className="writing-beside">
          <DraftPreview preview={preview} />
          {found.error != null && <Failure error={found.error} />}
          <DraftFindings
            findings={listed}
            looking={found.looking || preview.drawing}
            readOnly={readOnly}
            goTo={place => goToPlace(place, content, editors.current, () => open({ what: 'settings' }))}
            put={(finding, text) => writing.change(withOffer(content, finding, text))}
            canPut={(finding, text) => withOffer(content, finding, text) !== content}
            waive={(finding, reason) => writing.change(withWaiver(content, finding, reason))}
          />
          <Sheet sheet={draft.sheet} draft={draft.draft} maySeeSlips />
        </div>
      </div>
      <DraftDialogs {...{ opened, writing }} draft={draft.draft} today={me.today} units={me.units} close={() => open(null)} />
    </FigureValuesProvider>
  )
}

/** The id in a printed key. */
const idIn = (key: string | null): string | null => key?.slice(key.indexOf('-') + 1) ?? null

function useValues(
  me: Me,
  figures: readonly { readonly reference: string; readonly printed: string }[] | undefined,
  choose: ((chosen: (reference: string) => void) => void) | null,
): FigureValues {
  const printed = useMemo(() => new Map((figures ?? []).map(figure => [figure.reference, figure.printed])), [figures])
  const units = useMemo(() => new Map(me.units.map(({ id, name }) => [id, name])), [me.units])
  return { printed, isKnown: figures !== undefined, units, choose: choose && ((_, chosen) => choose(chosen)) }
}
