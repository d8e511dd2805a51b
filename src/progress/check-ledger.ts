import { printArea } from '../base/area.ts'
import { versionAddress } from '../plan/plan-address.ts'
import type { CheckFacts, CheckItem, Sizes } from './check-facts.ts'
import { each, type Found, type LimitOf, ofLedger } from './check-found.ts'

/** The rules about what the ledger and the list hold of a community. All shares are compared as whole numbers. */

const sizesOf = ({ ledger, plan }: CheckItem): Sizes => ledger ?? plan

export const householdsPerBuilding = (facts: CheckFacts, limit: LimitOf): Found[] =>
  each(facts, item => {
    const { households, buildings } = sizesOf(item)
    if (households >= limit('least') * buildings && households <= limit('most') * buildings) return null
    return ofLedger(
      item,
      `${buildings} 栋共 ${households} 户，每栋户数不在 ${limit('least')}—${limit('most')} 户之内，请核对栋数和户数。`,
      `${buildings} buildings have ${households} households, not ${limit('least')} to ${limit('most')} each: check both counts.`,
    )
  })

export const householdsDisagree = (facts: CheckFacts, limit: LimitOf): Found[] =>
  each(facts, item => {
    const counts = [
      { zh: '计划', en: 'plan', count: item.plan.households },
      { zh: '台账', en: 'ledger', count: item.ledger?.households },
      { zh: '摸底', en: 'survey', count: item.surveyHouseholds },
    ].flatMap(({ count, ...words }) => (count === undefined ? [] : [{ ...words, count }]))
    const [least, most] = [Math.min(...counts.map(one => one.count)), Math.max(...counts.map(one => one.count))]
    if ((most - least) * 100 <= limit('percent') * most) return null
    return ofLedger(
      item,
      `${counts.map(({ zh, count }) => `${zh} ${count} 户`).join('、')}，相差超过 ${limit('percent')}%，请核对，更新台账或调整名单。`,
      `${counts.map(({ en, count }) => `${en} ${count}`).join(', ')} households differ by more than ${limit('percent')} %: check them, count the ledger anew or adjust the list.`,
    )
  })

/** Where no building is listed, nothing can be compared. */
export const buildingCount = (facts: CheckFacts): Found[] =>
  each(facts, item => {
    const { buildings } = sizesOf(item)
    const listed = item.buildings.length
    if (listed === 0 || listed === buildings) return null
    return ofLedger(
      item,
      `台账记 ${buildings} 栋，登记的楼栋有 ${listed} 栋，请核对栋数或补齐楼栋。`,
      `the ledger counts ${buildings} buildings and lists ${listed}: correct the count, or the list.`,
    )
  })

export const areaPerHousehold = (facts: CheckFacts, limit: LimitOf): Found[] =>
  each(facts, item => {
    const { households, floorAreaCm2 } = sizesOf(item)
    const squareMetre = 10_000
    if (floorAreaCm2 >= limit('least') * households * squareMetre && floorAreaCm2 <= limit('most') * households * squareMetre) return null
    return ofLedger(
      item,
      `建筑面积 ${printArea(floorAreaCm2)} 平方米、${households} 户，户均不在 ${limit('least')}—${limit('most')} 平方米之内，请核对面积和户数。`,
      `${printArea(floorAreaCm2)} m² for ${households} households is not ${limit('least')} to ${limit('most')} m² each: check the area and the households.`,
    )
  })

/** A county has six digits; those of a city end in 00. */
const liesInCounty = ({ division }: CheckItem) => division !== null && !division.slice(0, 6).endsWith('00')

export const noUnitOrCounty = (facts: CheckFacts): Found[] =>
  each(facts, item => {
    const missing = [
      ...(item.unitInCharge === null ? [{ zh: '填报单位', en: 'its unit' }] : []),
      ...(liesInCounty(item) ? [] : [{ zh: '所在区县', en: 'its county' }]),
    ]
    if (missing.length === 0) return null
    return ofLedger(
      item,
      `台账没有写明${missing.map(({ zh }) => zh).join('和')}，请在小区页面补上。`,
      `the ledger does not say ${missing.map(({ en }) => en).join(' and ')}: add it on the page of the community.`,
    )
  })

export const builtLate = (facts: CheckFacts, limit: LimitOf): Found[] =>
  each(facts, item => {
    if (item.builtYear === null || item.builtYear <= limit('year')) return null
    return ofLedger(
      item,
      `建成于 ${item.builtYear} 年，晚于 ${limit('year')} 年，请核对建成年份；属实的，请说明列入的依据。`,
      `built in ${item.builtYear}, after ${limit('year')}: check the year, or say by what it was listed.`,
    )
  })

/** Exactly at the cap passes. Only what the whole city's list says can be held against it. */
export function builtLateShare({ cityLines, unit, items, version }: CheckFacts, limit: LimitOf): Found[] {
  if (!cityLines || !items.some(({ builtYear }) => builtYear !== null && builtYear > limit('year'))) return []
  const sum = (lines: typeof cityLines) => lines.reduce((total, { households }) => total + households, 0)
  const late = sum(cityLines.filter(({ builtYear }) => builtYear !== null && builtYear > limit('year')))
  const all = sum(cityLines)
  if (late * 100 <= limit('percent') * all) return []
  return [
    {
      about: '',
      link: version === null ? null : versionAddress(version),
      says: {
        zh: `${unit.name}有 ${limit('year')} 年以后建成的小区，全市这类小区共 ${late} 户，超过年度计划 ${all} 户的 ${limit('percent')}%，请核对建成年份，或请市级调整名单。`,
        en: `${unit.name} has communities built after ${limit('year')}; in the city these have ${late} households, more than ${limit('percent')} % of the ${all} of the year: check the years, or have the list adjusted.`,
      },
    },
  ]
}

/** Until the ledger has a field of its own for it, what its words say: the name, other names, the address, whose it is. */
const kinds = ['自建房', '城中村', '棚改', '棚户', 'D级'] as const

export const excludedKind = (facts: CheckFacts, limit: LimitOf): Found[] =>
  each(facts, item => {
    const words = [item.name, item.ledgerName, ...item.aliases, item.address ?? '', item.ownership ?? ''].join(' ')
    const kind = kinds.find(one => words.includes(one))
    if (kind) {
      return ofLedger(
        item,
        `台账写有“${kind}”，属于不列入改造的类型，请核实；不是的，请改正名称或地址，是的，请市级调出名单。`,
        `the ledger says “${kind}”, a kind that is not renovated: correct its words, or have it taken out of the list.`,
      )
    }
    if (item.renovatedOn === null || Number(item.renovatedOn.slice(0, 4)) + limit('years') <= facts.year) return null
    return ofLedger(
      item,
      `${item.renovatedOn} 已完成过改造，距 ${facts.year} 年不满 ${limit('years')} 年，请核实是否重复列入。`,
      `it was renovated already, completed on ${item.renovatedOn}, less than ${limit('years')} years before ${facts.year}: check whether it is listed twice.`,
    )
  })

const four = [
  { of: ({ communities }: Sizes) => String(communities), zh: '个', en: 'communities' },
  { of: ({ buildings }: Sizes) => String(buildings), zh: '栋', en: 'buildings' },
  { of: ({ households }: Sizes) => String(households), zh: '户', en: 'households' },
  { of: ({ floorAreaCm2 }: Sizes) => printArea(floorAreaCm2), zh: '平方米', en: 'm²' },
] as const

export function subsidyDiffers({ subsidy, unit }: CheckFacts): Found[] {
  if (!subsidy) return []
  const wrong = four.filter(quantity => quantity.of(subsidy.claimed) !== quantity.of(subsidy.ledger))
  if (wrong.length === 0) return []
  const said = wrong.map(quantity => ({
    zh: `申报 ${quantity.of(subsidy.claimed)} ${quantity.zh}，台账 ${quantity.of(subsidy.ledger)} ${quantity.zh}`,
    en: `${quantity.of(subsidy.claimed)} ${quantity.en} claimed, ${quantity.of(subsidy.ledger)} in the ledger`,
  }))
  return [
    {
      about: '',
      link: null,
      says: {
        zh: `${unit.name}申报补助（国家口径）的数量与台账不符：${said.map(({ zh }) => zh).join('；')}。请核对台账，或请市级调整国家口径名单。`,
        en: `${unit.name}: the quantities of the nation’s list, by which subsidies are counted, are not the ledger’s: ${said.map(({ en }) => en).join('; ')}. Check the ledger, or have that list adjusted.`,
      },
    },
  ]
}
