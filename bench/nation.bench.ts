import pg from 'pg'
import { act, type House, lookAt } from '../src/access/gate.ts'
import { newId } from '../src/base/id.adapter.ts'
import { type CountMemo, countMemo } from '../src/figures/count-memo.ts'
import { type CountsAsked, listUnitCounts } from '../src/figures/unit-counts.store.ts'
import { totalOf, type UnitCounts } from '../src/figures/unit-counts.ts'
import { recordMilestones } from '../src/works/works.actions.ts'
import { bareOf } from './bare.ts'
import { cityOf, nation } from './nation.ts'
import { atMost, type Row } from './row.ts'
import { type BenchNation, clerkOf, type Stage } from './stage.ts'
import { inTurns, median, timed } from './timing.ts'

const everywhere = { from: nation.from, to: nation.to }

const ask = ({ from, to }: { from: number; to: number }): CountsAsked => {
  const { year, cutoff } = nation
  return { from, to, year, baseline: 'city', cutoff, known: new Date() }
}

const readNation = (house: House, memo: CountMemo): Promise<UnitCounts[]> =>
  lookAt(house, everywhere, reader => listUnitCounts(reader, memo, ask(everywhere)))

/** The table of all counties of the nation, under row-level security; and that of one of them. */
export async function measureNation(stage: Stage): Promise<Row[]> {
  const scenery = await stage.nation()
  return [await coldTable(scenery), await tableAfterASave(scenery), await oneCounty(scenery)]
}

/** Nothing is remembered: every reading has a memory of its own. The database's files lie in the machine's cache. */
async function coldTable({ house, url }: BenchNation): Promise<Row> {
  const counts = await readNation(house, countMemo())
  const { communities } = totalOf(counts).plan
  if (counts.length !== nation.countyUnits || communities !== nation.communities)
    throw new Error(`the nation's table has ${counts.length} units with ${communities} communities`)
  const bare = await bareOf(url, reader => listUnitCounts(reader, countMemo(), ask(everywhere)))
  try {
    const { ours, theirs } = await inTurns(7, () => readNation(house, countMemo()), bare.send)
    return atMost(1000, { name: 'nation-table', figure: ours, unit: 'ms', reference: { name: 'the same SQL sent bare', figure: theirs } })
  } finally {
    await bare.end()
  }
}

/** A clerk starts an item somewhere; the next reading of the nation's table counts that cabinet again and no other. */
async function tableAfterASave({ house, url }: BenchNation): Promise<Row> {
  const memo = countMemo()
  const cold = await timed(() => readNation(house, memo))
  const times: number[] = []
  let started = totalOf(await readNation(house, memo)).started.communities
  for (const item of await itemsThatWait(url, 20)) {
    const said = {
      kind: 'contractor-on-site',
      occurredOn: '2021-10-20',
      items: [{ id: newId(), item: item.key }],
      evidence: [],
      evidenceLater: true,
    }
    await act(house, recordMilestones, clerkOf(item.county, cityOf(item.county)), said, newId())
    let counts: UnitCounts[] = []
    times.push(
      await timed(async () => {
        counts = await readNation(house, memo)
      }),
    )
    if (totalOf(counts).started.communities !== ++started) throw new Error('a save did not move the remembered table')
  }
  if (totalOf(await readNation(house, countMemo())).started.communities !== started)
    throw new Error('what was remembered is not what is so')
  const reference = { name: 'the same with nothing remembered', figure: cold }
  return atMost(50, { name: 'nation-after-save', figure: median(times), unit: 'ms', reference })
}

/** Items of different counties that are prepared by the end of September and have not started. */
async function itemsThatWait(url: string, count: number): Promise<{ county: number; key: string }[]> {
  const { rows } = await owner(url, client =>
    client.query<{ county: number; key: string }>(
      `select distinct on (county_id) county_id as county, county_id || '-' || item_id as key from works.milestone as prepared
       where stage = 20 and building_id is null and occurred_on <= '2021-09-30' and not exists (
         select from works.milestone as later where later.county_id = prepared.county_id and later.item_id = prepared.item_id and later.stage >= 30 and later.voided_at is null)
       order by county_id limit $1`,
      [count],
    ),
  )
  if (rows.length < count) throw new Error('there are too few items that wait')
  return rows
}

/** The largest county, with nothing remembered. */
async function oneCounty({ house, url }: BenchNation): Promise<Row> {
  const { rows } = await owner(url, client =>
    client.query<{ county: number }>('select county_id as county from plan.item group by county_id order by count(*) desc limit 1'),
  )
  const county = rows[0]?.county ?? 0
  const interval = { from: county, to: county }
  const read = () => lookAt(house, interval, reader => listUnitCounts(reader, countMemo(), ask(interval)))
  const bare = await bareOf(url, reader => listUnitCounts(reader, countMemo(), ask(interval)))
  try {
    const { ours, theirs } = await inTurns(200, read, bare.send, 20)
    return atMost(10, { name: 'nation-county', figure: ours, unit: 'ms', reference: { name: 'the same SQL sent bare', figure: theirs } })
  } finally {
    await bare.end()
  }
}

async function owner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return work(client).finally(() => client.end())
}
