import { queryOptions } from '@tanstack/react-query'
import type { BookAsked } from './book-asked.ts'
import { overview } from './overview-questions.desk.tsx'

export type BookChoices = Awaited<ReturnType<typeof overview.bookChoices>>

export const bookChoicesQuery = queryOptions({
  queryKey: ['overview', 'book', 'choices'],
  queryFn: ({ signal }) => overview.bookChoices({}, { signal }),
})

export const bookQuery = (asked: BookAsked, before: string | undefined) =>
  queryOptions({
    queryKey: ['overview', 'book', asked, before],
    queryFn: ({ signal }) => overview.book({ query: { ...asked, ...(before && { before }) } }, { signal }),
  })

export const refusalsQuery = ({ from, to, verb, post }: BookAsked, before: number | undefined) =>
  queryOptions({
    queryKey: ['overview', 'refusals', from, to, verb, post, before],
    queryFn: ({ signal }) => overview.refusals({ query: { from, to, verb, post, ...(before && { before: String(before) }) } }, { signal }),
  })
