import { Drawer, Skeleton } from 'antd'
import { lazy, Suspense } from 'react'
import { useSay } from '../base/language.desk.tsx'
import { draftPageWords as words } from './draft-page.words.ts'
import { DraftSettings } from './draft-settings.desk.tsx'
import { FigurePicker } from './figure-picker.desk.tsx'
import { PastedNumbers } from './pasted-numbers.desk.tsx'
import type { Writing } from './use-draft-text.desk.tsx'

const WordBack = lazy(async () => ({ default: (await import('./word-back.desk.tsx')).WordBack }))

/** What stands open over the page of a draft. */
export type Opened =
  | { readonly what: 'settings' }
  | { readonly what: 'word' }
  | { readonly what: 'picker'; readonly chosen: (reference: string) => void }
  | { readonly what: 'numbers'; readonly article: string }

interface Dialogs {
  readonly opened: Opened | null
  readonly draft: string
  readonly today: string
  readonly units: readonly { readonly id: number; readonly name: string }[]
  readonly writing: Writing
  readonly close: () => void
}

export function DraftDialogs({ opened, draft, today, units, writing, close }: Dialogs) {
  const say = useSay()
  const { content, revision } = writing.text
  const { cutoff, year, articles } = content
  if (opened === null) return null
  if (opened.what === 'settings') return <DraftSettings {...{ content, today, units, close }} keep={writing.change} />
  if (opened.what === 'picker') return <FigurePicker cutoff={cutoff} year={year} choose={opened.chosen} close={close} />
  if (opened.what === 'word') {
    const apply = (merged: typeof content) => {
      writing.change(merged)
      close()
    }
    return (
      <Drawer open title={say(words.wordBack)} onClose={close} size="large">
        <Suspense fallback={<Skeleton active />}>
          <WordBack draft={draft} revision={revision} onApply={apply} />
        </Suspense>
      </Drawer>
    )
  }
  const put = (body: string) =>
    writing.change({ ...content, articles: articles.map(one => (one.id === opened.article ? { ...one, body } : one)) })
  const body = articles.find(({ id }) => id === opened.article)?.body ?? ''
  return <PastedNumbers body={body} cutoff={cutoff} year={year} close={close} take={put} />
}
