import { z } from 'zod'
import type { Actor } from '../access/actor.ts'
import { addDivisionsOfCity, addUnitsOfCity, openCity } from '../access/city.actions.ts'
import { listCities } from '../access/city.store.ts'
import { type Action, action, actMany, type House, lookAt } from '../access/gate.ts'
import { hashPassword, makePassword } from '../access/password.adapter.ts'
import { addPostAndHolder } from '../access/person.actions.ts'
import { listActorsOfCity } from '../access/person.store.ts'
import { type Day, instantOn } from '../base/day.ts'
import { newId } from '../base/id.adapter.ts'
import { addMark } from '../base/mark.store.ts'
import { adoptTemplate } from '../figures/figures.actions.ts'
import { listStandingLines } from '../figures/standing.store.ts'
import { usualLayout } from '../figures/template.ts'
import { approveList } from '../plan/plan.actions.ts'
import { addCommunitiesToLedger } from '../registry/registry.actions.ts'
import { recordMilestones, voidMilestone } from '../works/works.actions.ts'
import type { DemoCommunity, DemoMilestone, DemoPlan, Story } from './story.ts'

/**
 * Loads the demo city: does what its people did, through the ordinary acts, each on its day. Only here is the gate's
 * clock set, and only in an empty database, which is marked as a demonstration for ever.
 */
const office = 100
const cityId = 1

/** 标记演示库 */
export const markDemo = action(
  'demo.mark-database',
  z.strictObject({ office: z.int(), said: z.string() }),
  { cabinets: input => [input.office] },
  ({ tx, now }, input) => addMark(tx, 'demo', input.said, now),
)

export interface Account {
  readonly login: string
  readonly password: string
  readonly post: string
}

export class NotEmpty extends Error {
  override readonly name = 'NotEmpty'
}

export async function loadDemo(house: House, story: Story, say: (done: number, of: number) => void = () => {}): Promise<Account[]> {
  if ((await lookAt(house, { from: 0, to: 0 }, listCities)).length > 0) throw new NotEmpty('the database already holds a city')
  const teller = new Teller(house, story)
  const accounts = await teller.openTheCity()
  const days = [
    ...new Set([
      ...story.communities.map(one => one.enteredOn),
      ...story.plans.map(one => one.approvedOn),
      ...story.milestones.flatMap(daysOf),
    ]),
  ].sort()
  for (const [index, day] of days.entries()) {
    await teller.live(day)
    say(index + 1, days.length)
  }
  return accounts
}

const daysOf = ({ recordedOn, voided }: DemoMilestone): Day[] => (voided ? [recordedOn, voided.on] : [recordedOn])

/** Tells the story day by day and remembers under which ids its things were filed. */
class Teller {
  readonly #house: House
  readonly #story: Story
  readonly #ids = new Map<string, string>() // by the story's keys
  readonly #items = new Map<string, string>() // printed keys of items, by the printed keys of their communities
  readonly #actors = new Map<string, Actor>()
  #now: Date

  constructor(house: House, story: Story) {
    this.#story = story
    this.#now = instantOn(story.city.opensOn, 9)
    this.#house = { ...house, clock: () => this.#now }
  }

  async openTheCity(): Promise<Account[]> {
    const { city, units, divisions, templates } = this.#story
    const counties = units.filter(unit => unit.county !== null).map(unit => this.#cabinet(unit.no))
    await this.#do(openCity, 'founder', [
      { id: cityId, code: city.code, name: city.name, bureau: city.bureau, office, last: office + 99, counties },
    ])
    await this.#do(markDemo, 'founder', [{ office, said: '演示数据' }])
    await this.#do(addDivisionsOfCity, 'founder', [{ office, divisions }])
    await this.#do(addUnitsOfCity, 'founder', [
      { office, units: units.map(unit => ({ county: this.#cabinet(unit.no), name: unit.name, division: unit.county })) },
    ])
    const accounts = await this.#openAccounts()
    const layouts = templates.map(({ from, units: rows, document }) => ({ office, from, layout: usualLayout(rows), document }))
    await this.#do(adoptTemplate, this.#editor(), layouts)
    return accounts
  }

  async #openAccounts(): Promise<Account[]> {
    const accounts: Account[] = []
    const posts: unknown[] = []
    for (const { login, kind, postName, fullName, unit, since } of this.#story.accounts) {
      const password = makePassword()
      accounts.push({ login, password, post: postName })
      const reach =
        unit === null
          ? { from: office, to: office + 99, units: null }
          : { from: this.#cabinet(unit), to: this.#cabinet(unit), units: [unit] }
      posts.push({
        office,
        kind,
        name: postName,
        ...reach,
        holder: { id: newId(), login, passwordHash: await hashPassword(password), fullName },
        since,
      })
    }
    await this.#do(addPostAndHolder, 'founder', posts)
    const actors = await lookAt(this.#house, { from: 0, to: 0 }, reader => listActorsOfCity(reader, office, this.#story.city.opensOn))
    for (const actor of actors) this.#actors.set(actor.login, actor)
    return accounts
  }

  /** One day: what entered the ledger, what was approved, what was recorded and what was voided. */
  async live(day: Day): Promise<void> {
    this.#now = instantOn(day, 9)
    for (const unit of this.#story.units) {
      const entered = this.#story.communities.filter(one => one.enteredOn === day && one.unit === unit.no)
      if (entered.length > 0)
        await this.#do(addCommunitiesToLedger, this.#editor(), [
          { county: this.#cabinet(unit.no), communities: entered.map(one => this.#community(one)) },
        ])
    }
    for (const plan of this.#story.plans.filter(one => one.approvedOn === day)) await this.#approve(plan)
    for (const milestones of runsOf(this.#story.milestones.filter(one => one.recordedOn === day))) {
      await this.#do(
        recordMilestones,
        (milestones[0] as DemoMilestone).by,
        milestones.map(one => this.#milestone(one)),
      )
    }
    for (const { key, unit, voided } of this.#voidedOn(day)) {
      await this.#do(voidMilestone, voided.by, [{ milestone: `${this.#cabinet(unit)}-${this.#id(key)}`, reason: voided.reason }])
    }
  }

  #voidedOn(day: Day) {
    return this.#story.milestones.flatMap(({ key, community, voided }) =>
      voided?.on === day ? [{ key, voided, unit: this.#unitOf(community) }] : [],
    )
  }

  async #approve({ key, communities, year, baseline, approvedOn, approvedBy, document, reason }: DemoPlan): Promise<void> {
    const lines = communities.map(name => {
      const { unit, name: called, households, buildings, floorAreaM2, town, county } = this.#find(name)
      return {
        community: this.#key(name),
        name: called,
        unit,
        division: town ?? county,
        households,
        buildings: buildings.length,
        floorArea: floorAreaM2,
      }
    })
    await this.#do(approveList, this.#editor(), [
      { id: this.#id(key), office, year, baseline, approvedOn, approvedBy, document, reason, lines },
    ])
    const asked = { office, year, baseline, cutoff: approvedOn, known: this.#now }
    for (const line of await lookAt(this.#house, { from: office, to: office + 99 }, reader => listStandingLines(reader, asked)))
      this.#items.set(line.community, line.item)
  }

  #community({
    key,
    name,
    aliases,
    unit,
    town,
    county,
    address,
    builtYear,
    ownership,
    buildings,
    households,
    floorAreaM2,
    source,
    enteredOn,
    document,
  }: DemoCommunity) {
    const buildingList = buildings.map(({ no, households: homes }) => ({ id: this.#id(`${key}/${no}`), no, households: homes }))
    const described = { name, aliases, unit, division: town ?? county, address, builtYear, ownership, households, source, document }
    return { ...described, id: this.#id(key), buildings: buildings.length, floorArea: floorAreaM2, buildingList, from: enteredOn }
  }

  #milestone({ key, community, kind, building, occurredOn, note, evidence }: DemoMilestone) {
    const one = {
      id: this.#id(key),
      item: this.#items.get(this.#key(community)),
      building: building && this.#id(`${community}/${building}`),
    }
    // The demonstration has no photographs: what the evidence would show is told in the note.
    return { kind, occurredOn, items: [one], evidence: [], evidenceLater: true, note: note ?? evidence?.note ?? null }
  }

  #do<I>(deed: Action<I>, who: 'founder' | string, sent: readonly unknown[]) {
    const actor = who === 'founder' ? founder : this.#actors.get(who)
    if (!actor) throw new Error(`the story has no account ${who}`)
    return actMany(
      this.#house,
      deed,
      actor,
      sent.map(said => ({ said, id: newId() })),
    )
  }

  #editor = () => this.#story.accounts.find(account => account.kind === 'editor')?.login ?? 'editor'
  /** A unit without territory files in the city's office cabinet. */
  #cabinet = (unit: number) => (this.#story.units.find(one => one.no === unit)?.county === null ? office : office + unit)
  #find(key: string): DemoCommunity {
    const found = this.#story.communities.find(community => community.key === key)
    if (!found) throw new Error(`the story has no community ${key}`)
    return found
  }
  #unitOf = (community: string) => this.#find(community).unit
  #key = (community: string) => `${this.#cabinet(this.#unitOf(community))}-${this.#id(community)}`
  #id(key: string): string {
    const id = this.#ids.get(key) ?? newId()
    this.#ids.set(key, id)
    return id
  }
}

/** Before anybody holds a post, somebody opens the city. */
const founder: Actor = {
  person: '00000000-0000-7000-8000-000000000000',
  login: 'founder',
  post: 0,
  name: '开城',
  kind: 'administrator',
  reach: { from: office, to: office + 99, units: 'all' },
  city: { id: cityId, office, last: office + 99 },
}

/** Neighbours that one clerk recorded go through the gate together. */
function runsOf(milestones: readonly DemoMilestone[]): DemoMilestone[][] {
  const runs: DemoMilestone[][] = []
  for (const milestone of milestones) {
    const run = runs.at(-1)
    if (run?.[0]?.by === milestone.by) run.push(milestone)
    else runs.push([milestone])
  }
  return runs
}
