import { useCallback, useEffect, useState } from 'react'
import { evidenceWords } from './evidence.words.ts'
import { awakened } from './evidence-file.ts'
import { isHeld, letGo } from './evidence-upload.desk.tsx'
import { type Draft, emptyDraft, readDraft, writeDraft } from './record-draft.ts'

const place = 'xjy.works.recording'

export interface Drafting {
  readonly draft: Draft
  readonly change: (otherwise: (draft: Draft) => Partial<Draft>) => void
  /** It was sent, or given up. */
  readonly clear: () => void
}

/** Nothing that was entered is lost on an error, a reload, or when the session has ended: the window keeps it until it is sent. */
export function useDraft(login: string, named: readonly string[] | null): Drafting {
  const [draft, setDraft] = useState<Draft>(() => {
    const found = readDraft(kept(), login)
    return { ...found, items: named ?? found.items, files: awakened(found.files, isHeld, evidenceWords.lost) }
  })
  useEffect(() => keep(writeDraft(login, draft)), [login, draft])
  const change = useCallback<Drafting['change']>(otherwise => setDraft(now => ({ ...now, ...otherwise(now) })), [])
  const clear = useCallback(() => {
    setDraft(now => {
      for (const file of now.files) letGo(file.id)
      return emptyDraft
    })
  }, [])
  return { draft, change, clear }
}

// A browser may forbid to keep anything; then the page alone remembers.
function kept(): string | null {
  try {
    return sessionStorage.getItem(place)
  } catch {
    return null
  }
}

function keep(text: string): void {
  try {
    sessionStorage.setItem(place, text)
  } catch {
    // The page alone remembers.
  }
}
