import type { Bilingual } from '../base/objection.ts'
import { communityAddress } from '../registry/ledger-address.ts'
import { itemPath } from '../works/works-address.ts'
import type { CheckFacts, CheckItem } from './check-facts.ts'
import type { Finding } from './finding.ts'

/** What a rule says; the catalogue gives its name and how grave it is. */
export type Found = Pick<Finding, 'about' | 'says' | 'link'>

/** The limits of one rule, as the city has set them. */
export type LimitOf = (name: string) => number

/** A rule of the catalogue: pure, and it names all that is wrong. */
export type Rule = (facts: CheckFacts, limit: LimitOf) => Found[]

/** Asks each item. */
export const each = ({ items }: CheckFacts, found: (item: CheckItem) => Found | null): Found[] => items.flatMap(item => found(item) ?? [])

/** Each two of them, once. */
export const pairs = <T>(all: readonly T[]): [T, T][] => all.flatMap((a, index) => all.slice(index + 1).map((b): [T, T] => [a, b]))

/** Of each thing what was found first: two rarely say it of each other, but they may. */
export const once = (found: readonly Found[]): Found[] => [...new Map([...found].reverse().map(one => [one.about, one])).values()]

/** Of one item, mended where its milestones are. */
export const ofItem = ({ key, name }: CheckItem, zh: string, en: string): Found => ({
  about: key,
  link: itemPath(key),
  says: of(name, zh, en),
})

/** Of one item, mended where its community is described. */
export const ofLedger = ({ key, community, name }: CheckItem, zh: string, en: string): Found => ({
  about: key,
  link: communityAddress(community),
  says: of(name, zh, en),
})

/** Of two items: the same finding in whichever order they come. */
export function ofTwo(a: CheckItem, b: CheckItem, link: string, zh: string, en: string): Found {
  const [first, second] = a.key < b.key ? [a, b] : [b, a]
  return {
    about: `${first.key} ${second.key}`,
    link,
    says: { zh: `${first.name}、${second.name}：${zh}`, en: `${first.name}, ${second.name}: ${en}` },
  }
}

const of = (name: string, zh: string, en: string): Bilingual => ({ zh: `${name}：${zh}`, en: `${name}: ${en}` })
