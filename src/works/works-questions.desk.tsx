import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { clientOf } from '../base/client.desk.ts'
import { worksApi } from './works.api.ts'

const works = clientOf(worksApi)

/** What the pages of recording ask, and what they do. */
export const itemsQuery = (unit: number | null) =>
  queryOptions({
    queryKey: ['works', 'items', unit],
    queryFn: ({ signal }) => works.items({ query: unit === null ? {} : { unit: String(unit) } }, { signal }),
  })

export const itemQuery = (item: string) =>
  queryOptions({
    queryKey: ['works', 'item', item],
    queryFn: ({ signal }) => works.item({ params: { item } }, { signal }),
  })

export const recordingsQuery = (whose: 'own' | 'all') =>
  infiniteQueryOptions({
    queryKey: ['works', 'recordings', whose],
    queryFn: ({ signal, pageParam }) => works.recordings({ query: { whose, ...(pageParam && { before: pageParam }) } }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: last => last.next,
  })

export const { record: askToRecord, voidMany: askToVoid, withdraw: askToWithdraw, attach: askToAttach } = works

/** Chapters whose answers an act on milestones makes out of date. */
export const staleAfterwards = ['works', 'figures', 'registry', 'plan', 'bulletin']
