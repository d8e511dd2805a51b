import type { Objection } from '../base/objection.ts'
import { hasUnit, isWithin, type Reach } from './actor.ts'
import { objectionsToUnits } from './city-rules.ts'

/** Why this may not be the reach of a new post: nobody gives more than he has, and each of its units must lie in it. */
export function objectionsToReach(
  { from, to, units }: { readonly from: number; readonly to: number; readonly units: readonly number[] | null },
  giver: Reach,
  known: readonly { readonly id: number; readonly county: number }[],
): Objection[] {
  const objections: Objection[] = []
  if (from > to || from < giver.from || to > giver.to) {
    objections.push({
      code: 'access.reach-too-wide',
      place: 'from',
      says: {
        zh: `岗位的管辖范围 ${from}–${to} 应在您自己的 ${giver.from}–${giver.to} 之内，请改正。`,
        en: `The reach of a post, ${from}–${to}, must lie within your own, ${giver.from}–${giver.to}: correct it.`,
      },
    })
  }
  const named = (units ?? []).map((unit, index) => ({ unit, place: `units.${index}` }))
  objections.push(...objectionsToUnits(known, named), ...objectionsToGiving(units, named, giver))
  for (const { unit, place } of named) {
    const county = known.find(one => one.id === unit)?.county
    if (county === undefined || isWithin({ from, to, units: 'all' }, county)) continue
    objections.push({
      code: 'access.unit-outside-the-reach',
      place,
      says: {
        zh: `填报单位 ${unit} 归档在 ${county} 号柜，不在岗位的 ${from}–${to} 之内，请改正其一。`,
        en: `The unit ${unit} files in the cabinet ${county}, outside the post's ${from}–${to}: correct one of them.`,
      },
    })
  }
  return objections
}

/** Cabinets may hold several units: who has some of them gives neither the others nor all. */
function objectionsToGiving(
  units: readonly number[] | null,
  named: readonly { readonly unit: number; readonly place: string }[],
  giver: Reach,
): Objection[] {
  if (giver.units === 'all') return []
  if (units === null) return [unitsTooWide('units')]
  return named.filter(({ unit }) => !hasUnit(giver, unit)).map(({ place }) => unitsTooWide(place))
}

const unitsTooWide = (place: string): Objection => ({
  code: 'access.units-too-wide',
  place,
  says: {
    zh: '岗位管辖的填报单位应在您自己管辖的单位之内，请改选，或请管辖全市的管理员设岗。',
    en: 'The units of a post must be among your own: choose others, or ask an administrator of the whole city.',
  },
})

export function objectionsToPostName(name: string, taken: boolean): Objection[] {
  if (!taken) return []
  const says = { zh: `本市已有名为“${name}”的岗位，请换一个名称。`, en: `The city has a post “${name}” already: choose another name.` }
  return [{ code: 'access.post-name-taken', place: 'name', says }]
}

/** The reach that is said in words: the whole city (`null`), or these of its units, with the cabinets in which they file. */
export function reachOfUnits(
  chosen: readonly number[] | null,
  city: { readonly office: number; readonly last: number },
  known: readonly { readonly id: number; readonly county: number }[],
): { readonly from: number; readonly to: number; readonly units: number[] | null } {
  if (chosen === null) return { from: city.office, to: city.last, units: null }
  const cabinets = known.filter(unit => chosen.includes(unit.id)).map(unit => unit.county)
  // Of a unit that is not known the rules of the act say so, at its place.
  const [from, to] = cabinets.length === 0 ? [city.office, city.office] : [Math.min(...cabinets), Math.max(...cabinets)]
  return { from, to, units: [...chosen] }
}
