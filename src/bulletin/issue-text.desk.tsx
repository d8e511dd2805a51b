import { Link } from '../base/address.desk.tsx'
import { addressOf } from '../base/contract.ts'
import type { DocumentTree } from '../base/document.ts'
import { useSay } from '../base/language.desk.tsx'
import { issueAddress } from './bulletin-address.ts'
import type { IssueAnswer } from './bulletin-questions.desk.ts'
import { issueWords as words } from './issue-page.words.ts'
import { type ShownBlock, type ShownTable, shownIssue, type TextPiece } from './issue-text.ts'
import { writingApi } from './writing.api.ts'

/** The whole text of a signed issue; each of its numbers is a link to what is behind it. */
export function IssueText({ issue }: { issue: IssueAnswer }) {
  const say = useSay()
  const blocks = shownIssue(issue.tree as DocumentTree, issue.content, issue.figures)
  return (
    <article className="card issue-text" lang="zh-CN">
      <p className="muted">{say(words.clickFigure)}</p>
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a signed issue never changes
        <Block key={at} block={block} issue={issue.issue} />
      ))}
    </article>
  )
}

function Block({ block, issue }: { block: ShownBlock; issue: string }) {
  const say = useSay()
  if (block.kind === 'title') return <h2>{block.lines.join(' ')}</h2>
  if (block.kind === 'table') return <Table table={block} issue={issue} />
  const pieces = <Pieces pieces={block.pieces} issue={issue} />
  if (block.kind === 'paragraph') return <p>{pieces}</p>
  if (block.kind === 'heading') return <h3 className={`level-${block.level}`}>{pieces}</h3>
  return (
    <figure className="picture">
      <img
        src={addressOf(writingApi.picture, { params: { hash: block.file } })}
        alt={block.pieces.map(({ text }) => text).join('') || say(words.figure)}
      />
      <figcaption>{pieces}</figcaption>
    </figure>
  )
}

function Pieces({ pieces, issue }: { pieces: readonly TextPiece[]; issue: string }) {
  return pieces.map((piece, at) =>
    piece.figure === undefined ? (
      piece.text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a signed issue never changes
      <Link key={at} className="printed-figure" to={issueAddress(issue, piece.figure)}>
        {piece.text}
      </Link>
    ),
  )
}

function Table({ table: { title, note, head, rows, footnotes }, issue }: { table: ShownTable; issue: string }) {
  return (
    <div className="issue-table">
      {title && <h2>{title}</h2>}
      {note && <p className="muted">{note}</p>}
      <div className="wide-table">
        <table>
          <thead>
            {head.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a signed issue never changes
              <tr key={row}>
                {cells.map((cell, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a signed issue never changes
                  <th key={at} scope="col" colSpan={cell.columns} rowSpan={cell.rows}>
                    {cell.text}
                  </th>
                ))}
              </tr>
            ))}
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a signed issue never changes
              <tr key={row}>
                {cells.map((cell, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a signed issue never changes
                  <td key={at} colSpan={cell.columns ?? 1} className={cell.align}>
                    <Pieces pieces={cell.pieces} issue={issue} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {footnotes.map(text => (
        <p key={text} className="muted">
          {text}
        </p>
      ))}
    </div>
  )
}
