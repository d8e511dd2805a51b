import { queryOptions } from '@tanstack/react-query'
import { clientOf } from '../base/client.desk.ts'
import { handoutApi } from './handout.api.ts'
import type { HandoutsAsked } from './handouts-address.ts'

const ledger = clientOf(handoutApi)

export type HandoutLine = Awaited<ReturnType<typeof ledger.handouts>>['handouts'][number]

/** What the ledger's page asks; the keys are the ledger's own, so that a new line does not count the tables again. */
export const handoutsQuery = (query: HandoutsAsked) =>
  queryOptions({ queryKey: ['handouts', 'list', query], queryFn: ({ signal }) => ledger.handouts({ query }, { signal }) })

export const differenceQuery = (handout: string, from: string) =>
  queryOptions({
    queryKey: ['handouts', 'difference', handout, from],
    queryFn: async ({ signal }) => (await ledger.handoutDifference({ params: { handout }, query: { from } }, { signal })).sentences,
  })
