import { addDays, type Day, dayOf, lastDayOf, monthOf, monthOfDay } from '../base/day.ts'
import { type Baseline, baselines } from '../plan/list.ts'
import { type DrillColumn, drillColumns } from './month-drill.ts'

/**
 * The address of the month's page: which table it shows, with which other one that is compared, and what is opened in it.
 *
 * All of it is text as people and links write it. What is left out the page fills in from the lists that there are; what
 * cannot be read goes to the server as it stands, which says what is wrong with it.
 */
export interface MonthAddress {
  readonly year?: string
  readonly list?: Baseline
  readonly cutoff?: string
  /** A day, or RFC 3339. Left out: as known now. */
  readonly known?: string
  /** The earlier cut-off of the comparison. */
  readonly from?: string
  /** The moment of knowing of the earlier table, where it has its own. */
  readonly fromKnown?: string
  /** The number of the unit whose communities are listed, or `all`. */
  readonly unit?: string
  /** In which cell they are counted. */
  readonly column?: DrillColumn
}

export const monthPath = '/figures/month'

const texts = ['year', 'list', 'cutoff', 'known', 'from', 'fromKnown', 'unit', 'column'] as const

/** Words that are none of the address's are left aside, so that an old link still opens. */
export function readMonthAddress(query: URLSearchParams): MonthAddress {
  const said = Object.fromEntries(texts.map(name => [name, query.get(name) || undefined]).filter(([, text]) => text !== undefined))
  const list = baselines.find(one => one === said.list)
  const column = drillColumns.find(one => one === said.column)
  const { list: _, column: __, ...rest } = said
  return { ...rest, ...(list && { list }), ...(column && { column }) }
}

/** Written in one order, so that two links to one state are equal. */
export function monthAddress(state: MonthAddress): string {
  const said = new URLSearchParams()
  for (const name of texts) if (state[name] !== undefined) said.set(name, state[name])
  return said.size === 0 ? monthPath : `${monthPath}?${said}`
}

/** The same state with some of it otherwise; `undefined` strikes a part out. */
export function changed(
  state: MonthAddress,
  otherwise: { readonly [K in keyof MonthAddress]?: MonthAddress[K] | undefined },
): MonthAddress {
  const all = { ...state, ...otherwise }
  return Object.fromEntries(Object.entries(all).filter(([, text]) => text !== undefined))
}

/** The state without what is opened in the table. */
export const closed = (state: MonthAddress): MonthAddress => changed(state, { unit: undefined, column: undefined })

/** The newest list of the city's own, or the newest of any; null where no list was ever approved. */
export function newestList<L extends { readonly year: number; readonly list: Baseline }>(lists: readonly L[]): L | null {
  const byYear = [...lists].sort((a, b) => b.year - a.year || baselines.indexOf(a.list) - baselines.indexOf(b.list))
  return byYear.find(list => list.list === 'city') ?? byYear[0] ?? null
}

/** The table that a state of the page asks for, as the server reads it. */
export interface AskedMonth {
  readonly year: string
  readonly list: Baseline
  readonly cutoff: string
  readonly known?: string
}

/** What the address leaves out: the newest list, today, as known now. */
export function askedMonth(state: MonthAddress, newest: { readonly year: number; readonly list: Baseline }, today: string): AskedMonth {
  const { year, list, cutoff = today, known } = state
  const named = year === undefined ? { year: String(newest.year), list: list ?? newest.list } : { year, list: list ?? 'city' }
  return { ...named, cutoff, ...(known !== undefined && { known }) }
}

/** Cut-offs that offices ask for: the ends of the months of the plan year that have passed, newest first. */
export function monthEnds(year: number, today: Day): Day[] {
  const ends = Array.from({ length: 12 }, (_, index) => lastDayOf(monthOf(`${year}-${String(index + 1).padStart(2, '0')}`)))
  return ends.filter(end => end < today).reverse()
}

/** The last day of the month before that of this day. */
export const endOfMonthBefore = (day: Day): Day => addDays(dayOf(`${monthOfDay(day)}-01`), -1)
