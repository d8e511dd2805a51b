import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Skeleton, Watermark } from 'antd'
import { clientOf } from '../base/client.desk.ts'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import type { AskedMonth } from './month-address.ts'
import { MonthTable } from './month-table.desk.tsx'
import { remainingApi } from './remaining.api.ts'
import type { Goal } from './remaining.ts'
import { fromToWords, supposedWords, remainingWords as words } from './remaining.words.ts'

const figures = clientOf(remainingApi)
const nothing: ReadonlySet<number> = new Set()

/** 推演: the table as it would be. Marked all over, so that no picture of it is taken for a figure. */
export function Supposition({ asked, goal, items }: { asked: AskedMonth; goal: Goal; items: string[] }) {
  const say = useSay()
  const body = { ...asked, year: Number(asked.year), goal, items: [...items].sort() }
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: ['figures', 'supposition', body],
    queryFn: ({ signal }) => figures.supposition({ body }, { signal }),
    enabled: items.length > 0,
    placeholderData: keepPreviousData,
  })
  if (items.length === 0) return <p className="card muted">{say(words.tickHint)}</p>
  return (
    <section className="card supposition" aria-labelledby="supposed">
      <h2 id="supposed">
        <span className="mark">{say(words.mark)}</span> {say(supposedWords(items.length, goal, asked.cutoff))}
      </h2>
      <p>{say(words.notAFigure)}</p>
      {error && <Failure error={error} />}
      {!data && !error && <Skeleton active aria-label={say(words.counting)} />}
      {data && (
        <>
          <p className="sentence" role="status">
            {say(fromToWords(goal, data.now.total[goal], data.table.total[goal]))}
          </p>
          <Watermark content={say(words.mark)} gap={[60, 40]}>
            <MonthTable table={data.table} state={{}} reach={nothing} whole={false} waiting={isPlaceholderData} />
          </Watermark>
        </>
      )}
    </section>
  )
}
