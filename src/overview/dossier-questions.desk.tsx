import { queryOptions } from '@tanstack/react-query'
import { clientOf } from '../base/client.desk.ts'
import { dossierApi } from './dossier.api.ts'

const overview = clientOf(dossierApi)

export const dossierQuery = (community: string) =>
  queryOptions({
    queryKey: ['overview', 'dossier', community],
    queryFn: ({ signal }) => overview.dossier({ params: { community } }, { signal }),
  })
