import type { Bilingual } from './objection.ts'

/** Why the database of DATABASE_URL cannot be used: what is wrong, and how to mend it. */

const unreachable: Bilingual = {
  zh: '连不上 DATABASE_URL 所指的数据库。请检查主机、端口，以及数据库是否在运行。',
  en: 'The database of DATABASE_URL cannot be reached. Check its host and port, and that it runs.',
}

const byCode: Readonly<Record<string, Bilingual>> = {
  ECONNREFUSED: unreachable,
  ECONNRESET: unreachable,
  ENOTFOUND: unreachable,
  EAI_AGAIN: unreachable,
  ETIMEDOUT: unreachable,
  EHOSTUNREACH: unreachable,
  '28P01': {
    zh: '数据库不接受 DATABASE_URL 中的用户名和口令。请核对。',
    en: 'The database does not take the user and password of DATABASE_URL. Check them.',
  },
  '28000': {
    zh: '数据库不允许 DATABASE_URL 中的用户从本机连接。请核对用户名，或检查数据库的 pg_hba.conf。',
    en: 'The database does not let the user of DATABASE_URL in from this machine. Check the user, or pg_hba.conf of the database.',
  },
  '3D000': {
    zh: 'DATABASE_URL 所指的数据库不存在。请先用 createdb 建立（编码 UTF-8）。',
    en: 'The database of DATABASE_URL does not exist. Make it first with createdb (encoding UTF-8).',
  },
  '53300': {
    zh: '数据库的连接数已满。请稍后重试，或调大 max_connections。',
    en: 'The database has no connection left. Try again later, or raise max_connections.',
  },
  '42501': {
    zh: '数据库用户无权建立表。请将 MIGRATION_URL 设为有权建表的用户，或授予该用户在本数据库的 create 权限。',
    en: 'The user of the database may not make tables. Set MIGRATION_URL to one who may, or grant it create on this database.',
  },
}

/** The sentence for what PostgreSQL or the network said; null where it says nothing that a person could mend. */
export const explainDatabase = (code: string): Bilingual | null => byCode[code] ?? null

export const tooOld = (version: number): Bilingual => ({
  zh: `数据库是 PostgreSQL ${Math.floor(version / 10_000)}，本系统需要 15 或更新的版本。`,
  en: `The database is PostgreSQL ${Math.floor(version / 10_000)}; this program needs 15 or newer.`,
})

export const securityOff = (user: string): Bilingual => ({
  zh: `数据库用户 ${user} 不受行级安全约束，也不能降为 xjy_app，为保护各县数据，不予启动。请换用普通用户，或由管理员执行：grant xjy_app to "${user}"。`,
  en: `Row-level security is off for the database user ${user}, who cannot step down to xjy_app: not started. Use an ordinary user, or run: grant xjy_app to "${user}".`,
})

export const mayNothing = (user: string): Bilingual => ({
  zh: `数据库用户 ${user} 还没有使用本系统各表的权限。请由管理员执行：grant xjy_app to "${user}"。`,
  en: `The database user ${user} has no rights on the tables of this program. Let the administrator run: grant xjy_app to "${user}".`,
})

/** Which of the two ways of keeping the program within its rights is in force. */
export const actsAs = (user: string, role: string | null): Bilingual =>
  role
    ? { zh: `数据库操作一律以角色 ${role} 进行，受行级安全约束。`, en: `The program acts as the role ${role}, under row-level security.` }
    : {
        zh: `数据库用户 ${user} 不能建立角色，已自行放弃修改和删除记录的权限，并强制行级安全。`,
        en: `The database user ${user} can make no role; it gave up its own rights to change and delete records, and row-level security is forced.`,
      }
