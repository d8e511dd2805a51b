import { join, resolve } from 'node:path'
import type { House } from '../access/gate.ts'
import { lookAt } from '../access/gate.ts'
import { actsAs, explainDatabase, mayNothing, securityOff, tooOld } from '../base/database.words.ts'
import { type DatabaseUser, getDatabaseUser } from '../base/database-user.store.ts'
import { type Database, openDatabase } from '../base/db.ts'
import { openDrawer } from '../base/documents/drawer.adapter.ts'
import type { FontPlaces } from '../base/documents/fonts.adapter.ts'
import { systemCode } from '../base/durable.adapter.ts'
import { type FileStore, openFileStore } from '../base/file-store.adapter.ts'
import { appRole, migrate } from '../base/migrate.ts'
import { openPostgres } from '../base/postgres.adapter.ts'
import { CannotOpen } from '../base/postgres.ts'
import { root } from '../base/root.adapter.ts'
import { installationSecret, keyFor } from '../base/secret.adapter.ts'
import type { Settings } from '../base/settings.ts'
import { forgetHalfADemo, loadDemoOnce } from './first-start.ts'
import { progress, schemaFault } from './open-house.words.ts'

/** A house that is open: its database is migrated, and nobody acts in it but under row-level security. */
export interface OpenHouse {
  readonly house: House
  readonly files: FileStore
  /** The folder of this installation (XJY_DATA): database, files, secret. */
  readonly folder: string
  /** The database as its owner: for backing up and restoring, which look past the gate. */
  readonly url: string
  /** Closes the connections and leaves the embedded database, which stops unless somebody else is in it. */
  close(): Promise<void>
}

export interface Opening {
  /** Whether a first start loads the demo city; never into a database of one's own. */
  readonly demo: boolean
  /** Told what takes time, one line each. */
  readonly say: (line: string) => void
  /** Throws where the house is no longer wanted; asked between the steps, so that none is left half done. */
  readonly carryOn?: () => void
}

/** Opens the house that the settings describe, the same for the server and the command line. Throws `CannotOpen`. */
export async function openHouse(settings: Settings, { demo, say, carryOn = () => {} }: Opening): Promise<OpenHouse> {
  const folder = settings.data === null ? join(root, 'data') : resolve(settings.data)
  const secret = await installationSecret(folder, settings.secret ?? undefined)
  const embedded = settings.database === null ? await openPostgres(join(folder, 'postgres'), say) : null
  const url = embedded?.url ?? (settings.database as string)
  const migrationUrl = settings.migration ?? url
  try {
    carryOn()
    const wantsDemo = embedded !== null && demo
    if (wantsDemo) await forgetHalfADemo(folder, url, say)
    const db = await openMigrated(url, migrationUrl, embedded === null, say)
    const files = openFileStore(join(folder, 'files'))
    const house: House = {
      db,
      clock: () => new Date(),
      receiptKey: keyFor(secret, 'receipt'),
      sealKey: keyFor(secret, 'seal'),
      files,
      drawer: openDrawer(fontPlaces(settings, folder), ({ zh, en }) => say(`${zh} ${en}`)),
    }
    try {
      if (wantsDemo) await loadDemoOnce(house, folder, url, { say, carryOn })
    } catch (error) {
      await db.destroy()
      throw error
    }
    return { house, files, folder, url: migrationUrl, close: () => closeAll(db, embedded) }
  } catch (error) {
    await embedded?.leave()
    throw error
  }
}

const fontPlaces = (settings: Settings, folder: string): FontPlaces => ({
  cache: join(folder, 'fonts'),
  ...(settings.fonts && { folder: resolve(settings.fonts) }),
})

async function closeAll(db: Database, embedded: { leave(): Promise<void> } | null): Promise<void> {
  await db.destroy()
  await embedded?.leave()
}

/** The database under the user and role as which the program acts; refused where row-level security would silently be off. */
async function openMigrated(url: string, migrationUrl: string, own: boolean, say: (line: string) => void): Promise<Database> {
  if (own) refuseOldServer(await userOf(url, null))
  await migrate(migrationUrl, file => say(progress.migrating(file))).catch(explainedMigration)
  const login = await userOf(url, null)
  if (!login.maySetRole && migrationUrl !== url) throw new CannotOpen(mayNothing(login.name))
  const role = login.maySetRole ? appRole : null
  const user = await userOf(url, role)
  if (user.superuser || user.bypassesRowSecurity) throw new CannotOpen(securityOff(user.name))
  if (own) say(Object.values(actsAs(login.name, role)).join(' '))
  return openDatabase({ url, role })
}

function refuseOldServer({ serverVersion }: DatabaseUser): void {
  if (serverVersion < 150_000) throw new CannotOpen(tooOld(serverVersion))
}

async function userOf(url: string, role: string | null): Promise<DatabaseUser> {
  const db = openDatabase({ url, role, connections: 1 })
  try {
    return await lookAt({ db }, { from: 0, to: 0 }, reader => getDatabaseUser(reader, appRole))
  } catch (error) {
    return explained(error)
  } finally {
    await db.destroy()
  }
}

/** The migration says no in sentences of its own: the database is newer than the program, or a schema file was edited. */
function explainedMigration(error: unknown): never {
  if (error instanceof Error && error.constructor === Error) throw new CannotOpen(schemaFault(error.message), error)
  return explained(error)
}

function explained(error: unknown): never {
  const says = explainDatabase(systemCode(error) ?? '')
  throw says ? new CannotOpen(says, error) : error
}
