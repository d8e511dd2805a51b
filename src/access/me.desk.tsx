import { type QueryClient, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { clientOf } from '../base/client.desk.ts'
import { statusOf } from '../base/failure.desk.tsx'
import { accessApi, type Me } from './access.api.ts'

const access = clientOf(accessApi)

/** Who is signed in on this page; null: nobody. */
const meQuery = queryOptions({
  queryKey: ['access', 'me'],
  queryFn: ({ signal }): Promise<Me | null> =>
    access.me({}, { signal }).catch((error: unknown) => {
      if (statusOf(error) === 401) return null
      throw error
    }),
  // Today, the post and what it may do are asked for again when somebody comes back to the page.
  staleTime: 60_000,
  refetchOnWindowFocus: true,
})

export const useMe = () => useQuery(meQuery)

/** Who opened the page as soon as the server said who it is; and nobody as soon as the session has ended. */
export function useEntering(): (me: Me | null) => void {
  const client = useQueryClient()
  return me => {
    // What one person was shown is not kept for the next.
    client.removeQueries({ predicate: ({ queryKey }) => queryKey.join() !== meQuery.queryKey.join() })
    client.setQueryData(meQuery.queryKey, me)
  }
}

/** The session has ended on the server: whichever question noticed it, the page asks to sign in again. */
export const leave = (client: QueryClient): unknown => client.setQueryData(meQuery.queryKey, null)

/** `code`: a one-time or recovery code, where the person has a second factor. */
export const askToSignIn = (login: string, password: string, code?: string): Promise<Me> =>
  access.signIn({ body: { login, password, ...(code && { code }) } })

/** A session that has ended on the server is no reason to stay signed in on the page. */
export const askToSignOut = (): Promise<unknown> =>
  access.signOut({}).catch((error: unknown) => {
    if (statusOf(error) !== 401) throw error
  })
