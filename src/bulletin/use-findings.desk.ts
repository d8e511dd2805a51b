import { useEffect, useState } from 'react'
import { checking } from './bulletin-questions.desk.ts'
import type { ListedFinding } from './draft-findings.ts'
import type { IssueContent } from './issue.ts'

export interface Found {
  readonly findings: readonly ListedFinding[]
  readonly looking: boolean
  readonly error: unknown
}

const nothing: Found = { findings: [], looking: true, error: null }
const pauseMs = 900

/** What the checker finds in the text of the page, a moment after its last change. The last findings stay meanwhile. */
export function useFindings(content: IssueContent, replaces: string | null, may: boolean): Found {
  const [found, setFound] = useState(nothing)
  useEffect(() => {
    if (!may) return setFound({ ...nothing, looking: false })
    const asking = new AbortController()
    const look = async () => {
      setFound(before => ({ ...before, looking: true }))
      try {
        const { findings } = await checking.findings({ body: { content, replaces } }, { signal: asking.signal })
        setFound({ findings, looking: false, error: null })
      } catch (error) {
        if (!asking.signal.aborted) setFound(before => ({ ...before, looking: false, error }))
      }
    }
    const timer = setTimeout(look, pauseMs)
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [content, replaces, may])
  return found
}
