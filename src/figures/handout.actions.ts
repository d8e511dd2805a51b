import { z } from 'zod'
import { action } from '../access/gate.ts'
import { addHandout } from './handout.store.ts'
import { handoutInput } from './handout.ts'

/** 报数登记: a line in the ledger before the numbers leave. To whom they went is kept in the ledger only. */
export const handOut = action(
  'figures.hand-out',
  z.strictObject({ county: z.int(), handout: handoutInput }),
  {
    cabinets: input => [input.county],
    subject: input => `${input.county}-${input.handout.id}`,
    kept: ({ handout: { recipient: _, ...handout } }) => handout,
  },
  ({ tx, actor, now }, { county, handout }) => addHandout(tx, county, handout, actor.name, now),
)
