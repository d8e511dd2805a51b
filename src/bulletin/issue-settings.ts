import type { Distribution, Person } from './distribution.ts'
import type { IssueContent } from './issue.ts'

/** The distribution as its form has it: people in a list, bodies one a line. */
export interface TypedDistribution {
  readonly people: readonly TypedPerson[]
  readonly send: string
  readonly copy: string
}

export interface TypedPerson {
  readonly fullName: string
  readonly post: string
  readonly rank: number
  readonly display: string
}

export function typedDistribution(entries: Distribution): TypedDistribution {
  const bodies = (kind: 'send' | 'copy') =>
    entries.flatMap(entry => (entry.kind === kind && entry.who === 'bodies' ? entry.recipients.map(({ name }) => name) : [])).join('\n')
  const people = entries.flatMap(entry => (entry.kind === 'report' && entry.who === 'people' ? entry.recipients : []))
  return { people: people.map(person => ({ ...person, display: person.display ?? '' })), send: bodies('send'), copy: bodies('copy') }
}

/** Lines that the form does not show (people among those it is sent to, bodies reported to) stay as they are. */
export function distributionTyped({ people, send, copy }: TypedDistribution, before: Distribution): Distribution {
  const bodies = (kind: 'send' | 'copy', text: string) => {
    const recipients = text.split('\n').flatMap(line => (line.trim() === '' ? [] : [{ name: line.trim() }]))
    return recipients.length > 0 ? [{ kind, who: 'bodies' as const, recipients }] : []
  }
  const named = people.filter(({ fullName }) => fullName.trim() !== '').map(personTyped)
  const others = before.filter(({ kind, who }) => (kind === 'report' ? who === 'bodies' : who === 'people'))
  const report = named.length > 0 ? [{ kind: 'report' as const, who: 'people' as const, recipients: named }] : []
  return [...report, ...others, ...bodies('send', send), ...bodies('copy', copy)]
}

const personTyped = ({ fullName, post, rank, display }: TypedPerson): Person => ({
  fullName: fullName.trim(),
  post: post.trim(),
  rank,
  ...(display.trim() !== '' && { display: display.trim() }),
})

/** The issue with another cut-off: the month's table of the old one becomes that of the new one, and nothing else changes. */
export function withCutoff(content: IssueContent, cutoff: IssueContent['cutoff'], year: number): IssueContent {
  const old = new RegExp(`^(\\s*\\{\\{\\s*table\\s+plan:)${content.year}(:\\w+\\s+@)${content.cutoff}(\\s*\\}\\}\\s*)$`, 'gm')
  const articles = content.articles.map(article => ({ ...article, body: article.body.replace(old, `$1${year}$2${cutoff}$3`) }))
  return { ...content, articles, cutoff, year }
}
