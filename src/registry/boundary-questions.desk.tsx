import { queryOptions } from '@tanstack/react-query'
import { clientOf } from '../base/client.desk.ts'
import { boundaryApi } from './boundary.api.ts'

const boundaries = clientOf(boundaryApi)

export type ImportedMap = NonNullable<Awaited<ReturnType<typeof boundaries.boundaries>>['map']>

export const boundariesQuery = queryOptions({
  queryKey: ['registry', 'boundaries'],
  queryFn: async ({ signal }) => (await boundaries.boundaries({}, { signal })).map,
  staleTime: 10 * 60_000, // borders change once in years
})

export const { importBoundaries: askToImport } = boundaries
