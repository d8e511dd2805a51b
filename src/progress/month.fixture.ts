import type { Actor } from '../access/actor.ts'
import { lookCity } from '../access/gate.ts'
import type { Day } from '../base/day.ts'
import { newId } from '../base/id.adapter.ts'
import { type Key, printKey } from '../base/key.ts'
import type { TestCity } from '../figures/city.fixture.ts'
import { acceptReturn } from './acceptance.actions.ts'
import { closeMonth } from './closing.actions.ts'
import { getClosedMonth } from './closing.store.ts'
import { correctMonth } from './correction.actions.ts'
import { type KeptFinding, nameOfFinding } from './finding.ts'
import { readKeptFindings } from './kept-finding.store.ts'
import { openMonth } from './period.actions.ts'
import { getPeriod } from './period.store.ts'
import { handIn, signReturn } from './return.actions.ts'
import { listReturns } from './return.store.ts'
import { lastOf, type Return } from './return.ts'
import { applyForRelease, decideRelease, justify } from './said.actions.ts'

/** The people of a test city who hand in and receive its months; each of them is one person throughout. */
export class Months {
  readonly #city: TestCity
  readonly #people = new Map<string, Actor>()
  /** The cabinet of each unit. */
  readonly #counties: Readonly<Record<number, number>>

  constructor(city: TestCity, counties: Readonly<Record<number, number>>) {
    this.#city = city
    this.#counties = counties
  }

  /** Somebody of a unit. */
  of(unit: number, kind: 'clerk' | 'unit-reviewer' | 'unit-head'): Actor {
    const county = this.#counties[unit] as number
    return this.#same(`${kind} ${unit}`, () => {
      const somebody = this.#city.actor(kind, county, county)
      return { ...somebody, name: `${kind} ${unit}`, reach: { ...somebody.reach, units: [unit] } }
    })
  }

  /** Somebody of the city's office. */
  office(kind: 'editor' | 'signer'): Actor {
    return this.#same(kind, () => this.#city.actor(kind))
  }

  #same(name: string, make: () => Actor): Actor {
    const known = this.#people.get(name) ?? make()
    this.#people.set(name, known)
    return known
  }

  /** `year`: of the list that is counted. */
  async open(month: string, cutoff: string, dueOn: string, year = Number(month.slice(0, 4))): Promise<string> {
    const period = newId()
    const said = { id: period, line: 'city-table', month, year, baseline: 'city', cutoff, dueOn }
    const told = { name: `市月报 ${month}`, recipient: '市住建局', notice: '请按期报送。' }
    await this.#city.does(openMonth, { office: this.#city.office, period: { ...said, ...told } }, this.office('editor'))
    return period
  }

  /** What the checks say of a unit's month now. */
  async findings(period: string, unit: number): Promise<KeptFinding[]> {
    const { house, office } = this.#city
    return lookCity(house, this.office('editor'), async reader => {
      const found = await readKeptFindings(reader, await getPeriod(reader, office, period), [unit], house.clock())
      return found.get(unit) ?? []
    })
  }

  /** Answers what is soft, and has released what is hard: test cities leave much unsaid. */
  async clear(period: string, unit: number): Promise<void> {
    const county = this.#counties[unit] as number
    const of = { county, period, unit }
    const open = await this.findings(period, unit)
    for (const finding of open.filter(one => one.severity === 'soft' && one.answer === null))
      await this.#city.does(justify, { ...of, finding: nameOfFinding(finding), says: '演示城市，台账从简' }, this.of(unit, 'clerk'))
    for (const rule of new Set(open.filter(one => one.severity === 'hard' && !one.released).map(one => one.rule))) {
      const id = newId()
      await this.#city.does(applyForRelease, { ...of, id, rule, reason: '演示城市，佐证从简' }, this.of(unit, 'clerk'))
      await this.#city.does(
        decideRelease,
        { release: `${county}-${id}`, granted: true, reason: '演示城市，同意本月放行' },
        this.office('signer'),
      )
    }
  }

  /** Clears what the checks say, hands in, and answers with the return's key. */
  async handIn(period: string, unit: number, more: { withProblems?: boolean; seen?: string } = {}): Promise<Key> {
    await this.clear(period, unit)
    const key = { county: this.#counties[unit] as number, id: newId() }
    await this.#city.does(handIn, { return: printKey(key), period, unit, ...more }, this.of(unit, 'clerk'))
    return key
  }

  async sign(key: Key, unit: number): Promise<void> {
    await this.#city.does(signReturn, { return: printKey(key) }, this.of(unit, 'unit-reviewer'))
    await this.#city.does(signReturn, { return: printKey(key) }, this.of(unit, 'unit-head'))
  }

  async accept(key: Key): Promise<void> {
    await this.#city.does(acceptReturn, { return: printKey(key) }, this.office('editor'))
  }

  /** All the way: handed in, signed by its three people, accepted. */
  async handInAndAccept(period: string, unit: number): Promise<Key> {
    const key = await this.handIn(period, unit)
    await this.sign(key, unit)
    await this.accept(key)
    return key
  }

  async close(period: string, silent: readonly number[] = []): Promise<void> {
    await this.#city.does(closeMonth, { office: this.#city.office, period, silent }, this.office('signer'))
  }

  async correct(period: string, unit: number, explanation: string, of: Key | null = null): Promise<void> {
    const said = { id: newId(), office: this.#city.office, period, unit, explanation, return: of && printKey(of) }
    await this.#city.does(correctMonth, said, this.office('signer'))
  }

  closed = (period: string) =>
    lookCity(this.#city.house, this.office('editor'), reader => getClosedMonth(reader, this.#city.office, period))

  async last(period: string, unit: number): Promise<Return | null> {
    const returns = await lookCity(this.#city.house, this.office('editor'), reader => listReturns(reader, period))
    return lastOf(returns.filter(one => one.unit === unit))
  }

  /** The clock of the house. */
  on = (day: Day | string, hour?: number): void => this.#city.on(day, hour)
}
