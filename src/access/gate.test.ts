import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { newId } from '../base/id.adapter.ts'
import { Conflict, NotFound, Refused } from '../base/objection.ts'
import { openTestCity, type TestCity } from '../figures/city.fixture.ts'
import { adoptTemplate } from '../figures/figures.actions.ts'
import { usualLayout } from '../figures/template.ts'
import { approveList } from '../plan/plan.actions.ts'
import { addCommunitiesToLedger, chargeCommunity, recountCommunity } from '../registry/registry.actions.ts'
import { addUnitsOfCity, openCity, setSetting } from './city.actions.ts'
import { addPostAndHolder } from './person.actions.ts'

const office = 100
const [dabu, meijiang] = [101, 102]

describe.each(inject('servers'))('the gate on $name', ({ url }) => {
  let city: TestCity
  const community = newId()
  beforeAll(async () => {
    city = await openTestCity(url, [
      { county: dabu, name: '大埔县', division: '441422' },
      { county: meijiang, name: '梅江区', division: '441402' },
    ])
    await city.does(addCommunitiesToLedger, ledger(community))
  })
  afterAll(() => city.leave())

  const described = { aliases: [], address: null, builtYear: null, ownership: null, buildingList: [], source: '演示数据', document: '演示' }
  const counted = { division: null, households: 40, buildings: 2, floorArea: '3000' }
  const ledger = (id: string, unit = 1) => ({
    county: dabu,
    communities: [{ id, name: '供销社宿舍', unit, from: '2021-01-01', ...counted, ...described }],
  })
  const recount = (households: number) => {
    const { buildings, floorArea } = counted
    return { community: `${dabu}-${community}`, on: '2021-02-01', households, buildings, floorArea, document: '演示' }
  }
  const list = (unit: number, at = office) => {
    const line = { community: `${dabu}-${community}`, name: '供销社宿舍', unit, ...counted }
    const version = { id: newId(), office: at, year: 2021, baseline: 'city', approvedOn: '2021-03-01', approvedBy: '市政府' }
    return { ...version, document: '演示', reason: '批准', lines: [line] }
  }

  test('an act that is sent twice at once is done once, and both senders have its receipt', async () => {
    const id = newId()
    const recounts = await Promise.all([1, 2].map(() => city.does(recountCommunity, recount(41), city.actor('clerk'), id)))
    expect(recounts.map(receipt => receipt.repeated).sort()).toEqual([false, true])
    const added = newId()
    const both = await Promise.all([1, 2].map(() => city.does(addCommunitiesToLedger, ledger(added), city.actor('clerk'), added)))
    expect(both.map(receipt => receipt.repeated).sort()).toEqual([false, true])
  })

  test('two lists approved at once become two versions, one after the other', async () => {
    const done = await Promise.all([city.does(approveList, list(1)), city.does(approveList, list(1))])
    expect(done.map(receipt => receipt.repeated)).toEqual([false, false])
  })

  test('an id that is taken is a conflict, said in a sentence, and so is an act id used in another cabinet', async () => {
    await expect(city.does(addCommunitiesToLedger, ledger(community))).rejects.toBeInstanceOf(Conflict)
    const id = newId()
    await city.does(approveList, list(1), city.actor('editor'), id)
    await expect(city.does(recountCommunity, recount(42), city.actor('clerk'), id)).rejects.toBeInstanceOf(Conflict)
  })

  test('what concerns the whole city is filed in its office, and no county’s cabinet passes for one', async () => {
    const term = { office: dabu, name: 'works.evidence-term-days', value: 5, from: '2021-03-01', document: '演示' }
    await expect(city.does(setSetting, term, city.actor('administrator'))).rejects.toBeInstanceOf(NotFound)
    await expect(city.does(approveList, list(1, dabu))).rejects.toBeInstanceOf(NotFound)
    const wide = { ...city.actor('editor', 100, 299), city: { id: 2, office: 200, last: 299 } }
    await expect(city.does(approveList, list(1), wide)).rejects.toBeInstanceOf(NotFound)
  })

  test('a unit that the city does not have is refused at its place, wherever it is named', async () => {
    const refused = (deed: Promise<unknown>) => deed.catch(error => (error instanceof Refused ? error.objections : [error]))
    const missing = (place: string) => [expect.objectContaining({ code: 'access.no-such-unit', place })]
    expect(await refused(city.does(addCommunitiesToLedger, ledger(newId(), 77)))).toEqual(missing('communities.0.unit'))
    expect(await refused(city.does(approveList, list(2 ** 40)))).toEqual(missing('lines.0.unit'))
    const charge = { community: `${dabu}-${community}`, unit: 77, on: '2021-03-01', document: '演示' }
    expect(await refused(city.does(chargeCommunity, charge))).toEqual(missing('unit'))
    const template = { office, from: '2021-01-01', layout: usualLayout([1, 77]), document: '演示' }
    expect(await refused(city.does(adoptTemplate, template))).toEqual(missing('layout.rows.1.unit'))
  })

  test('nobody gives a post more reach than he has, and its units must lie in it', async () => {
    const post = (from: number, to: number, units: number[] | null) => {
      const holder = { id: newId(), login: `clerk-${from}`, passwordHash: '$argon2id$', fullName: '演示' }
      const said = { office, kind: 'editor', name: `岗位${from}`, from, to, units, holder, since: '2021-01-01' }
      return city.does(addPostAndHolder, said, city.actor('administrator'))
    }
    await expect(post(0, 2_000_000_000, null)).rejects.toMatchObject({ objections: [{ code: 'access.reach-too-wide' }] })
    await expect(post(dabu, dabu, [2])).rejects.toMatchObject({ objections: [{ code: 'access.unit-outside-the-reach', place: 'units.0' }] })
    await expect(post(dabu, dabu, [77])).rejects.toMatchObject({ objections: [{ code: 'access.no-such-unit', place: 'units.0' }] })
    await expect(post(meijiang, meijiang, [2])).resolves.toBeDefined()
  })

  test('a city has its own block of cabinets, and its units file in it', async () => {
    const other = { id: 2, code: '441500', name: '汕尾市', bureau: '汕尾市住房和城乡建设局', office: 150, last: 160, counties: [170] }
    const founder = { ...city.actor('administrator'), city: { id: 2, office: 150, last: 160 } }
    await expect(city.does(openCity, other, founder)).rejects.toMatchObject({
      objections: [
        { code: 'access.outside-the-block', place: 'counties.0' },
        { code: 'access.block-taken', place: 'office' },
      ],
    })
    const units = [{ county: 201, name: '外地县', division: null }]
    await expect(city.does(addUnitsOfCity, { office, units }, city.actor('administrator'))).rejects.toMatchObject({
      objections: [{ code: 'access.outside-the-block', place: 'units.0.county' }],
    })
  })
})
