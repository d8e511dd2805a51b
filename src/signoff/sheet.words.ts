import type { PostKind } from '../access/actor.ts'
import type { Bilingual } from '../base/objection.ts'
import type { Verb } from './chain.ts'
import type { Medium } from './decision.ts'

export const verbWords: Readonly<Record<Verb, Bilingual>> = {
  agree: { zh: '同意', en: 'agreed' },
  return: { zh: '退回', en: 'returned' },
  withdraw: { zh: '撤回', en: 'withdrawn' },
  urge: { zh: '催办', en: 'urged' },
}

export const mediumWords: Readonly<Record<Medium, Bilingual>> = {
  desk: { zh: '系统内', en: 'at the desk' },
  paper: { zh: '纸质签批', en: 'on paper' },
  'office-system': { zh: '办公系统', en: 'in the office system' },
}

export const partyWords: Readonly<Record<PostKind, Bilingual>> = {
  administrator: { zh: '系统管理员', en: 'administrator' },
  editor: { zh: '编辑', en: 'editor' },
  reviewer: { zh: '审核人', en: 'reviewer' },
  signer: { zh: '签发人', en: 'signer' },
  clerk: { zh: '填报员', en: 'clerk' },
  'unit-reviewer': { zh: '单位审核人', en: 'unit reviewer' },
  'unit-head': { zh: '单位负责人', en: 'unit head' },
  auditor: { zh: '审计员', en: 'auditor' },
}
