import { type QueryExecutorProvider, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { between, type Database, looking, openDatabase } from './db.ts'

describe.each(inject('servers'))('transactions on $name', ({ url }) => {
  const table = sql.table(`said_${Math.floor(performance.now() * 1000)}`)
  let db: Database
  const say = (tx: QueryExecutorProvider, id: number) => sql`insert into ${table} values (${id}, 'x')`.execute(tx)
  const said = () =>
    between(db, 'begin', async tx => (await sql<{ id: number }>`select id from ${table} order by id`.execute(tx)).rows.map(row => row.id))

  beforeAll(async () => {
    db = openDatabase({ url, role: null })
    await between(db, 'begin', tx => sql`create table ${table} (id int primary key, said text not null)`.execute(tx))
  })
  afterAll(async () => {
    await between(db, 'begin', tx => sql`drop table ${table}`.execute(tx))
    await db.destroy()
  })

  test('work that throws leaves nothing behind', async () => {
    const work = between(db, 'begin', async tx => {
      await say(tx, 1)
      throw new Error('no')
    })
    await expect(work).rejects.toThrow('no')
    expect(await said()).toEqual([])
  })

  test('the last write goes out with the commit, and is kept with the rest', async () => {
    await between(db, 'begin', async (tx, last) => {
      await say(tx, 2)
      last(() => say(tx, 3))
    })
    expect(await said()).toEqual([2, 3])
  })

  test('where the last write fails, the commit behind it takes everything back', async () => {
    const work = between(db, 'begin', async (tx, last) => {
      await say(tx, 4)
      last(() => say(tx, 2))
    })
    await expect(work).rejects.toMatchObject({ code: '23505' })
    expect(await said()).toEqual([2, 3])
  })

  test('a last write that throws before it is sent takes everything back too', async () => {
    const work = between(db, 'begin', async (tx, last) => {
      await say(tx, 5)
      last(() => Promise.reject(new Error('not sent')))
    })
    await expect(work).rejects.toThrow('not sent')
    expect(await said()).toEqual([2, 3])
  })

  test('what comes after the end of its transaction is refused, and touches nobody else’s', async () => {
    const kept: QueryExecutorProvider[] = []
    await between(db, 'begin', async tx => kept.push(tx))
    await looking(db, 'begin read only', async tx => kept.push(tx))
    for (const tx of kept) await expect(say(tx, 6)).rejects.toThrow('after the end of its transaction')
    expect(await said()).toEqual([2, 3])
  })

  test('many statements at once share one connection and keep their order', async () => {
    const numbers = Array.from({ length: 40 }, (_, index) => 100 + index)
    await between(db, 'begin', tx => Promise.all(numbers.map(id => say(tx, id))))
    expect(await said()).toEqual([2, 3, ...numbers])
  })
})
