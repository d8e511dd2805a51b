import type { Bilingual } from '../base/objection.ts'

/** What each act is called in the book: what somebody did. A law test proves that no act is without words. */
export const actWords: Readonly<Record<string, Bilingual>> = {
  'access.open-city': { zh: '开通城市', en: 'opened the city' },
  'access.add-divisions': { zh: '登记区划', en: 'registered divisions' },
  'access.add-units': { zh: '登记填报单位', en: 'registered reporting units' },
  'access.add-post': { zh: '设立岗位', en: 'set up a post' },
  'access.set-password': { zh: '重设密码', en: 'reset a password' },
  'access.set-setting': { zh: '修改设定', en: 'changed a setting' },
  'access.hand-over-post': { zh: '交接岗位', en: 'handed over a post' },
  'access.appoint-deputy': { zh: '指定代理', en: 'appointed a deputy' },
  'access.end-holding': { zh: '结束任职', en: 'ended the holding of a post' },
  'access.end-person': { zh: '人员离职', en: 'ended a person' },
  'access.reset-second-factor': { zh: '重置他人的动态验证码', en: 'reset the second factor of somebody' },
  'access.end-sessions': { zh: '强制退出登录', en: 'ended sessions of somebody' },
  'access.change-own-password': { zh: '修改自己的密码', en: 'changed the own password' },
  'access.set-up-second-factor': { zh: '启用动态验证码', en: 'set up a second factor' },
  'access.end-second-factor': { zh: '停用动态验证码', en: 'ended the own second factor' },
  'access.renew-recovery-codes': { zh: '更换备用码', en: 'renewed recovery codes' },
  'access.make-token': { zh: '新建令牌', en: 'made a token' },
  'access.end-token': { zh: '停用令牌', en: 'ended a token' },
  'registry.add-communities': { zh: '小区建档', en: 'added communities to the ledger' },
  'registry.rename-community': { zh: '小区更名', en: 'renamed a community' },
  'registry.add-alias': { zh: '添加小区别名', en: 'added a name of a community' },
  'registry.correct-community': { zh: '更正小区描述', en: 'corrected the description of a community' },
  'registry.recount-community': { zh: '重新核定户数栋数', en: 'recounted a community' },
  'registry.charge-community': { zh: '调整责任单位', en: 'gave a community to another unit' },
  'registry.succeed-community': { zh: '登记小区沿革', en: 'recorded what became of communities' },
  'registry.import-boundaries': { zh: '导入边界图', en: 'imported the borders of the counties' },
  'plan.approve-list': { zh: '批准计划名单', en: 'approved a version of a list' },
  'works.record-milestones': { zh: '记录节点', en: 'recorded a milestone' },
  'works.void-milestone': { zh: '作废节点（留痕）', en: 'voided a milestone' },
  'works.withdraw-milestone': { zh: '撤回本人录入', en: 'withdrew an own entry' },
  'works.attach-evidence': { zh: '补交佐证', en: 'attached evidence' },
  'works.keep-file': { zh: '存档佐证文件', en: 'kept a file of evidence' },
  'works.record-expectations': { zh: '填报预计时间和原因', en: 'recorded expected days and reasons' },
  'progress.open-month': { zh: '开通报送月', en: 'opened a month' },
  'progress.set-terms': { zh: '设定单位报送要求', en: 'set the terms of a unit’s returns' },
  'progress.hand-in': { zh: '上报月报', en: 'handed in a return' },
  'progress.sign-return': { zh: '月报签字', en: 'signed a return' },
  'progress.record-return-signature': { zh: '登记月报纸质签字', en: 'recorded a signature on paper' },
  'progress.withdraw-return': { zh: '撤回月报', en: 'withdrew a return' },
  'progress.refuse-return': { zh: '单位退回月报', en: 'gave a return back within the unit' },
  'progress.accept-return': { zh: '接收月报', en: 'accepted a return' },
  'progress.send-back-return': { zh: '退回月报', en: 'sent a return back' },
  'progress.reopen-return': { zh: '重新打开月报', en: 'opened a return again' },
  'progress.close-month': { zh: '锁定当月', en: 'closed a month' },
  'progress.correct-month': { zh: '更正已锁定的月份', en: 'corrected a closed month' },
  'progress.note-communities': { zh: '填写小区进展', en: 'said how communities get on' },
  'progress.report-quantity': { zh: '登记填报数', en: 'reported a quantity' },
  'progress.void-quantity': { zh: '作废填报数', en: 'voided a reported quantity' },
  'progress.justify': { zh: '说明疑点', en: 'answered a finding' },
  'progress.apply-for-release': { zh: '申请放行', en: 'applied for a release' },
  'progress.decide-release': { zh: '审批放行', en: 'decided about a release' },
  'progress.remind-unit': { zh: '催报', en: 'reminded a unit' },
  'progress.declare-month': { zh: '补录月份', en: 'declared a month' },
  'figures.hand-out': { zh: '报数登记', en: 'reported numbers' },
  'figures.adopt-template': { zh: '启用报表格式', en: 'adopted a table template' },
  'bulletin.record-phrases': { zh: '登记惯用语和名称', en: 'recorded phrases and names' },
  'bulletin.contribute-article': { zh: '交来稿', en: 'handed in an article' },
  'bulletin.answer-contribution': { zh: '处理来稿', en: 'answered a contribution' },
  'bulletin.record-external-figure': { zh: '登记外部数据', en: 'recorded an external figure' },
  'bulletin.keep-picture': { zh: '存入图片', en: 'kept a picture' },
  'bulletin.start-numbering': { zh: '设定起始期号', en: 'set where the numbering begins' },
  'bulletin.save-draft': { zh: '保存简报草稿', en: 'saved a draft of the bulletin' },
  'bulletin.send-to-review': { zh: '简报送审', en: 'sent a draft to review' },
  'bulletin.agree-draft': { zh: '审核同意简报', en: 'agreed to a draft' },
  'bulletin.withdraw-draft': { zh: '撤回送审的简报', en: 'withdrew a draft from review' },
  'bulletin.urge-draft': { zh: '催办简报', en: 'urged a draft' },
  'bulletin.record-signature': { zh: '登记纸面签批', en: 'recorded a signature made on paper' },
  'bulletin.release-issue': { zh: '印发简报', en: 'issued an issue' },
  'bulletin.return-draft': { zh: '退回简报', en: 'returned a draft' },
  'bulletin.sign-issue': { zh: '签发简报', en: 'signed an issue' },
  'bulletin.void-issue': { zh: '作废简报', en: 'voided an issue' },
  'demo.mark-database': { zh: '标明演示数据', en: 'marked the database as a demonstration' },
}

/** What was attempted and refused and is no act: signing in, and what only some posts may read. */
export const otherWords: Readonly<Record<string, Bilingual>> = {
  'access.sign-in': { zh: '登录', en: 'sign in' },
  'access.read-people': { zh: '查看人员和岗位', en: 'read people and posts' },
  'figures.read-handouts': { zh: '查看报数台账', en: 'read what was handed out' },
  'bulletin.read-annex': { zh: '查看数据底稿', en: 'read an annex' },
  'bulletin.read-drafts': { zh: '查看简报草稿', en: 'read drafts' },
  'bulletin.read-contributions': { zh: '查看来稿', en: 'read contributions' },
  'bulletin.read-findings': { zh: '查看疑点', en: 'read findings' },
  'bulletin.write': { zh: '写简报', en: 'write for the bulletin' },
  'audit.read-book': { zh: '查看操作簿', en: 'read the book of acts' },
}

/** An act that came with a newer program, or went with an older one, is told by its name. */
export const actName = (verb: string): Bilingual => actWords[verb] ?? otherWords[verb] ?? { zh: verb, en: verb }

/** Why an attempt was refused, from the reason that the book of refusals keeps. */
export function refusalWords(reason: string): Bilingual {
  const plain = refusals[reason]
  if (plain) return plain
  const codes = reason.replace(/^refused: /, '')
  return { zh: `不合规则（${codes}）`, en: `against the rules (${codes})` }
}

const refusals: Readonly<Record<string, Bilingual>> = {
  forbidden: { zh: '岗位无此权限', en: 'the post may not do this' },
  'not-found': { zh: '不在管辖范围内，或不存在', en: 'outside the reach, or not there' },
  conflict: { zh: '与别人的操作冲突，或编号已用过', en: 'in conflict with another act' },
  'sign-in': { zh: '登录名或密码不对', en: 'login and password did not fit' },
  'one-time-code': { zh: '验证码不对', en: 'the one-time code was wrong' },
  token: { zh: '令牌不对、已过期或已停用', en: 'the token was wrong, over or ended' },
}
