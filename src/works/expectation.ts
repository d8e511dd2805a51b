import { z } from 'zod'
import type { Day } from '../base/day.ts'
import type { Objection } from '../base/objection.ts'
import { day, key, words } from '../base/schema.ts'
import { kinds } from './milestone.ts'
import { kindWords } from './milestone.words.ts'
import type { StandingMilestone } from './milestone-rules.ts'

/**
 * An expectation (预计): by which day a unit expects something to happen to an item, and why it has not happened yet.
 *
 * It is what somebody meant on a day and no fact about the site: no figure counts it. The last one that is known counts;
 * the earlier ones stay, so that it can be read how often a day was put off.
 */
export const reasons = ['consent', 'funding', 'formalities', 'design', 'tender', 'utilities', 'contractor', 'weather', 'other'] as const
export type Reason = (typeof reasons)[number]

export const expectationsInput = z.strictObject({
  items: z.array(key).min(1).max(500),
  kind: z.enum(kinds),
  /** Null: nobody can say yet. Then the reason must. */
  expectedOn: day.nullable(),
  reason: z.enum(reasons).nullable(),
  note: words(500).nullable().default(null),
})
export type ExpectationsInput = z.infer<typeof expectationsInput>

/** What the rules look at besides what is said. */
interface About {
  readonly name: string
  readonly place: string
  readonly today: Day
}

/** Why nothing may be expected of an item: what is expected has happened. */
export function objectionsToExpecting({ kind }: ExpectationsInput, standing: readonly StandingMilestone[], about: About): Objection[] {
  const done = standing.find(one => one.kind === kind && one.building === null)
  if (!done) return []
  const what = kindWords[kind]
  return [
    {
      code: 'works.expected-already',
      place: about.place,
      says: {
        zh: `${about.name}：${what.zh}已于 ${done.occurredOn} 记录，不必再登记预计，请取消勾选。`,
        en: `${about.name}: ${what.en} is recorded on ${done.occurredOn}; nothing is left to expect: take it out.`,
      },
    },
  ]
}

/** Why an expectation cannot be kept as it is said, whatever the item. */
export function objectionsToExpectation({ expectedOn, reason, note }: ExpectationsInput, today: Day): Objection[] {
  const objections: Objection[] = []
  if (expectedOn !== null && expectedOn < today) {
    objections.push({
      code: 'works.expected-in-the-past',
      place: 'expectedOn',
      says: {
        zh: `预计日期 ${expectedOn} 已经过去：如已发生，请直接录入；没有发生的，请写今后的日期。`,
        en: `The expected day, ${expectedOn}, has passed: if it happened, record it; if not, say a day to come.`,
      },
    })
  }
  if (expectedOn === null && reason === null) {
    objections.push({
      code: 'works.expected-nothing',
      place: 'reason',
      says: { zh: '预计日期和原因至少写一项。', en: 'Say the expected day, the reason, or both.' },
    })
  }
  if (reason === 'other' && note === null) {
    objections.push({
      code: 'works.reason-unsaid',
      place: 'note',
      says: { zh: '原因选了“其他”，请写明是什么。', en: 'The reason is “other”: say which.' },
    })
  }
  return objections
}
