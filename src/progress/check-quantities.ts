import { addMonths, type CheckFacts } from './check-facts.ts'
import type { Found, LimitOf } from './check-found.ts'
import { quantities } from './quantity.ts'
import { inWhole } from './unit-figures.ts'

/** The rules about numbers that no fact derives: what units report, and what others have published. */

/** Each quantity that the month before reported, too. Quantities begin anew with each year; the facts hold none of another year. */
function both({ figures, previous, unit }: CheckFacts) {
  if (!previous) return []
  return quantities.flatMap(({ code, says, unit: of }) => {
    const [now, before] = [figures.quantities[code], previous.figures.quantities[code]]
    return before === undefined ? [] : [{ code, says, of, now: now ?? '0', before, month: previous.month, whose: unit.name }]
  })
}

export const quantityShrank = (facts: CheckFacts): Found[] =>
  both(facts)
    .filter(({ now, before }) => inWhole(now) < inWhole(before))
    .map(({ code, says, of, now, before, month, whose }) => ({
      about: code,
      link: null,
      says: {
        zh: `${whose}：本年累计${says.zh}由 ${month} 的 ${before} ${of.zh}减为 ${now} ${of.zh}，累计数不应减少，请作废填错的一条后重报，或请市级对上月出更正。`,
        en: `${whose}: ${says.en} since the beginning of the year fell from ${before} ${of.en} in ${month} to ${now}: void the wrong entry and report anew, or ask the city to correct the month before.`,
      },
    }))

/** From nothing to something is no jump. */
export const quantityJump = (facts: CheckFacts, limit: LimitOf): Found[] =>
  both(facts)
    .filter(({ now, before }) => inWhole(before) > 0n && inWhole(now) > inWhole(before) * BigInt(limit('times')))
    .map(({ code, says, of, now, before, month, whose }) => ({
      about: code,
      link: null,
      says: {
        zh: `${whose}：本年累计${says.zh}由 ${month} 的 ${before} ${of.zh}增至 ${now} ${of.zh}，超过 ${limit('times')} 倍，请核对单位和小数点；属实的，请说明原因。`,
        en: `${whose}: ${says.en} since the beginning of the year rose from ${before} ${of.en} in ${month} to ${now}, more than ${limit('times')} times: check the unit and the decimal point, or say how it came about.`,
      },
    }))

export const externalOld = ({ externalFigures, cutoff, unit }: CheckFacts, limit: LimitOf): Found[] =>
  externalFigures
    .filter(({ day }) => cutoff > addMonths(day, limit('months')))
    .map(({ name, day }) => ({
      about: name,
      link: null,
      says: {
        zh: `${unit.name}：外部数据“${name}”截至 ${day}，距 ${cutoff} 超过 ${limit('months')} 个月，请换成最近公布的数，或写明截止日。`,
        en: `${unit.name}: the external figure “${name}” is of ${day}, more than ${limit('months')} months before ${cutoff}: take the latest one published, or say of which day it is.`,
      },
    }))
