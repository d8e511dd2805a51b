import type { z } from 'zod'
import { inShanghai } from '../base/day.ts'
import type { Objection } from '../base/objection.ts'
import type { Decision } from '../signoff/decision.ts'
import { type Sheet, standOf, waitingFor } from '../signoff/sheet.ts'
import { mediumWords, partyWords, verbWords } from '../signoff/sheet.words.ts'
import type { sheetAnswer } from './sheet.api.ts'

/** A sheet as the pages read it. */
export function answerOfSheet(sheet: Sheet): z.input<typeof sheetAnswer> {
  const { closed, step, urgedOn } = standOf(sheet)
  const stateOf = (no: number) => {
    if (no < step || closed === 'agreed') return 'done'
    return no === step && closed === null ? 'waiting' : 'ahead'
  }
  return {
    steps: sheet.chain.map(({ name, parties }, index) => ({
      no: index + 1,
      name,
      parties: parties.map(kind => partyWords[kind]),
      state: stateOf(index + 1),
    })),
    decisions: sheet.decisions.map(answerOfDecision),
    waitsFor: waitingInWords(sheet),
    closed,
    urgedOn,
  }
}

const answerOfDecision = ({ hand: _, party: __, toStep: ___, at, ...decision }: Decision) => ({
  ...decision,
  step: decision.verb === 'withdraw' ? null : decision.step,
  verbName: verbWords[decision.verb],
  mediumName: mediumWords[decision.medium],
  at: inShanghai(at),
})

export const waitingInWords = (sheet: Sheet) => waitingFor(sheet).map(kind => partyWords[kind])

/** An objection as it travels. */
export const told = ({ code, place, says }: Objection) => ({ code, ...(place !== undefined && { place }), ...says })
