import { useSay } from '../base/language.desk.tsx'
import { pageName } from './draft-page.words.ts'
import type { ShownPage } from './use-preview.desk.ts'

/** The pages as they are printed, one below the other. */
export function PageImages({ pages }: { pages: readonly ShownPage[] }) {
  const say = useSay()
  return (
    <ol className="pages">
      {pages.map(({ no, url }) => (
        <li key={no}>
          <img src={url} alt={say(pageName(no, pages.length))} />
        </li>
      ))}
    </ol>
  )
}
