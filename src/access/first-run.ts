import { z } from 'zod'
import type { Objection } from '../base/objection.ts'
import { words } from '../base/schema.ts'
import { objectionsToPassword } from './password.ts'

/** What an installation must know before anybody can work with it: its city, who reports, and one administrator. */
export const firstRunInput = z.strictObject({
  token: z.string().min(1).max(200),
  city: z.strictObject({
    name: words(40),
    bureau: words(80),
    code: z.string().regex(/^\d{6}$/, '城市代码是 6 位数字，见 GB/T 2260 (a city code has 6 digits, see GB/T 2260)'),
    /** The first filing cabinet of the city's block of a hundred; another one only where a province deals them out. */
    office: z.int().min(100).max(99_999_900).multipleOf(100).default(100),
  }),
  /** The reporting units in the office's own order; `division` is the GB/T 2260 code of its territory, null where it has none. */
  units: z
    .array(
      z.strictObject({
        name: words(40),
        division: z
          .string()
          .regex(/^\d{6}$/)
          .nullable(),
      }),
    )
    .min(1)
    .max(200),
  administrator: z.strictObject({
    login: z
      .string()
      .regex(
        /^[a-z][a-z0-9.-]{2,39}$/,
        '登录名以小写字母开头，由小写字母、数字、点和连字符组成，3–40 个字符 (a login begins with a small letter and has 3 to 40 small letters, digits, dots and hyphens)',
      ),
    fullName: words(60),
    password: z.string().max(400),
  }),
})
export type FirstRunInput = z.infer<typeof firstRunInput>

/** A city's cabinets: the office's comes first, and each unit with a territory has one of its own. */
const blockOf = 100
export const lastCabinet = (office: number): number => office + blockOf - 1

/** Why an installation may not begin like this. */
export function objectionsToFirstRun({ units, administrator }: FirstRunInput): Objection[] {
  const objections: Objection[] = objectionsToPassword(administrator.password, administrator.login).map(objection => ({
    ...objection,
    place: 'administrator.password',
  }))
  units.forEach(({ name }, index) => {
    if (units.findIndex(unit => unit.name === name) === index) return
    objections.push({
      code: 'access.unit-twice',
      place: `units.${index}.name`,
      says: { zh: `填报单位“${name}”写了两次，请删去一个。`, en: `The unit “${name}” stands twice: remove one of them.` },
    })
  })
  if (units.filter(unit => unit.division !== null).length >= blockOf) {
    objections.push({
      code: 'access.too-many-units',
      place: 'units',
      says: { zh: `有辖区的填报单位最多 ${blockOf - 1} 个。`, en: `At most ${blockOf - 1} units can have a territory.` },
    })
  }
  return objections
}

/** In which cabinet each unit files: its own, or the office's where it has no territory. */
export function cabinetsOfUnits(
  office: number,
  units: FirstRunInput['units'],
): { county: number; name: string; division: string | null }[] {
  let last = office
  return units.map(({ name, division }) => ({ name, division, county: division === null ? office : ++last }))
}
