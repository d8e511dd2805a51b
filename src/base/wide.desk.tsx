import type { ReactNode } from 'react'
import { useSay } from './language.desk.tsx'

/** What may be wider than a phone scrolls in a box of its own: the page never does. `of` says what it holds. */
export function Wide({ of, children }: { of: string; children: ReactNode }) {
  const say = useSay()
  const name = say({ zh: `${of}，可左右滚动`, en: `${of}, scrolls sideways` })
  return (
    // A box that scrolls must be reachable by keyboard: hence a region with a name that takes the focus.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="wide" tabIndex={0} aria-label={name}>
      {children}
    </section>
  )
}
