import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { act, type House, look } from '../src/access/gate.ts'
import { openDatabase } from '../src/base/db.ts'
import { openDrawer } from '../src/base/documents/drawer.adapter.ts'
import { openFileStore } from '../src/base/file-store.adapter.ts'
import { newId } from '../src/base/id.adapter.ts'
import { migrate } from '../src/base/migrate.ts'
import { type CountMemo, countMemo } from '../src/figures/count-memo.ts'
import { readRememberedMonth } from '../src/figures/remembered-month.store.ts'
import { usualLayout } from '../src/figures/template.ts'
import { listLedger } from '../src/overview/ledger.store.ts'
import { searchCommunities } from '../src/registry/search.store.ts'
import { recordMilestones } from '../src/works/works.actions.ts'
import { bareOf } from './bare.ts'
import { atMost, type Row } from './row.ts'
import { startBenchServer } from './server.ts'
import { generateSixYears, sixYears } from './six-years.ts'
import { clerkOf, type Stage } from './stage.ts'
import { inTurns, median, timed } from './timing.ts'

const { office, last, year, cutoff } = sixYears
const city = { id: 1, office, last }
const editor = { ...clerkOf(office, city), kind: 'editor' as const, reach: { from: office, to: last, units: 'all' as const } }
const clients = 8

/** What a city asks of six years of facts: its roll-up by unit, a page of the ledger, a name by two of its characters. */
export async function measureMonths({ folder, say, atTheEnd }: Stage): Promise<Row[]> {
  const own = join(folder, 'six-years')
  await mkdir(own)
  const { url, stop } = await startBenchServer(own, { durable: true })
  atTheEnd(stop)
  const { role } = await migrate(url)
  await generateSixYears(url, usualLayout(Array.from({ length: sixYears.units }, (_, index) => index + 1)))
  say(`six years: ${sixYears.milestones} milestones of ${sixYears.communities} communities`)
  const db = openDatabase({ url, role, connections: clients })
  atTheEnd(() => db.destroy())
  const drawer = openDrawer({ cache: join(folder, 'fonts') })
  const keys = { receiptKey: new Uint8Array(32), sealKey: new Uint8Array(32) }
  const house: House = { db, clock: () => new Date(), ...keys, files: openFileStore(join(folder, 'files')), drawer }
  return [await rollUp(house, url), await listed(house, url), await searched(house, url)]
}

const month = (house: House, memo: CountMemo, known: Date) =>
  look(house, editor, reader => readRememberedMonth(reader, memo, { office, last, year, baseline: 'city', cutoff, known }))

/** Eight clients, and somebody who saves beside them ten times a second: each reading knows the last save. */
async function rollUp(house: House, url: string): Promise<Row> {
  const memo = countMemo()
  await month(house, memo, new Date())
  const cold = await timed(() => month(house, countMemo(), new Date()))
  const times: number[] = []
  const until = performance.now() + 5000
  const reading = async () => {
    while (performance.now() < until) times.push(await timed(() => month(house, memo, new Date())))
  }
  let saved = 0
  const saving = async () => {
    for (const item of await waitingItems(url)) {
      if (performance.now() > until) return
      await act(house, recordMilestones, editor, recorded(item), newId())
      saved++
      await new Promise(done => setTimeout(done, 100))
    }
  }
  await Promise.all([...Array.from({ length: clients }, reading), saving()])
  const { table } = await month(house, memo, new Date())
  const fresh = await month(house, countMemo(), new Date())
  if (saved === 0 || JSON.stringify(table.total) !== JSON.stringify(fresh.table.total))
    throw new Error('what was remembered is not what is so')
  const reference = { name: 'one client, nothing remembered', figure: cold }
  return atMost(15, { name: 'city-roll-up', figure: median(times), unit: 'ms', reference })
}

const recorded = (item: string) => ({
  kind: 'people-work',
  occurredOn: '2021-06-01',
  items: [{ id: newId(), item }],
  evidence: [],
  evidenceLater: false,
  note: null,
})

async function listed(house: House, url: string): Promise<Row> {
  const asked = { office, units: 'all' as const, on: cutoff, unit: 3, builtFrom: 1980, builtTo: 1989 }
  const page = { skip: 0, take: 100 }
  const read = () => look(house, editor, reader => listLedger(reader, asked, page))
  const { rows, count } = await read()
  if (rows.length !== 100 || count < 700) throw new Error(`the ledger lists ${rows.length} of ${count}`)
  return against(url, 'ledger-list', 10, read, reader => listLedger(reader, asked, page))
}

async function searched(house: House, url: string): Promise<Row> {
  const read = () => look(house, editor, reader => searchCommunities(reader, '77', 'all', cutoff, 50))
  if ((await read()).length === 0) throw new Error('nothing is found')
  return against(url, 'two-characters', 30, read, reader => searchCommunities(reader, '77', 'all', cutoff, 50))
}

async function against(
  url: string,
  name: string,
  bar: number,
  read: () => Promise<unknown>,
  work: Parameters<typeof bareOf>[1],
): Promise<Row> {
  const bare = await bareOf(url, work)
  try {
    const { ours, theirs } = await inTurns(100, read, bare.send, 10)
    return atMost(bar, { name, figure: ours, unit: 'ms', reference: { name: 'the same SQL sent bare', figure: theirs } })
  } finally {
    await bare.end()
  }
}

/** Of these, the people's work is taken back, so that it can be recorded anew. */
async function waitingItems(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(
      `update works.milestone set voided_at = recorded_at where stage = 10 and occurred_on > date '2021-07-01' and county_id = 22`,
    )
    const { rows } = await client.query<{ item: string }>(
      `select county_id || '-' || item_id as item from works.milestone where stage = 10 and voided_at is not null limit 60`,
    )
    return rows.map(row => row.item)
  } finally {
    await client.end()
  }
}
