import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { damaged, linesIn, refusal } from './backup-lines.ts'
import type { FileStore } from './file-store.adapter.ts'
import { chapters } from './migrate.ts'

/**
 * Backup and restore: all tables in one consistent picture, and the files, as one compressed stream of JSON lines.
 *
 * The embedded server ships no dump program, so this is ours. Its first line names the schema that it was taken
 * from, its last the hash of everything before: a backup that was cut off or damaged is refused whole.
 * Sessions, tokens and failed sign-ins are left out: whoever restores signs in again, and what was ended since stays ended.
 */
export interface Counted {
  readonly tables: number
  readonly rows: number
  readonly files: number
}

const page = 2000
const leftOut = ['base.migration', 'access.session', 'access.token', 'access.attempt', 'access.known_address']

/** Written beside and renamed at the end, so that a file with the name is a whole backup. */
export async function backUp(url: string, files: Pick<FileStore, 'list' | 'get'>, path: string): Promise<Counted> {
  const client = await connected(url)
  const counted = { tables: 0, rows: 0, files: 0 }
  try {
    await client.query('begin isolation level repeatable read read only')
    await everywhere(client)
    await pipeline(
      Readable.from(sealedLines(linesOf(client, files, counted))),
      createGzip(),
      createWriteStream(`${path}.part`, { mode: 0o600 }),
    )
  } finally {
    await client.end()
  }
  await rename(`${path}.part`, path)
  return counted
}

async function* linesOf(
  client: pg.Client,
  files: Pick<FileStore, 'list' | 'get'>,
  counted: { tables: number; rows: number; files: number },
): AsyncGenerator<string> {
  yield JSON.stringify({ schema: await schemaOf(client) })
  for (const table of await tablesInOrder(client)) {
    counted.tables++
    yield JSON.stringify({ table })
    await client.query(`declare reading cursor for select to_jsonb(t)::text as row from ${table} t order by ctid`)
    for (;;) {
      const { rows } = await client.query<{ row: string }>(`fetch ${page} from reading`)
      for (const { row } of rows) yield row
      counted.rows += rows.length
      if (rows.length < page) break
    }
    await client.query('close reading')
  }
  yield JSON.stringify({ table: null })
  for await (const hash of files.list()) {
    counted.files++
    yield JSON.stringify({ file: Buffer.from(await files.get(hash)).toString('base64') })
  }
}

async function* sealedLines(lines: AsyncGenerator<string>): AsyncGenerator<string> {
  const hash = createHash('sha256')
  for await (const line of lines) {
    hash.update(line).update('\n')
    yield `${line}\n`
  }
  yield `${JSON.stringify({ end: hash.digest('hex') })}\n`
}

/** Into an empty, migrated database; all or nothing. Throws a sentence where that is not so or the backup is damaged. */
export async function restore(url: string, files: Pick<FileStore, 'put'>, path: string): Promise<Counted> {
  const client = await connected(url)
  try {
    await client.query('begin')
    await everywhere(client)
    const tables = await tablesInOrder(client)
    for (const table of tables) {
      if ((await client.query(`select from ${table} limit 1`)).rows.length > 0)
        throw refusal(
          'not-empty',
          '数据库里已有数据，备份只能恢复到空的数据库。请用 XJY_DATA 另指一个文件夹。',
          'The database is not empty. Restore into a new one: name another folder with XJY_DATA.',
        )
    }
    const counted = await readLines(client, files, path)
    for (const table of tables) await advanceIdentities(client, table)
    await client.query('commit')
    return counted
  } finally {
    await client.end() // without a commit nothing of it stays
  }
}

async function readLines(client: pg.Client, files: Pick<FileStore, 'put'>, path: string): Promise<Counted> {
  const counted = { tables: 0, rows: 0, files: 0 }
  const hash = createHash('sha256')
  let table: string | null = null
  let rows: string[] = []
  let ended = false
  const flush = async () => {
    if (table && rows.length > 0) await addRows(client, table, rows)
    counted.rows += rows.length
    rows = []
  }
  const take = async (line: string) => {
    const said =
      /^\{"(schema|table|file)":/.test(line) && (table === null || line.startsWith('{"table":'))
        ? (JSON.parse(line) as { schema?: string; table?: string | null; file?: string })
        : null
    if (!said) rows.push(line)
    if (!said && rows.length >= page) await flush()
    if (said?.schema && said.schema !== (await schemaOf(client)))
      throw refusal(
        'other-version',
        '这份备份出自本程序的另一个版本，请用那个版本恢复。',
        'The backup is of another version of the program. Restore it with that version.',
      )
    if (said?.file) await files.put(Buffer.from(said.file, 'base64')).then(() => counted.files++)
    if (said && 'table' in said) {
      await flush()
      table = said.table ?? null
      if (table) counted.tables++
    }
  }
  for await (const line of linesIn(path)) {
    if (line.startsWith('{"end":')) {
      ended = (JSON.parse(line) as { end: string }).end === hash.digest('hex')
      break
    }
    hash.update(line).update('\n')
    await take(line)
  }
  if (!ended) throw damaged
  return counted
}

async function addRows(client: pg.Client, table: string, rows: readonly string[]): Promise<void> {
  await client.query(`insert into ${table} overriding system value select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [
    `[${rows.join(',')}]`,
  ])
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'xinjiayuan backup' })
  await client.connect()
  return client
}

/** The whole country in scope: where the user is not above row-level security, it still sees all. */
const everywhere = (client: pg.Client) => client.query(`set local app.county_from = '0'; set local app.county_to = '${2 ** 31 - 1}'`)

async function schemaOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ schema: string }>(
    `select string_agg(chapter || ' ' || no || ' ' || hash, ',' order by chapter, no) as schema from base.migration`,
  )
  return createHash('sha256')
    .update(rows[0]?.schema ?? '')
    .digest('hex')
}

/** Every table that is kept, each after those that it refers to. */
async function tablesInOrder(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; needs: string[] }>(
    `select format('%s.%s', nspname, relname) as name, array(
       select distinct format('%s.%s', n.nspname, r.relname) from pg_constraint
       join pg_class r on r.oid = confrelid join pg_namespace n on n.oid = r.relnamespace
       where contype = 'f' and conrelid = c.oid and confrelid <> c.oid) as needs
     from pg_class c join pg_namespace on pg_namespace.oid = relnamespace where relkind in ('r', 'p') and nspname = any ($1) order by 1`,
    [chapters],
  )
  const order: string[] = []
  const place = (name: string) => {
    if (order.includes(name)) return
    for (const needed of rows.find(row => row.name === name)?.needs ?? []) place(needed)
    order.push(name)
  }
  for (const { name } of rows) place(name)
  return order.filter(name => !leftOut.includes(name))
}

/** Numbers that the database deals go on after the last one restored. */
async function advanceIdentities(client: pg.Client, table: string): Promise<void> {
  const { rows } = await client.query<{ column: string }>(
    `select attname as column from pg_attribute where attrelid = $1::regclass and attidentity <> ''`,
    [table],
  )
  for (const { column } of rows) {
    await client.query(`select setval(pg_get_serial_sequence($1, $2), max(${column})) from ${table} having max(${column}) is not null`, [
      table,
      column,
    ])
  }
}
