import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor, PostKind } from '../src/access/actor.ts'
import type { House } from '../src/access/gate.ts'
import { lookAt } from '../src/access/gate.ts'
import { listActorsOfCity } from '../src/access/person.store.ts'
import { type OpenHouse, openHouse } from '../src/apps/open-house.ts'
import { dayOf } from '../src/base/day.ts'
import { openDatabase } from '../src/base/db.ts'
import { openDrawer } from '../src/base/documents/drawer.adapter.ts'
import { openFileStore } from '../src/base/file-store.adapter.ts'
import { newId } from '../src/base/id.adapter.ts'
import { migrate } from '../src/base/migrate.ts'
import { readSettings } from '../src/base/settings.ts'
import { generateNation } from './nation.ts'
import { startBenchServer } from './server.ts'

/**
 * What the measurements play on. Each scenery is set up when the first of them asks for it and serves all that come after;
 * everything lies in one temporary folder and is gone at the end.
 */
export interface Stage {
  readonly folder: string
  readonly say: (line: string) => void
  /** The demo city in an installation of its own, as a first start makes it. */
  city(): Promise<BenchCity>
  /** The generated nation. */
  nation(): Promise<BenchNation>
  /** Is called at the end, the last one first. */
  atTheEnd(work: () => Promise<unknown>): void
  strike(): Promise<void>
}

export interface BenchCity extends OpenHouse {
  /** Somebody who holds such a post in October 2021. */
  actor(kind: PostKind): Actor
}

export interface BenchNation {
  /** The database as its owner. */
  readonly url: string
  readonly house: House
  /** A house of its own for one client of many, with one connection. */
  openClient(): House
}

export async function openStage(say: (line: string) => void): Promise<Stage> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'xinjiayuan-bench-')))
  const endings: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })]
  const atTheEnd: Stage['atTheEnd'] = work => endings.push(work)
  const props = { folder, say, atTheEnd }
  return {
    ...props,
    city: once(() => setUpCity(props)),
    nation: once(() => setUpNation(props)),
    async strike() {
      for (const work of endings.splice(0).reverse()) await work()
    },
  }
}

type Props = Pick<Stage, 'folder' | 'say' | 'atTheEnd'>

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let begun: Promise<T> | undefined
  return () => {
    begun ??= work()
    return begun
  }
}

async function setUpCity({ folder, say, atTheEnd }: Props): Promise<BenchCity> {
  const { settings } = readSettings({ XJY_DATA: join(folder, 'city') })
  if (!settings) throw new Error('the settings of the demo city do not read')
  const open = await openHouse(settings, { demo: true, say: () => {} })
  atTheEnd(open.close)
  const { house } = open
  const actors = await lookAt(house, { from: 0, to: 0 }, reader => listActorsOfCity(reader, 100, dayOf('2021-10-29')))
  say('the demo city is loaded')
  return {
    ...open,
    actor(kind) {
      const found = actors.find(actor => actor.kind === kind)
      if (!found) throw new Error(`nobody in the demo city is ${kind}`)
      return found
    },
  }
}

async function setUpNation({ folder, say, atTheEnd }: Props): Promise<BenchNation> {
  const filling = await startBenchServer(folder, { durable: false })
  try {
    await migrate(filling.url)
    await generateNation(filling.url, say)
  } finally {
    await filling.stop()
  }
  const { url, stop } = await startBenchServer(folder, { durable: true })
  atTheEnd(stop)
  const { role } = await migrate(url)
  const files = openFileStore(join(folder, 'files'))
  const drawer = openDrawer({ cache: join(folder, 'fonts') })
  const openClient = (connections: number): House => {
    const db = openDatabase({ url, role, connections })
    atTheEnd(() => db.destroy())
    return { db, clock: () => new Date(), receiptKey: new Uint8Array(32), sealKey: new Uint8Array(32), files, drawer }
  }
  return { url, house: openClient(2), openClient: () => openClient(1) }
}

/** A clerk of a county of the nation. */
export const clerkOf = (county: number, city: Actor['city']): Actor => ({
  person: newId(),
  login: 'clerk',
  post: 1,
  name: `第${county}县填报员`,
  kind: 'clerk',
  reach: { from: county, to: county, units: 'all' },
  city,
})
