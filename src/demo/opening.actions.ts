import { addDivisionsOfCity, addUnitsOfCity, openCity } from '../access/city.actions.ts'
import { lookAt } from '../access/gate.ts'
import { hashPassword, makePassword } from '../access/password.adapter.ts'
import { addPostAndHolder } from '../access/person.actions.ts'
import { listActorsOfCity } from '../access/person.store.ts'
import { newId } from '../base/id.adapter.ts'
import { adoptTemplate } from '../figures/figures.actions.ts'
import { usualLayout } from '../figures/template.ts'
import { markDemo } from './mark.actions.ts'
import { cityId, office, type Teller } from './teller.actions.ts'

/** An account of the demo city with the password that was made for it. */
export interface Account {
  readonly login: string
  readonly password: string
  readonly post: string
}

/** The city enters the system: its cabinets, divisions, units, accounts, and how its table is laid out. */
export async function openTheCity(teller: Teller): Promise<Account[]> {
  const { city, units, divisions, templates } = teller.story
  const counties = units.filter(unit => unit.county !== null).map(unit => teller.cabinet(unit.no))
  await teller.does(openCity, 'founder', [
    { id: cityId, code: city.code, name: city.name, bureau: city.bureau, office, last: office + 99, counties },
  ])
  await teller.does(markDemo, 'founder', [{ office, said: '演示数据' }])
  await teller.does(addDivisionsOfCity, 'founder', [{ office, divisions }])
  const added = units.map(unit => ({ county: teller.cabinet(unit.no), name: unit.name, division: unit.county }))
  await teller.does(addUnitsOfCity, 'founder', [{ office, units: added }])
  const accounts = await openAccounts(teller)
  const layouts = templates.map(({ from, units: rows, document }) => ({ office, from, layout: usualLayout(rows), document }))
  await teller.does(adoptTemplate, teller.holderOf('editor'), layouts)
  return accounts
}

async function openAccounts(teller: Teller): Promise<Account[]> {
  const accounts = teller.story.accounts.map(({ login, postName }) => ({ login, password: makePassword(), post: postName }))
  const posts = teller.story.accounts.map(async ({ login, kind, postName, fullName, unit, since }, index) => ({
    office,
    kind,
    name: postName,
    ...reachOf(teller, unit),
    holder: { id: newId(), login, passwordHash: await hashPassword(accounts[index]?.password ?? makePassword()), fullName },
    since,
  }))
  await teller.does(addPostAndHolder, 'founder', await Promise.all(posts))
  teller.hire(await lookAt(teller.house, { from: 0, to: 0 }, reader => listActorsOfCity(reader, office, teller.story.city.opensOn)))
  return accounts
}

function reachOf(teller: Teller, unit: number | null) {
  if (unit === null) return { from: office, to: office + 99, units: null }
  return { from: teller.cabinet(unit), to: teller.cabinet(unit), units: [unit] }
}
