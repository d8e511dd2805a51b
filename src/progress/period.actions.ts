import { wholeOfficeOf } from '../access/actor.ts'
import { listUnits } from '../access/city.store.ts'
import { objectionsToUnits } from '../access/city-rules.ts'
import { action } from '../access/gate.ts'
import { refuseIf } from '../base/objection.ts'
import { openMonthInput } from './month-inputs.ts'
import { addPeriod, addTerms, listPeriods } from './period.store.ts'
import { objectionsToPeriod } from './period.ts'
import { termsInput } from './terms.ts'

/** 开通报送月: the units are told what they hand in, as of which day and by when. */
export const openMonth = action(
  'progress.open-month',
  openMonthInput,
  { cabinets: (input, actor) => wholeOfficeOf(actor, input.office), subject: input => `${input.office}-${input.period.id}` },
  async ({ tx, actor, now }, { office, period }) => {
    refuseIf(objectionsToPeriod(period, await listPeriods(tx, office)))
    await addPeriod(tx, office, period, actor.name, now)
  },
)

/** 设定填报单位: how many people sign its returns, and from which month on its figures follow from facts. */
export const setTerms = action(
  'progress.set-terms',
  termsInput,
  { cabinets: (input, actor) => wholeOfficeOf(actor, input.office) },
  async ({ tx, now }, input) => {
    refuseIf(objectionsToUnits(await listUnits(tx, input.office), [{ unit: input.unit, place: 'unit' }]))
    await addTerms(tx, input, now)
  },
)
