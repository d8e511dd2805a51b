import { saysNothing } from '../base/empty-reason.ts'
import type { Objection } from '../base/objection.ts'

/** Why these words do not wave anything through: they must say where the number is from, or why it stays. */
export function objectionsToReasonGiven(reason: string, place: string): Objection[] {
  if (!saysNothing(reason)) return []
  return [
    {
      code: 'bulletin.reason-says-nothing',
      place,
      says: {
        zh: `“${reason}”没有说明理由，请写明数字从哪里来、为什么这样写，例如“广东广播电视台节目单”。“核实无误”不是理由。`,
        en: `“${reason}” gives no reason: say where the number comes from or why it stays as it is. That it was checked is no reason.`,
      },
    },
  ]
}
