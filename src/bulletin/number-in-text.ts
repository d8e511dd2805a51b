import { aboutWords, readAmount, scaleWords } from './amount.ts'

/**
 * The Arabic numbers of a text, and what each is.
 *
 * Only an amount wants a source: `95个`, `约31万户`, `64.7%`. A day, an ordinal, the number of a document, a telephone number, a
 * numeral inside a name or a fixed form (五华县, 12栋宿舍, 1+2+8+N, 《…》) counts nothing.
 */
export const numberKinds = ['amount', 'bare', 'date', 'ordinal', 'document', 'phone', 'form', 'name', 'section'] as const
export type NumberKind = (typeof numberKinds)[number]

export interface NumberInText {
  readonly kind: NumberKind
  /** Where it stands in the text, 约 and 万 with it, the unit not. */
  readonly from: number
  readonly to: number
  /** As printed, without its unit: `约31万`. */
  readonly text: string
  /** Null for what is no single amount. */
  readonly value: number | null
  readonly about: boolean
  /** 个, 户, 平方米; empty where none stands behind it. */
  readonly unit: string
  /** What is counted: the words behind the unit, as far as they run: `个` of `小区`. */
  readonly noun: string
}

/** A stretch of a text that is one name, within which no number is looked for. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Full-width digits and marks as plain ones, character by character, so that places stay what they are. */
export const narrowed = (text: string): string =>
  text
    .replace(/[０-９Ａ-Ｚａ-ｚ．％＋－／：＠]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/(?<=\d)，(?=\d{3}(?!\d))/g, grouped(text))

/** A full-width comma groups digits only among full-width digits; elsewhere it parts two numbers. */
const grouped = (text: string) => (comma: string, at: number) => (/[０-９]/.test(text[at - 1] ?? '') ? ',' : comma)

const units =
  '个百分点 个工作日 个小时 个月 百分点 工作日 平方公里 平方千米 平方米 立方米 公里 千米 万元 亿元 个 户 栋 幢 座 套 元 米 吨 公顷 亩 ㎡ m² m2 km m % ‰ 人次 人 名 位 部 台 处 条 项 次 场 期 件 份 宗 起 家 批 张 块 盏 辆 棵 株 根 倍 级 层 梯 单元 间 站 所 支 队 组 本 册 篇 类 种 片 段 口 岁 天 周 年 日 小时 分钟 小区 社区 市 县 区 镇 街道 乡 村 省 国 车位 宿舍 盆 面 步 轮 成'.split(
    ' ',
  )
const unitPattern = `(?:${[...units].sort((a, b) => b.length - a.length).join('|')})`

const digits = '\\d+'
const day = '\\d{1,2}\\s*[日号](?!楼|院|大院|宿舍|小区|内)'
const month = '\\d{1,2}\\s*月(?:份|底|末|初|中旬|上旬|下旬|上半月|下半月)?'
const year = '(?:19|20)\\d{2}\\s*年(?:度|底|末|初|代|以来|春|夏|秋|冬)?'

/** Fixed forms, the first that fits at a place: what kind of number stands in them. */
const forms: readonly (readonly [NumberKind, string])[] = [
  ['form', '《[^《》]*》'],
  ['document', `[〔\\[［(（【]\\s*(?:19|20)\\d{2}\\s*[〕\\]］)）】]\\s*(?:第)?\\s*${digits}\\s*号`],
  ['section', '[（(]\\s*\\d{1,2}\\s*[）)]'],
  ['form', '[“"‘]\\s*[\\d/+.\\-]+\\s*[”"’]'],
  ['form', `${digits}(?:\\s*\\+\\s*[\\dA-Za-z]+)+`],
  ['phone', '1[3-9]\\d{9}(?!\\d)|0\\d{2,3}[-—]\\d{7,8}(?:[-—]\\d{1,5})?|(?:400|800)-?\\d{3}-?\\d{4}(?!\\d)'],
  ['phone', `(?<=(?:热线|电话|拨打|致电|平台|专线)[“"（(：:是为\\s]{0,3})${digits}(?![\\d.])`],
  ['phone', `(?:123\\d{2}|110|119|120|122)(?=[”"）)]?\\s*(?:热线|电话|平台|政务|便民|市民|服务|专线|投诉|工单))`],
  ['date', `(?:19|20)\\d{2}[-./](?:0?[1-9]|1[0-2])(?:[-./](?:0?[1-9]|[12]\\d|3[01]))?(?![\\d.%])`],
  ['date', `(?:${year}\\s*)?${month}\\s*${day}(?:\\s*[至到—–~-]+\\s*(?:${year}\\s*)?(?:${month}\\s*)?${day})?`],
  ['date', `(?:19|20)\\d{2}\\s*(?:年)?\\s*[至到—–~-]+\\s*${year}`],
  ['date', `(?:${year}\\s*)?\\d{1,2}\\s*月?\\s*[至到—–~-]+\\s*${month}`],
  ['date', `${year}\\s*(?:${month})?|${month}`],
  ['date', `\\d{1,2}(?:\\s*世纪\\s*\\d{2})?\\s*年代|\\d{1,2}\\s*世纪`],
  ['date', `${day}(?:\\s*[至到—–~-]+\\s*${day})?`],
  ['date', '\\d{1,2}\\s*[:：]\\s*\\d{2}(?!\\d)|\\d{1,2}\\s*[时点](?:\\s*\\d{1,2}\\s*分|半)?(?!间)'],
  ['ordinal', `(?:第|总第)\\s*${digits}(?:\\s*[至到—–~、-]+\\s*(?:第)?\\s*${digits})?`],
  ['name', `${digits}\\s*[号#](?:楼|院|大院|宿舍|小区|栋|楼栋|路|线)`],
  ['name', `(?:[A-Za-z]${digits}|${digits}[A-Za-z](?![A-Za-z]*[²㎡])(?!m²|km|m\\b))[A-Za-z\\d]*`],
]

const amount = `(?:(?:${aboutWords})\\s*)?(?:\\d{1,3}(?:,\\d{3})+|${digits})(?:\\.\\d+)?(?:\\s*(?:${scaleWords}))?`
const tail = `(?:\\s*[多余])?`
const fixed = forms.map(([, form], index) => `(?<f${index}>${form})`).join('|')
const anyNumber = new RegExp(`${fixed}|(?<amount>${amount})(?<tail>${tail})\\s*(?<unit>${unitPattern})?`, 'g')

/** All numbers of one paragraph, in their order. `names`: the stretches of it that are names. */
export function numbersIn(text: string, names: readonly Stretch[] = []): NumberInText[] {
  const plain = narrowed(text)
  const numbers: NumberInText[] = []
  for (const found of plain.matchAll(anyNumber)) {
    const number = numberOf(text, plain, found)
    if (!/\d/.test(plain.slice(number.from, number.to))) continue
    const named = names.some(name => name.from <= firstDigit(plain, number.from) && firstDigit(plain, number.from) < name.to)
    numbers.push(named ? { ...number, kind: 'name' } : number)
  }
  return numbers
}

function numberOf(text: string, plain: string, found: RegExpExecArray | RegExpMatchArray): NumberInText {
  const [whole] = found
  const from = found.index ?? 0
  const { amount: said, tail: more = '', unit = '' } = found.groups ?? {}
  const index = forms.findIndex((_, form) => found.groups?.[`f${form}`] !== undefined)
  if (said === undefined) {
    const form = { from, to: from + whole.length, text: text.slice(from, from + whole.length) }
    return { kind: forms[index]?.[0] ?? 'form', ...form, value: null, about: false, unit: '', noun: '' }
  }
  const to = from + said.trimEnd().length
  const printed = text.slice(from, to)
  const read = readAmount(printed)
  const after = from + whole.length
  const opensLine = from === 0 && /^\s*[.．、]/.test(plain.slice(to)) && unit === ''
  const kind = opensLine ? 'section' : unit !== '' ? 'amount' : hotline.test(printed) ? 'phone' : 'bare'
  const about = (read?.about ?? false) || more !== ''
  return { kind, from, to, text: printed, value: read?.value ?? null, about, unit, noun: nounAt(plain, after, unit) }
}

/** A public hotline that stands without a word of it, 12345; `12345户` is an amount. */
const hotline = /^123\d{2}$/

/** The words behind the unit, up to a mark or the next verb that a bulletin uses so. */
function nounAt(plain: string, at: number, unit: string): string {
  const [noun = ''] = /^\s*\p{Script=Han}{1,12}/u.exec(plain.slice(at)) ?? []
  return noun === '' && unit !== '' && !['个', '户'].includes(unit) ? '' : noun.trim()
}

const firstDigit = (plain: string, from: number): number => from + Math.max(0, plain.slice(from).search(/\d/))
