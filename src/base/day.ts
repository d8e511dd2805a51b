/**
 * Days, months and moments.
 *
 * A day is a day of the calendar of Asia/Shanghai, whatever time zone the machine is set to; an instant is UTC.
 * Three things that offices mix up stay apart by type: a cut-off is a `Day`, a reporting month a `Month`,
 * the moment of knowing a `Date`.
 */

declare const day: unique symbol
declare const month: unique symbol

/** A calendar day, written `2021-10-29`. Compares as text. */
export type Day = string & { readonly [day]: true }

/** A calendar month, written `2021-10`. */
export type Month = string & { readonly [month]: true }

const shanghaiIsAheadMs = 8 * 3_600_000
const dayMs = 86_400_000

/** The day that this text says, or null: `2021-02-30` is no day, and there was no year 0. */
export function readDay(text: string): Day | null {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) ? (text as Day) : null
}

/** The day that this text says. Throws a RangeError on anything else: for constants and for text checked before. */
export function dayOf(text: string): Day {
  const found = readDay(text)
  if (!found) throw new RangeError(`not a day: ${text}`)
  return found
}

export function readMonth(text: string): Month | null {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? (text as Month) : null
}

export function monthOf(text: string): Month {
  const found = readMonth(text)
  if (!found) throw new RangeError(`not a month: ${text}`)
  return found
}

/** The day in Shanghai at this instant. */
export const dayAt = (instant: Date): Day => new Date(instant.getTime() + shanghaiIsAheadMs).toISOString().slice(0, 10) as Day

/** The last millisecond of a day in Shanghai: what "known on that day" means. */
export const endOfDay = (d: Day): Date => new Date(Date.parse(`${d}T00:00:00Z`) + dayMs - 1 - shanghaiIsAheadMs)

/** An instant of a day in Shanghai, by its clock there: `instantOn(day, 10, 30)` is half past ten. */
export const instantOn = (d: Day, hour: number, minute = 0): Date =>
  new Date(Date.parse(`${d}T00:00:00Z`) + (hour * 60 + minute) * 60_000 - shanghaiIsAheadMs)

export const addDays = (d: Day, days: number): Day =>
  new Date(Date.parse(`${d}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10) as Day

export const monthOfDay = (d: Day): Month => d.slice(0, 7) as Month

export const lastDayOf = (m: Month): Day => {
  const [year, number] = m.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10) as Day
}

/** 2021年10月29日: Arabic digits, no padding, as GB/T 9704 prints it. */
export const dayInChinese = (d: Day): string => `${Number(d.slice(0, 4))}年${Number(d.slice(5, 7))}月${Number(d.slice(8, 10))}日`

/** 2021年10月 */
export const monthInChinese = (m: Month): string => `${Number(m.slice(0, 4))}年${Number(m.slice(5, 7))}月`

/** The instant as RFC 3339 on Shanghai's clock: `2021-10-29T18:00:00.000+08:00`. */
export const inShanghai = (instant: Date): string => new Date(instant.getTime() + shanghaiIsAheadMs).toISOString().replace('Z', '+08:00')

/**
 * The moment of knowing that a person wrote: RFC 3339 with its offset, or a day, which means its end in Shanghai.
 * Null where it is neither; a clock time without an offset is refused, since nobody can tell whose clock it was.
 */
export function readKnown(text: string): Date | null {
  const asDay = readDay(text)
  if (asDay) return endOfDay(asDay)
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(text)) return null
  if (!readDay(text.slice(0, 10))) return null
  const at = new Date(text)
  return Number.isNaN(at.getTime()) ? null : at
}
