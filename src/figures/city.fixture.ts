import pg from 'pg'
import type { Actor } from '../access/actor.ts'
import { addUnitsOfCity, openCity } from '../access/city.actions.ts'
import { type Action, act, type House, type Receipt } from '../access/gate.ts'
import { dayOf, instantOn } from '../base/day.ts'
import { openDatabase } from '../base/db.ts'
import { newId } from '../base/id.adapter.ts'
import { migrate } from '../base/migrate.ts'

/** A city in a database of its own, whose clock a test sets: everything in it came through the gate. */
export interface TestCity {
  readonly house: House
  readonly url: string
  readonly office: number
  /** From now on it is nine in the morning of this day. */
  on(day: string): void
  now(): Date
  actor(kind: Actor['kind'], from?: number, to?: number): Actor
  does<I>(deed: Action<I>, said: unknown, who?: Actor, id?: string): Promise<Receipt>
  leave(): Promise<void>
}

export interface TestUnit {
  readonly county: number
  readonly name: string
  readonly division: string | null
}

export async function openTestCity(url: string, units: readonly TestUnit[]): Promise<TestCity> {
  const own = await ownDatabase(url)
  const { role } = await migrate(own)
  const db = openDatabase({ url: own, role })
  const office = 100
  let now = instantOn(dayOf('2021-03-01'), 9)
  const none = () => Promise.reject(new Error('this city keeps no files'))
  const house: House = {
    db,
    clock: () => now,
    receiptKey: new Uint8Array(32),
    sealKey: new Uint8Array(32),
    files: { put: none, get: none },
  }
  const actor: TestCity['actor'] = (kind, from = office, to = 199) => ({
    person: newId(),
    login: kind,
    post: 1,
    name: kind,
    kind,
    reach: { from, to, units: 'all' },
    city: { id: 1, office, last: 199 },
  })
  const does: TestCity['does'] = (deed, said, who = actor('editor'), id = newId()) => act(house, deed, who, said, id)
  const counties = [...new Set(units.map(unit => unit.county))].filter(county => county !== office)
  const city = { id: 1, code: '441400', name: '梅州市', bureau: '梅州市住房和城乡建设局', office, last: 199, counties }
  await does(openCity, city, actor('administrator'))
  await does(addUnitsOfCity, { office, units }, actor('administrator'))
  const on = (day: string) => {
    now = instantOn(dayOf(day), 9)
  }
  return { house, url: own, office, on, now: () => now, actor, does, leave: () => db.destroy() }
}

/** A new database on the server of a test run. */
export async function ownDatabase(url: string): Promise<string> {
  const name = `city_${newId().replaceAll('-', '')}`
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  return url.replace(/[^/]*$/, name)
}
