import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { Wide } from '../base/wide.desk.tsx'
import type { BookAsked } from './book-asked.ts'
import { refusalsQuery } from './book-questions.desk.tsx'
import { roomWords as words } from './book-room.words.ts'

/** Attempts that were refused: they stand outside the chains. */
export function BookRefusals({ asked }: { asked: BookAsked }) {
  const say = useSay()
  const [before, setBefore] = useState<number>()
  const { data, error, refetch } = useQuery(refusalsQuery(asked, before))
  if (error) return <Failure error={error} retry={refetch} />
  if (!data) return <Skeleton active paragraph={{ rows: 10 }} />
  const { refusals, next } = data
  if (refusals.length === 0) return <p className="card">{say(words.noRefusals)}</p>
  return (
    <section className="card">
      <Wide of={say(words.refusals)}>
        <table className="facts">
          <thead>
            <tr>
              {[words.at, words.who, words.tried, words.why].map(head => (
                <th key={head.en} scope="col">
                  {say(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {refusals.map(({ id, at, actor, holder, what, why }) => (
              <tr key={id}>
                <td>{at.slice(0, 16).replace('T', ' ')}</td>
                <td>
                  {actor ?? say(words.nobody)} {holder && <span className="muted">（{holder}）</span>}
                </td>
                <td>{say(what)}</td>
                <td>{say(why)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <div className="book-foot">
        {before !== undefined && <Button onClick={() => setBefore(undefined)}>{say(words.newest)}</Button>}
        {next !== null && <Button onClick={() => setBefore(next)}>{say(words.older)}</Button>}
      </div>
    </section>
  )
}
