import { z } from 'zod'
import { openHead } from '../audit/line.store.ts'
import { beginning } from '../audit/line.ts'
import { day } from '../base/schema.ts'
import { addCabinet, addCity, addDivisions, addSetting, addUnits } from './city.store.ts'
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
  { cabinets: city => [city.office, ...city.counties], founds: true },
  async ({ tx }, city) => {
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
        code: z.string().regex(/^\d{6}(\d{3}){0,2}$/, '区划代码是 6、9 或 12 位数字'),
        name: z.string().min(1).max(40),
        level: z.enum(['province', 'city', 'county', 'town', 'residents-committee']),
        parent: z.string().nullable(),
        from: day,
        to: day.nullable(),
        successor: z.string().nullable(),
      }),
    )
    .max(5000),
})

/** 登记区划: divisions with the days on which they were so. */
export const addDivisionsOfCity = action('access.add-divisions', divisionsInput, { cabinets: input => [input.office] }, ({ tx }, input) =>
  addDivisions(tx, input.office, input.divisions),
)

export const unitsInput = z.strictObject({
  office: z.int(),
  units: z.array(z.strictObject({ county: z.int(), name: z.string().min(2).max(40), division: z.string().nullable() })).max(500),
})

/** 登记填报单位: who hands in a month; with or without a territory. */
export const addUnitsOfCity = action('access.add-units', unitsInput, { cabinets: input => [input.office] }, ({ tx }, input) =>
  addUnits(tx, input.office, input.units),
)

export const settingInput = z.strictObject({ office: z.int(), name: z.string(), value: z.json(), from: day, document: z.string().min(1) })

/** 设定: a dated setting of the city. */
export const setSetting = action('access.set-setting', settingInput, { cabinets: input => [input.office] }, ({ tx, now }, input) =>
  addSetting(tx, {
    office: input.office,
    name: input.name,
    value: input.value,
    from: input.from,
    document: input.document,
    recordedAt: now,
  }),
)
