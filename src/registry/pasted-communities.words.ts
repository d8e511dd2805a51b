import type { Bilingual } from '../base/objection.ts'
import type { Column } from './pasted-communities.ts'

export const columnWords: Readonly<Record<Column, Bilingual>> = {
  name: { zh: '小区名称', en: 'Name' },
  aliases: { zh: '别名', en: 'Other names' },
  unit: { zh: '填报单位', en: 'Unit' },
  division: { zh: '所在街道', en: 'Street or town' },
  address: { zh: '地址', en: 'Address' },
  builtYear: { zh: '建成年份', en: 'Built' },
  ownership: { zh: '产权性质', en: 'Ownership' },
  households: { zh: '户数', en: 'Households' },
  buildings: { zh: '栋数', en: 'Buildings' },
  floorArea: { zh: '建筑面积', en: 'Floor area (m²)' },
}

export const pastedWords = {
  noRows: {
    zh: '只有表头，没有小区。请把表头和下面的各行一起复制过来。',
    en: 'There is a head and no community. Copy the head together with the rows below it.',
  },
  noName: { zh: '没有名称，请填写。', en: 'There is no name: enter it.' },
  noYear: { zh: '不是年份，请写成 1998。', en: 'This is no year: write it like 1998.' },
  noOwnership: {
    zh: '产权性质只能是房改房、集资房、福利房、商品房、单位公房、军队、混合之一。',
    en: 'The ownership is one of 房改房, 集资房, 福利房, 商品房, 单位公房, 军队, 混合.',
  },
  noCount: { zh: '不是整数，请改正。', en: 'This is no whole number: correct it.' },
  noArea: {
    zh: '请写平方米数，最多两位小数；有住户的不能是 0。',
    en: 'Write square metres with at most two decimals; not 0 where people live.',
  },
  twice: { zh: '同一单位已有一行同名小区，请核对后删去一行。', en: 'The unit has a row of this name already: check them and remove one.' },
} as const satisfies Record<string, Bilingual>

export const saysNoColumns = (missing: readonly Column[]): Bilingual => ({
  zh: `第一行应是表头；没有找到这些列：${missing.map(column => columnWords[column].zh).join('、')}。`,
  en: `The first row should be the head; these columns are missing: ${missing.map(column => `${columnWords[column].zh} (${columnWords[column].en})`).join(', ')}.`,
})

export const saysNoUnit = (text: string): Bilingual =>
  text === ''
    ? { zh: '没有写填报单位，请填写。', en: 'There is no unit: enter it.' }
    : { zh: `管辖范围内没有填报单位“${text}”，请改正。`, en: `There is no unit “${text}” within your reach: correct it.` }

export const saysNoPlace = (text: string): Bilingual => ({
  zh: `找不到唯一的“${text}”，请写区划代码，或写成“梅江区江南街道”。`,
  en: `There is not exactly one “${text}”: write its code, or its county before it.`,
})
