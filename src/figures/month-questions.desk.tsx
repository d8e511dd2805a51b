import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { clientOf } from '../base/client.desk.ts'
import { figuresApi, type MonthTableAnswer } from './figures.api.ts'
import type { AskedMonth } from './month-address.ts'

const figures = clientOf(figuresApi)

export type Lists = Awaited<ReturnType<typeof figures.lists>>['lists']
export type Changes = Awaited<ReturnType<typeof figures.changes>>
export type Community = Awaited<ReturnType<typeof figures.communities>>['communities'][number]
export type { MonthTableAnswer }

/** What the month's page asks. A table that was shown stays until the next one is there, so that the page does not jump. */
export const listsQuery = queryOptions({
  queryKey: ['figures', 'lists'],
  queryFn: async ({ signal }) => (await figures.lists({}, { signal })).lists,
})

export const tableQuery = (query: AskedMonth) =>
  queryOptions({
    queryKey: ['figures', 'month-table', query],
    queryFn: ({ signal }) => figures.monthTable({ query }, { signal }),
    placeholderData: keepPreviousData,
  })

/** The communities of one unit, or of all within the reach where none is named. */
export const communitiesQuery = (asked: AskedMonth, unit: string | undefined) =>
  queryOptions({
    queryKey: ['figures', 'communities', asked, unit],
    queryFn: async ({ signal }) => (await figures.communities({ query: { ...asked, ...(unit && { unit }) } }, { signal })).communities,
  })

export const changesQuery = ({ cutoff, ...asked }: AskedMonth, from: string, fromKnown: string | undefined) => {
  const query = { ...asked, from, to: cutoff, ...(fromKnown && { fromKnown }) }
  return queryOptions({
    queryKey: ['figures', 'changes', query],
    queryFn: ({ signal }) => figures.changes({ query }, { signal }),
    placeholderData: keepPreviousData,
  })
}
