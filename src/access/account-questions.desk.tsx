import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { clientOf } from '../base/client.desk.ts'
import { accountApi } from './account.api.ts'
import { useEntering } from './me.desk.tsx'

export const account = clientOf(accountApi)

export const accountQuery = queryOptions({
  queryKey: ['access', 'account'],
  queryFn: ({ signal }) => account.account({}, { signal }),
  staleTime: 0,
})

/** From now on another post acts here, and what the first one was shown is not kept. */
export function useSwitchingPost() {
  const client = useQueryClient()
  const enter = useEntering()
  return useMutation({
    // What is still asked under the old token would be answered as by nobody.
    mutationFn: async (post: number) => {
      await client.cancelQueries()
      return account.switchPost({ body: { post } })
    },
    onSuccess: enter,
  })
}

const codesQuery = queryOptions<readonly string[] | null>({ queryKey: ['access', 'codes-to-keep'], enabled: false, initialData: null })

/** Recovery codes that were just made: shown, whatever page comes next, until somebody says that he has kept them. */
export function useCodesToKeep() {
  const client = useQueryClient()
  const { data: codes } = useQuery(codesQuery)
  return { codes, show: (made: readonly string[] | null) => client.setQueryData(codesQuery.queryKey, made) }
}
