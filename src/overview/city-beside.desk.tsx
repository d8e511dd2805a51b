import { useQuery } from '@tanstack/react-query'
import type { Me } from '../access/access.api.ts'
import { Link } from '../base/address.desk.tsx'
import { readDay } from '../base/day.ts'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import type { Bilingual } from '../base/objection.ts'
import { Wide } from '../base/wide.desk.tsx'
import { sourcesPath } from '../bulletin/bulletin-address.ts'
import { type AskedMonth, endOfMonthBefore, monthAddress } from '../figures/month-address.ts'
import { deltaWords, fromToWords, changesWords as monthWords, outsideWords } from '../figures/month-changes.words.ts'
import { type Changes, changesQuery } from '../figures/month-questions.desk.tsx'
import { countingWords, externalWords, movedWords, seeingWords as words } from './seeing.words.ts'
import { type ExternalFigure, externalQuery } from './seeing-questions.desk.tsx'

/** What lies between this table and that of the month-end before: by unit with its causes, and the way to each community. */
export function ChangedSince({ asked, every = false }: { asked: AskedMonth; every?: number | false }) {
  const say = useSay()
  const cutoff = readDay(asked.cutoff)
  const from = cutoff ? endOfMonthBefore(cutoff) : asked.cutoff
  const { data, error, refetch } = useQuery({ ...changesQuery(asked, from, undefined), enabled: cutoff !== null, refetchInterval: every })
  return (
    <section className="card changed-since" aria-labelledby="changed-since">
      <h2 id="changed-since">{say(words.changed)}</h2>
      {error && <Failure error={error} retry={refetch} />}
      {data && (
        <>
          <p className="muted">{say(fromToWords(data))}</p>
          <p>{say(data.sentence)}</p>
          <ul className="plain">
            {data.units.map(unit => (
              <UnitChange key={unit.unitId} unit={unit} />
            ))}
          </ul>
          {every === false && (
            <p>
              <Link to={monthAddress({ ...asked, from })}>{say(words.toChanges)}</Link>
            </p>
          )}
        </>
      )}
    </section>
  )
}

function UnitChange({ unit: { unit, delta, moved, outside } }: { unit: Changes['units'][number] }) {
  const say = useSay()
  const causes = [...new Map(moved.map(move => [move.cause, move.causeName])).entries()].map(([cause, name]) => {
    const mine = moved.filter(move => move.cause === cause)
    const households = mine.reduce((sum, move) => sum + move.households, 0)
    return say(movedWords(name, mine.length, households))
  })
  const started = say(deltaWords(monthWords.started, delta.started.communities, delta.started.households))
  return (
    <li>
      <strong>{unit}</strong> {started}
      {causes.length > 0 && <span className="muted"> · {causes.join(say({ zh: '；', en: '; ' }))}</span>}
      {outside > 0 && <span className="muted"> · {say(outsideWords(outside))}</span>}
    </li>
  )
}

/** Numbers that others published, each with its source and day beside the city's own. */
export function BesideOthers({ me }: { me: Me }) {
  const say = useSay()
  const { data, error, refetch } = useQuery(externalQuery)
  const heads: readonly Bilingual[] = [words.figure, words.published, words.own, words.share, words.day, words.source]
  return (
    <section className="card" aria-labelledby="beside-others">
      <h2 id="beside-others">{say(words.beside)}</h2>
      <p className="muted">{say(words.besideSays)}</p>
      {error && <Failure error={error} retry={refetch} />}
      {data && data.length === 0 && <p>{say(words.noExternal)}</p>}
      {data && data.length > 0 && (
        <Wide of={say(words.beside)}>
          <table className="chart-numbers external">
            <thead>
              <tr>
                {heads.map(head => (
                  <th key={head.en} scope="col">
                    {say(head)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.map(figure => (
                <External key={figure.name} figure={figure} />
              ))}
            </tbody>
          </table>
        </Wide>
      )}
      {me.may.includes('bulletin.record-external-figure') && (
        <p>
          <Link to={sourcesPath}>{say(words.toExternal)}</Link>
        </p>
      )}
    </section>
  )
}

function External({ figure: { name, said, unit, state, counting, own, share, onDay, source } }: { figure: ExternalFigure }) {
  const say = useSay()
  const what = state && counting ? `${say(externalWords[state])}（${say(countingWords[counting])}）` : name
  return (
    <tr>
      <th scope="row">
        {what} {state && <span className="muted small">{name}</span>}
      </th>
      <td>
        {said} {unit}
      </td>
      <td>{own === null ? <span className="muted">{say(words.nothingBeside)}</span> : `${own} ${unit}`}</td>
      <td>{share ?? '—'}</td>
      <td>{onDay}</td>
      <td className="left">{source}</td>
    </tr>
  )
}
