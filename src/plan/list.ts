import { z } from 'zod'
import { printKey } from '../base/key.ts'
import type { Objection } from '../base/objection.ts'
import { count, day, divisionCode, id, key, month, words } from '../base/schema.ts'
import { area } from '../registry/community.ts'

/**
 * A list (计划) is city × plan year × 任务口径, approved in versions.
 *
 * A version is immutable and holds all its lines; an adjustment is the next version, with reason, approver and
 * document. A line freezes what the list approved: name, unit, place, households, buildings, area,
 * and the months that are planned for it.
 */
export const baselines = ['city', 'province', 'nation'] as const
export type Baseline = (typeof baselines)[number]

export const lineInput = z.strictObject({
  community: key,
  /** Which renovation of the community; 1, the first, where absent. */
  round: z.int().min(1).max(20).default(1),
  name: words(80),
  unit: z.int(),
  division: divisionCode.nullable(),
  households: count,
  buildings: count,
  floorArea: area,
  /** 计划开工月 and 计划完工月: intentions, which no figure counts; null where the list names none. */
  plannedStart: month.nullable().default(null),
  plannedFinish: month.nullable().default(null),
})

export const listInput = z.strictObject({
  id,
  office: z.int(),
  year: z.int().min(2000).max(2100),
  baseline: z.enum(baselines),
  approvedOn: day,
  approvedBy: words(80),
  document: words(120),
  reason: words(500),
  target: z.strictObject({ communities: count.nullable(), households: count.nullable() }).default({ communities: null, households: null }),
  lines: z.array(lineInput).max(20_000),
})
export type ListInput = z.infer<typeof listInput>

/** Of whoever sees a part of the ledger only: what he leaves out would be dropped from the plan unseen. */
export const listOfAPart: Objection = {
  code: 'plan.list-of-a-part',
  says: {
    zh: '一版计划包括全市的小区，只有管辖全市的岗位才能批准。请把改动交给市里的编辑。',
    en: 'A version holds the communities of the whole city: only a post that reaches all of it may approve one. Hand the changes to the editor of the city.',
  },
}

/** Why this version may not be approved after `last` (the version before it, if there is one). */
export function objectionsToList(list: ListInput, last: { no: number; approvedOn: string } | null): Objection[] {
  const objections: Objection[] = []
  if (last && list.approvedOn < last.approvedOn) {
    objections.push({
      code: 'plan.before-the-last-version',
      place: 'approvedOn',
      says: {
        zh: `批准日期早于第 ${last.no} 版的 ${last.approvedOn}，请核对日期。`,
        en: `The day of approval lies before that of version ${last.no}, ${last.approvedOn}: check it.`,
      },
    })
  }
  const seen = new Set<string>()
  list.lines.forEach((line, index) => {
    const key = `${printKey(line.community)} ${line.round}`
    if (seen.has(key)) {
      objections.push({
        code: 'plan.community-twice',
        place: `lines.${index}`,
        says: { zh: `${line.name}在名单中出现两次，请删去一行。`, en: `${line.name} stands twice in the list: remove one line.` },
      })
    }
    seen.add(key)
    if (line.plannedStart && line.plannedFinish && line.plannedFinish < line.plannedStart) objections.push(finishBeforeStart(line, index))
  })
  return objections
}

const finishBeforeStart = ({ name, plannedStart, plannedFinish }: z.infer<typeof lineInput>, index: number): Objection => ({
  code: 'plan.finish-before-start',
  place: `lines.${index}.plannedFinish`,
  says: {
    zh: `${name}的计划完工月 ${plannedFinish} 早于计划开工月 ${plannedStart}，请改正。`,
    en: `${name} would finish in ${plannedFinish}, before its planned start in ${plannedStart}: correct one of them.`,
  },
})
