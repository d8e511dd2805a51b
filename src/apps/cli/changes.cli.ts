import { z } from 'zod'
import { lookAt } from '../../access/gate.ts'
import { inShanghai } from '../../base/day.ts'
import { day } from '../../base/schema.ts'
import { askedTable, moment, planYear } from '../../figures/asked.ts'
import { type ReadChange, readChange } from '../../figures/change.store.ts'
import { changeWords } from '../../figures/change.words.ts'
import { changeJson } from '../../figures/change-json.ts'
import { baselines } from '../../plan/list.ts'
import { cityOf, reachOf } from './city.ts'
import { cityOption, done, verb } from './verb.ts'

export const changes = verb({
  name: 'changes',
  says: { zh: '两张进展表之间的变动', en: 'what changed between two tables' },
  usage:
    '--from 2021-09-30 [--to 2021-10-29] [--year 2021] [--known 时刻] [--from-known 时刻] [--list city|province|nation] [--format json|text]',
  options: z.strictObject({
    year: planYear.optional(),
    from: day,
    to: day.optional(),
    /** Of the later table, and of the earlier one unless that has its own. */
    known: moment.optional(),
    fromKnown: moment.optional(),
    list: z.enum(baselines).default('city'),
    format: z.enum(['json', 'text']).default('text'),
    ...cityOption,
  }),
  opens: 'as-started',
  run: async ({ from: cutoff, fromKnown, to: later, format, city: code, ...said }, { house }) => {
    const city = await cityOf(house, code)
    const to = askedTable({ ...said, cutoff: later }, city.office, house.clock())
    const from = { cutoff, known: fromKnown ?? to.known }
    const change = await lookAt(house, reachOf(city), reader => readChange(reader, { ...to, from, to }))
    const sentence = changeWords(change.moves, change.template, change.names).zh
    if (format === 'text') return done(`${sentence}\n`)
    const told = { from: cutoff, to: to.cutoff, known: inShanghai(to.known), units: unitsOf(change), sentence }
    return done(`${JSON.stringify(told, null, 2)}\n`)
  },
})

const unitsOf = ({ moves, template, names }: ReadChange) =>
  changeJson(moves, template, names, () => true).map(({ unit, moved }) => ({
    unit,
    moved: moved.map(({ name, households, from, to, cause }) => ({ community: name, households, from, to, cause })),
  }))
