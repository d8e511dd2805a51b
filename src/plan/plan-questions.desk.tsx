import { queryOptions } from '@tanstack/react-query'
import { clientOf } from '../base/client.desk.ts'
import { planApi } from './plan.api.ts'

export const plan = clientOf(planApi)

export type VersionAnswer = Awaited<ReturnType<typeof plan.version>>
export type Candidate = Awaited<ReturnType<typeof plan.candidates>>['candidates'][number]

export const listsQuery = queryOptions({
  queryKey: ['plan', 'lists'],
  queryFn: async ({ signal }) => (await plan.lists({}, { signal })).versions,
})

export const versionQuery = (version: string) =>
  queryOptions({
    queryKey: ['plan', 'version', version],
    queryFn: ({ signal }) => plan.version({ params: { version } }, { signal }),
  })

export const candidatesQuery = (words: string, unit: string | undefined) =>
  queryOptions({
    queryKey: ['plan', 'candidates', words, unit],
    queryFn: ({ signal }) => plan.candidates({ query: { words, ...(unit && { unit }) } }, { signal }),
  })
