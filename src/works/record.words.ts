import type { Bilingual } from '../base/objection.ts'
import type { Kind } from './milestone.ts'
import { kindWords } from './milestone.words.ts'

export const recordWords = {
  title: { zh: '录入改造节点', en: 'Record what happened on site' },
  record: { zh: '录入', en: 'Record' },
  void: { zh: '作废（留痕）', en: 'Void' },
  what: { zh: '发生了什么', en: 'What happened' },
  day: { zh: '发生日期', en: 'On which day' },
  which: { zh: '哪些小区', en: 'Which communities' },
  narrow: { zh: '筛选小区', en: 'Narrow the list' },
  words: { zh: '名称', en: 'Name' },
  wordsHint: { zh: '名称或街道中的几个字', en: 'a few characters of the name or street' },
  unit: { zh: '填报单位', en: 'Unit' },
  place: { zh: '街道（镇）', en: 'Street or town' },
  stage: { zh: '进展', en: 'Stage' },
  any: { zh: '全部', en: 'All' },
  name: { zh: '小区', en: 'Community' },
  households: { zh: '户数', en: 'Households' },
  last: { zh: '最近节点', en: 'Last milestone' },
  choose: { zh: '选择', en: 'Choose' },
  noneChosen: { zh: '还没有选小区。', en: 'No community is chosen yet.' },
  noneShown: { zh: '没有符合筛选条件的小区，请放宽筛选。', en: 'No community fits: widen the search.' },
  clear: { zh: '清除筛选', en: 'Clear the search' },
  noItems: {
    zh: '管辖范围内还没有列入计划的小区。计划批准以后，小区会出现在这里。',
    en: 'No community within your reach stands on a plan yet. Once a plan is approved, its communities stand here.',
  },
  moreItems: {
    zh: '小区太多，没有全部列出，请先选填报单位。',
    en: 'There are more communities than are listed: choose a unit first.',
  },
  showMore: { zh: '再显示一些', en: 'Show more' },
  owed: { zh: '欠佐证', en: 'evidence owed' },
  building: { zh: '范围', en: 'Extent' },
  whole: { zh: '整个小区', en: 'The whole community' },
  note: { zh: '备注', en: 'Note' },
  noteHint: { zh: '可不填，例如施工单位名称', en: 'may be left out; for example the contractor' },
  check: { zh: '核对并记录', en: 'Check and record' },
  send: { zh: '记录', en: 'Record' },
  chooseKind: { zh: '请先选择发生了什么。', en: 'Say first what happened.' },
  chooseDay: { zh: '请填写发生日期。', en: 'Say on which day.' },
  chooseItems: { zh: '请至少选一个小区。', en: 'Choose at least one community.' },
  uploading: { zh: '佐证还在上传，请等它传完或取消。', en: 'Evidence is still on its way: wait for it or take it back.' },
  failedFiles: { zh: '有佐证没有传上，请重试或移除。', en: 'A piece of evidence did not arrive: try again or remove it.' },
  needsEvidence: {
    zh: '开工需要佐证（现场照片、开工令等）：请添加，或勾选“先报后补”。',
    en: 'A start needs evidence: add it, or choose to report first.',
  },
  takeOut: { zh: '去掉这些小区', en: 'Take them out' },
  mayNot: { zh: '您的岗位不能录入，可以查看。', en: 'Your post may look, but not record.' },
  done: { zh: '已记录', en: 'Recorded' },
  receipt: { zh: '回执', en: 'Receipt' },
  again: { zh: '继续录入', en: 'Record more' },
  wrong: { zh: '记错了？去作废', en: 'Something is wrong? Void it' },
  month: { zh: '当月进展表的变化', en: 'What changes in the month' },
  forgotten: { zh: '放弃填写的内容', en: 'Discard what was entered' },
  loading: { zh: '正在列出小区…', en: 'Listing the communities…' },
} as const satisfies Record<string, Bilingual>

export const chosenWords = (communities: number, households: number): Bilingual => ({
  zh: `已选 ${communities} 个小区、${households} 户`,
  en: `${communities} communities with ${households} households are chosen`,
})

export const shownWords = (shown: number, all: number): Bilingual => ({
  zh: shown === all ? `共 ${all} 个小区` : `${all} 个小区中符合条件的 ${shown} 个`,
  en: shown === all ? `${all} communities` : `${shown} of ${all} communities`,
})

export const allWords = (recordable: number): Bilingual => ({
  zh: `全选可记录的 ${recordable} 个`,
  en: `Choose all ${recordable} that may be recorded`,
})

export const blockedWords = (communities: number): Bilingual => ({
  zh: `所选小区中有 ${communities} 个不能这样记录，原因写在列表里。`,
  en: `${communities} of the chosen communities cannot be recorded so; the list says why.`,
})

export const chooseOneWords = (name: string): Bilingual => ({ zh: `选择${name}`, en: `Choose ${name}` })

const what = (kind: Kind, building: string | null): Bilingual => ({
  zh: `${building ? `（${building}）` : ''}${kindWords[kind].zh}`,
  en: `${kindWords[kind].en}${building ? ` (building ${building})` : ''}`,
})

interface Said {
  readonly kind: Kind
  readonly day: string
  readonly communities: number
  readonly households: number
  readonly building: string | null
}

/** What will be recorded, in one sentence before it is sent. */
export const summaryWords = ({ kind, day, communities, households, building }: Said): Bilingual => ({
  zh: `将记录 ${communities} 个小区${what(kind, building).zh}，日期 ${day}，涉及 ${households} 户。`,
  en: `Will record of ${communities} communities: ${what(kind, building).en}, on ${day}, with ${households} households.`,
})

export const doneWords = ({ kind, day, communities, households, building }: Said): Bilingual => ({
  zh: `已记录 ${communities} 个小区${what(kind, building).zh}，日期 ${day}，涉及 ${households} 户。`,
  en: `Recorded of ${communities} communities: ${what(kind, building).en}, on ${day}, with ${households} households.`,
})

export const receiptWords = (act: string, at: string): Bilingual => ({ zh: `编号 ${act}，${at} 记入`, en: `number ${act}, entered ${at}` })
