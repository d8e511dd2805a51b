import { z } from 'zod'
import { openHead } from '../audit/line.store.ts'
import { beginning } from '../audit/line.ts'
import { refuseIf } from '../base/objection.ts'
import { count, day, divisionCode, words } from '../base/schema.ts'
import { officeOf, wholeOfficeOf } from './actor.ts'
import { addCabinet, addCity, addDivisions, addSetting, addUnits, listCities } from './city.store.ts'
import { objectionsToBlock, objectionsToCabinets } from './city-rules.ts'
import { objectionsToSetting } from './city-settings.ts'
import { action } from './gate.ts'

export const cityInput = z.strictObject({
  id: z.int().positive(),
  code: z.string().regex(/^\d{6}$/, '城市代码是 6 位数字（GB/T 2260）'),
  name: z.string().min(2).max(40),
  bureau: z.string().min(2).max(80),
  /** The first and last cabinet of its block; the first is the office's. */
  office: z.int().positive(),
  last: z.int().positive(),
  /** The county cabinets that are opened now. */
  counties: z.array(z.int().positive()).max(500),
})

/** 开城: a city's block of cabinets is dealt and the first of them opened. */
export const openCity = action(
  'access.open-city',
  cityInput,
  { cabinets: (city, actor) => [...officeOf(actor, city.office), ...city.counties], founds: true },
  async ({ tx }, city) => {
    refuseIf(objectionsToBlock(city, city.counties, await listCities(tx)))
    await addCity(tx, city)
    for (const [county, kind] of [[city.office, 'office'] as const, ...city.counties.map(id => [id, 'county'] as const)]) {
      await addCabinet(tx, { id: county, city: city.id, office: city.office, kind })
      await openHead(tx, county, beginning)
    }
  },
)

export const divisionsInput = z.strictObject({
  office: z.int(),
  divisions: z
    .array(
      z.strictObject({
        code: divisionCode,
        name: z.string().min(1).max(40),
        level: z.enum(['province', 'city', 'county', 'town', 'residents-committee']),
        parent: divisionCode.nullable(),
        from: day,
        to: day.nullable(),
        successor: divisionCode.nullable(),
      }),
    )
    .max(5000),
})

/** 登记区划: divisions with the days on which they were so. */
export const addDivisionsOfCity = action(
  'access.add-divisions',
  divisionsInput,
  { cabinets: (input, actor) => wholeOfficeOf(actor, input.office) },
  ({ tx }, input) => addDivisions(tx, input.office, input.divisions),
)

export const unitsInput = z.strictObject({
  office: z.int(),
  units: z.array(z.strictObject({ county: z.int(), name: z.string().min(2).max(40), division: divisionCode.nullable() })).max(500),
})

/** 登记填报单位: who hands in a month; with or without a territory. */
export const addUnitsOfCity = action(
  'access.add-units',
  unitsInput,
  { cabinets: (input, actor) => wholeOfficeOf(actor, input.office) },
  async ({ tx, actor }, input) => {
    refuseIf(objectionsToCabinets(input.units, actor.city))
    await addUnits(tx, input.office, input.units)
  },
)

/** Settings are whole numbers so far: terms in days. */
export const settingInput = z.strictObject({ office: z.int(), name: words(80), value: count, from: day, document: words(200) })

/** 设定: a dated setting of the city. */
export const setSetting = action(
  'access.set-setting',
  settingInput,
  { cabinets: (input, actor) => wholeOfficeOf(actor, input.office) },
  async ({ tx, now }, input) => {
    refuseIf(objectionsToSetting(input))
    await addSetting(tx, {
      office: input.office,
      name: input.name,
      value: input.value,
      from: input.from,
      document: input.document,
      recordedAt: now,
    })
  },
)
