import pg from 'pg'
import sharp from 'sharp'
import { type House, lookAt } from '../../access/gate.ts'
import { clientOf } from '../../base/client.desk.ts'
import { newId } from '../../base/id.adapter.ts'
import { bulletinApi } from '../../bulletin/bulletin.api.ts'
import { contributionApi } from '../../bulletin/contribution.api.ts'
import { listIssues } from '../../bulletin/issue.store.ts'
import { handoutApi } from '../../figures/handout.api.ts'
import { progressApi } from '../../progress/progress.api.ts'
import type { Browser } from './server.fixture.ts'

/** What the doors name: one thing of each kind, by its printed key. */
export interface Things {
  readonly county: number
  readonly unit: number
  readonly community: string
  readonly item: string
  readonly milestone: string
  readonly another: string
  readonly hash: string
  readonly contribution: string
  readonly draft: string
  readonly issue: string
  readonly handout: string
  readonly version: string
  readonly post: string
  readonly person: string
  readonly office: number
  readonly period: string
  readonly returned: string
  readonly quantity: string
  readonly release: string
}

type Made = Pick<Things, 'draft' | 'issue' | 'handout' | 'contribution' | 'period' | 'returned' | 'quantity' | 'release'>

/** The things of one county and unit of the demo city, and of the city as a whole. */
export async function thingsOf(url: string, county: number, unit: number, made: Made): Promise<Things> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ milestone: string; item: string; community: string; hash: string }>(
      `select milestone.id as milestone, item.id as item, item.community_id as community, file_hash as hash
       from works.milestone join plan.item on item.county_id = milestone.county_id and item.id = milestone.item_id
       join works.evidence on evidence.county_id = milestone.county_id and evidence.milestone_id = milestone.id
       where milestone.county_id = $1 and stage = 30 and voided_at is null and not exists (
         select from works.milestone later where later.county_id = item.county_id and later.item_id = item.id and later.stage > 30)
       order by milestone.id limit 2`,
      [county],
    )
    const [one, two] = rows as [(typeof rows)[0], (typeof rows)[0]]
    const office = await client.query<{ version: string; post: number; person: string }>(
      `select (select id from plan.version order by year desc limit 1) as version, post.id as post, person_id as person
       from access.post join access.holding on post_id = post.id join access.person on person.id = person_id where login = 'clerk-wuhua'`,
    )
    const { version, post, person } = office.rows[0] as { version: string; post: number; person: string }
    return {
      county,
      unit,
      community: `${county}-${one.community}`,
      item: `${county}-${one.item}`,
      milestone: `${county}-${one.milestone}`,
      another: `${county}-${two.milestone}`,
      hash: one.hash,
      version,
      post: String(post),
      person,
      office: 100,
      ...made,
    }
  } finally {
    await client.end()
  }
}

/** What the demo city has none of is made through the doors. */
export async function makeThings(house: House, editor: Browser, clerk: Browser, county: number, unit: number): Promise<Made> {
  const bulletin = clientOf(bulletinApi, editor)
  const draft = `100-${newId()}`
  const { content } = await bulletin.newDraft({ query: {} })
  await bulletin.saveDraft({ params: { draft }, body: { revision: 0, content } })
  const contribution = `${county}-${newId()}`
  const text = { month: '2021-10', title: '来稿', body: '正文', unit, revision: 0, handIn: true }
  await clientOf(contributionApi, clerk).contribute({ params: { contribution }, body: text })
  const numbers = { year: 2021, list: 'city', cutoff: '2021-10-29', known: '2021-10-29T18:00:00+08:00', unit: null } as const
  const { handout } = await clientOf(handoutApi, editor).handOut({ body: { ...numbers, form: 'csv', recipient: '市府办' } })
  const [issue] = await lookAt(house, { from: 100, to: 199 }, reader => listIssues(reader, 100))
  return { draft, contribution, handout, issue: `100-${issue?.key.id}`, ...(await makeMonth(editor, clerk, county, unit)) }
}

/** A month, and what a unit has said and handed in of it. */
async function makeMonth(editor: Browser, clerk: Browser, county: number, unit: number) {
  const month = { line: 'city-table', month: '2021-10', year: 2021, baseline: 'city', cutoff: '2021-10-29', dueOn: '2021-11-05' } as const
  const told = { name: '市月报 2021年10月', recipient: '市住建局', notice: '请按期报送' }
  const [period, quantity, release] = [newId(), newId(), newId()]
  await clientOf(progressApi, editor).openMonth({ body: { office: 100, period: { id: period, ...month, ...told } } })
  const progress = clientOf(progressApi, clerk)
  const reported = { id: quantity, unit, code: 'invested', value: '12.5', asOf: '2021-10-29', source: '监理月报' }
  await progress.reportQuantity({ body: { county, quantity: reported } })
  const reason = '原佐证在洪水中灭失，见街道证明'
  await progress.applyForRelease({ body: { county, period, unit, id: release, rule: 'milestones-out-of-order', reason } })
  const returned = `${county}-${newId()}`
  await progress.handIn({ body: { return: returned, period, unit, withProblems: true } })
  return { period, returned, quantity: `${county}-${quantity}`, release: `${county}-${release}` }
}

/** What has a number of its own in the other city. */
type Elsewhere = Pick<Things, 'version' | 'post' | 'unit' | 'period'>

/**
 * The same things once more, in a city of its own whose cabinets are 200 higher: whatever is asked for outside the reach
 * is really there.
 */
export async function cloneCity(url: string, { version: of, post, period: month }: Things): Promise<Elsewhere> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`set session_replication_role = replica`) // the clone's references are not looked up
    await client.query(`insert into access.city select 2, '440700', '邻市', bureau, office_id + 200, last_id + 200 from access.city`)
    await client.query(`insert into access.cabinet select id + 200, 2, office_id + 200, kind from access.cabinet`)
    await client.query(
      `insert into audit.head select (jsonb_populate_record(h, jsonb_build_object('county_id', county_id + 200))).* from audit.head h`,
    )
    const { rows } = await client.query<{ name: string }>(
      `select quote_ident(nspname) || '.' || quote_ident(relname) as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
       where relkind = 'r' and obj_description(pg_class.oid) like 'spread%' and nspname not in ('audit', 'base')`,
    )
    for (const { name } of rows)
      await client.query(
        `insert into ${name} select (jsonb_populate_record(t, jsonb_build_object('county_id', county_id + 200))).* from ${name} t where county_id < 300`,
      )
    const version = newId()
    await client.query(
      `insert into plan.version select (jsonb_populate_record(v, jsonb_build_object('id', $1::text, 'office_id', 300))).* from plan.version v where id = $2`,
      [version, of],
    )
    const posts = await client.query<{ id: number }>(
      `insert into access.post (office_id, kind, name, county_from, county_to, units)
       select 300, kind, name, 300, 399, units from access.post where id = $1 returning id`,
      [Number(post)],
    )
    const units = await client.query<{ id: number }>(
      `insert into access.unit (office_id, county_id, name, division) values (300, 304, '邻县', null) returning id`,
    )
    const period = newId()
    await client.query(
      `insert into progress.period select (jsonb_populate_record(p, jsonb_build_object('id', $1::text, 'office_id', 300))).* from progress.period p where id = $2`,
      [period, month],
    )
    return { version, post: String(posts.rows[0]?.id), unit: units.rows[0]?.id ?? 0, period }
  } finally {
    await client.end()
  }
}

export const elsewhere = (things: Things, clone: Elsewhere): Things => {
  const moved = (key: string) => key.replace(/^\d+/, county => String(Number(county) + 200))
  const { community, item, milestone, another, contribution, draft, issue, handout, returned, quantity, release } = things
  const keys = { community, item, milestone, another, contribution, draft, issue, handout, returned, quantity, release }
  const there = Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, moved(key)])) as typeof keys
  return { ...things, ...there, ...clone, county: things.county + 200, office: 300, person: newId() }
}

/** A picture that no other is like. */
export async function picture(): Promise<Blob> {
  const channel = () => Math.floor(Math.random() * 256)
  const background = { r: channel(), g: channel(), b: channel() }
  const bytes = await sharp({ create: { width: 64, height: 48, channels: 3, background } })
    .png()
    .toBuffer()
  return new Blob([new Uint8Array(bytes)])
}
