import { Link } from '../base/address.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import type { Counts } from './counts.ts'
import { changed, type MonthAddress, monthAddress } from './month-address.ts'
import type { DrillColumn } from './month-drill.ts'
import { MonthHead } from './month-head.desk.tsx'
import type { MonthTableAnswer } from './month-questions.desk.tsx'
import { cellWords, communitiesWords, englishTotal, householdsWords, tableWords } from './month-table.words.ts'
import './month-table.css'

interface Tabled {
  readonly table: MonthTableAnswer
  readonly state: MonthAddress
  /** The units whose communities may be listed. */
  readonly reach: ReadonlySet<number>
  /** Whether these are all: what is listed under a total must be all of it. */
  readonly whole: boolean
  readonly waiting: boolean
}

/** The month's table as it is printed: the head on three levels, `/` and 0 kept apart, every figure a way to its communities. */
export function MonthTable({ table, state, reach, whole, waiting }: Tabled) {
  const say = useSay()
  const totalName = say({ zh: table.totalName, en: englishTotal })
  return (
    // A box that scrolls must be reachable by keyboard: hence a region with a name that takes the focus.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="table-box" tabIndex={0} aria-label={say(tableWords.scroll)} aria-busy={waiting}>
      <table className="month-table">
        <caption className="visually-hidden">
          {table.title}（{table.note}）
        </caption>
        <MonthHead heads={table.heads} />
        <tbody>
          {table.rows.map(row => (
            <tr key={row.unitId}>
              <td className="order">{row.order}</td>
              <th scope="row">{row.unit}</th>
              <Cells figures={row} unit={row.unit} to={reach.has(row.unitId) ? openedAt(state, String(row.unitId)) : null} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td className="order" />
            <th scope="row">{totalName}</th>
            <Cells figures={table.total} unit={totalName} to={whole ? openedAt(state, 'all') : null} />
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

const openedAt = (state: MonthAddress, unit: string) => (column: DrillColumn) => monthAddress(changed(state, { unit, column }))

interface Celled {
  readonly figures: Pick<MonthTableAnswer['total'], 'plan' | 'preparation' | 'started'>
  readonly unit: string
  readonly to: ((column: DrillColumn) => string) | null
}

const columns = ['plan', 'preparation', 'started'] as const

function Cells({ figures, unit, to }: Celled) {
  return columns.flatMap(column => {
    const counts = figures[column]
    if (counts === null) return [<NothingLeft key={`${column} households`} />, <NothingLeft key={`${column} communities`} />]
    const address = to && counts.communities > 0 ? to(column) : null
    return [
      <Cell key={`${column} households`} what="households" {...{ counts, column, unit, address }} />,
      <Cell key={`${column} communities`} what="communities" {...{ counts, column, unit, address }} />,
    ]
  })
}

function NothingLeft() {
  const say = useSay()
  return (
    <td>
      <abbr title={say(tableWords.nothingLeft)}>/</abbr>
    </td>
  )
}

interface CellOf {
  readonly what: keyof Counts
  readonly counts: Counts
  readonly column: DrillColumn
  readonly unit: string
  readonly address: string | null
}

/** Both figures of a cell lead to the same communities; one stop of the keyboard is enough for them. */
function Cell({ what, counts, column, unit, address }: CellOf) {
  const say = useSay()
  const count = counts[what]
  if (address === null) return <td>{count}</td>
  const said = say(what === 'households' ? householdsWords(count) : communitiesWords(count))
  return (
    <td>
      <Link to={address} aria-label={say(cellWords(unit, column, said))} tabIndex={what === 'households' ? -1 : 0}>
        {count}
      </Link>
    </td>
  )
}
