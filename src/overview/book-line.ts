import { printKey } from '../base/key.ts'

/**
 * A line of the book as it can be told: what was said, read again from the canonical JSON that the chain covers, and the
 * things that it names. A line of an older program may say less than is looked for here.
 */
export type Said = Readonly<Record<string, unknown>>

export interface Thing {
  readonly kind: 'community' | 'item' | 'milestone' | 'version' | 'draft' | 'issue'
  /** A printed key; of a version its id. */
  readonly key: string
}

export function readSaid(said: string): Said {
  const read: unknown = JSON.parse(said)
  return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as Said) : {}
}

/** More things than these are counted and not named. */
const named = 3

/** What a line is about, at most three of a kind, in the order in which they were said. */
export function thingsIn(verb: string, said: Said, subject: string | null = null): Thing[] {
  const one = (kind: Thing['kind'], value: unknown): Thing[] => {
    const key = keyOf(value)
    return key === null ? [] : [{ kind, key }]
  }
  switch (verb) {
    case 'registry.add-communities': {
      return listOf(said.communities)
        .slice(0, named)
        .flatMap(community => one('community', { county: fieldOf(community, 'county') ?? said.county, id: fieldOf(community, 'id') }))
    }
    case 'registry.succeed-community':
      return [...listOf(said.from), ...listOf(said.to)].slice(0, named).flatMap(key => one('community', key))
    case 'plan.approve-list':
      return typeof said.id === 'string' ? [{ kind: 'version', key: said.id }] : []
    case 'works.record-milestones':
    case 'works.record-expectations':
      return listOf(said.items)
        .slice(0, named)
        .flatMap(item => one('item', fieldOf(item, 'item') ?? item))
    case 'bulletin.save-draft': // its text is not kept in the book, only what it is about
      return subject === null ? [] : [{ kind: 'draft', key: subject }]
    default:
      return [
        ...one('community', said.community),
        ...one('milestone', said.milestone),
        ...one('draft', said.draft),
        ...one('issue', said.issue),
      ]
  }
}

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

export const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Object.entries(value).find(([field]) => field === name)?.[1] : undefined

/** Text or a number as text; empty where it is neither. */
export const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

function keyOf(value: unknown): string | null {
  const [county, id] = [fieldOf(value, 'county'), fieldOf(value, 'id')]
  return typeof county === 'number' && typeof id === 'string' ? printKey({ county, id }) : null
}

/** The page that shows a thing. */
export function addressOfThing({ kind, key }: Thing): string | null {
  const pages: Record<Thing['kind'], string | null> = {
    community: `/registry/communities/${key}`,
    item: `/works/items/${key}`,
    milestone: null, // it is shown with its item
    version: `/plan/versions/${key}`,
    draft: `/bulletin/drafts/${key}`,
    issue: `/bulletin/issues/${key}`,
  }
  return pages[kind]
}
