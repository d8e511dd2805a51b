import { type Day, dayAt } from '../base/day.ts'
import { newId } from '../base/id.adapter.ts'
import type { Actor } from './actor.ts'
import { addUnitsOfCity, openCity } from './city.actions.ts'
import { listCities, listUnits } from './city.store.ts'
import { cabinetsOfUnits, type FirstRunInput, lastCabinet } from './first-run.ts'
import { act, type House, lookAt } from './gate.ts'
import { hashPassword } from './password.adapter.ts'
import { addPostAndHolder } from './person.actions.ts'
import { listActorsOfCity } from './person.store.ts'

/**
 * Opens the city and makes its first administrator, through the acts that anybody would use; what an earlier try has done
 * stands. The administrator comes last, after all that `furnish` does with the city's units: until he is there, the first
 * run is due, and where it breaks off it is done again.
 */
export async function foundCity(
  house: House,
  { city, units, administrator }: FirstRunInput,
  furnish: (founder: Actor, units: readonly number[]) => Promise<void>,
): Promise<void> {
  const { office } = city
  const founder = founderOf(office)
  const filed = cabinetsOfUnits(office, units)
  const counties = filed.filter(unit => unit.county !== office).map(unit => unit.county)
  if ((await look(house, listCities)).length === 0)
    await act(house, openCity, founder, { ...city, id: founder.city.id, last: founder.city.last, counties }, newId())
  if ((await look(house, reader => listUnits(reader, office))).length === 0)
    await act(house, addUnitsOfCity, founder, { office, units: filed }, newId())
  const known = await look(house, reader => listUnits(reader, office))
  await furnish(
    founder,
    known.map(unit => unit.id),
  )
  const { password, ...person } = administrator
  const holder = { ...person, id: newId(), passwordHash: await hashPassword(password) }
  const reach = { from: office, to: founder.city.last, units: null }
  const post = { office, kind: 'administrator', name: '系统管理员', ...reach, holder, since: dayAt(house.clock()) }
  await act(house, addPostAndHolder, founder, post, newId())
}

/** Whether nobody administers this installation: then the first run is due. */
export async function awaitsFirstRun(house: House): Promise<boolean> {
  const today = dayAt(house.clock())
  for (const { office } of await look(house, listCities)) {
    if ((await listAdministrators(house, office, today)).length > 0) return false
  }
  return true
}

const listAdministrators = async (house: House, office: number, on: Day) =>
  (await look(house, reader => listActorsOfCity(reader, office, on))).filter(actor => actor.kind === 'administrator')

/** People, posts, units and cities lie in no cabinet. */
const look = <T>(house: House, work: Parameters<typeof lookAt<T>>[2]) => lookAt(house, { from: 0, to: 0 }, work)

/** Before anybody holds a post, somebody opens the city. */
const founderOf = (office: number): Actor => ({
  person: '00000000-0000-7000-8000-000000000000',
  login: 'founder',
  post: 0,
  name: '首次设置',
  kind: 'administrator',
  reach: { from: office, to: lastCabinet(office), units: 'all' },
  city: { id: office, office, last: lastCabinet(office) },
})
