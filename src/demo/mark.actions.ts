import { z } from 'zod'
import { officeOf } from '../access/actor.ts'
import { listUnits } from '../access/city.store.ts'
import { action } from '../access/gate.ts'
import { addMark } from '../base/mark.store.ts'
import { refuseIf } from '../base/objection.ts'

/** 标记演示库: for ever, and only before anybody works in it. */
export const markDemo = action(
  'demo.mark-database',
  z.strictObject({ office: z.int(), said: z.string() }),
  { cabinets: (input, actor) => officeOf(actor, input.office) },
  async ({ tx, now }, input) => {
    refuseIf((await listUnits(tx, input.office)).length > 0 ? [inUse] : [])
    await addMark(tx, 'demo', input.said, now)
  },
)

const inUse = {
  code: 'demo.in-use',
  says: {
    zh: '这个数据库里已有填报单位，不能再标记为演示数据。',
    en: 'This database holds units already and cannot become a demonstration.',
  },
}
