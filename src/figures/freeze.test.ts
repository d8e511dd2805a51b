import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { z } from 'zod'
import { act, action, look } from '../access/gate.ts'
import { closeHeads } from '../audit/line.store.ts'
import { dayOf } from '../base/day.ts'
import { between, type Reader, type Tx } from '../base/db.ts'
import { newId } from '../base/id.adapter.ts'
import { approveList } from '../plan/plan.actions.ts'
import { addCommunitiesToLedger } from '../registry/registry.actions.ts'
import { hasStarted } from '../works/milestone.ts'
import { recordMilestones } from '../works/works.actions.ts'
import { openTestCity, type TestCity } from './city.fixture.ts'
import { listStandingLines } from './standing.store.ts'

const county = 101
const rounds = 40

/** Law 8: nothing is ever recorded behind a printed figure, however acts and a freezing one fall together. */
describe.each(inject('servers'))('freezing on $name', ({ url }) => {
  let city: TestCity
  let items: string[] = []
  const house = () => ({ ...city.house, clock: () => new Date() })
  const asked = (known: Date) => ({ office: city.office, year: 2021, baseline: 'city' as const, cutoff: dayOf('2021-12-31'), known })
  const count = async (reader: Reader, known: Date) =>
    (await listStandingLines(reader, asked(known))).filter(line => hasStarted(line.stage)).length

  beforeAll(async () => {
    city = await openTestCity(url, [{ county, name: '梅江区', division: null }])
    const counted = { unit: 1, division: null, households: 40, buildings: 2, floorArea: '3000' }
    const described = {
      aliases: [],
      address: null,
      builtYear: null,
      ownership: null,
      buildingList: [],
      source: '演示数据',
      from: '2021-01-01',
      document: '演示',
    }
    const communities = Array.from({ length: rounds * 3 }, (_, index) => ({ id: newId(), name: `第${index + 1}小区`, ...counted }))
    await city.does(addCommunitiesToLedger, { county, communities: communities.map(one => ({ ...one, ...described })) })
    const lines = communities.map(({ id, ...line }) => ({ ...line, community: `${county}-${id}` }))
    const list = { id: newId(), office: city.office, year: 2021, baseline: 'city', approvedOn: '2021-03-01', approvedBy: '市政府' }
    await city.does(approveList, { ...list, document: '演示', reason: '首次批准', lines })
    items = (await look(house(), city.actor('editor'), reader => listStandingLines(reader, asked(city.now())))).map(line => line.item)
  })
  afterAll(() => city.leave())

  const start = (item: string) => {
    const said = { kind: 'contractor-on-site', occurredOn: '2021-10-15', items: [{ id: newId(), item }], evidence: [], evidenceLater: true }
    return act(house(), recordMilestones, city.actor('editor'), said, newId())
  }

  /** As a signature does it: waits for the acts under way, then takes its moment of knowing, then counts. */
  const freeze = () =>
    between(city.house.db, `begin; set local app.county_from = '100'; set local app.county_to = '199'`, async plain => {
      await closeHeads(plain as Tx, 100, 199)
      const known = new Date(Date.now() - 1)
      return { known, printed: await count(plain as Reader, known) }
    })

  test('a figure frozen while writes are in flight is derived again as it was printed', async () => {
    const frozen: { known: Date; printed: number }[] = []
    for (let round = 0; round < rounds; round++) {
      const [a, b, c] = items.slice(round * 3, round * 3 + 3) as [string, string, string]
      const [, , one, , two] = await Promise.all([start(a), start(b), freeze(), start(c), freeze()])
      frozen.push(one, two)
    }
    const derived = await look(house(), city.actor('editor'), async reader => {
      const counts: number[] = []
      for (const { known } of frozen) counts.push(await count(reader, known))
      return counts
    })
    expect(derived).toEqual(frozen.map(one => one.printed))
    expect(await look(house(), city.actor('editor'), reader => count(reader, new Date()))).toBe(rounds * 3)
  })

  test('a clock that steps back records nothing behind a figure that was frozen', async () => {
    let known = new Date(0)
    const freezing = action('figures.adopt-template', z.strictObject({}), { cabinets: () => [city.office], freezes: true }, async deed => {
      known = deed.known
    })
    const at = (ms: number) => ({ ...city.house, clock: () => new Date(ms) })
    const noon = Date.parse('2027-06-30T04:00:00Z')
    await act(at(noon), freezing, city.actor('editor'), {}, newId())
    const said = { kind: 'people-work', occurredOn: '2021-10-15', items: [{ id: newId(), item: items.at(-1) }], evidence: [] }
    const { at: recordedAt } = await act(
      at(noon - 3_600_000),
      recordMilestones,
      city.actor('editor'),
      { ...said, kind: 'completed' },
      newId(),
    )
    expect(known.getTime()).toBe(noon - 1)
    expect(recordedAt.getTime()).toBe(noon)
  })
})
