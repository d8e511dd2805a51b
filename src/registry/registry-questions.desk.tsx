import { queryOptions } from '@tanstack/react-query'
import { clientOf } from '../base/client.desk.ts'
import { registryApi } from './registry.api.ts'

export const registry = clientOf(registryApi)

export type Community = Awaited<ReturnType<typeof registry.community>>
export type Choices = Awaited<ReturnType<typeof registry.choices>>

export const choicesQuery = queryOptions({
  queryKey: ['registry', 'choices'],
  queryFn: ({ signal }) => registry.choices({}, { signal }),
})

export const communityQuery = (community: string) =>
  queryOptions({
    queryKey: ['registry', 'community', community],
    queryFn: ({ signal }) => registry.community({ params: { community } }, { signal }),
  })

export const findQuery = (words: string) =>
  queryOptions({
    queryKey: ['registry', 'search', words],
    queryFn: ({ signal }) => registry.search({ query: { words } }, { signal }),
    enabled: words !== '',
  })

/** What an act on the ledger makes stale: figures read lists, which keep their own counts, but pages show both. */
export const staleAfter = ['registry', 'plan', 'overview'] as const
