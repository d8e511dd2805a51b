import { queryOptions, useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { clientOf } from '../base/client.desk.ts'
import { useSay } from '../base/language.desk.tsx'
import { firstRunApi } from './first-run.api.ts'
import { firstRunWords as words } from './first-run.words.ts'

export const access = clientOf(firstRunApi)

/** Whether this installation still waits for its first administrator. */
export const firstRunQuery = queryOptions({
  queryKey: ['access', 'first-run'],
  queryFn: ({ signal }) => access.firstRunState({}, { signal }),
})

/** Nobody can sign in before the first run: who tries is told where it begins. */
export function FirstRunDue() {
  const say = useSay()
  const { data } = useQuery(firstRunQuery)
  return data?.open ? <Alert type="info" showIcon title={say(words.due)} /> : null
}
