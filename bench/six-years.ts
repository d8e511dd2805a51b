import pg from 'pg'
import { dayOf } from '../src/base/day.ts'

/**
 * A city with six years of renovation behind it: nine units, 72 months, more than 100,000 facts. Generated as the nation
 * is: the same at every run, in bulk, under all constraints.
 */
export const sixYears = {
  office: 20,
  last: 39,
  units: 9,
  communities: 21_000,
  milestones: 105_000,
  year: 2021,
  cutoff: dayOf('2021-12-31'),
} as const

/** A sixth of the communities is on the list of each year. */
const perYear = sixYears.communities / 6

const statements: readonly string[] = [
  `create function pg_temp.key(kind int, n int) returns uuid language sql immutable
     return (lpad(to_hex(1420070400000 + n), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8000' || lpad(to_hex(n), 12, '0'))::uuid`,
  `create function pg_temp.chance(seed int, n int, below int) returns int language sql immutable
     return ((hashint4extended(n, seed) & 2147483647) % below)::int`,
  `insert into access.city (id, code, name, bureau, office_id, last_id) values (1, '440000', '某市', '某市住房和城乡建设局', 20, 39)`,
  `insert into access.cabinet (id, city_id, office_id, kind) select no, 1, 20, case no when 20 then 'office' else 'county' end from generate_series(20, 28) as no`,
  `insert into access.unit (office_id, county_id, name) select 20, id, '第' || id || '县' from access.cabinet order by id`,
  `insert into audit.head (county_id, no, hash) select id, 0, decode(repeat('00', 32), 'hex') from access.cabinet`,
  `create temp table home as
     select n, unit.county_id, unit.id as unit_id, pg_temp.key(1, n) as community_id, pg_temp.key(2, n) as item_id, 2016 + n / ${perYear} as year,
       '第' || n || (array['花园', '大院', '宿舍', '新村', '小区'])[1 + n % 5] as name, 20 + pg_temp.chance(1, n, 200) as households,
       make_date(2016 + n / ${perYear}, 2, 1) + pg_temp.chance(4, n, 300) as started_on
     from generate_series(0, ${sixYears.communities - 1}) as n join access.unit on unit.county_id = 20 + n % ${sixYears.units}`,
  `insert into registry.community (county_id, id, address, built_year, ownership, source, recorded_at)
     select county_id, community_id, n || '号', 1970 + n % 30, '房改房', '生成的数据', timestamptz '2015-12-05 09:00+08' from home`,
  `insert into registry.community_name (county_id, community_id, name, folded, kind, from_day, document, recorded_at)
     select county_id, community_id, name, name, 'official', date '2015-12-01', '生成的数据', timestamptz '2015-12-05 09:00+08' from home`,
  `insert into registry.community_gram (county_id, gram, community_id)
     select distinct county_id, substr(name, at, 2), community_id from home, generate_series(1, length(name) - 1) as at`,
  `insert into registry.recount (county_id, community_id, counted_on, households, buildings, floor_area_cm2, document, recorded_at)
     select county_id, community_id, date '2015-12-01', households, 3, households * 800000::bigint, '生成的数据', timestamptz '2015-12-05 09:00+08' from home`,
  `insert into registry.charge (county_id, community_id, unit_id, from_day, document, recorded_at)
     select county_id, community_id, unit_id, date '2015-12-01', '生成的数据', timestamptz '2015-12-05 09:00+08' from home`,
  `insert into plan.item (county_id, id, community_id, round, recorded_at)
     select county_id, item_id, community_id, 1, timestamptz '2015-12-20 09:00+08' from home`,
  `insert into plan.version (id, office_id, year, baseline, no, approved_on, approved_by, document, reason, recorded_at)
     select pg_temp.key(3, year), 20, year, 'city', 1, make_date(year, 1, 10), '市政府', '生成的数据', '首次批准', make_date(year, 1, 10) + time '09:00'
     from generate_series(2016, 2021) as year`,
  `insert into plan.line (county_id, version_id, item_id, unit_id, name, households, buildings, floor_area_cm2)
     select county_id, pg_temp.key(3, year), item_id, unit_id, name, households, 3, households * 800000::bigint from home order by year, county_id, item_id`,
  `insert into works.milestone (county_id, id, item_id, stage, occurred_on, recorded_at, act_id)
     select county_id, pg_temp.key(stage, n), item_id, stage, started_on + days, started_on + days + time '15:00', pg_temp.key(100 + stage, n)
     from home, (values (10, -40), (20, -5), (30, 0), (40, 150), (50, 200)) as happened (stage, days)`,
  `insert into figures.template (county_id, no, from_day, layout, document, recorded_at)
     select 20, 1, date '2016-01-01', $layout$LAYOUT$layout$::jsonb, '生成的数据', timestamptz '2016-01-01 09:00+08'`,
  'vacuum (analyze)',
]

export async function generateSixYears(url: string, layout: unknown): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement.replace('LAYOUT', () => JSON.stringify(layout)))
    const { rows } = await client.query<{ count: string }>('select count(*) from works.milestone')
    if (Number(rows[0]?.count) !== sixYears.milestones) throw new Error(`the city has ${rows[0]?.count} milestones`)
  } finally {
    await client.end()
  }
}
