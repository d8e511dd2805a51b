import fc from 'fast-check'
import { look, lookCity } from '../access/gate.ts'
import { addDays, type Day, dayOf, endOfDay, instantOn } from '../base/day.ts'
import { newId } from '../base/id.adapter.ts'
import { Refused } from '../base/objection.ts'
import { approveList } from '../plan/plan.actions.ts'
import { addCommunitiesToLedger } from '../registry/registry.actions.ts'
import { kinds, stageOf } from '../works/milestone.ts'
import { recordMilestones, voidMilestone } from '../works/works.actions.ts'
import type { TestCity } from './city.fixture.ts'
import { readMonth } from './month.store.ts'
import { listStandingLines } from './standing.store.ts'
import type { Standing } from './standing.ts'
import { tableJson } from './table-json.ts'

/**
 * Random histories: facts recorded on their day or late, voided, lists adjusted. Each is told to the system through the
 * gate and to a plain list beside it; at every cut-off and moment of knowing both must say the same.
 */
const office = 100
const county = 101
const many = 4
const first = dayOf('2021-01-04')

const step = fc.record({
  days: fc.nat(12),
  act: fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        what: fc.constant('record' as const),
        who: fc.nat(many - 1),
        kind: fc.constantFrom(...kinds),
        ago: fc.nat(25),
      }),
    },
    { weight: 2, arbitrary: fc.record({ what: fc.constant('void' as const), which: fc.nat(50) }) },
    {
      weight: 1,
      arbitrary: fc.record({
        what: fc.constant('adjust' as const),
        lines: fc.uniqueArray(fc.record({ who: fc.nat(many - 1), unit: fc.constantFrom(1, 2), households: fc.nat(300) }), {
          selector: line => line.who,
          minLength: 1,
        }),
      }),
    },
    { weight: 2, arbitrary: fc.record({ what: fc.constant('print' as const), ago: fc.nat(20) }) },
  ),
})
export const steps = fc.array(step, { minLength: 8, maxLength: 22 })
type Act = Parameters<Parameters<typeof step.map>[0]>[0]['act']

interface Told {
  readonly milestones: { id: string; who: number; stage: number; occurredOn: Day; recordedAt: Date; voidedAt: Date | null }[]
  readonly versions: { recordedAt: Date; approvedOn: Day; lines: readonly { who: number; unit: number; households: number }[] }[]
}

/** What the plain list says: `who unit households stage` for each line in force. */
export function folded({ milestones, versions }: Told, cutoff: Day, known: Date): string[] {
  const version = versions.filter(one => one.approvedOn <= cutoff && one.recordedAt <= known).at(-1)
  return (version?.lines ?? [])
    .map(({ who, unit, households }) => {
      const stages = milestones
        .filter(one => one.who === who && one.occurredOn <= cutoff && one.recordedAt <= known && !(one.voidedAt && one.voidedAt <= known))
        .map(one => one.stage)
      return `${who} ${unit} ${households} ${Math.max(0, ...stages)}`
    })
    .sort()
}

/** One history in a plan year of its own, with communities of its own. */
export class History {
  readonly told: Told = { milestones: [], versions: [] }
  readonly printed: { cutoff: Day; known: Date; text: string }[] = []
  readonly city: TestCity
  readonly year: number
  readonly #ids = Array.from({ length: many }, () => newId())
  readonly #items = new Map<number, string>()
  #day = first
  #minute = 0

  constructor(city: TestCity, year: number) {
    this.city = city
    this.year = year
  }

  readonly who = (community: string) => this.#ids.indexOf(community.slice(String(county).length + 1))

  async begin() {
    const described = {
      aliases: [],
      address: null,
      builtYear: null,
      ownership: null,
      buildingList: [],
      source: '演示数据',
      document: '演示',
    }
    const counted = { division: null, households: 40, buildings: 2, floorArea: '3000', from: '2000-01-01' }
    const communities = this.#ids.map((id, index) => ({ id, name: `${this.year}年${index}号小区`, unit: 1, ...counted, ...described }))
    this.#now()
    await this.city.does(addCommunitiesToLedger, { county, communities })
    await this.#adjust(Array.from({ length: many }, (_, who) => ({ who, unit: 1 + (who % 2), households: 10 * (who + 1) })))
  }

  async live(days: number, act: Act) {
    this.#day = addDays(this.#day, days)
    this.#now()
    try {
      if (act.what === 'record') await this.#record(act.who, act.kind, addDays(this.#day, -act.ago))
      if (act.what === 'void') await this.#void(act.which)
      if (act.what === 'adjust') await this.#adjust(act.lines)
      if (act.what === 'print') this.printed.push(await this.print(addDays(this.#day, -act.ago), new Date(this.city.now().getTime())))
    } catch (error) {
      if (!(error instanceof Refused)) throw error // the rules refuse many of the random acts: then nothing has happened
    }
  }

  /** Each act has a minute of its own. */
  #now() {
    this.#minute++
    const at = instantOn(this.#day, 0).getTime() + this.#minute * 60_000
    this.city.at(new Date(at))
  }

  async #record(who: number, kind: (typeof kinds)[number], occurredOn: Day) {
    const item = this.#items.get(who)
    const id = newId()
    await this.city.does(recordMilestones, { kind, occurredOn, items: [{ id, item }], evidence: [], evidenceLater: true })
    this.told.milestones.push({ id, who, stage: stageOf[kind], occurredOn, recordedAt: this.city.now(), voidedAt: null })
  }

  async #void(which: number) {
    const standing = this.told.milestones.filter(one => one.voidedAt === null)
    const one = standing[which % Math.max(1, standing.length)]
    if (!one) return
    await this.city.does(voidMilestone, { milestone: `${county}-${one.id}`, reason: '记错了一处' })
    one.voidedAt = this.city.now()
  }

  async #adjust(lines: readonly { who: number; unit: number; households: number }[]) {
    const list = { id: newId(), office, year: this.year, baseline: 'city', approvedOn: this.#day, approvedBy: '市政府' }
    const described = { division: null, buildings: 2, floorArea: '3000' }
    const sent = lines.map(({ who, unit, households }) => {
      const name = `${this.year}年${who}号小区`
      return { community: `${county}-${this.#ids[who]}`, name, unit, households, ...described }
    })
    await this.city.does(approveList, { ...list, document: '演示', reason: '调整', lines: sent })
    this.told.versions.push({ recordedAt: this.city.now(), approvedOn: this.#day, lines })
    for (const line of await this.standing(this.#day, this.city.now()).then(({ lines: all }) => all))
      this.#items.set(this.who(line.community), line.item)
  }

  standing = (cutoff: Day, known: Date): Promise<Standing> => {
    const asked = { office, year: this.year, baseline: 'city' as const, cutoff, known }
    return look(this.city.house, this.city.actor('editor'), async reader => ({
      cutoff,
      known,
      lines: await listStandingLines(reader, asked),
    }))
  }

  async print(cutoff: Day, known: Date) {
    const asked = { office, year: this.year, baseline: 'city' as const, cutoff, known }
    const table = await lookCity(this.city.house, this.city.actor('clerk', 103, 103), reader => readMonth(reader, asked))
    return { cutoff, known, text: JSON.stringify(tableJson(table, this.year)) }
  }

  /** Moments worth asking about: around every act, and long after. */
  moments(): { cutoff: Day; known: Date }[] {
    const recorded = [...this.told.versions, ...this.told.milestones].map(one => one.recordedAt)
    const voided = this.told.milestones.flatMap(one => (one.voidedAt ? [one.voidedAt] : []))
    const knowns = [...voided, ...recorded.slice(-3), ...recorded.slice(0, 2), endOfDay(addDays(this.#day, 400))]
    const cutoffs = [addDays(first, 10), addDays(this.#day, -15), this.#day]
    return knowns.flatMap(known => cutoffs.map(cutoff => ({ cutoff, known })))
  }
}
