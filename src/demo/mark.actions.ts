import { z } from 'zod'
import { action } from '../access/gate.ts'
import { addMark } from '../base/mark.store.ts'

/** 标记演示库: for ever. */
export const markDemo = action(
  'demo.mark-database',
  z.strictObject({ office: z.int(), said: z.string() }),
  { cabinets: input => [input.office] },
  ({ tx, now }, input) => addMark(tx, 'demo', input.said, now),
)
