import { useEffect, useState } from 'react'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { drawnAgo, draftPageWords as words } from './draft-page.words.ts'
import { PageImages } from './page-images.desk.tsx'
import type { Preview } from './use-preview.desk.ts'

/** The pages as they would be printed now; while new ones are drawn, or cannot be, the last ones stay. */
export function DraftPreview({ preview: { pages, drawnAt, drawing, error } }: { preview: Preview }) {
  const say = useSay()
  return (
    <section className="card preview" id="preview" aria-label={say(words.preview)}>
      <div className="preview-head">
        <h2>{say(words.preview)}</h2>
        <span className="muted">
          {drawing ? say(words.drawing) : drawnAt === null ? say(words.notDrawn) : <Ago key={drawnAt} since={drawnAt} />}
        </span>
      </div>
      {error != null && (
        <>
          <Failure error={error} />
          {pages.length > 0 && <p className="muted">{say(words.drawnOlder)}</p>}
        </>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls the pages with the arrow keys */}
      <section className="preview-pages" tabIndex={0} aria-label={say(words.pages)}>
        <PageImages pages={pages} />
      </section>
    </section>
  )
}

function Ago({ since }: { since: number }) {
  const say = useSay()
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), 5_000)
    return () => clearInterval(ticking)
  }, [])
  return say(drawnAgo(Math.max(0, Math.round((now - since) / 1000))))
}
