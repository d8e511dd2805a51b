import { lazy, type ReactNode } from 'react'
import type { Me } from '../../access/access.api.ts'
import type { Bilingual } from '../../base/objection.ts'
import { monthPath } from '../../figures/month-address.ts'
import { deskWords as words } from './words.ts'

const Month = lazy(async () => ({ default: (await import('../../figures/month.desk.tsx')).Month }))

/** The parts of the address that a page's path names with `:`. */
export type Params = Readonly<Record<string, string>>

/** One page of the desk. */
export interface Page {
  /** `/bulletin/issues/:issue` */
  readonly path: string
  /** What the window and the menu call it. */
  readonly name: Bilingual
  /** Stands in the menu of those for whom this is true; absent: it is reached by links. */
  readonly inMenu?: (me: Me) => boolean
  readonly show: (me: Me, params: Params) => ReactNode
}

const everyone = () => true

/** All pages, in the order of the menu. */
export const pages: readonly Page[] = [{ path: monthPath, name: words.month, inMenu: everyone, show: me => <Month me={me} /> }]

/** The page of an address, with what its path says; null where there is none. */
export function pageAt(path: string): { readonly page: Page; readonly params: Params } | null {
  for (const page of pages) {
    const params = readPath(page.path, path)
    if (params) return { page, params }
  }
  return null
}

function readPath(pattern: string, path: string): Params | null {
  const [wanted, said] = [pattern.split('/'), path.split('/')]
  if (wanted.length !== said.length) return null
  const params: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const word = said[index] ?? ''
    if (part.startsWith(':') && word !== '') params[part.slice(1)] = word
    else if (part !== word) return null
  }
  return params
}
