import { z } from 'zod'
import { receiptAnswer } from '../access/receipt.ts'
import { contract } from '../base/contract.ts'
import { id, key } from '../base/schema.ts'
import { frozen } from './difference.ts'
import { baselines, listInput } from './list.ts'

const list = z.enum(baselines)

/** A line as a version froze it; `floorArea` in ㎡, as it is written. */
const frozenFields = {
  name: z.string(),
  unit: z.int(),
  division: z.string().nullable(),
  households: z.int(),
  buildings: z.int(),
  floorArea: z.string(),
}
/** 计划开工月 and 计划完工月 of a line: `2021-09`. */
const plannedFields = { plannedStart: z.string().nullable(), plannedFinish: z.string().nullable() }
const line = z.object({ item: z.string(), community: z.string(), round: z.int(), ...frozenFields, ...plannedFields })
export type Line = z.infer<typeof line>

const version = z.object({
  version: z.string(),
  year: z.int(),
  list,
  no: z.int(),
  approvedOn: z.string(),
  approvedBy: z.string(),
  document: z.string(),
  reason: z.string(),
  recordedAt: z.string(),
  targetCommunities: z.int().nullable(),
  targetHouseholds: z.int().nullable(),
  /** Of all its lines, whatever the post reaches: figures are the city's. */
  communities: z.int(),
  households: z.int(),
})
export type ToldVersion = z.infer<typeof version>

export const planApi = contract({
  lists: {
    method: 'GET',
    path: '/api/plan/lists',
    says: 'All versions of the lists of the city with their totals, the newest first.',
    answer: z.object({ versions: z.array(version) }),
  },
  version: {
    method: 'GET',
    path: '/api/plan/versions/:version',
    says: 'One version: its lines within the reach of the post, and what differs from the version before.',
    params: z.strictObject({ version: id }),
    answer: z.object({
      version,
      before: version.nullable(),
      units: z.array(z.object({ id: z.int(), name: z.string() })),
      lines: z.array(line),
      differences: z.object({
        added: z.array(line),
        dropped: z.array(line),
        changed: z.array(z.object({ before: line, after: line, what: z.array(z.enum(frozen)) })),
      }),
    }),
  },
  candidates: {
    method: 'GET',
    path: '/api/plan/candidates',
    says: 'Communities of the ledger that a list may name, with the name, unit and counts that they have today.',
    query: z.strictObject({
      words: z.string().trim().max(80).default(''),
      unit: z
        .string()
        .regex(/^\d{1,9}$/)
        .transform(Number)
        .optional(),
    }),
    answer: z.object({
      candidates: z.array(z.object({ community: z.string(), rounds: z.int(), ...frozenFields })),
      /** There are more than are told here. */
      more: z.boolean(),
    }),
  },
  standing: {
    method: 'GET',
    path: '/api/plan/communities/:community/lines',
    says: 'The renovations of one community, and in which versions of which lists it stands, with the counts that each froze.',
    params: z.strictObject({ community: key }),
    answer: z.object({
      lines: z.array(
        z.object({
          item: z.string(),
          round: z.int(),
          ...frozenFields,
          ...plannedFields,
          version: z.string(),
          year: z.int(),
          list,
          no: z.int(),
          approvedOn: z.string(),
        }),
      ),
    }),
  },
  approve: {
    method: 'POST',
    path: '/api/plan/versions',
    says: 'Approve a version of a list: the first, or the one that follows the last.',
    needs: 'plan.approve-list',
    body: listInput,
    answer: receiptAnswer,
  },
})
