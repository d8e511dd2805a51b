import type { PostKind } from '../access/actor.ts'
import { type Day, dayAt, dayInChinese } from '../base/day.ts'
import type { Objection } from '../base/objection.ts'
import { type Chain, type Verb, verbs } from './chain.ts'
import type { PaperSignature } from './decision.ts'
import { type Hand, isSameHand } from './hand.ts'
import { type Sheet, standOf, waitingFor } from './sheet.ts'
import { partyWords } from './sheet.words.ts'

/** Who says something on a sheet, as which post, and when. */
export interface Saying {
  readonly verb: Verb
  readonly party: PostKind
  readonly hand: Hand
  readonly today: Day
  /** Of a return: the earlier step to which it goes; null: to the author. */
  readonly toStep?: number | null
}

/** Why this may not be said on this sheet now: all reasons. The desk greys its buttons with the same list. */
export function objectionsToSaying(sheet: Sheet, { verb, party, hand, today, toStep = null }: Saying): Objection[] {
  const stand = standOf(sheet)
  if (stand.closed !== null) return [sheetClosed]
  const { by, isHand, beforeTheLast, onceADay } = verbs[verb]
  const waiting = waitingFor(sheet)
  return [
    ...(by === 'whose-turn' && !waiting.includes(party) ? [notYourTurn(waiting)] : []),
    ...(by === 'author' && !isSameHand(hand, sheet.authors) ? [notTheAuthor] : []),
    ...(isHand ? objectionsToHand(sheet, hand) : []),
    ...(beforeTheLast && stand.agreed.some(({ step }) => step === sheet.chain.length) ? [finallySigned] : []),
    ...(onceADay && stand.urgedOn === today ? [urgedToday] : []),
    ...(toStep !== null && toStep >= stand.step ? [notAnEarlierStep] : []),
  ]
}

/** One person is not author, reviewer and signer of one sheet. */
function objectionsToHand(sheet: Sheet, hand: Hand): Objection[] {
  const before = standOf(sheet).agreed.find(one => isSameHand(one.hand, hand))
  return [
    ...(isSameHand(hand, sheet.authors) ? [authorAgrees] : []),
    ...(before ? [agreedBefore(sheet.chain[before.step - 1]?.name ?? '')] : []),
  ]
}

/** Why a signature that was made elsewhere may not be recorded: all reasons, each at its field. */
export function objectionsToPaper(sheet: Sheet, signature: PaperSignature, today: Day): Objection[] {
  const { signatory, actingFor, day, slip } = signature
  const stand = standOf(sheet)
  if (stand.closed !== null) return [sheetClosed]
  const waiting = waitingFor(sheet)
  const lastAgreed = stand.agreed
    .map(({ on }) => on)
    .sort()
    .at(-1)
  return [
    ...(partyOf(waiting, signature) === null ? [whichParty(waiting)] : []),
    ...objectionsToHand(sheet, handOnPaper(signature)).map(objection => ({ ...objection, place: 'signatory.name' })),
    ...(actingFor && actingFor.name.trim() === signatory.name.trim() ? [actsForOneself] : []),
    ...(day > today ? [dayToCome(day)] : []),
    ...(day < dayAt(sheet.openedAt) ? [beforeReview(dayAt(sheet.openedAt))] : []),
    ...(lastAgreed !== undefined && day < lastAgreed ? [beforeTheStepBefore(lastAgreed)] : []),
    ...(slip === null ? [noSlip] : []),
  ]
}

/** As which post the signature counts: the one that it names, or the only one that is waited for. Null where that is not clear. */
export function partyOf(waiting: readonly PostKind[], { party }: Pick<PaperSignature, 'party'>): PostKind | null {
  if (party !== null) return waiting.includes(party) ? party : null
  const [only, other] = new Set(waiting)
  return other === undefined ? (only ?? null) : null
}

export const handOnPaper = ({ signatory, actingFor }: Pick<PaperSignature, 'signatory' | 'actingFor'>): Hand => ({
  persons: [],
  names: [signatory.name, ...(actingFor ? [actingFor.name] : [])],
})

/** A chain has a step, and each of its steps somebody who agrees. Chains are data, and data may be wrong. */
export const objectionsToChain = (chain: Chain): Objection[] =>
  chain.length > 0 && chain.every(step => step.name !== '' && step.parties.length > 0) ? [] : [emptyChain]

const inWords = (waiting: readonly PostKind[]) => ({
  zh: waiting.map(kind => partyWords[kind].zh).join('、'),
  en: waiting.map(kind => partyWords[kind].en).join(', '),
})

const sheetClosed: Objection = {
  code: 'signoff.sheet-closed',
  says: { zh: '这份审批单已经办结，请刷新看看结果。', en: 'This sign-off has ended: reload and see how.' },
}

function notYourTurn(waiting: readonly PostKind[]): Objection {
  const { zh, en } = inWords(waiting)
  return {
    code: 'signoff.not-your-turn',
    says: { zh: `现在轮到${zh}，还没有轮到您的岗位。`, en: `It is the turn of: ${en}. It is not yet that of your post.` },
  }
}

const notTheAuthor: Objection = {
  code: 'signoff.not-the-author',
  says: {
    zh: '只有起草、送审的人可以撤回；您可以请轮到的人退回。',
    en: 'Only who wrote it may withdraw it; ask whoever must decide to return it.',
  },
}

const authorAgrees: Objection = {
  code: 'signoff.author-agrees',
  says: {
    zh: '起草的人（或代理其岗位的人）不能审核、签发自己的稿子，请由另一人办理。',
    en: 'Who wrote it, or acts for who wrote it, may not review or sign it: let somebody else do so.',
  },
}

const agreedBefore = (step: string): Objection => ({
  code: 'signoff.agreed-before',
  says: {
    zh: `此人（或所代理的人）已在“${step}”一步同意过，同一份审批单上不能再签，请由另一人办理。`,
    en: `This person, or who is acted for, has agreed in the step “${step}” already: let somebody else do so.`,
  },
})

const finallySigned: Objection = {
  code: 'signoff.finally-signed',
  says: { zh: '最后一步已经有人签署，不能再撤回。', en: 'Somebody has signed in the last step: it cannot be withdrawn any more.' },
}

const urgedToday: Objection = {
  code: 'signoff.urged-today',
  says: { zh: '今天已经催办过，一天只催一次。', en: 'It was urged today: once a day is enough.' },
}

const notAnEarlierStep: Objection = {
  code: 'signoff.not-an-earlier-step',
  place: 'toStep',
  says: { zh: '只能退回到已经办过的一步，或退回起草人。', en: 'It can be returned only to an earlier step, or to its author.' },
}

function whichParty(waiting: readonly PostKind[]): Objection {
  const { zh, en } = inWords(waiting)
  return {
    code: 'signoff.which-party',
    place: 'party',
    says: {
      zh: `这一步等的是${zh}，请选明这次签署算作哪一个。`,
      en: `This step waits for: ${en}. Say as which of them the signature counts.`,
    },
  }
}

const actsForOneself: Objection = {
  code: 'signoff.acts-for-oneself',
  place: 'actingFor.name',
  says: { zh: '代签人和被代签人是同一个人，请改正；本人签的不填代签。', en: 'Nobody acts for himself: correct the name, or leave it out.' },
}

const dayToCome = (day: Day): Objection => ({
  code: 'signoff.day-to-come',
  place: 'day',
  says: { zh: `签署日 ${dayInChinese(day)} 还没有到，请核对。`, en: `The day of the signature, ${day}, has not come yet: check it.` },
})

const beforeReview = (opened: Day): Objection => ({
  code: 'signoff.before-review',
  place: 'day',
  says: {
    zh: `签署日早于送审日 ${dayInChinese(opened)}，请核对；签的若是另一稿，请撤回后重新送签。`,
    en: `The signature is of a day before it went to review on ${opened}: check the day; if another text was signed, withdraw this one.`,
  },
})

const beforeTheStepBefore = (agreed: Day): Objection => ({
  code: 'signoff.before-the-step-before',
  place: 'day',
  says: {
    zh: `签署日早于前一步的同意日 ${dayInChinese(agreed)}，请核对。`,
    en: `The signature is of a day before the step before it was agreed to, on ${agreed}: check it.`,
  },
})

const noSlip: Objection = {
  code: 'signoff.no-slip',
  place: 'slip',
  says: {
    zh: '在别处签的要附签批单的扫描件或截图，请先上传。',
    en: 'A signature made elsewhere needs a scan or a picture of the slip: upload it first.',
  },
}

const emptyChain: Objection = {
  code: 'signoff.empty-chain',
  says: {
    zh: '审批链没有步骤，或有一步没有人，请联系管理员。',
    en: 'The chain has no step, or a step without anybody: ask your administrator.',
  },
}
