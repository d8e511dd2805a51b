import type { Reader } from '../base/db.ts'
import { changesBetween, type Move } from '../figures/change.ts'
import { listSuccessions } from '../registry/community.store.ts'
import { assemble } from './assemble.ts'
import type { TableReference } from './bound-reference.ts'
import { findFor, readStandings } from './found.store.ts'
import { answersFrom } from './found.ts'
import type { Issue } from './issue.store.ts'
import { changesToFigures, type FigureChange } from './issue-changes.ts'
import { wantedBy } from './wanted.ts'

/** What has become known since an issue went to review and would change a figure in it. The issue itself changes nothing. */
export interface SinceSignature {
  /** The figures that would be printed otherwise today. */
  readonly figures: readonly FigureChange[]
  /** The facts behind them, table by table: which community, and why. */
  readonly tables: readonly { readonly table: TableReference; readonly moves: readonly Move[] }[]
}

export async function readSinceSignature(reader: Reader, issue: Issue, now: Date): Promise<SinceSignature> {
  const { masthead } = issue.tree
  const { figures } = assemble(issue.content, {
    ...answersFrom(await findFor(reader, issue.key.county, issue.content, now)),
    signedOn: issue.signedOn,
    number: masthead.number,
    mark: masthead.mark,
    note: masthead.note,
  })
  return { figures: changesToFigures(issue.figures, figures), tables: await movesOfTables(reader, issue, now) }
}

async function movesOfTables(reader: Reader, issue: Issue, now: Date): Promise<SinceSignature['tables']> {
  const { tables } = wantedBy(issue.content)
  const then = await readStandings(reader, issue.key.county, tables, issue.knownAt)
  const today = await readStandings(reader, issue.key.county, tables, now)
  const moved: { table: TableReference; moves: readonly Move[] }[] = []
  for (const [index, [name, before]] of [...then].entries()) {
    const [table, after] = [tables[index], today.get(name)]
    if (!table || !after) continue
    const moves = changesBetween(before, after, await listSuccessions(reader, table.cutoff, now))
    if (moves.length > 0) moved.push({ table, moves })
  }
  return moved
}
