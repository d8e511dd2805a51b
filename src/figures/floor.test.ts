import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { act, look } from '../access/gate.ts'
import { hashPassword } from '../access/password.adapter.ts'
import { addPostAndHolder, setPassword } from '../access/person.actions.ts'
import { signIn, signOut, whoIs } from '../access/session.actions.ts'
import { attemptLimits, sessionLimits } from '../access/session.ts'
import { verifyChains } from '../audit/verify.store.ts'
import { readNature } from '../base/catalogue.ts'
import { between, type Reader } from '../base/db.ts'
import { newId } from '../base/id.adapter.ts'
import { chapters } from '../base/migrate.ts'
import { Forbidden, NotFound, Refused, Unknown } from '../base/objection.ts'
import { recordMilestones } from '../works/works.actions.ts'
import { openTestCity, type TestCity } from './city.fixture.ts'

const person = newId()
const password = 'a-good-long-secret'

describe.each(inject('servers'))('the floor on $name', ({ url }) => {
  let city: TestCity
  beforeAll(async () => {
    city = await openTestCity(url, [{ county: 101, name: '大埔县', division: '441422' }])
    const holder = { id: person, login: 'clerk-dabu', passwordHash: await hashPassword(password), fullName: '演示填报员' }
    const post = { office: city.office, kind: 'clerk', name: '大埔县填报员', from: 101, to: 101, units: [1], holder, since: '2021-01-01' }
    await city.does(addPostAndHolder, post, city.actor('administrator'))
  })
  afterAll(() => city.leave())
  const signInFrom = (address: string, said: string) =>
    signIn(city.house, { login: 'clerk-dabu', password: said }, { address, browser: 'Chrome · Windows' })

  test('who signs in acts in the post he holds, until he signs out', async () => {
    const { token, signedIn } = await signInFrom('127.0.0.1', password)
    expect(signedIn).toMatchObject({ kind: 'clerk', name: '大埔县填报员', reach: { from: 101, to: 101, units: [1] } })
    expect((await whoIs(city.house, token)).person).toBe(person)
    await signOut(city.house, token)
    await expect(whoIs(city.house, token)).rejects.toBeInstanceOf(Unknown)
  })

  test('a stranger who guesses locks out himself and not the owner of the login', async () => {
    for (let time = 0; time <= attemptLimits.failures; time++) {
      await expect(signInFrom('127.0.0.9', 'wrong-password')).rejects.toBeInstanceOf(Refused)
    }
    await expect(signInFrom('127.0.0.9', password)).rejects.toMatchObject({
      objections: [{ code: 'access.too-many-attempts' }],
    })
    await expect(signInFrom('127.0.0.1', password)).resolves.toBeDefined()
  })

  test('of many guesses at once no more are tried than one after the other', async () => {
    const guesses = Array.from({ length: attemptLimits.failures + 8 }, () => signInFrom('127.0.0.8', 'wrong-password'))
    const codes = (await Promise.allSettled(guesses)).map(one => (one.status === 'rejected' ? one.reason.message : 'signed in'))
    expect(codes.filter(code => code === 'access.wrong-sign-in').length).toBe(attemptLimits.failures)
    expect(codes.filter(code => code === 'access.too-many-attempts').length).toBe(8)
  })

  test('a session that nobody can use any more is taken away when somebody signs in', async () => {
    const before = city.now()
    await signInFrom('127.0.0.1', password)
    city.at(new Date(before.getTime() + sessionLimits.idleMs + 1))
    await signInFrom('127.0.0.1', password)
    const { rows } = await look(city.house, city.actor('auditor'), reader => sql`select from access.session`.execute(reader))
    expect(rows.length).toBe(1)
    city.at(before)
  })

  test('a new password ends every session of the old one', async () => {
    const { token } = await signInFrom('127.0.0.1', password)
    const said = { office: city.office, person, passwordHash: await hashPassword(password) }
    await city.does(setPassword, said, city.actor('administrator'))
    await expect(whoIs(city.house, token)).rejects.toBeInstanceOf(Unknown)
  })

  test('a post that lacks the act is forbidden it, and the refusal is kept', async () => {
    await expect(act(city.house, recordMilestones, city.actor('auditor'), {}, newId())).rejects.toBeInstanceOf(Forbidden)
    const kept = await look(city.house, city.actor('auditor'), reader =>
      sql<{ verb: string; reason: string }>`select verb, reason from audit.refusal order by id desc limit 1`.execute(reader),
    )
    expect(kept.rows).toEqual([{ verb: 'works.record-milestones', reason: 'forbidden' }])
  })

  test('of a refusal it is kept who asked for which cabinet', async () => {
    const stranger = city.actor('clerk', 199, 199)
    const items = [{ id: newId(), item: `101-${newId()}` }]
    const said = { kind: 'people-work', occurredOn: '2021-02-01', items, evidence: [] }
    await expect(act(city.house, recordMilestones, stranger, said, newId())).rejects.toBeInstanceOf(NotFound)
    const kept = await look(city.house, city.actor('auditor'), reader =>
      sql`select person_id as person, county_id as county, reason from audit.refusal order by id desc limit 1`.execute(reader),
    )
    expect(kept.rows).toEqual([{ person: stranger.person, county: 101, reason: 'not-found' }])
  })

  test('the book of acts holds neither names nor hashes of passwords', async () => {
    const lines = await look(city.house, city.actor('auditor'), reader =>
      sql<{ said: string }>`select said from audit.line`.execute(reader),
    )
    expect(lines.rows.length).toBeGreaterThan(0)
    expect(lines.rows.filter(line => /argon2|演示填报员/.test(line.said))).toEqual([])
  })

  test('every table says what it is, and the cabinet comes first in each key of a spread table', async () => {
    const tables = await look(city.house, city.actor('auditor'), reader =>
      sql<{ name: string; comment: string | null; first: string[] }>`
        select format('%s.%s', nspname, relname) as name, obj_description(c.oid, 'pg_class') as comment,
          array(select attname::text from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0] where i.indrelid = c.oid) as first
        from pg_class c join pg_namespace on pg_namespace.oid = relnamespace where relkind = 'r' and nspname = any (${[...chapters]}::text[])`.execute(
        reader,
      ),
    )
    expect(tables.rows.filter(table => readNature(table.comment) === null)).toEqual([])
    const spread = tables.rows.filter(table => readNature(table.comment)?.kind === 'spread')
    expect(spread.length).toBeGreaterThan(10)
    expect(spread.filter(table => table.first.some(column => column !== 'county_id'))).toEqual([])
  })

  const scope = (from: number, to: number) => `begin; set local app.county_from = '${from}'; set local app.county_to = '${to}'`
  const attempt = (statement: string) => between(city.house.db, scope(100, 199), plain => sql.raw(statement).execute(plain))

  test('nobody may change or take away a line of the book, a fact or a version', async () => {
    for (const table of ['audit.line', 'works.milestone', 'plan.version', 'plan.line', 'bulletin.issue']) {
      await expect(attempt(`delete from ${table}`)).rejects.toThrow(/permission denied/)
      await expect(attempt(`truncate ${table}`)).rejects.toThrow(/permission denied/)
    }
    await expect(attempt(`update audit.line set said = ''`)).rejects.toThrow(/permission denied/)
    await expect(attempt(`update works.milestone set occurred_on = '2021-01-01'`)).rejects.toThrow(/permission denied/)
  })

  test('without a scope row-level security shows nothing, and a foreign cabinet takes nothing', async () => {
    const seen = await between(city.house.db, 'begin', plain => sql`select from audit.line`.execute(plain as Reader))
    expect(seen.rows).toEqual([])
    const foreign = `insert into audit.head (county_id, no, hash) values (999, 0, '')`
    await expect(attempt(foreign)).rejects.toThrow(/row-level security/)
  })

  test('who takes away the end of a chain, so that nobody follows it, is found out', async () => {
    const mighty = new pg.Client({ connectionString: city.url })
    await mighty.connect()
    await mighty.query('delete from audit.head where county_id = 101')
    await mighty.end()
    const { breaks } = await look(city.house, city.actor('auditor'), verifyChains)
    expect(breaks).toEqual([{ county: 101, no: 0, reason: 'headless' }])
  })
})
