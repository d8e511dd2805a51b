import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { clientOf } from '../base/client.desk.ts'
import { planApi } from '../plan/plan.api.ts'
import type { LedgerAsked } from './ledger-asked.ts'
import { overviewApi } from './overview.api.ts'

export const overview = clientOf(overviewApi)
const plan = clientOf(planApi)

export type ListedCommunity = Awaited<ReturnType<typeof overview.communities>>['communities'][number]

export const ledgerQuery = ({ planned, ...asked }: LedgerAsked) =>
  queryOptions({
    queryKey: ['overview', 'communities', asked, planned],
    queryFn: ({ signal }) =>
      overview.communities(
        { query: { ...asked, ...(planned && { planned: planned === 'no' ? ('no' as const) : ('yes' as const) }) } },
        { signal },
      ),
    placeholderData: keepPreviousData,
  })

export const searchQuery = (words: string) =>
  queryOptions({
    queryKey: ['overview', 'search', words],
    queryFn: ({ signal }) => overview.search({ query: { words } }, { signal }),
    enabled: words !== '',
  })

/** In which lists a community stands. */
export const standingQuery = (community: string) =>
  queryOptions({
    queryKey: ['plan', 'standing', community],
    queryFn: ({ signal }) => plan.standing({ params: { community } }, { signal }),
  })
