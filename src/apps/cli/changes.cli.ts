import { z } from 'zod'
import type { City } from '../../access/city.store.ts'
import { type House, lookAt } from '../../access/gate.ts'
import { inShanghai } from '../../base/day.ts'
import { day } from '../../base/schema.ts'
import { getIssueByNumber } from '../../bulletin/issue.store.ts'
import { printNumber } from '../../bulletin/numbering.ts'
import { askedTable, moment, planYear } from '../../figures/asked.ts'
import { type ReadChange, readChange } from '../../figures/change.store.ts'
import { changeWords } from '../../figures/change.words.ts'
import { changeJson } from '../../figures/change-json.ts'
import { readSinceIssue } from '../../overview/since-issue.store.ts'
import { sinceIssueWords } from '../../overview/since-issue.words.ts'
import { baselines } from '../../plan/list.ts'
import { cityOf, reachOf } from './city.ts'
import { issueNumber } from './issue-number.ts'
import { cityOption, done, verb } from './verb.ts'
import { WrongWords } from './words.ts'

export const changes = verb({
  name: 'changes',
  says: { zh: '两张进展表之间的变动', en: 'what changed between two tables' },
  usage:
    '--from 2021-09-30 | --since-issue 2021-09 [--to 2021-10-29] [--year 2021] [--known 时刻] [--from-known 时刻] [--list city|province|nation] [--format json|text]',
  options: z.strictObject({
    year: planYear.optional(),
    from: day.optional(),
    /** Since which issue, in place of a day: also who made each change known. */
    sinceIssue: issueNumber.optional(),
    to: day.optional(),
    /** Of the later table, and of the earlier one unless that has its own. */
    known: moment.optional(),
    fromKnown: moment.optional(),
    list: z.enum(baselines).default('city'),
    format: z.enum(['json', 'text']).default('text'),
    ...cityOption,
  }),
  opens: 'as-started',
  run: async ({ from: cutoff, fromKnown, to: later, format, city: code, sinceIssue, ...said }, { house }) => {
    const city = await cityOf(house, code)
    if (sinceIssue) return sinceIssueSaid(house, city, sinceIssue, format)
    if (!cutoff) throw new WrongWords([{ zh: '还要写明 --from 或 --since-issue。', en: 'Say --from or --since-issue too.' }])
    const to = askedTable({ ...said, cutoff: later }, city.office, house.clock())
    const from = { cutoff, known: fromKnown ?? to.known }
    const change = await lookAt(house, reachOf(city), reader => readChange(reader, { ...to, from, to }))
    const sentence = changeWords(change.moves, change.template, change.names).zh
    if (format === 'text') return done(`${sentence}\n`)
    const told = { from: cutoff, to: to.cutoff, known: inShanghai(to.known), units: unitsOf(change), sentence }
    return done(`${JSON.stringify(told, null, 2)}\n`)
  },
})

/** What changed since an issue, unit by unit, each with who made it known. */
async function sinceIssueSaid(house: House, city: City, { year, annual }: { year: number; annual: number }, format: 'json' | 'text') {
  const now = house.clock()
  const { issue, since } = await lookAt(house, reachOf(city), async reader => {
    const issue = await getIssueByNumber(reader, city.office, 'regular', year, annual)
    return { issue, since: await readSinceIssue(reader, city.office, issue, now) }
  })
  const number = printNumber(issue.number)
  if (format === 'json') return done(`${JSON.stringify({ issue: number, ...since }, null, 2)}\n`)
  return done(`${sinceIssueWords(number, since).join('\n')}\n`)
}

const unitsOf = ({ moves, template, names }: ReadChange) =>
  changeJson(moves, template, names, () => true).map(({ unit, moved }) => ({
    unit,
    moved: moved.map(({ name, households, from, to, cause }) => ({ community: name, households, from, to, cause })),
  }))
