import type { Actor } from '../access/actor.ts'
import { addUnitsOfCity, openCity } from '../access/city.actions.ts'
import { type Action, act } from '../access/gate.ts'
import { openTestHouse, type TestHouse } from '../access/house.fixture.ts'
import type { Receipt } from '../access/receipt.ts'
import { newId } from '../base/id.adapter.ts'

/** A city in a database of its own, whose clock a test sets: everything in it came through the gate. */
export interface TestCity extends TestHouse {
  readonly office: number
  actor(kind: Actor['kind'], from?: number, to?: number): Actor
  does<I>(deed: Action<I>, said: unknown, who?: Actor, id?: string): Promise<Receipt>
}

export interface TestUnit {
  readonly county: number
  readonly name: string
  readonly division: string | null
}

export async function openTestCity(url: string, units: readonly TestUnit[]): Promise<TestCity> {
  const opened = await openTestHouse(url)
  const office = 100
  const actor: TestCity['actor'] = (kind, from = office, to = 199) => ({
    person: newId(),
    login: kind,
    post: 1,
    name: kind,
    kind,
    reach: { from, to, units: 'all' },
    city: { id: 1, office, last: 199 },
  })
  const does: TestCity['does'] = (deed, said, who = actor('editor'), id = newId()) => act(opened.house, deed, who, said, id)
  const counties = [...new Set(units.map(unit => unit.county))].filter(county => county !== office)
  const city = { id: 1, code: '441400', name: '梅州市', bureau: '梅州市住房和城乡建设局', office, last: 199, counties }
  await does(openCity, city, actor('administrator'))
  await does(addUnitsOfCity, { office, units }, actor('administrator'))
  return { ...opened, office, actor, does }
}
