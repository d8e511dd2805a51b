import type { Counts } from '../figures/counts.ts'
import type { AskedMonth } from '../figures/month-address.ts'
import { changed, type MonthAddress, monthAddress, readMonthAddress } from '../figures/month-address.ts'

/** The address of the city's overview: of which table, of which unit, what is counted, and on what screen it is shown. */
export interface OverviewAddress {
  readonly asked: Pick<MonthAddress, 'year' | 'list' | 'cutoff' | 'known'>
  /** The unit that the numbers and the burn-up are of; null: the city. */
  readonly unit: number | null
  readonly view: keyof Counts
  readonly large: boolean
}

export const overviewPath = '/overview'
export const inboxPath = '/inbox'

export function readOverviewAddress(query: URLSearchParams): OverviewAddress {
  const { year, list, cutoff, known, unit = '' } = readMonthAddress(query)
  return {
    asked: changed({}, { year, list, cutoff, known }),
    unit: /^[1-9]\d{0,8}$/.test(unit) ? Number(unit) : null,
    view: query.get('view') === 'households' ? 'households' : 'communities',
    large: query.get('screen') === 'large',
  }
}

/** Written in one order, so that two links to one state are equal. */
export function overviewAddress({ asked, unit, view, large }: OverviewAddress): string {
  const said = new URLSearchParams(monthAddress(asked).split('?')[1] ?? '')
  if (unit !== null) said.set('unit', String(unit))
  if (view === 'households') said.set('view', view)
  if (large) said.set('screen', 'large')
  return said.size === 0 ? overviewPath : `${overviewPath}?${said}`
}

/**
 * What a screen asks that stands for weeks: without a cut-off the server fills in its own today each time, where the page
 * would keep the day on which it was opened.
 */
export const askedForGood = ({ asked }: OverviewAddress, full: AskedMonth): Omit<AskedMonth, 'cutoff'> & { readonly cutoff?: string } => {
  const { cutoff: _, ...rest } = full
  return { ...rest, ...(asked.cutoff !== undefined && { cutoff: asked.cutoff }) }
}
