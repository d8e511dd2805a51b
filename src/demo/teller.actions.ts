import type { Actor } from '../access/actor.ts'
import { type Action, actMany, type House } from '../access/gate.ts'
import { type Day, instantOn } from '../base/day.ts'
import { newId } from '../base/id.adapter.ts'
import type { DemoCommunity, Story } from './story.ts'

export const office = 100

/**
 * Tells the story: does what its people did, through the ordinary acts, each on its day, and remembers under which ids
 * its things were filed. Only here is the gate's clock set.
 */
export class Teller {
  readonly story: Story
  readonly house: House
  readonly #ids = new Map<string, string>() // by the story's keys
  readonly #items = new Map<string, string>() // printed keys of items, by the printed keys of their communities
  readonly #actors = new Map<string, Actor>()
  #pictures = 0
  #now: Date

  constructor(house: House, story: Story) {
    this.story = story
    this.#now = instantOn(story.city.opensOn, 9)
    this.house = { ...house, clock: () => this.#now }
  }

  /** From now on it is this time of this day. */
  on(day: Day, hour: number, minute = 0): void {
    this.#now = instantOn(day, hour, minute)
  }

  get now(): Date {
    return this.#now
  }

  hire(actors: readonly Actor[]): void {
    for (const actor of actors) this.#actors.set(actor.login, actor)
  }

  /** `who`: a login of the story, or the founder, before anybody holds a post. */
  does<I>(deed: Action<I>, who: 'founder' | string, sent: readonly unknown[]) {
    const actor = who === 'founder' ? founder : this.#actors.get(who)
    if (!actor) throw new Error(`the story has no account ${who}`)
    return actMany(
      this.house,
      deed,
      actor,
      sent.map(said => ({ said, id: newId(this.#now.getTime()) })),
    )
  }

  /** The login of the one who holds this post. */
  holderOf(kind: 'editor' | 'reviewer' | 'signer'): string {
    return this.story.accounts.find(account => account.kind === kind)?.login ?? kind
  }

  /** A unit without territory files in the city's office cabinet. */
  cabinet(unit: number): number {
    return this.story.units.find(one => one.no === unit)?.county === null ? office : office + unit
  }

  find(community: string): DemoCommunity {
    const found = this.story.communities.find(one => one.key === community)
    if (!found) throw new Error(`the story has no community ${community}`)
    return found
  }

  /** The printed key of a thing of a community. */
  key(community: string, thing = community): string {
    return `${this.cabinet(this.find(community).unit)}-${this.id(thing)}`
  }

  id(thing: string): string {
    const id = this.#ids.get(thing) ?? newId(this.#now.getTime())
    this.#ids.set(thing, id)
    return id
  }

  /** Counts the pictures of the demonstration, so that no two are alike. */
  nextPicture(): number {
    return this.#pictures++
  }

  /** The item of a community, both as printed keys: made known by a list's approval. */
  file(community: string, item: string): void {
    this.#items.set(community, item)
  }

  filed(community: string): string | undefined {
    return this.#items.get(community)
  }
}

export const cityId = 1

export const founder: Actor = {
  person: '00000000-0000-7000-8000-000000000000',
  login: 'founder',
  post: 0,
  name: '开城',
  kind: 'administrator',
  reach: { from: office, to: office + 99, units: 'all' },
  city: { id: cityId, office, last: office + 99 },
}
