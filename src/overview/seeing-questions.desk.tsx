import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { clientOf } from '../base/client.desk.ts'
import type { askedForGood } from './overview-address.ts'
import { seeingApi } from './seeing.api.ts'

const seeing = clientOf(seeingApi)

export type Seen = Awaited<ReturnType<typeof seeing.seeing>>
export type ExternalFigure = Awaited<ReturnType<typeof seeing.externalComparison>>['figures'][number]

export const seeingQuery = (query: ReturnType<typeof askedForGood>) =>
  queryOptions({
    queryKey: ['overview', 'city', query],
    queryFn: ({ signal }) => seeing.seeing({ query }, { signal }),
    placeholderData: keepPreviousData,
  })

export const externalQuery = queryOptions({
  queryKey: ['overview', 'external'],
  queryFn: async ({ signal }) => (await seeing.externalComparison({}, { signal })).figures,
})
