import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { z } from 'zod'
import type { Actor } from '../access/actor.ts'
import { action, look } from '../access/gate.ts'
import { newId } from '../base/id.adapter.ts'
import { NotFound, Refused } from '../base/objection.ts'
import { openTestCity, type TestCity } from '../figures/city.fixture.ts'
import { approveList } from '../plan/plan.actions.ts'
import { addCommunitiesToLedger } from '../registry/registry.actions.ts'
import { readHistory } from './item-history.store.ts'
import { withdrawalInput } from './withdrawal.ts'
import { endedReason, endedVerb } from './withdrawal.words.ts'
import { recordMilestones, voidMilestone, withdrawMilestone } from './works.actions.ts'
import { listItems } from './works-item.store.ts'

const county = 101
const freeze = action('figures.adopt-template', z.strictObject({}), { cabinets: () => [100], freezes: true }, async () => {})

describe.each(inject('servers'))('withdrawing an own entry on $name', ({ url }) => {
  let city: TestCity
  let clerk: Actor
  let item = ''

  beforeAll(async () => {
    city = await openTestCity(url, [{ county, name: '大埔县', division: '441422' }])
    clerk = city.actor('clerk')
    city.on('2021-10-12')
  })
  afterAll(() => city.leave())

  beforeEach(async () => {
    const [community, counted] = [newId(), { division: null, households: 40, buildings: 1, floorArea: '3000' }]
    const described = { aliases: [], address: null, builtYear: null, ownership: null, buildingList: [], source: '演示', document: '演示' }
    const name = `小区${community.slice(-6)}`
    await city.does(addCommunitiesToLedger, {
      county,
      communities: [{ id: community, name, unit: 1, from: '2021-01-01', ...counted, ...described }],
    })
    await city.does(approveList, {
      ...{ id: newId(), office: 100, year: 2021, baseline: 'city', approvedOn: '2021-03-01', approvedBy: '市政府' },
      ...{ document: '演示', reason: '批准', lines: [{ community: `${county}-${community}`, name, unit: 1, ...counted }] },
    })
    const items = await look(city.house, clerk, reader => listItems(reader, { office: 100, units: 'all', unit: null, most: 2000 }))
    item = items.find(one => one.name === name)?.item ?? ''
  })

  const record = async (kind: string, occurredOn: string, who = clerk) => {
    const id = newId()
    await city.does(recordMilestones, { kind, occurredOn, items: [{ id, item }], evidence: [], evidenceLater: true }, who)
    return `${county}-${id}`
  }
  let day = 12
  const freezeNextDay = async () => {
    city.on(`2021-10-${++day}`)
    await city.does(freeze, {})
    city.on(`2021-10-${++day}`)
  }
  const withdraw = (milestone: string, who = clerk) => city.does(withdrawMilestone, { milestone, reason: 'wrong-date' }, who)
  const refusal = (doing: Promise<unknown>) =>
    doing.then(
      () => [],
      error => (error instanceof Refused ? error.objections.map(one => one.code) : [String(error)]),
    )
  const life = async (person: string | null = null) =>
    (await look(city.house, clerk, reader => readHistory(reader, withdrawalKey(item), 100, 'all', person))).milestones
  const withdrawalKey = (text: string) => withdrawalInput.parse({ milestone: text, reason: 'duplicate' }).milestone

  test('takes it out of what stands, is called 撤回 and not 作废, and leaves room to record it rightly', async () => {
    await withdraw(await record('people-work', '2021-04-01'))
    const [withdrawn] = await life()
    expect(withdrawn?.voided).toMatchObject({ reason: 'wrong-date', withdrawn: true, by: 'clerk' })
    expect(withdrawn?.voided && [endedVerb(withdrawn.voided).zh, endedReason(withdrawn.voided).zh]).toEqual(['撤回', '录错日期'])
    await record('people-work', '2021-04-02')
    expect((await life()).map(({ occurredOn, voided }) => [occurredOn, voided !== null])).toEqual([
      ['2021-04-01', true],
      ['2021-04-02', false],
    ])
  })

  test('is for who recorded it: his deputy and his editor are told to void it', async () => {
    const milestone = await record('people-work', '2021-04-01')
    expect((await life(clerk.person))[0]?.mayWithdraw).toBe(true)
    expect((await life(newId()))[0]?.mayWithdraw).toBe(false)
    expect(await refusal(withdraw(milestone, { ...clerk, person: newId() }))).toEqual(['works.not-own-entry'])
    expect(await refusal(withdraw(milestone, city.actor('editor')))).toEqual(['works.not-own-entry'])
    await city.does(voidMilestone, { milestone, reason: '记错了小区' }, city.actor('editor'))
    expect((await life())[0]?.voided).toMatchObject({ reason: '记错了小区', withdrawn: false })
  })

  test('is the same for the person whichever post he acts in', async () => {
    const milestone = await record('people-work', '2021-04-01')
    await withdraw(milestone, { ...city.actor('editor'), person: clerk.person })
    expect((await life())[0]?.voided).toMatchObject({ withdrawn: true })
  })

  test('ends with the first figure that is frozen over it; what is recorded afterwards is free again', async () => {
    const before = await record('people-work', '2021-04-01')
    await freezeNextDay()
    const after = await record('prepared', '2021-05-01')
    expect((await life(clerk.person)).map(one => one.mayWithdraw)).toEqual([false, true])
    expect(await refusal(withdraw(before))).toEqual(['works.frozen-over'])
    await withdraw(after)
    expect((await life()).map(({ voided }) => voided?.withdrawn ?? null)).toEqual([null, true])
  })

  test('is refused while something later stands on it, and every reason is told at once', async () => {
    const start = await record('contractor-on-site', '2021-05-01')
    const end = await record('completed', '2021-09-01')
    expect(await refusal(withdraw(start))).toEqual(['works.later-stands-on-it'])
    await freezeNextDay()
    const stranger = { ...clerk, person: newId() }
    expect(await refusal(withdraw(start, stranger))).toEqual(['works.not-own-entry', 'works.frozen-over', 'works.later-stands-on-it'])
    expect(await refusal(withdraw(end))).toEqual(['works.frozen-over'])
  })

  test('happens once, and never to what lies outside the reach', async () => {
    const milestone = await record('people-work', '2021-04-01')
    await expect(withdraw(milestone, { ...clerk, reach: { from: 102, to: 102, units: 'all' } })).rejects.toBeInstanceOf(NotFound)
    await expect(withdraw(milestone, { ...clerk, reach: { ...clerk.reach, units: [2] } })).rejects.toBeInstanceOf(NotFound)
    await withdraw(milestone)
    await expect(withdraw(milestone)).rejects.toBeInstanceOf(NotFound)
  })

  test('has one of three reasons', () => {
    const milestone = `${county}-${newId()}`
    const read = (reason: string) => withdrawalInput.safeParse({ milestone, reason }).success
    expect(['wrong-community', 'wrong-date', 'duplicate', '不想要了'].map(read)).toEqual([true, true, true, false])
  })
})
