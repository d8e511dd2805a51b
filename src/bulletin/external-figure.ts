import { z } from 'zod'
import type { Day } from '../base/day.ts'
import type { Objection } from '../base/objection.ts'
import { day, words } from '../base/schema.ts'

/**
 * An external figure (外部数据): a number that somebody else published, such as what the province has started.
 * It is quoted by its name, `{{external guangdong-started-communities}}`, and kept with source and day.
 * One that is rounded (约31万) is never reckoned with.
 */
export const precisions = ['exact', 'about'] as const

/** `guangdong-started-communities`: small Latin letters, digits and hyphens. */
export const externalName = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, {
  error: '名称只用小写字母、数字和连字符，例如 guangdong-started-communities (small letters, digits and hyphens only)',
})

export const externalFigureInput = z.strictObject({
  name: externalName,
  /** With at most three decimals. */
  value: z.number().min(0).max(1e12).multipleOf(0.001),
  /** As it is printed: `1449`, `约31万`, `5.34万`, `64.7%`. */
  said: words(20),
  precision: z.enum(precisions),
  /** 个, 户, 亿元: stands behind the number in the text and is no part of `said`. */
  unit: words(20),
  /** Who published it, and where. */
  source: words(200),
  /** The day that the figure is of, not the day on which it was published. */
  onDay: day,
})
export type ExternalFigure = z.infer<typeof externalFigureInput>

/** Why this figure may not be recorded: all reasons. */
export function objectionsToExternalFigure(figure: ExternalFigure, today: Day): Objection[] {
  const objections: Objection[] = []
  const about = figure.said.startsWith('约')
  if (figure.precision === 'about' && !about) objections.push(aboutIsNotSaid(figure))
  if (figure.precision === 'exact' && about) objections.push(exactSaysAbout(figure))
  const said = readSaid(figure.said)
  if (!said) objections.push(unreadable(figure))
  else if (!agrees(figure, said)) objections.push(disagrees(figure))
  if (figure.onDay > today) objections.push(inTheFuture(figure))
  return objections
}

/** A printed number in thousandths, and the worth of its last digit, in thousandths too. */
interface Said {
  readonly value: number
  readonly step: number
}

const scales: Readonly<Record<string, number>> = { '': 1, '%': 1, 百: 1e2, 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8, 万亿: 1e12 }

/** Reads `约31万` as 310 000 counted in ten thousands; null where it is no number. */
function readSaid(said: string): Said | null {
  const [, whole = '', decimals = '', scale = ''] = /^约?(\d{1,12})(?:\.(\d{1,6}))?(%|[百千万亿]*)$/.exec(said) ?? []
  const worth = scales[scale]
  if (whole === '' || worth === undefined) return null
  const step = (worth * 1000) / 10 ** decimals.length
  const value = Number(whole + decimals) * step
  return Number.isSafeInteger(value) && Number.isSafeInteger(step) ? { value, step } : null
}

/** An exact number is the value; a rounded one lies within half of its last digit. */
function agrees({ value, precision }: ExternalFigure, said: Said): boolean {
  const away = Math.abs(Math.round(value * 1000) - said.value)
  return precision === 'exact' ? away === 0 : away * 2 <= said.step
}

const objection = (code: string, place: string, zh: string, en: string): Objection => ({
  code: `bulletin.${code}`,
  place,
  says: { zh, en },
})

const aboutIsNotSaid = ({ said }: ExternalFigure) =>
  objection(
    'about-not-said',
    'said',
    `约数印出时要以“约”开头，请写成“约${said}”。`,
    `A rounded figure is printed with 约 before it: write “约${said}”.`,
  )

const exactSaysAbout = ({ said }: ExternalFigure) =>
  objection(
    'exact-says-about',
    'said',
    `“${said}”写的是约数，请去掉“约”，或把精度改为约数。`,
    `“${said}” says that it is rounded: take 约 away, or call the figure rounded.`,
  )

const unreadable = ({ said }: ExternalFigure) =>
  objection(
    'said-unreadable',
    'said',
    `“${said}”读不出数字，请写成 1449、约31万、5.34万 或 64.7% 的样子，计量单位不写在这里。`,
    `“${said}” is no number: write it like 1449, 约31万, 5.34万 or 64.7%, without the unit.`,
  )

const disagrees = ({ said, value }: ExternalFigure) =>
  objection(
    'said-disagrees',
    'said',
    `印出的“${said}”与数值 ${value} 不符，请核对两者。`,
    `“${said}”, as printed, does not agree with the value ${value}: check both.`,
  )

const inTheFuture = ({ onDay }: ExternalFigure) =>
  objection(
    'figure-of-the-future',
    'onDay',
    `数据日期 ${onDay} 还没有到，请核对。`,
    `The day of the figure, ${onDay}, has not come yet: check it.`,
  )
