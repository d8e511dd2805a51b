import { Button, Segmented, Select } from 'antd'
import { type Day, readDay } from '../base/day.ts'
import { DayField } from '../base/day-field.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import type { Bilingual } from '../base/objection.ts'
import { baselines } from '../plan/list.ts'
import { type AskedMonth, endOfMonthBefore, type MonthAddress, monthEnds } from './month-address.ts'
import { endOfWords } from './month-changes.words.ts'
import { saysKnownThen, monthWords as words } from './month-page.words.ts'
import type { Lists } from './month-questions.desk.tsx'
import { scopeLabel } from './scope.words.ts'

interface Asking {
  readonly asked: AskedMonth
  readonly lists: Lists
  readonly today: Day
  /** What is wrong with a field, by its name in the address. */
  readonly wrong: Readonly<Record<string, Bilingual>>
  readonly choose: (otherwise: Partial<MonthAddress> | { known: undefined }) => void
}

/** `2021年市计划`; also of a list that does not exist. */
export const labelOf = ({ year, list }: { year: number | string; list: AskedMonth['list'] }): Bilingual =>
  scopeLabel({ kind: 'plan', year: Number(year), baseline: list, unit: null })

/** Which table: its plan, its cut-off, and the moment of knowing. */
export function MonthAsked(asking: Asking) {
  const say = useSay()
  return (
    <section className="asked card" aria-label={say(words.choosing)}>
      <ListField {...asking} />
      <CutoffField {...asking} />
      <KnowingField {...asking} />
    </section>
  )
}

function ListField({ asked, lists, wrong, choose }: Asking) {
  const say = useSay()
  const ordered = [...lists].sort((a, b) => b.year - a.year || baselines.indexOf(a.list) - baselines.indexOf(b.list))
  const options = ordered.map(({ year, list }) => ({ value: `${year} ${list}`, label: say(labelOf({ year, list })) }))
  const value = `${asked.year} ${asked.list}`
  const isKnown = options.some(option => option.value === value)
  return (
    <div className="field">
      <label htmlFor="list">{say(words.list)}</label>
      <Select
        id="list"
        className="list-field"
        value={value}
        options={isKnown ? options : [{ value, label: say(labelOf(asked)) }, ...options]}
        onChange={chosen => {
          const found = lists.find(({ year, list }) => `${year} ${list}` === chosen)
          if (found) choose({ year: String(found.year), list: found.list })
        }}
      />
      <Wrong says={wrong.year ?? wrong.list} />
    </div>
  )
}

function CutoffField({ asked, today, wrong, choose }: Asking) {
  const say = useSay()
  const ends = monthEnds(Number(asked.year), today).map(day => ({ label: say(endOfWords(day)), day }))
  return (
    <div className="field">
      <label htmlFor="cutoff">{say(words.cutoff)}</label>
      <span className="field-row">
        <DayField
          id="cutoff"
          value={asked.cutoff}
          onChoose={cutoff => choose({ cutoff })}
          picks={[{ label: say(words.today), day: today }, ...ends]}
          invalid={wrong.cutoff !== undefined}
        />
        <Button onClick={() => choose({ cutoff: endOfMonthBefore(readDay(asked.cutoff) ?? today) })}>{say(words.monthEndBefore)}</Button>
      </span>
      <Wrong says={wrong.cutoff} />
    </div>
  )
}

function KnowingField({ asked, today, wrong, choose }: Asking) {
  const say = useSay()
  const { known } = asked
  const then = (day: string) => choose({ known: day })
  return (
    <div className="field knowing">
      <span className="label" id="knowing">
        {say(words.knowing)}
      </span>
      <span className="field-row">
        <Segmented
          aria-labelledby="knowing"
          value={known === undefined ? 'now' : 'then'}
          options={[
            { value: 'now', label: say(words.knownNow) },
            { value: 'then', label: say(words.knownThen) },
          ]}
          onChange={chosen => (chosen === 'now' ? choose({ known: undefined }) : then(readDay(asked.cutoff) ?? today))}
        />
        {known !== undefined && (
          <>
            <label htmlFor="known" className="visually-hidden">
              {say(words.knownOn)}
            </label>
            <DayField id="known" value={known.slice(0, 10)} onChoose={then} invalid={wrong.known !== undefined} />
          </>
        )}
      </span>
      <Wrong says={wrong.known} />
      <p className="muted hint">{say(known === undefined ? words.saysKnownNow : saysKnownThen(known))}</p>
    </div>
  )
}

function Wrong({ says }: { says: Bilingual | undefined }) {
  const say = useSay()
  return says ? (
    <p className="wrong" role="alert">
      {say(says)}
    </p>
  ) : null
}
