import type { Me } from '../access/access.api.ts'
import { Link } from '../base/address.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { StateTag } from '../base/state-tag.desk.tsx'
import { Wide } from '../base/wide.desk.tsx'
import { basisWords, countsWords, boardWords as words } from './board-page.words.ts'
import { BoardSteps } from './board-steps.desk.tsx'
import { unitMonthAddress } from './progress-address.ts'
import type { Board, BoardRow } from './progress-questions.desk.ts'

/** Row by row in the order of the table: where it stands, its figures, and what this post can do about it. */
export function BoardTable({ me, data }: { me: Me; data: Board }) {
  const say = useSay()
  const total = data.total && (data.total.printed ?? data.total.live)
  return (
    <Wide of={say(words.table)}>
      <table className="board">
        <thead>
          <tr>
            {[words.unit, words.state, words.plan, words.preparation, words.started, words.flow, words.doing].map(word => (
              <th key={word.en} scope="col">
                {say(word)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.map(row => (
            <Row key={row.unit} me={me} data={data} row={row} />
          ))}
        </tbody>
        {total && (
          <tfoot>
            <tr>
              <th scope="row">{say(words.total)}</th>
              <td />
              <td>{say(countsWords(total.plan))}</td>
              <td>{say(countsWords(total.preparation))}</td>
              <td>{say(countsWords(total.started))}</td>
              <td />
              <td />
            </tr>
          </tfoot>
        )}
      </table>
    </Wide>
  )
}

function Row({ me, data, row }: { me: Me; data: Board; row: BoardRow }) {
  const say = useSay()
  // What was closed, else what was handed in, else what the facts say now.
  const handedIn = row.last && ['signing', 'certified', 'accepted'].includes(row.state) ? row.last.figures : null
  const { plan, preparation, started } = row.printed?.figures ?? handedIn ?? row.live
  return (
    <tr>
      <th scope="row">
        <Link to={unitMonthAddress(data.period.id, row.unit)}>{row.name}</Link>
      </th>
      <td>
        <StateOf row={row} />
      </td>
      <td>{say(countsWords(plan))}</td>
      <td>{say(countsWords(preparation))}</td>
      <td>{say(countsWords(started))}</td>
      <td>{row.flow ? say(countsWords(row.flow.started)) : ''}</td>
      <td>
        <BoardSteps me={me} data={data} row={row} />
      </td>
    </tr>
  )
}

function StateOf({ row }: { row: BoardRow }) {
  const say = useSay()
  return (
    <span className="board-state">
      <StateTag color={colours[row.state]}>{say(row.stateName)}</StateTag>
      {row.printed && <StateTag>{say(basisWords[row.printed.basis])}</StateTag>}
      {row.overdue && <StateTag color="error">{say(words.overdue)}</StateTag>}
      {row.last?.late && <StateTag color="warning">{say(words.late)}</StateTag>}
      {row.last?.withProblems && <StateTag color="warning">{say(words.withProblems)}</StateTag>}
      {row.last && row.last.waitsFor.length > 0 && (
        <span className="muted">
          {say(words.waitsFor)} {row.last.waitsFor.map(say).join('、')}
        </span>
      )}
      {row.remindedAt && (
        <span className="muted">
          {say(words.reminded)} {row.remindedAt.slice(5, 10)}
        </span>
      )}
    </span>
  )
}

const colours: Readonly<Record<BoardRow['state'], 'default' | 'processing' | 'green' | 'warning'>> = {
  'not-begun': 'default',
  signing: 'processing',
  certified: 'processing',
  accepted: 'green',
  withdrawn: 'default',
  refused: 'warning',
  'sent-back': 'warning',
  reopened: 'warning',
}
