import type { Objection } from '../base/objection.ts'
import type { CityReach } from './actor.ts'

type Block = Pick<CityReach, 'office' | 'last'>

/** Why a city may not be opened on this block of cabinets: a city's cabinets are one interval, and no other city's. */
export function objectionsToBlock(block: Block, counties: readonly number[], others: readonly Block[]): Objection[] {
  const { office, last } = block
  const objections: Objection[] = []
  counties.forEach((county, index) => {
    if (county > office && county <= last) return
    objections.push(outsideTheBlock(`counties.${index}`, county, block))
  })
  for (const other of others.filter(one => one.office <= last && office <= one.last)) {
    objections.push({
      code: 'access.block-taken',
      place: 'office',
      says: {
        zh: `柜号 ${office}–${last} 与另一城市的 ${other.office}–${other.last} 重叠，请另选一段。`,
        en: `The cabinets ${office}–${last} overlap with another city's ${other.office}–${other.last}: choose others.`,
      },
    })
  }
  return objections
}

/** Why these may not be the city's units: each files in a cabinet of its own city. */
export const objectionsToCabinets = (units: readonly { readonly county: number }[], block: Block): Objection[] =>
  units.flatMap(({ county }, index) =>
    county >= block.office && county <= block.last ? [] : [outsideTheBlock(`units.${index}.county`, county, block)],
  )

/** What names a unit that the city does not have: its table could not say whose row that is. */
export function objectionsToUnits(
  known: readonly { readonly id: number }[],
  named: readonly { readonly unit: number; readonly place: string }[],
): Objection[] {
  const ids = new Set(known.map(unit => unit.id))
  return named
    .filter(({ unit }) => !ids.has(unit))
    .map(({ unit, place }) => ({
      code: 'access.no-such-unit',
      place,
      says: { zh: `没有编号为 ${unit} 的填报单位，请改选。`, en: `There is no unit ${unit}: choose another.` },
    }))
}

const outsideTheBlock = (place: string, county: number, { office, last }: Block): Objection => ({
  code: 'access.outside-the-block',
  place,
  says: {
    zh: `柜号 ${county} 不在本市的 ${office}–${last} 之内，请改正。`,
    en: `The cabinet ${county} is none of the city's, ${office}–${last}: correct it.`,
  },
})
