import type { Day } from '../base/day.ts'
import { saysNothing } from '../base/empty-reason.ts'
import { readKey } from '../base/key.ts'
import type { Objection } from '../base/objection.ts'
import { type KeptFinding, nameOfFinding } from './finding.ts'
import type { Period } from './period.ts'
import { isAlive, type Return, type ReturnState, stateOf } from './return.ts'
import { returnStateWords } from './return.words.ts'
import { parts } from './unit-figures.ts'

/** What the rules look at when a return is handed in. */
export interface HandingIn {
  readonly period: Pick<Period, 'dueOn'>
  /** The unit's last return of the month; null where there is none. */
  readonly last: Pick<Return, 'decisions' | 'no'> | null
  readonly findings: readonly KeptFinding[]
  readonly withProblems: boolean
  readonly today: Day
}

/** Why a unit may not hand in its month now: all reasons. The desk greys its button with the same list. */
export function objectionsToHandingIn({ period, last, findings, withProblems, today }: HandingIn): Objection[] {
  const late = today > period.dueOn
  return [
    ...(last && isAlive(last) ? [alreadyThere(stateOf(last))] : []),
    ...(withProblems && late ? [tooLateForProblems(period.dueOn)] : []),
    ...findings.flatMap(finding => objectionsToFinding(finding, withProblems && !late)),
  ]
}

/** Hard findings wait as open items before the deadline; a broken identity never does. */
function objectionsToFinding(finding: KeptFinding, mayWait: boolean): Objection[] {
  const place = `findings.${nameOfFinding(finding)}`
  const { zh, en } = finding.says
  if (finding.identity) return [{ code: 'progress.identity-broken', place, says: { zh, en } }]
  if (finding.severity === 'hard') {
    if (mayWait || finding.released) return []
    return [
      {
        code: 'progress.hard-finding',
        place,
        says: {
          zh: `${zh}（须先改正，或在期限前“带问题上报”，或申请放行。）`,
          en: `${en} (Mend it, or before the deadline hand in with problems, or apply for a release.)`,
        },
      },
    ]
  }
  if (finding.answer !== null && !saysNothing(finding.answer)) return []
  return [
    {
      code: 'progress.finding-unanswered',
      place,
      says: { zh: `${zh}（请改正，或写明情况说明；“核实无误”不是说明。）`, en: `${en} (Mend it, or say in writing how it comes about.)` },
    },
  ]
}

const wanted = {
  withdraw: 'signing',
  sign: 'signing',
  refuse: 'signing',
  accept: 'certified',
  'send-back': 'certified',
} as const satisfies Record<string, ReturnState>
export type ReturnStep = keyof typeof wanted | 'reopen'

/** Why this step may not be taken on a return where it stands. */
export function objectionsToStep(state: ReturnState, step: ReturnStep): Objection[] {
  const possible = step === 'reopen' ? state === 'certified' || state === 'accepted' : state === wanted[step]
  return possible ? [] : [notThere(state)]
}

/** Why the city may not accept it: open items, a list that was adjusted since, or facts that do not lead to these figures. */
export function objectionsToAccepting(
  { findings, version }: Pick<Return, 'findings' | 'version'>,
  now: { readonly version: string | null; readonly sameFigures: boolean },
): Objection[] {
  return [
    ...findings.filter(one => one.severity === 'hard' && !one.released).map(openItem),
    ...(version === now.version ? [] : [listAdjusted]),
    ...(version === now.version && !now.sameFigures ? [figuresDiffer] : []),
  ]
}

/** Why a reason for sending back or refusing says nothing. */
export const objectionsToReason = (reason: string): Objection[] => (saysNothing(reason) ? [reasonSaysNothing] : [])

/** Why a soft finding is not answered by these words. */
export const objectionsToAnswer = (says: string): Objection[] => (saysNothing(says) ? [answerSaysNothing] : [])

/** Where a return is sent back to: a cell of its row, or one community. */
export function objectionsToPlace(place: string): Objection[] {
  const cell = /^cell:(\w+)\.(households|communities)$/.exec(place)
  const known = cell ? (parts as readonly string[]).includes(cell[1] ?? '') : place.startsWith('item:') && readKey(place.slice(5)) !== null
  return known ? [] : [noSuchPlace]
}

export const monthClosed = (month: string): Objection => ({
  code: 'progress.month-closed',
  says: { zh: `${month} 已经锁定；要改请出更正。`, en: `${month} is closed: what is wrong in it is corrected.` },
})

export const scanMissing: Objection = {
  code: 'progress.scan-missing',
  place: 'slip',
  says: { zh: '盖章件的扫描件尚未上传成功，请重新上传。', en: 'The scan of the sealed print has not been uploaded: upload it again.' },
}

const noSuchPlace: Objection = {
  code: 'progress.no-such-place',
  place: 'place',
  says: {
    zh: '退回要写明退到哪一格或哪个小区，请在表中点选。',
    en: 'Say to which cell or which community it goes back: choose it in the table.',
  },
}

const alreadyThere = (state: ReturnState): Objection => ({
  code: 'progress.return-under-way',
  says: {
    zh: `本月的月报${returnStateWords[state].zh}，不能再报；要改请先撤回，或请市级退回。`,
    en: `This month's return is ${returnStateWords[state].en}: withdraw it first, or ask the city to send it back.`,
  },
})

const notThere = (state: ReturnState): Objection => ({
  code: 'progress.return-not-there',
  says: {
    zh: `这份月报${returnStateWords[state].zh}，现在不能办理这一步，请刷新看看。`,
    en: `This return is ${returnStateWords[state].en}: the step cannot be taken now. Reload and look.`,
  },
})

const tooLateForProblems = (dueOn: Day): Objection => ({
  code: 'progress.too-late-for-problems',
  place: 'withProblems',
  says: {
    zh: `“带问题上报”只能在期限（${dueOn}）之前，请先处理列出的问题。`,
    en: `Handing in with problems is possible up to the deadline, ${dueOn}: settle what is listed first.`,
  },
})

const openItem = (finding: KeptFinding): Objection => ({
  code: 'progress.item-open',
  place: `findings.${nameOfFinding(finding)}`,
  says: {
    zh: `带问题项未了：${finding.says.zh}（请单位改正后重报，或经放行后再接收。）`,
    en: `An open item: ${finding.says.en} (The unit mends it and hands in again, or it is released first.)`,
  },
})

const listAdjusted: Objection = {
  code: 'progress.list-adjusted',
  says: {
    zh: '单位上报以后名单作了调整，这份月报按旧名单统计，请退回单位按新名单重报。',
    en: 'The list was adjusted after the unit handed in: send the return back, so that it counts by the new one.',
  },
}

const figuresDiffer: Objection = {
  code: 'progress.figures-differ',
  says: {
    zh: '全市范围内属于该单位的小区与月报所数的不一致（有小区不在填报人的管辖范围内），请调整岗位的管辖范围后退回重报。',
    en: 'The city counts communities of this unit that the return could not see: widen the reach of the post, and send the return back.',
  },
}

const reasonSaysNothing: Objection = {
  code: 'progress.reason-says-nothing',
  place: 'reason',
  says: {
    zh: '请写明哪里不对、应怎样改，例如“已开工小区应为5个，金苑小区尚未进场”。',
    en: 'Say what is wrong and how to mend it, such as “five communities have started: the contractor is not on site at Jinyuan”.',
  },
}

const answerSaysNothing: Objection = {
  code: 'progress.answer-says-nothing',
  place: 'says',
  says: {
    zh: '请写明具体情况和依据，例如“两栋于本月拆除，见拆除批复”；“核实无误”不是说明。',
    en: 'Say how it comes about and by what it is shown, such as “two buildings were torn down this month, see the permit”.',
  },
}
