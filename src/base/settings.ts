import type { Objection } from './objection.ts'

/** What can be set from outside, by environment variables. A variable that is empty counts as not set. */
export interface Settings {
  /** XJY_DATA: database, files and secret of this installation; null: the folder `data` in the checkout. */
  readonly data: string | null
  readonly host: string
  readonly port: number
  /** XJY_FONTS: the office's own fonts. */
  readonly fonts: string | null
  /** DATABASE_URL; null: the embedded PostgreSQL. */
  readonly database: string | null
  /** MIGRATION_URL: the user who may change the schema, where that is another. */
  readonly migration: string | null
  /** XJY_SECRET, which wins over the file; whoever opens the house checks it. */
  readonly secret: string | null
}

/** Reads the settings; `settings` is null where there are objections, each at its variable. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): {
  readonly settings: Settings | null
  readonly objections: readonly Objection[]
} {
  const said = (name: string) => env[name]?.trim() || null
  const [database, migration] = [said('DATABASE_URL'), said('MIGRATION_URL')]
  const [host, port] = [said('HOST') ?? '127.0.0.1', said('PORT') ?? '8086']
  const objections = [
    ...objectionsToPort(port),
    ...objectionsToHost(host),
    ...objectionsToUrl('DATABASE_URL', database),
    ...objectionsToUrl('MIGRATION_URL', migration),
    ...(migration && !database ? [migrationAlone] : []),
  ]
  if (objections.length > 0) return { settings: null, objections }
  const settings = {
    data: said('XJY_DATA'),
    host,
    port: Number(port),
    fonts: said('XJY_FONTS'),
    database,
    migration,
    secret: said('XJY_SECRET'),
  }
  return { settings, objections }
}

const objection = (place: string, zh: string, en: string): Objection => ({ code: 'base.setting', place, says: { zh, en } })

function objectionsToPort(text: string): Objection[] {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return []
  return [
    objection(
      'PORT',
      `PORT 的值“${text}”不是端口号，请写 1 到 65535 的整数，例如 8086。`,
      `PORT is “${text}”, which is no port: write a whole number from 1 to 65535, such as 8086.`,
    ),
  ]
}

function objectionsToHost(text: string): Objection[] {
  if (/^[\w.:%-]+$/.test(text)) return []
  return [
    objection(
      'HOST',
      `HOST 的值“${text}”不是本机地址，请写 127.0.0.1 的样子，不带 http:// 和端口。`,
      `HOST is “${text}”, which is no address of this machine: write it like 127.0.0.1, without http:// and port.`,
    ),
  ]
}

/** The value is not repeated: a password stands in it. */
function objectionsToUrl(name: string, text: string | null): Objection[] {
  if (text === null || (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text))) return []
  return [
    objection(
      name,
      `${name} 不是数据库地址，请写成 postgres://用户:口令@主机:5432/数据库 的样子；口令中的特殊字符须转义。`,
      `${name} is no address of a database: write it like postgres://user:password@host:5432/database, with special characters of the password escaped.`,
    ),
  ]
}

const migrationAlone = objection(
  'MIGRATION_URL',
  '只设置了 MIGRATION_URL，没有设置 DATABASE_URL：内置数据库用不着它。请一并设置 DATABASE_URL，或去掉 MIGRATION_URL。',
  'MIGRATION_URL is set without DATABASE_URL: the embedded database needs none. Set DATABASE_URL too, or unset MIGRATION_URL.',
)
