import pg from 'pg'
import { dayOf } from '../src/base/day.ts'

/**
 * A generated nation: the same one at every run, since its chance is a hash of numbers.
 *
 * It is written by the database's owner in bulk, because bringing 1,500,000 facts through the gate is not what is
 * measured. All constraints of the schema are in force meanwhile.
 */
export const nation = {
  cities: 300,
  countyUnits: 3_000,
  communities: 220_000,
  milestones: 1_500_000,
  /** The year whose lists are approved, and the cut-off of the table that is measured. */
  year: 2021,
  cutoff: dayOf('2021-10-29'),
  /** All cabinets lie in this interval: twenty to a city, the first of them its office's. */
  from: 20,
  to: 20 * 301 - 1,
} as const

export const cityOf = (county: number) => {
  const office = county - (county % 20)
  return { id: office / 20, office, last: office + 19 }
}

export async function generateNation(url: string, say: (line: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const { what, statements } of steps) {
      const began = performance.now()
      for (const statement of statements) await client.query(statement)
      say(`nation: ${what} (${((performance.now() - began) / 1000).toFixed(1)} s)`)
    }
    await expectCount(client, 'access.unit', nation.countyUnits)
    await expectCount(client, 'registry.community', nation.communities)
    await expectCount(client, 'works.milestone', nation.milestones)
  } finally {
    await client.end()
  }
}

async function expectCount(client: pg.Client, table: string, expected: number): Promise<void> {
  const { rows } = await client.query<{ count: string }>(`select count(*) from ${table}`)
  if (Number(rows[0]?.count) !== expected) throw new Error(`${table} has ${rows[0]?.count} rows instead of ${expected}`)
}

/** Items that have not started and never did: what the measurements record for. Every fiftieth. */
const waiting = 'n % 50 = 0'

const counties = `generate_series(0, ${nation.countyUnits - 1}) as no`
const office = `20 * (1 + no % ${nation.cities})`
const county = `${office} + 1 + no / ${nation.cities}`

/** Counties differ in size: the smallest has about 59 communities, the largest about 360. */
const countyOfCommunity = `(floor(${nation.countyUnits} * power(n::bigint * 7919 % ${nation.communities} / ${nation.communities}.0, 1.25))::int * 1117) % ${nation.countyUnits}`

const steps: readonly { what: string; statements: readonly string[] }[] = [
  {
    what: 'cities, cabinets, units',
    statements: [
      // Ids like those of the program: they rise with time and carry the marks of a UUID of version 7.
      `create function pg_temp.key(kind int, n int) returns uuid language sql immutable
         return (lpad(to_hex(1609430400000 + n), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8000' || lpad(to_hex(n), 12, '0'))::uuid`,
      // Chance below \`below\`, the same at every run.
      `create function pg_temp.chance(seed int, n int, below int) returns int language sql immutable
         return ((hashint4extended(n, seed) & 2147483647) % below)::int`,
      `insert into access.city (id, code, name, bureau, office_id, last_id)
         select no, (110000 + 100 * no)::text, '第' || no || '市', '第' || no || '市住房和城乡建设局', 20 * no, 20 * no + 19
         from generate_series(1, ${nation.cities}) as no`,
      `insert into access.cabinet (id, city_id, office_id, kind) select office_id, id, office_id, 'office' from access.city`,
      `insert into access.cabinet (id, city_id, office_id, kind) select ${county}, 1 + no % ${nation.cities}, ${office}, 'county' from ${counties}`,
      `insert into access.unit (office_id, county_id, name) select office_id, id, '第' || id || '县' from access.cabinet where kind = 'county' order by id`,
      `insert into audit.head (county_id, no, hash) select id, 0, decode(repeat('00', 32), 'hex') from access.cabinet`,
    ],
  },
  {
    what: `${nation.communities} communities with their names, counts, units and items`,
    statements: [
      `create temp table home as
         select n, unit.county_id, unit.office_id, unit.id as unit_id, pg_temp.key(1, n) as community_id, pg_temp.key(2, n) as item_id,
           20 + pg_temp.chance(1, n, 30) * pg_temp.chance(2, n, 20) as households, 1 + pg_temp.chance(3, n, 12) as buildings,
           -- from March on, for 320 days: three quarters have started by the end of October
           date '2021-03-01' + pg_temp.chance(4, n, 320) as started_on
         from (select n, ${countyOfCommunity} as no from generate_series(1, ${nation.communities}) as n) placed
         join access.unit on unit.county_id = ${county}
         order by unit.county_id, n`,
      `analyze home`,
      `insert into registry.community (county_id, id, address, built_year, ownership, source, recorded_at)
         select county_id, community_id, n || '号', 1970 + n % 30, '房改房', '生成的数据', timestamptz '2021-01-05 09:00+08' from home`,
      `insert into registry.community_name (county_id, community_id, name, folded, kind, from_day, document, recorded_at)
         select county_id, community_id, '第' || n || '小区', '第' || n, 'official', date '2021-01-01', '生成的数据', timestamptz '2021-01-05 09:00+08' from home`,
      `insert into registry.recount (county_id, community_id, counted_on, households, buildings, floor_area_cm2, document, recorded_at)
         select county_id, community_id, date '2021-01-01', households, buildings, households * 800000::bigint, '生成的数据', timestamptz '2021-01-05 09:00+08' from home`,
      `insert into registry.charge (county_id, community_id, unit_id, from_day, document, recorded_at)
         select county_id, community_id, unit_id, date '2021-01-01', '生成的数据', timestamptz '2021-01-05 09:00+08' from home`,
      `insert into plan.item (county_id, id, community_id, round, recorded_at)
         select county_id, item_id, community_id, 1, timestamptz '2021-03-01 09:00+08' from home`,
    ],
  },
  {
    what: 'approved lists: two versions of the city list, one national list with every second community',
    statements: [
      `create temp table list as
         select office_id, baseline, no, pg_temp.key(3, office_id * 10 + ordinal) as id, approved_on from access.city,
           (values (1, 'city', 1, date '2021-03-01'), (2, 'city', 2, date '2021-07-01'), (3, 'nation', 1, date '2021-04-01')) as v (ordinal, baseline, no, approved_on)`,
      `insert into plan.version (id, office_id, year, baseline, no, approved_on, approved_by, document, reason, recorded_at)
         select id, office_id, ${nation.year}, baseline, no, approved_on, '市政府', '生成的数据', '首次批准', (approved_on + time '09:00') at time zone 'Asia/Shanghai' from list`,
      `insert into plan.line (county_id, version_id, item_id, unit_id, name, households, buildings, floor_area_cm2)
         select county_id, list.id, item_id, unit_id, '第' || n || '小区', households + list.no, buildings, households * 800000::bigint
         from list join home using (office_id)
         where baseline = 'city' or n % 2 = 0
         order by approved_on, county_id, item_id`,
    ],
  },
  {
    what: `${nation.milestones} milestones`,
    statements: [
      // 1,086,800 of whole communities: all that will ever happen to them, so a cut-off has a future that does not count.
      `insert into works.milestone (county_id, id, item_id, stage, occurred_on, recorded_at, act_id)
         select county_id, pg_temp.key(stage, n), item_id, stage, occurred_on,
           (occurred_on + pg_temp.chance(5, n, 10) + time '09:00' + stage * interval '7 minutes') at time zone 'Asia/Shanghai', pg_temp.key(100 + stage, n)
         from home cross join lateral (values
           (10, started_on - 20 - pg_temp.chance(6, n, 100)),
           (20, started_on - 1 - pg_temp.chance(7, n, 19)),
           (30, started_on),
           (40, started_on + 90 + pg_temp.chance(8, n, 200)),
           (50, started_on + 300 + pg_temp.chance(9, n, 60))) as happened (stage, occurred_on)
         where stage < 30 or not (${waiting})`,
      // 53,200 starts that were wrong and were voided three days later.
      `insert into works.milestone (county_id, id, item_id, stage, occurred_on, recorded_at, act_id, voided_at)
         select county_id, pg_temp.key(60, n), item_id, 30, started_on - 30, at, pg_temp.key(160, n), at + interval '3 days'
         from (select *, (started_on - 28 + time '11:00') at time zone 'Asia/Shanghai' as at from home where n::bigint * 7919 % ${nation.communities} < 53200) wrong`,
      `insert into works.voiding (county_id, milestone_id, reason, act_id, recorded_at)
         select county_id, id, '录错小区', act_id, voided_at from works.milestone where voided_at is not null`,
      // Two buildings each of 90,000 communities, each started and completed on days of its own.
      `insert into registry.building (county_id, id, community_id, no, households, recorded_at)
         select county_id, pg_temp.key(200 + no, n), community_id, no || '栋', households / 2, timestamptz '2021-01-05 09:00+08'
         from home, generate_series(1, 2) as no where n % 50 <> 0 and n::bigint * 7919 % ${nation.communities} < 91837`,
      `insert into works.milestone (county_id, id, item_id, building_id, stage, occurred_on, recorded_at, act_id)
         select county_id, pg_temp.key(210 + 10 * no + step, n), item_id, pg_temp.key(200 + no, n), 20 + 10 * step, occurred_on,
           (occurred_on + time '15:00') at time zone 'Asia/Shanghai', pg_temp.key(250 + 10 * no + step, n)
         from home, generate_series(1, 2) as no, generate_series(1, 2) as step, lateral (select started_on + 5 * no + 60 * (step - 1) as occurred_on) d
         where n % 50 <> 0 and n::bigint * 7919 % ${nation.communities} < 91837`,
    ],
  },
  // Index-only reading needs to know which pages are visible to everybody: the importer of a real city does this, too.
  { what: 'vacuum and analyze', statements: ['vacuum (analyze)'] },
]
