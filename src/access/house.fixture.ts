import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { dayOf, instantOn } from '../base/day.ts'
import { openDatabase } from '../base/db.ts'
import { openDrawer } from '../base/documents/drawer.adapter.ts'
import { openFileStore } from '../base/file-store.adapter.ts'
import { newId } from '../base/id.adapter.ts'
import { migrate } from '../base/migrate.ts'
import type { House } from './gate.ts'

/** An empty house in a database of its own, whose clock a test sets. */
export interface TestHouse {
  readonly house: House
  readonly url: string
  /** Where its files lie. */
  readonly folder: string
  /** From now on it is this hour of this day; nine in the morning where none is named. */
  on(day: string, hour?: number): void
  at(instant: Date): void
  now(): Date
  leave(): Promise<void>
}

/** `like`: a database of the server, and a folder of files, of which the house begins as a copy. */
export async function openTestHouse(url: string, like?: { readonly database: string; readonly folder: string }): Promise<TestHouse> {
  const own = await ownDatabase(url, like?.database)
  const folder = await mkdtemp(join(tmpdir(), 'xinjiayuan-files-'))
  if (like) await cp(like.folder, folder, { recursive: true })
  let now = instantOn(dayOf('2021-03-01'), 9)
  const { house, close } = await houseOver(own, folder, () => now)
  return {
    house,
    url: own,
    folder,
    on: (day, hour = 9) => {
      now = instantOn(dayOf(day), hour)
    },
    at: instant => {
      now = instant
    },
    now: () => now,
    leave: async () => {
      await close()
      await rm(folder, { recursive: true })
    },
  }
}

/** A house over a database that is there already, or is brought up to date now. */
export async function houseOver(url: string, folder: string, clock: () => Date): Promise<{ house: House; close: () => Promise<void> }> {
  const { role } = await migrate(url)
  const db = openDatabase({ url, role })
  const house = {
    db,
    clock,
    receiptKey: new Uint8Array(32),
    sealKey: new Uint8Array(32),
    files: openFileStore(folder),
    drawer: openDrawer({ cache: join(tmpdir(), 'xinjiayuan-fonts') }),
  }
  return { house, close: () => db.destroy() }
}

/** A new database on the server of a test run; a copy of `template` where one is named. */
export async function ownDatabase(url: string, template = 'template1'): Promise<string> {
  const name = `city_${newId().replaceAll('-', '')}`
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`create database ${name} template ${template}`)
  await client.end()
  return url.replace(/[^/]*$/, name)
}
