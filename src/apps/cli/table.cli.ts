import { z } from 'zod'
import { lookAt } from '../../access/gate.ts'
import { NotFound } from '../../base/objection.ts'
import { day } from '../../base/schema.ts'
import { askedTable, moment, planYear } from '../../figures/asked.ts'
import { readMonth } from '../../figures/month.store.ts'
import type { MonthTable } from '../../figures/table.ts'
import { tableCsv } from '../../figures/table-csv.ts'
import { tableJson } from '../../figures/table-json.ts'
import { tableMarkdown } from '../../figures/table-md.ts'
import { baselines } from '../../plan/list.ts'
import { cityOf, reachOf } from './city.ts'
import { cityOption, done, verb } from './verb.ts'

const forms = {
  csv: (table: MonthTable) => tableCsv(table),
  md: (table: MonthTable) => tableMarkdown(table),
  json: (table: MonthTable, year: number) => `${JSON.stringify(tableJson(table, year), null, 2)}\n`,
}

export const table = verb({
  name: 'table',
  says: { zh: '当月进展表', en: "the month's table" },
  usage: '[--year 2021] [--cutoff 2021-10-29] [--known 时刻] [--list city|province|nation] [--format csv|json|md]',
  options: z.strictObject({
    year: planYear.optional(),
    cutoff: day.optional(),
    known: moment.optional(),
    list: z.enum(baselines).default('city'),
    format: z.enum(['csv', 'json', 'md']).default('csv'),
    ...cityOption,
  }),
  opens: 'as-started',
  run: async ({ format, city: code, ...said }, { house }) => {
    const city = await cityOf(house, code)
    const asked = askedTable(said, city.office, house.clock())
    const table = await lookAt(house, reachOf(city), reader => readMonth(reader, asked))
    if (table.total.plan.communities === 0) throw noPlan(asked.year, asked.cutoff)
    return done(forms[format](table, asked.year))
  },
})

const noPlan = (year: number, cutoff: string) =>
  new NotFound({
    zh: `${cutoff} 之前没有批准 ${year} 年度这一口径的计划，请核对年度、口径和截止日。`,
    en: `No list of ${year} with this baseline was approved by ${cutoff}: check the year, the baseline and the cut-off.`,
  })
