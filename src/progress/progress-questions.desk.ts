import { queryOptions } from '@tanstack/react-query'
import { clientOf } from '../base/client.desk.ts'
import { progressApi } from './progress.api.ts'

export const progress = clientOf(progressApi)

export const periodsQuery = queryOptions({ queryKey: ['progress', 'periods'], queryFn: () => progress.periods({}) })

export const boardQuery = (period: string) =>
  queryOptions({ queryKey: ['progress', 'board', period], queryFn: () => progress.board({ params: { period } }) })

export const unitMonthQuery = (period: string, unit: string) =>
  queryOptions({ queryKey: ['progress', 'unit', period, unit], queryFn: () => progress.unitMonth({ params: { period, unit } }) })

export type Board = Awaited<ReturnType<typeof progress.board>>
export type BoardRow = Board['rows'][number]
export type UnitPage = Awaited<ReturnType<typeof progress.unitMonth>>
