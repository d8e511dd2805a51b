import { z } from 'zod'
import { contract } from '../base/contract.ts'
import { day } from '../base/schema.ts'
import { baselines } from '../plan/list.ts'
import { moment, planYear, unitNumber } from './asked.ts'
import { causes } from './change.ts'

const counts = z.object({ households: z.int(), communities: z.int() }).meta({ id: 'Counts' })
const rate = z.object({ numerator: z.int(), denominator: z.int(), percent: z.string() }).nullable()
const words = z.object({ zh: z.string(), en: z.string() })
const list = z.enum(baselines)

const figures = z.object({
  plan: counts,
  /** Null is printed `/`: nothing is left to prepare. */
  preparation: counts.nullable(),
  started: counts,
  /** A part of `started`. */
  completed: counts,
})

/** The month's table; all of the command line's JSON, and what a page needs besides. */
export const monthTable = z
  .object({
    year: z.int(),
    list,
    cutoff: z.string(),
    /** RFC 3339 on Shanghai's clock. */
    known: z.string(),
    title: z.string(),
    note: z.string(),
    /** The words of the head and of the total, as the city's template has them. */
    heads: z.record(z.string(), z.string()),
    totalName: z.string(),
    /** The version of the list that was in force; null where none was. */
    version: z.object({ no: z.int(), approvedOn: z.string(), document: z.string() }).nullable(),
    rows: z.array(figures.extend({ order: z.int(), unit: z.string(), unitId: z.int() })),
    total: figures,
    rates: z.object({ communities: rate, households: rate }),
  })
  .meta({ id: 'MonthTable' })
export type MonthTableAnswer = z.infer<typeof monthTable>

/** Which table: every field may be left out. */
const which = {
  /** The plan year; of the cut-off where left out. */
  year: planYear.optional(),
  /** The day up to which things are counted; today where left out. */
  cutoff: day.optional(),
  /** The moment of knowing: RFC 3339, or a day, which means its end; now where left out. */
  known: moment.optional(),
  list: list.default('city'),
}

const community = z.object({
  item: z.string(),
  community: z.string(),
  name: z.string(),
  unit: z.int(),
  households: z.int(),
  buildings: z.int(),
  stage: z.int(),
  stageName: words,
  startedOn: z.string().nullable(),
  /** What had happened by the cut-off, as known, in the order of its days. */
  milestones: z.array(
    z.object({
      milestone: z.string(),
      kind: z.string(),
      name: words,
      occurredOn: z.string(),
      recordedAt: z.string(),
      evidence: z.int(),
      shared: z.int(),
    }),
  ),
  /** 先报后补: a start without its evidence, which must come by this day. */
  evidenceLater: z.object({ dueOn: z.string(), overdue: z.boolean() }).nullable(),
})

const move = z.object({
  item: z.string(),
  community: z.string(),
  name: z.string(),
  cause: z.enum(causes),
  causeName: words,
  households: z.int(),
  from: z.enum(['preparation', 'started']).nullable(),
  to: z.enum(['preparation', 'started']).nullable(),
})

export const figuresApi = contract({
  lists: {
    method: 'GET',
    path: '/api/figures/lists',
    says: 'The lists of which tables can be made, each with its versions, the newest first.',
    answer: z.object({
      lists: z.array(
        z.object({
          year: z.int(),
          list,
          versions: z.array(z.object({ no: z.int(), approvedOn: z.string(), document: z.string(), reason: z.string() })),
        }),
      ),
    }),
  },
  monthTable: {
    method: 'GET',
    path: '/api/figures/month-table',
    says: "The month's table of one list as of a cut-off and a moment of knowing; the same for every post of the city.",
    query: z.strictObject(which),
    answer: monthTable,
  },
  monthTableFile: {
    method: 'GET',
    path: '/api/figures/month-table.:form',
    says: "The month's table as a file for saving.",
    params: z.strictObject({ form: z.enum(['csv', 'xlsx', 'md']) }),
    query: z.strictObject(which),
    answer: {
      types: [
        'text/csv; charset=utf-8',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'text/markdown; charset=utf-8',
      ],
    },
  },
  communities: {
    method: 'GET',
    path: '/api/figures/month-table/communities',
    says: 'The communities behind the cells of the table, as far as the post reaches: how far each has got, and since when.',
    query: z.strictObject({ ...which, unit: unitNumber.optional() }),
    answer: z.object({ year: z.int(), list, cutoff: z.string(), known: z.string(), communities: z.array(community) }),
  },
  changes: {
    method: 'GET',
    path: '/api/figures/changes',
    says: 'What lies between the tables of two cut-offs, cause by cause; communities are named as far as the post reaches.',
    query: z.strictObject({
      year: planYear.optional(),
      list: list.default('city'),
      /** The earlier cut-off. */
      from: day,
      /** The later one; today where left out. */
      to: day.optional(),
      /** The moment of knowing of the later table, and of the earlier one unless that has its own. */
      known: moment.optional(),
      fromKnown: moment.optional(),
    }),
    answer: z.object({
      year: z.int(),
      list,
      from: z.string(),
      to: z.string(),
      known: z.string(),
      fromKnown: z.string(),
      sentence: words,
      units: z.array(
        z.object({
          unit: z.string(),
          unitId: z.int(),
          /** What the cells of the unit gained or lost. */
          delta: z.object({ plan: counts, preparation: counts, started: counts }),
          moved: z.array(move),
          /** How many moved whose names lie outside the reach of the post. */
          outside: z.int(),
        }),
      ),
    }),
  },
})
