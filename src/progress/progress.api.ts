import { z } from 'zod'
import { contract } from '../base/contract.ts'
import { day, id } from '../base/schema.ts'
import { causes } from '../figures/change.ts'
import { baselines } from '../plan/list.ts'
import { reasons } from '../works/expectation.ts'
import { keptFinding } from './finding.ts'
import { monthActs } from './month-acts.api.ts'
import { bases } from './month-rows.ts'
import { decisionKinds } from './return.ts'
import { unitFigures } from './unit-figures.ts'

const said = z.object({ zh: z.string(), en: z.string() })
const states = ['not-begun', 'signing', ...decisionKinds] as const

const period = z.object({
  id: z.string(),
  line: z.string(),
  name: z.string(),
  month: z.string(),
  year: z.int(),
  baseline: z.enum(baselines),
  cutoff: day,
  dueOn: day,
  recipient: z.string(),
  notice: z.string(),
  post: z.string(),
  openedAt: z.string(),
  closedAt: z.string().nullable(),
})

const decision = z.object({
  no: z.int(),
  kind: z.enum(decisionKinds),
  place: z.string().nullable(),
  reason: z.string().nullable(),
  post: z.string(),
  at: z.string(),
})

const returned = z.object({
  return: z.string(),
  no: z.int(),
  state: z.enum(states),
  late: z.boolean(),
  withProblems: z.boolean(),
  post: z.string(),
  at: z.string(),
  known: z.string(),
  hash: z.string(),
  figures: unitFigures,
  decisions: z.array(decision),
  /** Who must sign next, and whether it is who asks. */
  waitsFor: z.array(said),
  yourTurn: z.boolean(),
})

const correction = z.object({
  id: z.string(),
  no: z.int(),
  unit: z.int(),
  explanation: z.string(),
  before: unitFigures,
  after: unitFigures,
  return: z.string().nullable(),
  post: z.string(),
  at: z.string(),
})

const boardRow = z.object({
  unit: z.int(),
  name: z.string(),
  county: z.int(),
  /** Its months are declared until its facts begin. */
  declares: z.boolean(),
  state: z.enum(states),
  stateName: said,
  last: returned.nullable(),
  /** Past the due day and not handed in. */
  overdue: z.boolean(),
  /** What the facts say now, as of the cut-off. */
  live: unitFigures,
  /** What is printed: of a closed month. */
  printed: z.object({ basis: z.enum(bases), figures: unitFigures, known: z.string(), return: z.string().nullable() }).nullable(),
  /** New in this month: against the last closed one. */
  flow: unitFigures.nullable(),
  remindedAt: z.string().nullable(),
})

export const board = z.object({
  period,
  before: z.object({ id: z.string(), month: z.string(), closedAt: z.string().nullable() }).nullable(),
  rows: z.array(boardRow),
  /** Over the rows; null where they are not the whole city: then it is no total. */
  total: z.object({ live: unitFigures, printed: unitFigures.nullable() }).nullable(),
  closed: z.object({ at: z.string(), post: z.string(), hash: z.string() }).nullable(),
  corrections: z.array(correction),
})

const pageItem = z.object({
  item: z.string(),
  name: z.string(),
  households: z.int(),
  stageName: said,
  started: z.boolean(),
  startedOn: day.nullable(),
  note: z.object({ state: z.string().nullable(), problem: z.string().nullable(), nextStep: z.string().nullable() }),
  /** Why it has not started, as it was last said. */
  reason: z.object({ reason: z.enum(reasons).nullable(), note: z.string().nullable(), expectedOn: day.nullable() }).nullable(),
})

const unitPage = z.object({
  period,
  unit: z.object({ unit: z.int(), name: z.string(), county: z.int() }),
  people: z.int(),
  live: unitFigures,
  /** Of what is looked at: the return is handed in with it. */
  seen: z.string(),
  previous: z.object({ month: z.string(), figures: unitFigures }).nullable(),
  moves: z.array(z.object({ item: z.string(), name: z.string(), cause: z.enum(causes), causeName: said, households: z.int() })),
  findings: z.array(keptFinding.extend({ finding: z.string() })),
  /** Why it may not be handed in now. */
  objections: z.array(z.object({ code: z.string(), place: z.string().optional(), zh: z.string(), en: z.string() })),
  items: z.array(pageItem),
  quantities: z.array(
    z.object({
      quantity: z.string(),
      code: z.string(),
      item: z.string().nullable(),
      value: z.string(),
      asOf: day,
      source: z.string(),
      at: z.string(),
    }),
  ),
  /** The newest first. */
  returns: z.array(returned),
  releases: z.array(
    z.object({
      release: z.string(),
      rule: z.string(),
      reason: z.string(),
      post: z.string(),
      at: z.string(),
      decided: z.object({ granted: z.boolean(), reason: z.string(), post: z.string(), at: z.string() }).nullable(),
    }),
  ),
  reminders: z.array(z.object({ says: z.string(), post: z.string(), at: z.string() })),
})

export const progressApi = contract({
  periods: {
    method: 'GET',
    path: '/api/progress/periods',
    says: 'The months that the city has opened, the newest first, and what the next one of each line would be.',
    answer: z.object({ periods: z.array(period), lines: z.array(z.object({ line: z.string(), name: z.string() })) }),
  },
  board: {
    method: 'GET',
    path: '/api/progress/periods/:period',
    says: 'One month, unit by unit within the reach of the post: who has handed in, what waits for whom, and what was closed.',
    params: z.strictObject({ period: id }),
    answer: board,
  },
  unitMonth: {
    method: 'GET',
    path: '/api/progress/periods/:period/units/:unit',
    says: 'The month of one unit: what the facts say, what moved by name, the findings, and the returns so far.',
    params: z.strictObject({ period: id, unit: z.string().regex(/^\d{1,9}$/) }),
    answer: unitPage,
  },
  ...monthActs,
})
