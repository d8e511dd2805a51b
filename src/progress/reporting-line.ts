import { z } from 'zod'
import { type Day, dayOf, lastDayOf, type Month, monthOf, monthOfDay } from '../base/day.ts'
import type { Objection } from '../base/objection.ts'
import { words } from '../base/schema.ts'
import { baselines } from '../plan/list.ts'
import { dueRuleWords } from './reporting-line.words.ts'
import { isProvisional, shifted, ways, workingDaysAfter, workingDaysBetween } from './working-day.ts'

/**
 * A reporting line (报送任务): to whom the city reports each month, as of which day and by when.
 *
 * A city has several, each with rules of its own. The rules are kept, the days follow from them; a month that was opened
 * keeps the days that it was opened with.
 */
const dayOfMonth = z.int().min(1).max(31)

/** As of which day a month is reported. A month without that day (31, or 30 in February) is reported as of its last. */
const cutoffRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('day'), day: dayOfMonth }),
  z.strictObject({ kind: z.literal('last-day') }),
  z.strictObject({ kind: z.literal('last-working-day') }),
])
export type CutoffRule = z.infer<typeof cutoffRule>

/** By which day the returns are there: a day of the calendar, or so many working days after the cut-off. */
const dueRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('day'), day: dayOfMonth, of: z.enum(['same', 'following']), way: z.enum(ways) }),
  z.strictObject({ kind: z.literal('working-days'), days: z.int().min(1).max(30) }),
])
export type DueRule = z.infer<typeof dueRule>

export const reportingLineInput = z.strictObject({
  code: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,39}$/, '代号用小写字母、数字和连字符，以字母开头 (a code is made of small letters, digits and hyphens)'),
  name: words(60),
  /** Which list is counted: that of the month's year. */
  baseline: z.enum(baselines),
  cutoff: cutoffRule,
  due: dueRule,
  /** The form that is filled in, as the recipient calls it. */
  form: words(120),
  recipient: words(60),
  /** What the units are asked for when a month is opened. */
  notice: words(2000),
})
export type ReportingLine = z.infer<typeof reportingLineInput>

/** A day that a rule leads to. Provisional where the holidays it depends on are not published yet: it may still move. */
export interface Reckoned {
  readonly day: Day
  readonly provisional: boolean
}

type Rules = Pick<ReportingLine, 'cutoff' | 'due'>

export function cutoffOf({ cutoff }: Rules, month: Month): Reckoned {
  if (cutoff.kind === 'day') return { day: dayIn(month, cutoff.day), provisional: false }
  const last = lastDayOf(month)
  if (cutoff.kind === 'last-day') return { day: last, provisional: false }
  return { day: shifted(last, 'earlier'), provisional: isProvisional(last, last) }
}

/** The day by which the returns of a month are due. The cut-off is that of the month as it was opened, whatever the rule says. */
export function dueOf({ due }: Rules, month: Month, cutoff: Day): Reckoned {
  if (due.kind === 'working-days') {
    const day = workingDaysAfter(cutoff, due.days)
    return { day, provisional: isProvisional(cutoff, day) }
  }
  const named = dayIn(due.of === 'same' ? month : monthsAfter(month, 1), due.day)
  const day = shifted(named, due.way)
  return { day, provisional: due.way !== 'as-is' && isProvisional(named, day) }
}

/** The month that a line is at on a day: the first whose returns are not overdue yet. */
export function whichMonthOf(line: Rules, today: Day): Month {
  let month = monthsAfter(monthOfDay(today), -3) // thirty working days are never as long as three months
  while (dueOf(line, month, cutoffOf(line, month).day).day < today) month = monthsAfter(month, 1)
  return month
}

/** How long it is until a due day, in days and in working days; below zero once it has passed. The due day itself is 0. */
export const daysLeft = (today: Day, due: Day) => ({
  days: (Date.parse(due) - Date.parse(today)) / 86_400_000,
  workingDays: workingDaysBetween(today, due),
  provisional: isProvisional(today, due),
})

const dayIn = (month: Month, day: number): Day => {
  const last = lastDayOf(month)
  return day < Number(last.slice(8)) ? dayOf(`${month}-${String(day).padStart(2, '0')}`) : last
}

function monthsAfter(month: Month, months: number): Month {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months
  return monthOf(`${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`)
}

/** Why a line may not be set up or changed so: all reasons. `others` are the city's other lines as they are now. */
export function objectionsToReportingLine(line: ReportingLine, others: readonly Pick<ReportingLine, 'code' | 'name'>[]): Objection[] {
  const early = firstDueBeforeItsCutoff(line)
  return [
    ...(others.some(({ code, name }) => name === line.name && code !== line.code) ? [nameTaken(line.name)] : []),
    ...(early ? [dueBeforeCutoff(line, early)] : []),
  ]
}

/** Four published years with one leap year: every length of a month, and holidays at its end and its beginning. */
const tried = Array.from({ length: 48 }, (_, months) => monthsAfter(monthOf('2021-01'), months))

function firstDueBeforeItsCutoff(line: Rules): Tried | null {
  const days = tried.map(month => {
    const cutoff = cutoffOf(line, month).day
    return { month, cutoff, due: dueOf(line, month, cutoff).day }
  })
  return days.find(({ cutoff, due }) => due < cutoff) ?? null
}

interface Tried {
  readonly month: Month
  readonly cutoff: Day
  readonly due: Day
}

const nameTaken = (name: string): Objection => ({
  code: 'progress.line-name-taken',
  place: 'name',
  says: {
    zh: `已经有名为“${name}”的报送任务，请换一个名称，或修改原来的那一个。`,
    en: `There is a reporting line named “${name}” already: choose another name, or change that one.`,
  },
})

const dueBeforeCutoff = ({ due: rule }: Rules, { month, cutoff, due }: Tried): Objection => ({
  code: 'progress.due-before-cutoff',
  place: 'due',
  says: {
    zh: `“${dueRuleWords(rule).zh}”会早于截止日：例如 ${month}，截止日是 ${cutoff}，报送期限却是 ${due}。请推后期限，或改为顺延。`,
    en: `Due “${dueRuleWords(rule).en}” comes before the cut-off: for ${month} the cut-off is ${cutoff}, but returns would be due on ${due}. Choose a later day, or move it later on holidays.`,
  },
})
