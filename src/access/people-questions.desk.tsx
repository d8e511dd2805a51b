import { queryOptions } from '@tanstack/react-query'
import { clientOf } from '../base/client.desk.ts'
import { type PeopleAnswer, peopleApi } from './people.api.ts'

export const people = clientOf(peopleApi)

export const peopleQuery = queryOptions({
  queryKey: ['access', 'people'],
  queryFn: ({ signal }) => people.people({}, { signal }),
})

export type Post = PeopleAnswer['posts'][number]
export type Person = PeopleAnswer['people'][number]
export type Holding = Post['holdings'][number]
