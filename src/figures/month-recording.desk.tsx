import { useQueries, useQuery } from '@tanstack/react-query'
import { Link } from '../base/address.desk.tsx'
import { readKnown } from '../base/day.ts'
import { useSay } from '../base/language.desk.tsx'
import type { Bilingual } from '../base/objection.ts'
import { type Kind, stageOf } from '../works/milestone.ts'
import type { Counts } from './counts.ts'
import { type AskedMonth, askedMonth, monthAddress, newestList } from './month-address.ts'
import { labelOf } from './month-asked.desk.tsx'
import { countsWords } from './month-page.words.ts'
import { communitiesQuery, listsQuery, type MonthTableAnswer, tableQuery } from './month-questions.desk.tsx'
import { afterRecording, isMoved } from './month-recording.ts'
import { listOfWords, recordingWords as words } from './month-recording.words.ts'
import './month-recording.css'

type Row = MonthTableAnswer['rows'][number]

/** The table that the month's page opens with: of the newest list, as of today. */
function useMonthNow(today: string): AskedMonth | null {
  const { data: lists } = useQuery(listsQuery)
  const newest = lists && newestList(lists)
  return newest ? askedMonth({}, newest, today) : null
}

interface Proposing {
  readonly items: readonly string[]
  readonly kind: Kind
  readonly day: string
  readonly units: readonly number[]
  readonly today: string
}

/** How the rows of the units would stand after a recording that has not been sent yet. */
export function MonthProposed({ today, ...said }: Proposing) {
  const asked = useMonthNow(today)
  return asked && said.day <= asked.cutoff ? <Proposed asked={asked} {...said} /> : null
}

function Proposed({ asked, items, kind, units }: Omit<Proposing, 'today' | 'day'> & { asked: AskedMonth }) {
  const say = useSay()
  const { data: table } = useQuery(tableQuery(asked))
  const answers = useQueries({ queries: units.map(unit => communitiesQuery(asked, String(unit))) })
  if (!table || answers.some(({ data }) => !data)) return <p className="muted">{say(words.counting)}</p>
  const listed = answers.flatMap(({ data }) => data ?? [])
  const rows = rowsOf(table, units).map(before => ({
    before,
    after: afterRecording(
      before,
      listed.filter(({ unit }) => unit === before.unitId),
      items,
      stageOf[kind],
    ),
  }))
  return <Beside asked={asked} title={words.changes} rows={rows} />
}

/** What an act that was done at a moment has changed: the table as it was known just before, and by it. */
export function MonthDone({ at, units, today }: { at: string; units: readonly number[]; today: string }) {
  const asked = useMonthNow(today)
  const moment = readKnown(at)
  if (!asked || !moment) return null
  const justBefore = new Date(moment.getTime() - 1).toISOString()
  return <Done before={{ ...asked, known: justBefore }} after={{ ...asked, known: at }} asked={asked} units={units} />
}

function Done({ asked, before, after, units }: { asked: AskedMonth; before: AskedMonth; after: AskedMonth; units: readonly number[] }) {
  const say = useSay()
  const [{ data: then }, { data: now }] = useQueries({ queries: [tableQuery(before), tableQuery(after)] })
  if (!then || !now) return <p className="muted">{say(words.counting)}</p>
  const rows = rowsOf(then, units).flatMap(row => {
    const found = now.rows.find(({ unitId }) => unitId === row.unitId)
    return found ? [{ before: row, after: found }] : []
  })
  return <Beside asked={asked} title={words.changed} rows={rows} />
}

const rowsOf = (table: MonthTableAnswer, units: readonly number[]): Row[] => table.rows.filter(({ unitId }) => units.includes(unitId))

interface BesideEachOther {
  readonly asked: AskedMonth
  readonly title: Bilingual
  readonly rows: readonly { readonly before: Row; readonly after: Row }[]
}

function Beside({ asked, title, rows }: BesideEachOther) {
  const say = useSay()
  const moved = rows.filter(({ before, after }) => isMoved(before, after))
  const several = moved.length > 1
  if (moved.length === 0) return <p className="muted">{say(words.same)}</p>
  return (
    <div className="month-recording">
      <table>
        <caption>
          {say(title)}{' '}
          <span className="muted">
            （{several ? '' : `${moved[0]?.before.unit} · `}
            {say(listOfWords(labelOf(asked), asked.cutoff))}）
          </span>
        </caption>
        <thead>
          <tr>
            {several && <th scope="col">{say(words.unit)}</th>}
            <th scope="col">{say(words.figure)}</th>
            <th scope="col">{say(words.before)}</th>
            <th scope="col">{say(words.after)}</th>
          </tr>
        </thead>
        <tbody>
          {moved.flatMap(({ before, after }) =>
            cells.map(cell => <Cell key={`${before.unitId} ${cell}`} {...{ cell, before, after, several }} />),
          )}
        </tbody>
      </table>
      <Link to={monthAddress(asked)}>{say(words.toMonth)}</Link>
    </div>
  )
}

const cells = ['preparation', 'started', 'completed'] as const

interface Celling {
  readonly cell: (typeof cells)[number]
  readonly before: Row
  readonly after: Row
  readonly several: boolean
}

function Cell({ cell, before, after, several }: Celling) {
  const say = useSay()
  const shown = (counts: Counts | null) => (counts ? say(countsWords(counts)) : '/')
  if (shown(before[cell]) === shown(after[cell])) return null
  return (
    <tr>
      {several && <td>{before.unit}</td>}
      <th scope="row">{say(words[cell])}</th>
      <td>{shown(before[cell])}</td>
      <td>
        <strong>{shown(after[cell])}</strong>
      </td>
    </tr>
  )
}
