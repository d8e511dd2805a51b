import { saysNothing } from '../base/empty-reason.ts'
import type { Key } from '../base/key.ts'
import type { Objection } from '../base/objection.ts'
import { checkOf } from './check-catalogue.ts'

/** An application (放行申请): to let one hard rule through for one unit and month, and how the city decided. */
export interface Release {
  readonly key: Key
  readonly period: string
  readonly unit: number
  readonly rule: string
  readonly reason: string
  readonly post: string
  readonly at: Date
  readonly decided: { readonly granted: boolean; readonly reason: string; readonly post: string; readonly at: Date } | null
}

/** Why a release may not be applied for: a broken identity is let through by nobody, and a soft finding needs none. */
export function objectionsToApplying(rule: string, reason: string, earlier: readonly Pick<Release, 'decided'>[]): Objection[] {
  const known = checkOf(rule)
  return [
    ...(known ? [] : [noSuchRule(rule)]),
    ...(known?.identity ? [identityStays] : []),
    ...(earlier.some(one => one.decided === null) ? [appliedAlready] : []),
    ...(earlier.some(one => one.decided?.granted) ? [grantedAlready] : []),
    ...(saysNothing(reason) ? [reasonUnsaid] : []),
  ]
}

const noSuchRule = (rule: string): Objection => ({
  code: 'progress.no-such-rule',
  place: 'rule',
  says: { zh: `没有名为“${rule}”的核验规则，请从疑点列表中选取。`, en: `There is no rule “${rule}”: choose it from the findings.` },
})

const identityStays: Objection = {
  code: 'progress.identity-stays',
  place: 'rule',
  says: {
    zh: '表内平衡关系不能放行，请改正事实。',
    en: 'An identity of the table is let through by nobody: mend the facts.',
  },
}

const appliedAlready: Objection = {
  code: 'progress.release-applied',
  says: { zh: '这条规则已经申请放行，正等待审批。', en: 'A release of this rule was applied for, and waits for its decision.' },
}

const grantedAlready: Objection = {
  code: 'progress.release-granted',
  says: { zh: '这条规则本月已经放行，不必再申请。', en: 'This rule was released for the month: there is nothing to apply for.' },
}

const reasonUnsaid: Objection = {
  code: 'progress.release-unexplained',
  place: 'reason',
  says: {
    zh: '请写明为什么不能改正、以什么为依据，例如“原佐证在洪水中灭失，见街道证明”。',
    en: 'Say why it cannot be mended and by what it is shown, such as “the evidence was lost in the flood, see the statement of the street”.',
  },
}

export const decidedAlready: Objection = {
  code: 'progress.release-decided',
  says: { zh: '这份放行申请已经审批，请刷新看看。', en: 'This application was decided already: reload and look.' },
}
