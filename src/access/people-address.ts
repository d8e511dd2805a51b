import { peoplePath } from './access-address.ts'

/** What is being done on the page of posts and people. */
export const doings = [
  'add-post',
  'hand-over',
  'appoint',
  'end-holding',
  'end-person',
  'reset-password',
  'reset-factor',
  'end-sessions',
] as const
export type Doing = (typeof doings)[number]

/** The state of the page, which its address says. */
export interface PeopleAddress {
  readonly view: 'posts' | 'accounts'
  readonly words: string
  readonly doing: Doing | null
  readonly post: number | null
  readonly person: string | null
}

export function readPeopleAddress(query: URLSearchParams): PeopleAddress {
  const post = query.get('post')
  return {
    view: query.get('view') === 'accounts' ? 'accounts' : 'posts',
    words: query.get('words') ?? '',
    doing: doings.find(doing => doing === query.get('do')) ?? null,
    post: post !== null && /^\d{1,9}$/.test(post) ? Number(post) : null,
    person: query.get('person'),
  }
}

export function peopleAddress({ view, words, doing, post, person }: PeopleAddress): string {
  const said = new URLSearchParams()
  if (view !== 'posts') said.set('view', view)
  if (words) said.set('words', words)
  if (doing) said.set('do', doing)
  if (post !== null) said.set('post', String(post))
  if (person) said.set('person', person)
  return said.size === 0 ? peoplePath : `${peoplePath}?${said}`
}
