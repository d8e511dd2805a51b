import { saysNothing } from '../base/empty-reason.ts'
import type { Objection } from '../base/objection.ts'
import { sameFigures, type UnitFigures } from './unit-figures.ts'

/** Why a row of a closed month may not be corrected like this: a correction says what was wrong, and changes something. */
export function objectionsToCorrecting({
  explanation,
  before,
  after,
}: {
  readonly explanation: string
  readonly before: UnitFigures | null
  readonly after: UnitFigures
}): Objection[] {
  return [
    ...(saysNothing(explanation) ? [unexplained] : []),
    ...(before === null ? [noSuchRow] : []),
    ...(before !== null && sameFigures(before, after) ? [nothingToCorrect] : []),
  ]
}

const unexplained: Objection = {
  code: 'progress.correction-unexplained',
  place: 'explanation',
  says: {
    zh: '更正须附说明（统计法实施条例第26条）：哪里错、为什么、应为什么，请写明。',
    en: 'A correction is published with an explanation: say what was wrong, why, and what is right.',
  },
}

const noSuchRow: Objection = {
  code: 'progress.no-such-row',
  place: 'unit',
  says: { zh: '这个月的表中没有该单位，请核对。', en: 'The table of that month has no such unit: check it.' },
}

const nothingToCorrect: Objection = {
  code: 'progress.nothing-to-correct',
  says: {
    zh: '现有事实得出的数字与已锁定的相同，没有可更正的；请先记录或作废相应的事实。',
    en: 'The facts lead to the figures that were closed: there is nothing to correct. Record or void the fact first.',
  },
}

export const notACertifiedReturn: Objection = {
  code: 'progress.not-a-late-return',
  place: 'return',
  says: {
    zh: '补报的月报要由单位签字完毕、属于同一单位同一个月，请核对。',
    en: 'A late return must be certified, and of the same unit and month: check it.',
  },
}

export const monthOpen: Objection = {
  code: 'progress.month-open',
  place: 'period',
  says: {
    zh: '这个月还没有锁定，不用更正：请把月报退回或重新打开，由单位改正后重报。',
    en: 'This month is not closed and needs no correction: send the return back or open it again, and the unit mends it.',
  },
}
