import { useEffect, useRef, useState } from 'react'
import { type PreviewAnswer, writing } from './bulletin-questions.desk.ts'
import type { IssueContent } from './issue.ts'

/** How the text would be printed: the last pages that could be drawn stay until the next ones are there. */
export interface Preview {
  readonly pages: readonly ShownPage[]
  readonly answer: PreviewAnswer | null
  /** When the pages were drawn, by the clock of this machine; null: not yet. */
  readonly drawnAt: number | null
  readonly drawing: boolean
  readonly error: unknown
}

/** A page as an address that a picture can show. */
export interface ShownPage {
  /** From 1. */
  readonly no: number
  readonly hash: string
  readonly url: string
}

const nothing: Preview = { pages: [], answer: null, drawnAt: null, drawing: true, error: null }

/** Drawn anew a moment after the last change. */
const pauseMs = 700

/** `known`: the moment of knowing that the review has fixed; with another one the pages are other ones. */
export function usePreview(draft: string, content: IssueContent, known: string | null): Preview {
  const [preview, setPreview] = useState(nothing)
  const [shelf] = useState(openShelf)
  const shown = useRef<readonly ShownPage[] | null>(null)
  useEffect(() => shelf.empty, [shelf])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another moment of knowing is another drawing, though nothing is sent of it
  useEffect(() => {
    const asking = new AbortController()
    const draw = async () => {
      setPreview(before => ({ ...before, drawing: true }))
      try {
        const have = (shown.current ?? []).map(page => page.hash)
        const answer = await writing.preview({ body: { draft, content, have } }, { signal: asking.signal })
        const pages = shelf.put(answer.pages)
        shown.current = pages
        setPreview({ pages, answer, drawnAt: Date.now(), drawing: false, error: null })
      } catch (error) {
        if (!asking.signal.aborted) setPreview(before => ({ ...before, drawing: false, error }))
      }
    }
    const timer = setTimeout(draw, shown.current === null ? 0 : pauseMs)
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [draft, content, known, shelf])
  return preview
}

/** Keeps the addresses of pages that are shown, and gives up those that are not. */
export function openShelf() {
  const urls = new Map<string, string>()
  const give = (no: number, hash: string, svg: string | null): ShownPage[] => {
    if (svg !== null && !urls.has(hash)) urls.set(hash, URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })))
    const url = urls.get(hash)
    return url === undefined ? [] : [{ no, hash, url }]
  }
  const drop = (keep: ReadonlySet<string>) => {
    for (const [hash, url] of urls) {
      if (keep.has(hash)) continue
      URL.revokeObjectURL(url)
      urls.delete(hash)
    }
  }
  return {
    put: (pages: PreviewAnswer['pages']): ShownPage[] => {
      const shown = pages.flatMap(({ hash, svg }, index) => give(index + 1, hash, svg))
      drop(new Set(shown.map(({ hash }) => hash)))
      return shown
    },
    empty: () => drop(new Set()),
  }
}
