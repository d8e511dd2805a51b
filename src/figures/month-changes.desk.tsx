import { useQuery } from '@tanstack/react-query'
import { Button, Switch } from 'antd'
import { type Day, readDay } from '../base/day.ts'
import { DayField } from '../base/day-field.desk.tsx'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { type AskedMonth, endOfMonthBefore, type MonthAddress, monthEnds } from './month-address.ts'
import { compareWithWords, deltaWords, endOfWords, fromToWords, outsideWords, changesWords as words } from './month-changes.words.ts'
import { type Changes, changesQuery } from './month-questions.desk.tsx'
import { householdsWords } from './month-table.words.ts'

interface Comparing {
  readonly asked: AskedMonth
  readonly state: MonthAddress
  readonly today: Day
  readonly choose: (otherwise: { from?: string | undefined; fromKnown?: string | undefined }) => void
}

/** What lies between this table and that of an earlier cut-off: one sentence, and behind it every community that moved. */
export function MonthChanges({ asked, state, today, choose }: Comparing) {
  const say = useSay()
  const { from, fromKnown } = state
  const picks = monthEnds(Number(asked.year), today).filter(day => day < asked.cutoff)
  const before = endOfMonthBefore(readDay(asked.cutoff) ?? today)
  const compare = (day: string) => choose({ from: day, fromKnown: fromKnown && day })
  return (
    <section className="card changes" aria-labelledby="changes-title">
      <h2 id="changes-title">{say(words.title)}</h2>
      <div className="field-row">
        <label htmlFor="from">{say(words.from)}</label>
        <DayField
          id="from"
          value={from}
          onChoose={compare}
          latest={readDay(asked.cutoff)}
          picks={picks.map(day => ({ label: say(endOfWords(day)), day }))}
        />
        {from === undefined && <Button onClick={() => compare(before)}>{say(compareWithWords(before))}</Button>}
        {from === undefined && asked.known === undefined && asked.cutoff < today && (
          <Button onClick={() => choose({ from: asked.cutoff, fromKnown: asked.cutoff })}>{say(words.withThen)}</Button>
        )}
        {from !== undefined && (
          <>
            <span className="field-row">
              <Switch
                id="then-too"
                size="small"
                checked={fromKnown !== undefined}
                onChange={then => choose({ fromKnown: then ? from : undefined })}
              />
              <label htmlFor="then-too">{say(words.thenToo)}</label>
            </span>
            <Button type="text" onClick={() => choose({ from: undefined, fromKnown: undefined })}>
              {say(words.end)}
            </Button>
          </>
        )}
      </div>
      {from === undefined ? <p className="muted">{say(words.invite)}</p> : <Compared asked={asked} from={from} fromKnown={fromKnown} />}
    </section>
  )
}

function Compared({ asked, from, fromKnown }: { asked: AskedMonth; from: string; fromKnown: string | undefined }) {
  const say = useSay()
  const { data, error, refetch, isPlaceholderData } = useQuery(changesQuery(asked, from, fromKnown))
  if (error) return <Failure error={error} retry={refetch} />
  if (!data) return <p className="muted">{say(words.loading)}</p>
  return (
    <div aria-busy={isPlaceholderData} aria-live="polite">
      <p className="muted">{say(fromToWords(data))}</p>
      <p className="sentence">{say(data.sentence)}</p>
      {data.units.map(unit => (
        <UnitChanges key={unit.unitId} unit={unit} />
      ))}
    </div>
  )
}

const columns = ['plan', 'preparation', 'started'] as const

function UnitChanges({ unit: { unit, delta, moved, outside } }: { unit: Changes['units'][number] }) {
  const say = useSay()
  const deltas = columns
    .filter(column => delta[column].communities !== 0 || delta[column].households !== 0)
    .map(column => say(deltaWords(words[column], delta[column].communities, delta[column].households)))
  return (
    <details>
      <summary>
        <strong>{unit}</strong> <span className="muted">{deltas.join(say({ zh: '；', en: '; ' }))}</span>
      </summary>
      <ul>
        {moved.map(move => (
          <li key={`${move.item} ${move.cause}`}>
            {move.name} <span className="muted">{say(householdsWords(move.households))}</span> · {say(move.causeName)}
          </li>
        ))}
        {outside > 0 && <li className="muted">{say(outsideWords(outside))}</li>}
      </ul>
    </details>
  )
}
