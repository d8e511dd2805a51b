import { notHere } from './refused.ts'

/** Reach (管辖范围): an interval of cabinets, and in them a set of units. What lies outside does not exist. */
export interface Reach {
  readonly from: number
  readonly to: number
  readonly units: readonly number[] | 'all'
}

/** Who acts: a person in one post. Who holds two posts acts in one at a time. */
export interface Actor {
  readonly person: string
  readonly login: string
  readonly post: number
  readonly name: string // the post's, as the book of acts and the pages say it: 大埔县填报员; of a deputy 大埔县填报员（代理）
  readonly kind: PostKind
  readonly reach: Reach
  readonly city: CityReach
  /** Of a deputy only. */
  readonly acting?: Acting
  /** Where a program acts for the person: its key. */
  readonly token?: { readonly name: string; readonly readsOnly: boolean }
}

/** 代理: whose post it is while another acts in it, and by what document. */
export interface Acting {
  /** The person who holds the post on that day; null while it is vacant. */
  readonly for: string | null
  readonly document: string
}

/** The actor's city: its office cabinet is the first of its block. */
export interface CityReach {
  readonly id: number
  readonly office: number
  readonly last: number
}

/** The three before the last stand in a unit: who fills in its return (填报人), who reviews it (审核人) and who answers for it (负责人). */
export const postKinds = ['administrator', 'editor', 'reviewer', 'signer', 'clerk', 'unit-reviewer', 'unit-head', 'auditor'] as const
export type PostKind = (typeof postKinds)[number]

/** How a post is called while a deputy acts in it. */
export const titleOf = (post: string, deputy: boolean): string => (deputy ? `${post}（代理）` : post)

/** For what concerns nobody but oneself: people are filed in the city's office cabinet, which not every post reaches. */
export const asOneself = (actor: Actor): Actor => ({ ...actor, reach: { from: actor.city.office, to: actor.city.office, units: 'all' } })

export const isWithin = (reach: Reach, county: number): boolean => county >= reach.from && county <= reach.to

export const hasUnit = (reach: Reach, unit: number): boolean => reach.units === 'all' || reach.units.includes(unit)

/** Whether the post reaches all of its city, every unit of every cabinet: only then is what it adds up a total. */
export const reachesCity = ({ reach, city }: Actor): boolean => reach.units === 'all' && reach.from <= city.office && reach.to >= city.last

/** What concerns the city as a whole is filed in its office cabinet: for a post there is no other office than its own city's. */
export function officeOf(actor: Actor, office: number): [number] {
  if (office !== actor.city.office) throw notHere
  return [office]
}

/** The same for what only a post that reaches the whole city may touch: for others it does not exist. */
export function wholeOfficeOf(actor: Actor, office: number): [number] {
  if (!reachesCity(actor)) throw notHere
  return officeOf(actor, office)
}

/** The whole city, for reading figures: the city's tables are the same for each of its posts. */
export const wholeCity = (actor: Actor): Reach => ({ from: actor.city.office, to: actor.city.last, units: 'all' })
