import type { Bilingual } from '../base/objection.ts'
import type { Frozen } from './difference.ts'

export const planWords = {
  title: { zh: '年度计划', en: 'Yearly plan' },
  says: {
    zh: '每个任务口径一份名单，按版本批准。批准过的版本不改；要调整，就批准下一版。',
    en: 'One list for each baseline, approved in versions. An approved version is never changed; an adjustment is the next one.',
  },
  newList: { zh: '新名单', en: 'New list' },
  nextVersion: { zh: '调整（下一版）', en: 'Adjust (next version)' },
  empty: {
    zh: '还没有批准过名单。先在台账里建档，再点“新名单”从台账中选小区、填批准文件；批准以后，月度进展就有报表。',
    en: 'No list was approved yet. Add communities to the ledger, then choose from them under “New list” and name the document; once approved, the month has its table.',
  },
  emptyForReaders: { zh: '还没有批准过名单，由编辑录入。', en: 'No list was approved yet; an editor enters it.' },
  toLedger: { zh: '去台账建档', en: 'To the ledger' },
  version: { zh: '版本', en: 'Version' },
  inForce: { zh: '最新', en: 'newest' },
  approvedOn: { zh: '批准日期', en: 'Approved on' },
  approvedBy: { zh: '批准机关', en: 'Approved by' },
  document: { zh: '批准文件', en: 'Document' },
  reason: { zh: '理由', en: 'Reason' },
  communities: { zh: '小区数', en: 'Communities' },
  households: { zh: '户数', en: 'Households' },
  buildings: { zh: '栋数', en: 'Buildings' },
  floorArea: { zh: '面积（㎡）', en: 'Area (m²)' },
  plannedStart: { zh: '计划开工月', en: 'Planned start' },
  plannedFinish: { zh: '计划完工月', en: 'Planned finish' },
  target: { zh: '下达任务', en: 'Target' },
  noTarget: { zh: '未下达', en: 'none' },
  lines: { zh: '名单', en: 'Lines' },
  differences: { zh: '与上一版的不同', en: 'What differs from the version before' },
  first: { zh: '这是第一版。', en: 'This is the first version.' },
  same: { zh: '名单与上一版相同。', en: 'The lines are those of the version before.' },
  added: { zh: '新增', en: 'Added' },
  dropped: { zh: '调出', en: 'Dropped' },
  changed: { zh: '改动', en: 'Changed' },
  filter: { zh: '筛选名单', en: 'Filter the lines' },
  unit: { zh: '填报单位', en: 'Unit' },
  any: { zh: '不限', en: 'any' },
  name: { zh: '小区', en: 'Community' },
  onlyReach: {
    zh: '上面的合计是全市的；下面只列您管辖范围内的小区。',
    en: "The totals above are the city's; the lines below are those within your reach.",
  },
  toPlan: { zh: '回计划', en: 'Back to the plan' },
  month: { zh: '看这份名单的月度进展', en: "This list's month" },
} as const satisfies Record<string, Bilingual>

export const frozenWords: Readonly<Record<Frozen, Bilingual>> = {
  name: { zh: '名称', en: 'name' },
  unit: { zh: '单位', en: 'unit' },
  division: { zh: '区划', en: 'place' },
  households: { zh: '户数', en: 'households' },
  buildings: { zh: '栋数', en: 'buildings' },
  floorArea: { zh: '面积', en: 'area' },
  plannedStart: { zh: '计划开工月', en: 'planned start' },
  plannedFinish: { zh: '计划完工月', en: 'planned finish' },
}

export const numberWords = (communities: number, households: number): Bilingual => ({
  zh: `${communities} 个小区、${households} 户`,
  en: `${communities} communities, ${households} households`,
})

export const recordedWords = (day: string): Bilingual => ({ zh: `${day} 录入`, en: `recorded on ${day}` })

export const shownWords = (communities: number, households: number): Bilingual => ({
  zh: `列出 ${communities} 个小区、${households} 户`,
  en: `${communities} communities and ${households} households are listed`,
})

export const newVersionWords = {
  title: { zh: '新版本', en: 'New version' },
  which: { zh: '哪一份名单', en: 'Which list' },
  year: { zh: '计划年度', en: 'Plan year' },
  list: { zh: '任务口径', en: 'Baseline' },
  approval: { zh: '批准', en: 'Approval' },
  targetCommunities: { zh: '下达小区数（可空）', en: 'Target: communities (may be left out)' },
  targetHouseholds: { zh: '下达户数（可空）', en: 'Target: households (may be left out)' },
  add: { zh: '从台账添加小区', en: 'Add from the ledger' },
  addTitle: { zh: '从台账选小区', en: 'Choose from the ledger' },
  addSays: {
    zh: '带入的是台账今天的名称、单位和数；带入以后可以在名单里改成批准文件上的数。',
    en: 'They come with the names, units and counts of today; those can be edited in the list to what the document says.',
  },
  find: { zh: '名称', en: 'Name' },
  close: { zh: '关闭', en: 'Close' },
  addChosen: { zh: '加入名单', en: 'Put on the list' },
  onTheList: { zh: '已在名单里', en: 'on the list already' },
  renovated: { zh: '列入过计划', en: 'was on a list' },
  newRound: { zh: '再次改造', en: 'another renovation' },
  moreThere: { zh: '还有更多，请按名称或单位筛选。', en: 'There are more: filter by name or unit.' },
  nothingThere: { zh: '台账里没有符合条件的小区。请先建档。', en: 'The ledger has no such community: add it first.' },
  plannedForAll: { zh: '全部小区同一个月（可空）', en: 'The same months for all (may be left out)' },
  setForAll: { zh: '用于全部小区', en: 'Set for all' },
  setForAllHint: { zh: '先选一个月份。', en: 'Choose a month first.' },
  remove: { zh: '调出', en: 'Drop' },
  takeBack: { zh: '放回', en: 'Put back' },
  noLines: { zh: '名单还是空的：从台账添加小区。', en: 'The list is empty: add communities from the ledger.' },
  approve: { zh: '批准这一版', en: 'Approve this version' },
  approveHint: {
    zh: '批准以后不能修改；要改就再批准下一版。',
    en: 'Once approved it cannot be changed; a change is the next version.',
  },
  mayNot: { zh: '您的岗位不能批准名单，由编辑办理。', en: 'Your post does not approve lists; an editor does.' },
  partly: {
    zh: '您的岗位看不到名单的全部小区，不能批准下一版：看不到的会被调出。',
    en: 'Your post does not see all lines, so it cannot approve the next version: those unseen would be dropped.',
  },
  missing: { zh: '这一项必须填写。', en: 'This must be filled in.' },
  documentHint: { zh: '如：梅市府办〔2021〕12号', en: 'For example 梅市府办〔2021〕12号' },
  first: { zh: '首次批准', en: 'first approval' },
} as const satisfies Record<string, Bilingual>

export const beginsFromWords = (no: number): Bilingual => ({
  zh: `从第 ${no} 版开始：下面是它的全部小区，改动会标出来。`,
  en: `It begins from version ${no}: these are all its lines, and what you change is marked.`,
})

export const changeWords = (added: number, dropped: number, changed: number): Bilingual => ({
  zh: `新增 ${added} 个、调出 ${dropped} 个、改动 ${changed} 个`,
  en: `${added} added, ${dropped} dropped, ${changed} changed`,
})
