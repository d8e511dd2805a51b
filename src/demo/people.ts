import type { PostKind } from '../access/actor.ts'
import { clerkOf, headOf, meizhou, reviewerOf, units } from './meizhou.ts'
import type { DemoAccount, DemoDistribution, DemoRecipient } from './story.ts'

/** One account a post. Nobody real: the names say what they are. */
const office: readonly (readonly [login: string, kind: PostKind, name: string])[] = [
  ['administrator', 'administrator', '系统管理员'],
  ['editor', 'editor', '简报编辑'],
  ['reviewer', 'reviewer', '简报审核人'],
  ['signer', 'signer', '简报签发人'],
  ['auditor', 'auditor', '审计员'],
]

const accountOf = (login: string, kind: PostKind, name: string, unit: number | null): DemoAccount => ({
  login,
  kind,
  postName: name,
  fullName: `演示·${name}`,
  unit,
  since: meizhou.opensOn,
})

export const accounts: readonly DemoAccount[] = [
  ...office.map(([login, kind, name]) => accountOf(login, kind, name, null)),
  ...units.map(unit => accountOf(clerkOf(unit), 'clerk', `${unit.name}填报员`, unit.no)),
  // Who signs a unit's month after its clerk.
  ...units.map(unit => accountOf(reviewerOf(unit), 'unit-reviewer', `${unit.name}审核人`, unit.no)),
  ...units.map(unit => accountOf(headOf(unit), 'unit-head', `${unit.name}负责人`, unit.no)),
]

/** Invented people. A name of three characters is printed without the surname, one of two as it is. */
const recipient = (fullName: string, post: string, rankGroup: number): DemoRecipient => ({
  fullName,
  post,
  rankGroup,
  display: fullName.length === 3 ? fullName.slice(1) : fullName,
})

export const distribution: DemoDistribution = {
  report: [
    recipient('林沐禾', '市领导（演示）', 1),
    recipient('何澈', '市领导（演示）', 1),
    recipient('谢知予', '市领导（演示）', 1),
    recipient('温岚', '市政府分管领导（演示）', 2),
    recipient('曾恺', '市政府副秘书长（演示）', 2),
  ],
  send: ['各县（市、区）人民政府'],
  copy: ['市直有关单位'],
}
