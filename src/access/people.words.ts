import type { Bilingual } from '../base/objection.ts'
import type { PostKind } from './actor.ts'

export const kindWords: Readonly<Record<PostKind, Bilingual>> = {
  administrator: { zh: '系统管理员', en: 'administrator' },
  editor: { zh: '编辑', en: 'editor' },
  reviewer: { zh: '审核人', en: 'reviewer' },
  signer: { zh: '签发人', en: 'signer' },
  clerk: { zh: '填报员', en: 'clerk' },
  'unit-reviewer': { zh: '单位审核人', en: 'unit reviewer' },
  'unit-head': { zh: '单位负责人', en: 'unit head' },
  auditor: { zh: '审计员', en: 'auditor' },
}

export const peopleWords = {
  title: { zh: '岗位和人员', en: 'Posts and people' },
  loading: { zh: '正在读取岗位和人员', en: 'Reading posts and people' },
  posts: { zh: '岗位', en: 'Posts' },
  accounts: { zh: '账号', en: 'Accounts' },
  search: { zh: '查找岗位、姓名或登录名', en: 'Find a post, name or sign-in name' },
  nothingFound: { zh: '没有找到。请换一个词，或清空查找。', en: 'Nothing was found: try another word, or clear the field.' },

  post: { zh: '岗位', en: 'Post' },
  kind: { zh: '类别', en: 'Kind' },
  reach: { zh: '管辖范围', en: 'Reach' },
  wholeCity: { zh: '全市', en: 'the whole city' },
  holder: { zh: '现任', en: 'Holder' },
  nobody: { zh: '空缺，请办理交接', en: 'vacant: hand it over' },
  deputy: { zh: '代理', en: 'Deputy' },
  coming: { zh: '将由', en: 'from then on' },
  acts: { zh: '办理', en: 'Acts' },
  since: { zh: '起', en: 'since' },
  history: { zh: '历任和代理', en: 'Holders and deputies so far' },
  left: { zh: '已离职', en: 'has left' },
  nameErased: { zh: '（姓名已删除）', en: '(name erased)' },

  login: { zh: '登录名', en: 'Sign-in name' },
  fullName: { zh: '姓名', en: 'Full name' },
  holds: { zh: '今天的岗位', en: 'Posts today' },
  state: { zh: '状态', en: 'State' },
  hasFactor: { zh: '两步验证', en: 'second factor' },
  mustChange: { zh: '待改密码', en: 'must change the password' },
  none: { zh: '无', en: 'none' },

  addPost: { zh: '增设岗位', en: 'Add a post' },
  handOver: { zh: '交接', en: 'Hand over' },
  appoint: { zh: '指定代理', en: 'Appoint a deputy' },
  endHolding: { zh: '免去', en: 'Relieve' },
  endPerson: { zh: '离职', en: 'Leave' },
  resetPassword: { zh: '重设密码', en: 'New password' },
  resetFactor: { zh: '重设两步验证', en: 'Reset second factor' },
  endSessions: { zh: '结束登录和令牌', en: 'End sign-ins and tokens' },

  who: { zh: '由谁担任', en: 'Who takes it' },
  known: { zh: '已有人员', en: 'Somebody known' },
  newAccount: { zh: '新开账号', en: 'New account' },
  person: { zh: '人员', en: 'Person' },
  choosePerson: { zh: '按姓名或登录名查找', en: 'Find by name' },
  loginHint: {
    zh: '小写字母开头，由小写字母、数字、点和连字符组成',
    en: 'begins with a small letter; small letters, digits, dots, hyphens',
  },
  postName: { zh: '岗位名称', en: 'Name of the post' },
  postNameHint: { zh: '如 大埔县填报员', en: 'such as 大埔县填报员' },
  theseUnits: { zh: '这些填报单位', en: 'these units' },
  units: { zh: '填报单位', en: 'Units' },
  from: { zh: '从哪天起', en: 'From' },
  last: { zh: '到哪天为止（含当天）', en: 'Until (that day included)' },
  until: { zh: '从哪天起不再任职', en: 'From which day on no more' },
  document: { zh: '依据', en: 'By what document' },
  documentHint: { zh: '文件名称和文号，或会议、批示', en: 'title and number, or the meeting that decided' },
  missing: { zh: '这一项必须填写。', en: 'This must be filled in.' },
  submit: { zh: '确认办理', en: 'Do it' },
  cancel: { zh: '取消', en: 'Cancel' },
  close: { zh: '知道了', en: 'Close' },

  handOverSays: {
    zh: '从这一天起由新任办理，原任当天起不能再用这个岗位；已经办过的事不变。',
    en: 'From that day the new holder acts, and the old one no more; what was done stands.',
  },
  appointSays: {
    zh: '代理人在期内用这个岗位办理，操作簿写明“代理”；期满自动结束。',
    en: 'Within the term the deputy acts in this post, and the book of acts says so; it ends by itself.',
  },
  endHoldingSays: { zh: '从这一天起此人不能再用这个岗位。', en: 'From that day the person acts in this post no more.' },
  endPersonSays: {
    zh: '账号立即停用，登录立即结束，各岗位同时免去；已经办过的事不变。不能撤销。',
    en: 'The account closes at once, with all sign-ins and posts; what was done stands. This cannot be undone.',
  },
  resetPasswordSays: {
    zh: '系统生成一次性密码，只显示一次；本人登录后须立即改成自己的密码。此人现有的登录和令牌立即结束。',
    en: 'A password for one sign-in is made and shown once; the person then chooses another. All sign-ins and tokens of the person end.',
  },
  resetFactorSays: {
    zh: '用于设备和恢复码都丢失的情形，请先核实是本人。此人现有的登录和令牌立即结束。',
    en: 'For who has lost device and codes: make sure that it is the person. All sign-ins and tokens end.',
  },
  endSessionsSays: {
    zh: '此人在各处的登录立即结束，可以重新登录；程序用的令牌也一并停用。',
    en: 'All sign-ins of the person end at once; signing in again is possible. The tokens of his programs end, too.',
  },

  done: { zh: '已经办好。', en: 'Done.' },
  madePassword: { zh: '一次性密码', en: 'Password for one sign-in' },
  madePasswordSays: {
    zh: '只显示这一次，请当面或用可靠的方式交给本人；本人第一次登录后须改成自己的密码。',
    en: 'It is shown this once: hand it over in person. The person must choose another at the first sign-in.',
  },
} as const satisfies Record<string, Bilingual>

export const saysTokens = (count: number): Bilingual => ({ zh: `令牌 ${count} 个`, en: count === 1 ? 'one token' : `${count} tokens` })
export const saysSessions = (count: number): Bilingual => ({ zh: `登录 ${count} 处`, en: `${count} sign-ins` })
