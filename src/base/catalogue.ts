/**
 * What a table is, said in the first words of its comment, and the grants and policies that follow from it.
 *
 * Nobody writes a grant or a policy by hand, so no table can be forgotten: the migrator reads the comments and
 * carries out what this file derives; a table without the words stops the migration.
 */
export interface Nature {
  readonly kind: 'spread' | 'reference' | 'local'
  readonly nature: 'draft' | 'record'
  /** The column by which row-level security keeps cabinets apart; null: open to every reader, and to every writer. */
  readonly filedBy: 'county_id' | 'office_id' | null
  /** A record may be ended once by this column. */
  readonly endedBy: string | null
  /** A record may be locked by this column, which nobody reads. */
  readonly heldBy: string | null
  /** Rows of a draft may go. */
  readonly cleared: boolean
}

/** Reads the words before the first colon; null where they are none of ours. */
export function readNature(comment: string | null): Nature | null {
  const [head = '', ...more] = (comment ?? '').split(':')[0]?.split(',') ?? []
  const found = /^(spread|reference|local) (draft|record)$/.exec(head.trim())
  if (!found || !comment?.includes(':')) return null
  const kind = found[1] as Nature['kind']
  const words = more.map(word => word.trim())
  const after = (opening: string) => words.find(word => word.startsWith(opening))?.slice(opening.length) ?? null
  return {
    kind,
    nature: found[2] as Nature['nature'],
    filedBy: kind === 'spread' ? 'county_id' : kind === 'reference' && words.includes('filed by office_id') ? 'office_id' : null,
    endedBy: after('ended by '),
    heldBy: after('held by '),
    cleared: words.includes('cleared'),
  }
}

/**
 * In scope: one interval of cabinets, set for the transaction. The sub-select is read once a query, not once a row;
 * `nullif`, because after the first SET LOCAL on a connection the setting is '' and no longer null.
 */
const bound = (name: string) => `(select nullif(current_setting('app.${name}', true), '')::int)`
const inScope = (column: string) => `${column} between ${bound('county_from')} and ${bound('county_to')}`

/** The statements that give `role` its rights on one table, in order; `table` is the quoted, qualified name. */
export function rightsOn(table: string, role: string, nature: Nature): string[] {
  return [...grants(table, role, nature), ...policies(table, nature)]
}

function grants(table: string, role: string, { nature, endedBy, heldBy, cleared }: Nature): string[] {
  const columns = [endedBy, heldBy].filter(column => column !== null)
  return [
    `revoke all on ${table} from ${role}`,
    `grant select, insert on ${table} to ${role}`,
    ...(nature === 'draft'
      ? [`grant update on ${table} to ${role}`]
      : columns.map(column => `grant update (${column}) on ${table} to ${role}`)),
    ...(cleared ? [`grant delete on ${table} to ${role}`] : []),
  ]
}

/**
 * The last statement is for the planner, which cannot see that an interval and an equal sign say the same twice: it takes
 * the rows of one cabinet for a cabinet's share of the reach, less than one row, and then any index that begins with
 * county_id is as good to it as the right one. Told that within the reach all rows are of one cabinet, it looks at the
 * rest of the key.
 */
function policies(table: string, { kind, nature, filedBy, endedBy, heldBy, cleared }: Nature): string[] {
  const names = ['seen', 'added', 'changed', 'cleared']
  const drop = names.map(name => `drop policy if exists ${name} on ${table}`)
  if (!filedBy) return [...drop, `alter table ${table} disable row level security`]
  const mine = inScope(filedBy)
  const changed = endedBy
    ? [
        `create policy changed on ${table} for update using (${endedBy} is null and ${mine}) with check (${endedBy} is not null and ${mine})`,
      ]
    : nature === 'draft' || heldBy
      ? [`create policy changed on ${table} for update using (${mine}) with check (${mine})`]
      : []
  return [
    ...drop,
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`, // also where the app's own user owns the tables
    `create policy seen on ${table} for select using (${kind === 'reference' ? 'true' : mine})`,
    `create policy added on ${table} for insert with check (${mine})`,
    ...changed,
    ...(cleared ? [`create policy cleared on ${table} for delete using (${mine})`] : []),
    ...(kind === 'spread' ? [`alter table ${table} alter column ${filedBy} set (n_distinct = 1)`] : []),
  ]
}
