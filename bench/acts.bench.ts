import pg from 'pg'
import { act, type House } from '../src/access/gate.ts'
import { newId } from '../src/base/id.adapter.ts'
import { recordMilestones } from '../src/works/works.actions.ts'
import { cityOf, nation } from './nation.ts'
import { atLeast, type Row } from './row.ts'
import { clerkOf, type Stage } from './stage.ts'

const clients = 8
const itemsEach = 1500
const turns = 4
const turnMs = 2500

/** The last county of the nation, where many communities wait for their first milestone. */
const county = nation.to - 9
const city = cityOf(county)

/** What happens to each item, one act each. */
const said = (item: string) =>
  [
    { kind: 'people-work', occurredOn: '2021-04-01', evidenceLater: false },
    { kind: 'prepared', occurredOn: '2021-06-01', evidenceLater: false },
    { kind: 'contractor-on-site', occurredOn: '2021-08-01', evidenceLater: true },
  ].map(one => ({ ...one, items: [{ id: newId(), item }], evidence: [] }))

/**
 * Acts a second in one county, through the gate: the post checked, the input read, the item held, the rules asked, the
 * milestone and the chained audit line written, on the disk at commit. The clients share this process, as they would
 * share a server's.
 */
export async function measureActs(stage: Stage): Promise<Row[]> {
  const scenery = await stage.nation()
  const items = await addItems(scenery.url, clients * itemsEach)
  const acting = Array.from({ length: clients }, (_, index) =>
    clerk(scenery.openClient(), items.slice(index * itemsEach, (index + 1) * itemsEach)),
  )
  const inserting = await Promise.all(Array.from({ length: clients }, () => inserter(scenery.url)))
  const [acts, inserts] = [new Rate(), new Rate()]
  await new Rate().measure(500, acting)
  for (let turn = 0; turn < turns; turn++) {
    await inserts.measure(
      turnMs,
      inserting.map(one => one.insert),
    )
    await acts.measure(turnMs, acting)
  }
  await Promise.all(inserting.map(one => one.end()))
  const reference = { name: 'one row inserted in a transaction', figure: inserts.perSecond }
  return [atLeast(1000, { name: 'acts', figure: acts.perSecond, unit: 'acts/s', reference })]
}

/** How often something was done in how much time, in all turns together. */
class Rate {
  #done = 0
  #seconds = 0

  /** Lets all of them work side by side, each one thing after the other, for so long. */
  async measure(ms: number, workers: readonly (() => Promise<unknown>)[]): Promise<void> {
    const began = performance.now()
    await Promise.all(
      workers.map(async work => {
        while (performance.now() - began < ms) {
          await work()
          this.#done++
        }
      }),
    )
    this.#seconds += (performance.now() - began) / 1000
  }

  get perSecond(): number {
    return this.#done / this.#seconds
  }
}

/** A clerk who records for items of her own, so that the rules refuse nothing. */
function clerk(house: House, items: readonly string[]): () => Promise<unknown> {
  const actor = clerkOf(county, city)
  const acts = items.flatMap(said).values()
  return () => {
    const { value, done } = acts.next()
    if (done) throw new Error('there are too few items to record for')
    return act(house, recordMilestones, actor, value, newId())
  }
}

async function inserter(url: string): Promise<{ insert(): Promise<void>; end(): Promise<void> }> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return {
    async insert() {
      await client.query('begin')
      await client.query({
        name: 'insert',
        text: 'insert into bench_row (id, said, at) values ($1, $2, now())',
        values: [newId(), '群众工作'],
      })
      await client.query('commit')
    },
    end: () => client.end(),
  }
}

/** Communities that the list in force has and to which nothing has happened; by the owner, in bulk. Answers the keys of their items. */
async function addItems(url: string, count: number): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const ids = JSON.stringify(Array.from({ length: count }, () => ({ community: newId(), item: newId() })))
    await client.query('create table bench_row (id uuid primary key, said text not null, at timestamptz not null)')
    const from = 'from jsonb_to_recordset($2::jsonb) as added (community uuid, item uuid)'
    await client.query(
      `insert into registry.community (county_id, id, source, recorded_at) select $1::int, community, '生成的数据', now() ${from}`,
      [county, ids],
    )
    await client.query(
      `insert into plan.item (county_id, id, community_id, round, recorded_at) select $1::int, item, community, 1, now() ${from}`,
      [county, ids],
    )
    await client.query(
      `insert into plan.line (county_id, version_id, item_id, unit_id, name, households, buildings, floor_area_cm2)
       select $1::int, version.id, item, unit.id, '待办小区', 40, 2, 32000000 ${from}
       join access.unit on unit.county_id = $1::int
       join plan.version on version.office_id = unit.office_id and baseline = 'city' and no = 2`,
      [county, ids],
    )
    const { rows } = await client.query<{ key: string }>(
      `select county_id || '-' || id as key from plan.item where county_id = $1 and id in (select item ${from})`,
      [county, ids],
    )
    await client.query('vacuum (analyze) registry.community, plan.item, plan.line')
    return rows.map(row => row.key)
  } finally {
    await client.end()
  }
}
