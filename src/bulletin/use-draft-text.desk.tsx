import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { bulletin, type DraftAnswer, draftQuery } from './bulletin-questions.desk.ts'
import { type DraftText, OpenText } from './draft-text.desk.ts'
import type { IssueContent } from './issue.ts'
import { findKeptText, forgetText, keepText } from './kept-text.desk.tsx'

/** How long a change waits to be saved, and one that did not reach the server. */
const waits = { change: 5_000, again: 10_000 }

export interface Writing {
  readonly text: DraftText
  readonly change: (content: IssueContent) => void
  readonly save: () => Promise<boolean>
  /** After a conflict: goes on with the text that the server has, or with that of the page. */
  readonly goOn: (whose: 'theirs' | 'mine') => Promise<void>
}

/** The text of a draft that is open on the page, saved by itself and kept on the machine meanwhile. */
export function useDraftText(login: string, draft: DraftAnswer): Writing {
  const client = useQueryClient()
  const { draft: key } = draft
  const [open] = useState(() => openDraft(login, draft, () => client.invalidateQueries({ queryKey: ['bulletin'] })))
  const text = useSyncExternalStore(open.listen, open.now)
  useLeaving(open, text)
  useEffect(() => {
    // Somebody else saved, and nothing is waiting here: the page goes on from his text.
    const { phase, revision } = open.now()
    if (phase === 'saved' && draft.revision > revision) open.goOnFrom(draft, 'theirs')
  }, [open, draft])
  return {
    text,
    change: open.change,
    save: open.save,
    goOn: async whose => open.goOnFrom(await client.fetchQuery(draftQuery(key)), whose),
  }
}

function openDraft(login: string, draft: DraftAnswer, onSaved: () => unknown): OpenText {
  const { draft: key, kind, reason, content, revision } = draft
  const replaces = draft.replaces?.slice(draft.replaces.indexOf('-') + 1) ?? null
  const found = draft.state === 'draft' ? findKeptText(login, key) : null
  const isNew = found !== null && JSON.stringify(found.content) !== JSON.stringify(content)
  return new OpenText(
    { content, revision: isNew ? found.revision : revision, found: isNew ? found.content : null },
    {
      send: async (said, act) => {
        const saved = await bulletin.saveDraft({ params: { draft: key }, body: { ...said, kind, replaces, reason } }, { act })
        void onSaved()
        return saved
      },
      keep: (text, from) => keepText(login, key, { revision: from, content: text, at: new Date().toISOString() }),
      forget: () => forgetText(login, key),
      waits,
    },
  )
}

/** Who closes the window with text that the server does not have is asked; who goes to another page has it saved. */
function useLeaving(open: OpenText, { phase }: DraftText): void {
  useEffect(() => {
    if (phase === 'saved') return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [phase])
  useEffect(
    () => () => {
      open.close()
      void open.save()
    },
    [open],
  )
}
