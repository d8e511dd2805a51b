import { useMutation, useQuery } from '@tanstack/react-query'
import { Alert, Button, Skeleton } from 'antd'
import { useState } from 'react'
import { Link } from '../base/address.desk.tsx'
import { addressOf } from '../base/contract.ts'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import type { BookAsked } from './book-asked.ts'
import { type BookChoices, bookQuery } from './book-questions.desk.tsx'
import { brokenWords, verifiedWords, roomWords as words } from './book-room.words.ts'
import { overviewApi, type ToldLine } from './overview.api.ts'
import { overview } from './overview-questions.desk.tsx'
import { rangesOf } from './ranges.ts'

/** Pages of the book, newest first; each can be verified, and all that fits can be taken away. */
export function BookLines({ asked, choices }: { asked: BookAsked; choices: BookChoices }) {
  const say = useSay()
  const [before, setBefore] = useState<string>()
  const { data, error, refetch } = useQuery(bookQuery(asked, before))
  if (error) return <Failure error={error} retry={refetch} />
  if (!data) return <Skeleton active paragraph={{ rows: 10 }} />
  const { lines, next } = data
  return (
    <section className="card">
      {lines.length === 0 ? <p>{say(words.nothing)}</p> : <Verifying key={before ?? ''} lines={lines} choices={choices} />}
      <ol className="book">
        {lines.map(line => (
          <BookEntry key={`${line.county} ${line.no}`} line={line} />
        ))}
      </ol>
      <div className="book-foot">
        {before !== undefined && <Button onClick={() => setBefore(undefined)}>{say(words.newest)}</Button>}
        {next !== null && <Button onClick={() => setBefore(next)}>{say(words.older)}</Button>}
        {(['xlsx', 'csv'] as const).map(form => (
          <a key={form} href={addressOf(overviewApi.bookFile, { params: { form }, query: { ...asked } })} download>
            {say(words[form])}
          </a>
        ))}
        <span className="muted small">{say(words.fileHint)}</span>
      </div>
    </section>
  )
}

/** Who did what when, in a sentence; behind it what the book keeps, letter by letter. */
function BookEntry({ line: { at, actor, holder, what, things, cabinet, no, hash, said } }: { line: ToldLine }) {
  const say = useSay()
  return (
    <li>
      <p>
        <time dateTime={at}>{at.slice(0, 16).replace('T', ' ')}</time> <strong>{actor}</strong>{' '}
        <span className="muted">（{holder ?? say(words.erased)}）</span> {say(what)}
        {things.map(
          thing =>
            thing.address !== null && (
              <Link key={thing.address} to={thing.address} className="book-thing">
                {thing.name || say(words.thing)}
              </Link>
            ),
        )}
      </p>
      <details>
        <summary className="muted small">
          {say(cabinet)} · {say(words.line)} {no}
        </summary>
        <dl className="kept">
          <dt>{say(words.kept)}</dt>
          <dd>{said}</dd>
          <dt>{say(words.hash)}</dt>
          <dd>{hash}</dd>
        </dl>
      </details>
    </li>
  )
}

function Verifying({ lines, choices }: { lines: readonly ToldLine[]; choices: BookChoices }) {
  const say = useSay()
  const verifying = useMutation({ mutationFn: () => overview.chain({ query: { ranges: rangesOf(lines) } }) })
  const cabinetOf = (county: number) => choices.cabinets.find(one => one.county === county)?.name ?? { zh: '', en: '' }
  const told = verifying.data
  return (
    <div className="verifying">
      <Button loading={verifying.isPending} onClick={() => verifying.mutate()} aria-describedby="verify-hint">
        {say(words.verify)}
      </Button>{' '}
      <span id="verify-hint" className="muted small">
        {say(words.verifyHint)}
      </span>
      {verifying.isError && <Failure error={verifying.error} />}
      {told && (
        <div role="status">
          {told.breaks.length === 0 && <Alert type="success" showIcon title={say(verifiedWords(told.lines))} />}
          {told.breaks.map(({ county, no, says }) => (
            <Alert key={county} type="error" showIcon title={say(brokenWords(cabinetOf(county), no, says))} />
          ))}
        </div>
      )}
    </div>
  )
}
