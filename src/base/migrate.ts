import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { readNature, rightsOn } from './catalogue.ts'
import { root } from './root.adapter.ts'
import { splitSql } from './split-sql.ts'

/** The chapters that keep something, in the order of their imports: a table may refer to an earlier chapter's. */
export const chapters = ['base', 'audit', 'access', 'signoff', 'registry', 'plan', 'works', 'figures', 'progress', 'bulletin'] as const

export const appRole = 'xjy_app'

export interface Migrated {
  /** How many schema files were carried out now. */
  readonly applied: number
  /** The role the program must step down to; null where the database's user could make none and gave up its own rights instead. */
  readonly role: string | null
}

interface SchemaFile {
  readonly chapter: string
  readonly no: number
  readonly text: string
}

/**
 * Brings a database up to this program, forward only, under a lock: two programs that start at once do it once.
 * Throws where a schema file that was carried out has been edited since, or the database is newer than the program.
 */
export async function migrate(url: string, say: (line: string) => void = () => {}): Promise<Migrated> {
  const client = new pg.Client({ connectionString: url, application_name: 'xinjiayuan migration' })
  await client.connect()
  try {
    await client.query(`select pg_advisory_lock(hashtext('xinjiayuan migration'))`)
    const applied = await applySchema(client, say)
    if (applied > 0) await giveRights(client, await ensureRole(client))
    return { applied, role: await roleInForce(client) }
  } finally {
    await client.end()
  }
}

/** The schema files in the checkout: `works/works.sql` is the first of its chapter, `works/works.2.sql` the next. */
export function schemaFiles(): SchemaFile[] {
  return chapters.flatMap(chapter => {
    const files: SchemaFile[] = []
    for (let no = 1; ; no++) {
      const path = join(root, 'src', chapter, no === 1 ? `${chapter}.sql` : `${chapter}.${no}.sql`)
      if (!existsSync(path)) return files
      files.push({ chapter, no, text: readFileSync(path, 'utf8') })
    }
  })
}

async function applySchema(client: pg.Client, say: (line: string) => void): Promise<number> {
  await client.query('create schema if not exists base')
  await client.query(
    `create table if not exists base.migration (chapter text, no integer, hash text not null, applied_at timestamptz not null default now(), primary key (chapter, no))`,
  )
  await client.query(`comment on table base.migration is 'local record: which schema files this database has carried out'`)
  const { rows } = await client.query<{ chapter: string; no: number; hash: string }>('select chapter, no, hash from base.migration')
  const done = new Map(rows.map(row => [`${row.chapter} ${row.no}`, row.hash]))
  const files = schemaFiles()
  if (done.size > files.length) throw new Error('The database was migrated by a newer version of the program. Start that version.')
  let applied = 0
  for (const file of files) {
    const hash = createHash('sha256').update(file.text).digest('hex')
    const before = done.get(`${file.chapter} ${file.no}`)
    if (before && before !== hash)
      throw new Error(`The schema file ${file.chapter} ${file.no} has been edited after it was carried out. Restore it and add a new one.`)
    if (before) continue
    say(`${file.chapter} ${file.no}`)
    await applyFile(client, file, hash)
    applied++
  }
  return applied
}

/** One statement at a time, all of a file or none of it. */
async function applyFile(client: pg.Client, file: SchemaFile, hash: string): Promise<void> {
  await client.query('begin')
  try {
    for (const statement of splitSql(file.text)) await client.query(statement)
    await client.query('insert into base.migration (chapter, no, hash) values ($1, $2, $3)', [file.chapter, file.no, hash])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** Makes the app's role where the user may; otherwise the user itself gives up the rights that the app must not have. */
async function ensureRole(client: pg.Client): Promise<string> {
  const mine = (
    await client.query<{ me: string; may: boolean }>(
      'select current_user as me, rolsuper or rolcreaterole as may from pg_roles where rolname = current_user',
    )
  ).rows[0]
  if (!mine) throw new Error('The database user has vanished while it was connected.')
  if (!(await hasRole(client)) && !mine.may) return mine.me
  if (!(await hasRole(client))) await client.query(`create role ${appRole} nologin`).catch(unless('42710', '23505'))
  await client.query(`grant ${appRole} to current_user`).catch(unless('42501'))
  return (await roleInForce(client)) ?? mine.me
}

const unless =
  (...codes: string[]) =>
  (error: { code?: string }) => {
    if (!codes.includes(error.code ?? '')) throw error
  }

const hasRole = async (client: pg.Client) =>
  ((await client.query('select 1 from pg_roles where rolname = $1', [appRole])).rowCount ?? 0) > 0

async function roleInForce(client: pg.Client): Promise<string | null> {
  if (!(await hasRole(client))) return null
  const { rows } = await client.query<{ may: boolean }>(`select pg_has_role(current_user, $1, 'member') as may`, [appRole])
  return rows[0]?.may ? appRole : null
}

async function giveRights(client: pg.Client, role: string): Promise<void> {
  const { rows } = await client.query<{ name: string; schema: string; comment: string | null }>(
    `select format('%I.%I', nspname, relname) as name, quote_ident(nspname) as schema, obj_description(pg_class.oid, 'pg_class') as comment
     from pg_class join pg_namespace on pg_namespace.oid = relnamespace
     where relkind in ('r', 'p') and nspname = any ($1) order by 1`,
    [chapters],
  )
  const quoted = `"${role.replaceAll('"', '""')}"`
  for (const schema of new Set(rows.map(row => row.schema))) await client.query(`grant usage on schema ${schema} to ${quoted}`)
  for (const { name, comment } of rows) {
    const nature = readNature(comment)
    if (!nature)
      throw new Error(`The table ${name} does not say what it is: begin its comment with spread, reference or local, and draft or record.`)
    for (const statement of rightsOn(name, quoted, nature)) await client.query(statement)
  }
}
