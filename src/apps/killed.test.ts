import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Actor } from '../access/actor.ts'
import { type Action, act } from '../access/gate.ts'
import { newId } from '../base/id.adapter.ts'
import { printKey } from '../base/key.ts'
import { root } from '../base/root.adapter.ts'
import { contentOf } from '../bulletin/draft.fixture.ts'
import { openPress, type Press } from '../bulletin/press.fixture.ts'
import { signIssue } from '../bulletin/signing.actions.ts'
import type { TestCity } from '../figures/city.fixture.ts'
import { acceptReturn } from '../progress/acceptance.actions.ts'
import { closeMonth } from '../progress/closing.actions.ts'
import { Months } from '../progress/month.fixture.ts'
import { handIn, signReturn } from '../progress/return.actions.ts'

/** How long after its beginning the process is killed, in milliseconds: from before its first statement to after its last. */
const moments = [0, 2, 5, 9, 15, 40]

interface Deed<I> {
  readonly action: Action<I>
  readonly said: unknown
  readonly who: Actor
  /** How many rows of its own the act leaves, all together. */
  readonly traces: string
  readonly whole: number
}

describe.each(inject('servers').slice(0, 1))('a program that is killed on $name', ({ url }) => {
  let press: Press<TestCity>
  let city: TestCity
  let months: Months
  let client: pg.Client
  let cutoff = 1

  beforeAll(async () => {
    press = await openPress(url)
    city = press.city
    months = new Months(city, { 1: 108 })
    client = new pg.Client({ connectionString: city.url })
    await client.connect()
  })
  afterAll(async () => {
    await client.end()
    await city.leave()
  })

  /** Kills a process of its own in the middle of an act, again and again; then the act is sent once more, by who got no answer. */
  async function killing<I>(prepare: () => Promise<Deed<I>>): Promise<void> {
    for (const ms of moments) {
      const { action, said, who, traces, whole } = await prepare()
      const id = newId()
      await actAndDie(action.verb, { said, actor: who, id }, ms)
      const lines = await countOf(`select from audit.line where act_id = '${id}'`)
      expect([
        [0, 0],
        [1, whole],
      ]).toContainEqual([lines, await countOf(traces)])
      await act(city.house, action, who, said, id)
      expect(await countOf(traces)).toBe(whole)
    }
  }

  async function actAndDie(verb: string, said: { said: unknown; actor: Actor; id: string }, ms: number): Promise<void> {
    const told = JSON.stringify({ url: city.url, folder: city.folder, verb, now: city.now(), ...said })
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/apps/killed.fixture.ts', told], {
      cwd: root,
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    const died = once(child, 'exit')
    await once(child.stdout, 'data') // it is ready
    child.stdin.write('go\n')
    await wait(ms)
    child.kill('SIGKILL')
    await died
  }

  const countOf = async (query: string) => Number((await client.query(`select count(*) from (${query}) found`)).rows[0].count)

  /** The next month, a day after its cut-off. */
  async function nextMonth(): Promise<string> {
    const name = `20${21 + Math.floor(cutoff / 12)}-${String((cutoff % 12) + 1).padStart(2, '0')}`
    cutoff++
    city.on(`${name}-27`)
    return months.open(name, `${name}-26`, `${name}-26`, 2021)
  }

  test('while a return is handed in: the return, its sheet and its steps are there, or nothing is', () =>
    killing(async () => {
      const period = await nextMonth()
      await months.clear(period, 1)
      const said = { return: `108-${newId()}`, period, unit: 1 }
      const traces = `select id from progress.return where period_id = '${period}'
        union all select id from signoff.sheet where subject = '${said.return}'
        union all select sheet_id from signoff.step join signoff.sheet on sheet.id = sheet_id where subject = '${said.return}'`
      return { action: handIn, said, who: months.of(1, 'clerk'), traces, whole: 4 }
    }))

  test('while the last of its people signs: his signature and the certification, or neither', () =>
    killing(async () => {
      const key = await months.handIn(await nextMonth(), 1)
      await city.does(signReturn, { return: printKey(key) }, months.of(1, 'unit-reviewer'))
      const traces = `select return_id from progress.decision where return_id = '${key.id}'
        union all select sheet_id from signoff.decision join signoff.sheet on sheet.id = sheet_id where subject = '${printKey(key)}' and step = 2`
      return { action: signReturn, said: { return: printKey(key) }, who: months.of(1, 'unit-head'), traces, whole: 2 }
    }))

  test('while the city accepts it', () =>
    killing(async () => {
      const key = await months.handIn(await nextMonth(), 1)
      await months.sign(key, 1)
      const traces = `select from progress.decision where return_id = '${key.id}' and kind = 'accepted'`
      return { action: acceptReturn, said: { return: printKey(key) }, who: months.office('editor'), traces, whole: 1 }
    }))

  test('while the month is closed: the closing with all its rows, or none of it', async () => {
    // The months of the tests before were never closed; one can be closed only after the one before it.
    await client.query(`insert into progress.closing (period_id, office_id, figures, hash, post, act_id, recorded_at)
      select id, office_id, '{}', repeat('0', 64), 'test', id, now() from progress.period`)
    await killing(async () => {
      const period = await nextMonth()
      const traces = `select period_id from progress.closing where period_id = '${period}' union all
        select period_id from progress.closed_row where period_id = '${period}'`
      return { action: closeMonth, said: { office: 100, period, silent: [1] }, who: months.office('signer'), traces, whole: 2 }
    })
  })

  test('while a bulletin is signed: its number, the issue and the state of the draft, or none of it', () =>
    killing(async () => {
      const draft = await press.draft(contentOf('2021-03-31'))
      await press.review(draft)
      const traces = `select id from bulletin.issue where id = '${draft.slice(4)}'
        union all select id from bulletin.draft where id = '${draft.slice(4)}' and state = 'signed'`
      return { action: signIssue, said: { draft }, who: months.office('signer'), traces, whole: 2 }
    }))
})
