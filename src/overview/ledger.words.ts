import type { Bilingual } from '../base/objection.ts'

export const ledgerWords = {
  title: { zh: '小区台账', en: 'Ledger of communities' },
  filters: { zh: '筛选', en: 'Filters' },
  words: { zh: '名称、别名或地址', en: 'Name or address' },
  unit: { zh: '填报单位', en: 'Unit' },
  builtFrom: { zh: '建成年份从', en: 'Built from' },
  builtTo: { zh: '到', en: 'to' },
  planned: { zh: '是否在计划内', en: 'In a plan' },
  plannedYes: { zh: '在计划内', en: 'in a plan' },
  plannedNo: { zh: '不在计划内', en: 'in no plan' },
  any: { zh: '不限', en: 'any' },
  clear: { zh: '清除筛选', en: 'Clear the filters' },
  name: { zh: '小区', en: 'Community' },
  place: { zh: '所在街道', en: 'Street or town' },
  households: { zh: '户数', en: 'Households' },
  buildings: { zh: '栋数', en: 'Buildings' },
  floorArea: { zh: '面积（㎡）', en: 'Area (m²)' },
  built: { zh: '建成', en: 'Built' },
  stage: { zh: '改造进度', en: 'Stage' },
  notPlanned: { zh: '未列入计划', en: 'in no list' },
  add: { zh: '建档', en: 'Add communities' },
  nothing: { zh: '没有符合条件的小区。放宽条件，或清除筛选。', en: 'No community fits. Loosen the filters, or clear them.' },
  empty: {
    zh: '台账里还没有小区。先建档：可以填一个，也可以从 Excel 粘贴多个；然后在“计划”里把它们列入名单，月度进展就有数了。',
    en: 'The ledger has no community yet. Add some, one by one or pasted from Excel; then put them on a list under “Plan”, and the month has its figures.',
  },
  emptyForReaders: { zh: '台账里还没有小区，由编辑或填报员建档。', en: 'The ledger has no community yet; editors and clerks add them.' },
  renovations: { zh: '改造（计划内）', en: 'Renovations in lists' },
  notInAList: { zh: '还没有列入任何计划名单。', en: 'It stands in no list yet.' },
  version: { zh: '名单', en: 'List' },
  asNamed: { zh: '名单中的名称', en: 'Called there' },
  toItem: { zh: '看改造进度和节点', en: 'Stage and milestones' },
  toLedger: { zh: '回台账', en: 'Back to the ledger' },
  toBook: { zh: '操作记录', en: 'Its acts' },
  loading: { zh: '正在读取…', en: 'Reading…' },
} as const satisfies Record<string, Bilingual>

export const countWords = (count: number): Bilingual => ({ zh: `共 ${count} 个小区`, en: `${count} communities` })

export const alsoCalled = (names: readonly string[]): Bilingual => ({
  zh: `又名：${names.join('、')}`,
  en: `also: ${names.join(', ')}`,
})

export const roundWords = (round: number): Bilingual => ({ zh: `第 ${round} 次改造`, en: `renovation ${round}` })

export const searchWords = {
  title: { zh: '搜索小区', en: 'Search' },
  label: { zh: '搜小区：名称、别名', en: 'Find a community' },
  tooShort: {
    zh: '请输入小区名称的两个字以上；别名、旧名都可以。',
    en: 'Type two characters or more of a name; old and other names will do.',
  },
  open: { zh: '打开小区', en: 'Open' },
  progress: { zh: '改造进度', en: 'Renovation' },
} as const satisfies Record<string, Bilingual>

export const foundWords = (words: string, count: number, more: boolean): Bilingual => ({
  zh: more ? `“${words}”找到很多小区，这里是前 ${count} 个，请多写几个字。` : `“${words}”找到 ${count} 个小区。`,
  en: more ? `“${words}” fits many communities; here are ${count} of them, type more.` : `“${words}” fits ${count} communities.`,
})

export const nothingFoundWords = (words: string): Bilingual => ({
  zh: `管辖范围内没有名称或别名含“${words}”的小区。少写几个字，或换个叫法试试。`,
  en: `No community within your reach is called anything like “${words}”. Type less, or another name.`,
})

export const matchedWords = (name: string): Bilingual => ({ zh: `按“${name}”找到`, en: `found as “${name}”` })
