import { z } from 'zod'
import { saysNothing } from '../base/empty-reason.ts'
import type { Bilingual, Objection } from '../base/objection.ts'
import { day, id, key, words } from '../base/schema.ts'

/**
 * A reported quantity (填报数): what no chapter derives from facts yet. Each is a dated fact with its source, counted since
 * the beginning of the year, and gives way to a derived one later; what was printed keeps it.
 */
export interface Quantity {
  readonly code: string
  readonly says: Bilingual
  readonly unit: Bilingual
  /** Decimal places that are kept. */
  readonly places: number
}

/** The output indicators that the ministry publishes, and the money: our list, in its order. */
export const quantities: readonly Quantity[] = [
  { code: 'invested', says: { zh: '完成投资', en: 'invested' }, unit: { zh: '万元', en: '10,000 yuan' }, places: 2 },
  { code: 'pipes', says: { zh: '改造提升管线', en: 'pipes and cables renewed' }, unit: { zh: '公里', en: 'km' }, places: 2 },
  { code: 'lifts', says: { zh: '加装电梯', en: 'lifts added' }, unit: { zh: '部', en: 'lifts' }, places: 0 },
  { code: 'parking', says: { zh: '增设停车位', en: 'parking spaces added' }, unit: { zh: '个', en: 'spaces' }, places: 0 },
  { code: 'car-charging', says: { zh: '电动汽车充电桩', en: 'car charging points' }, unit: { zh: '个', en: 'points' }, places: 0 },
  {
    code: 'bicycle-charging',
    says: { zh: '电动自行车充电桩', en: 'e-bicycle charging points' },
    unit: { zh: '个', en: 'points' },
    places: 0,
  },
  { code: 'services', says: { zh: '社区服务设施', en: 'community services' }, unit: { zh: '个', en: 'places' }, places: 0 },
  { code: 'insulated', says: { zh: '建筑节能改造面积', en: 'floor area insulated' }, unit: { zh: '平方米', en: 'm²' }, places: 2 },
  { code: 'leisure', says: { zh: '新增文体活动场地', en: 'leisure and sports area added' }, unit: { zh: '平方米', en: 'm²' }, places: 2 },
]

export const quantityOf = (code: string): Quantity | undefined => quantities.find(one => one.code === code)

export const quantityInput = z.strictObject({
  id,
  unit: z.int(),
  item: key.nullable().default(null),
  code: z.string(),
  /** A decimal, as it is written: 12.5. */
  value: z.string().regex(/^\d{1,13}(\.\d{1,4})?$/, '请填数字，例如 1250.5，不带单位和逗号 (a plain number like 1250.5)'),
  asOf: day,
  source: words(200),
})
export type QuantityInput = z.infer<typeof quantityInput>

/** Why a quantity may not be reported like this. */
export function objectionsToQuantity({ code, value, asOf, source }: QuantityInput, today: string): Objection[] {
  const quantity = quantityOf(code)
  if (!quantity) return [noSuchQuantity(code)]
  const fraction = value.split('.')[1] ?? ''
  return [
    ...(fraction.replace(/0+$/, '').length > quantity.places ? [tooFine(quantity)] : []),
    ...(asOf > today ? [dayToCome(asOf)] : []),
    ...(saysNothing(source) ? [sourceUnsaid] : []),
  ]
}

const noSuchQuantity = (code: string): Objection => ({
  code: 'progress.no-such-quantity',
  place: 'code',
  says: {
    zh: `没有名为“${code}”的填报项，可以填报的有：${quantities.map(one => one.says.zh).join('、')}。`,
    en: `There is no quantity “${code}”; there are: ${quantities.map(one => one.code).join(', ')}.`,
  },
})

const tooFine = ({ says, unit, places }: Quantity): Objection => ({
  code: 'progress.quantity-too-fine',
  place: 'value',
  says:
    places === 0
      ? { zh: `${says.zh}按整${unit.zh}填报，请去掉小数。`, en: `${says.en} is a whole number: leave out the decimals.` }
      : {
          zh: `${says.zh}最多保留 ${places} 位小数（${unit.zh}），请改正。`,
          en: `${says.en} has at most ${places} decimals (${unit.en}).`,
        },
})

const dayToCome = (asOf: string): Objection => ({
  code: 'progress.quantity-to-come',
  place: 'asOf',
  says: { zh: `截至日期 ${asOf} 还没有到，请核对。`, en: `The day ${asOf} has not come yet: check it.` },
})

const sourceUnsaid: Objection = {
  code: 'progress.source-unsaid',
  place: 'source',
  says: {
    zh: '请写明数字的来源，例如“监理月报2021-10”。',
    en: 'Say where the number comes from, such as “the supervisor’s report of October”.',
  },
}
