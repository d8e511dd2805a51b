import type { Bilingual } from '../base/objection.ts'

export const addWords = {
  title: { zh: '小区建档', en: 'Add communities' },
  one: { zh: '填一个', en: 'One' },
  many: { zh: '从 Excel 粘贴多个', en: 'Many, pasted from Excel' },
  common: { zh: '共同的依据', en: 'What says so' },
  source: { zh: '来源', en: 'Source' },
  sourceHint: { zh: '谁说有这个小区：摸底调查、计划文件……', en: 'Who says that it exists: a survey, a plan document …' },
  from: { zh: '数据自哪天起有效', en: 'From which day this holds' },
  pasteLabel: { zh: '把 Excel 里的表头和各行一起粘贴到这里', en: 'Paste the head and the rows from Excel here' },
  pasteHint: {
    zh: '表头要有：小区名称、户数、栋数、建筑面积；可以有：填报单位、别名、所在街道、地址、建成年份、产权性质。列的次序不限，多余的列不读。',
    en: 'The head needs 小区名称, 户数, 栋数, 建筑面积, and may have 填报单位, 别名, 所在街道, 地址, 建成年份, 产权性质; in any order, other columns are left out.',
  },
  preview: { zh: '将要建档', en: 'What would be added' },
  row: { zh: '行', en: 'Row' },
  mendFirst: {
    zh: '标红的格子改好以后才能建档：在上面的文本里改，或在 Excel 里改好再粘贴一次。',
    en: 'Mend the red cells first: in the text above, or in Excel, and paste again.',
  },
  submit: { zh: '建档', en: 'Add to the ledger' },
  buildingLines: { zh: '逐栋户数（可以不填）', en: 'Households of each building (may be left out)' },
  buildingHint: {
    zh: '一行一栋：栋号，空格，户数。例如：1栋 24',
    en: 'A building a line: its number, a space, its households. For example: 1栋 24',
  },
  addedTitle: { zh: '已建档', en: 'Added' },
  toLedger: { zh: '去台账', en: 'To the ledger' },
  toPlan: { zh: '去计划，把它们列入名单', en: 'To the plan, to put them on a list' },
  more: { zh: '继续建档', en: 'Add more' },
  noBuilding: { zh: '每行要有栋号和户数，例如：1栋 24', en: 'Each line needs a number and its households, for example: 1栋 24' },
} as const satisfies Record<string, Bilingual>

export const rowsWords = (rows: number, wrong: number): Bilingual =>
  wrong === 0
    ? { zh: `读到 ${rows} 个小区，没有发现问题。`, en: `${rows} communities were read, and nothing is wrong with them.` }
    : {
        zh: `读到 ${rows} 个小区，其中 ${wrong} 行有问题，一个都还没有建档。`,
        en: `${rows} communities were read; ${wrong} rows have something wrong, and none was added.`,
      }

export const addedWords = (count: number): Bilingual => ({
  zh: `${count} 个小区已建档。`,
  en: `${count} communities were added to the ledger.`,
})
