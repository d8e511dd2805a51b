import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { accessApi } from '../access/access.api.ts'
import { look } from '../access/gate.ts'
import { password, type ServedCity, serveTestCity } from '../apps/server/server.fixture.ts'
import { clientOf } from '../base/client.desk.ts'
import { addressOf } from '../base/contract.ts'
import { dayOf } from '../base/day.ts'
import { newId } from '../base/id.adapter.ts'
import { listStandingLines } from '../figures/standing.store.ts'
import { approveList } from '../plan/plan.actions.ts'
import { addCommunitiesToLedger } from '../registry/registry.actions.ts'
import { receiveEvidence } from './evidence.adapter.ts'
import { keepFile, recordMilestones } from './works.actions.ts'
import { worksApi } from './works.api.ts'

const units = [
  { county: 101, name: '大埔县', division: '441422' },
  { county: 102, name: '梅江区', division: '441402' },
]

describe.each(inject('servers'))('the door of the evidence on $name', ({ url }) => {
  let city: ServedCity
  const milestone = `101-${newId()}`
  let hash = ''

  beforeAll(async () => {
    city = await serveTestCity(url, units)
    const counted = { unit: 1, division: '441422', households: 40, buildings: 2, floorArea: '3000' }
    const described = {
      aliases: [],
      address: null,
      builtYear: null,
      ownership: null,
      buildingList: [],
      source: '演示数据',
      document: '演示',
    }
    const community = { id: newId(), name: '湖寮大院', ...counted }
    await city.does(addCommunitiesToLedger, { county: 101, communities: [{ ...community, ...described, from: '2021-01-01' }] })
    const { id, ...line } = community
    const list = {
      id: newId(),
      office: 100,
      year: 2021,
      baseline: 'city',
      approvedOn: '2021-03-01',
      approvedBy: '市政府',
      document: '演示',
    }
    await city.does(approveList, { ...list, reason: '首次批准', lines: [{ ...line, community: `101-${id}` }] })
    const asked = { office: 100, year: 2021, baseline: 'city' as const, cutoff: dayOf('2021-12-31'), known: city.now() }
    const [standing] = await look(city.house, city.actor('editor'), reader => listStandingLines(reader, asked))
    const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
    const file = await receiveEvidence(city.house, photo, '大门.png')
    hash = file.hash
    await city.does(keepFile, { ...file, counties: [101] })
    const items = [{ id: milestone.slice(4), item: standing?.item }]
    await city.does(recordMilestones, { kind: 'contractor-on-site', occurredOn: '2021-02-20', items, evidence: [hash] })
    await city.addPost('clerk-dabu', 'clerk', { from: 101, to: 101, units: [1] })
    await city.addPost('clerk-meijiang', 'clerk', { from: 102, to: 102, units: [2] })
  })
  afterAll(() => city.leave())

  const signedIn = async (login: string) => {
    const browser = city.browser()
    await clientOf(accessApi, browser).signIn({ body: { login, password } })
    return browser
  }
  const file = () => addressOf(worksApi.evidenceFile, { params: { milestone, hash } })

  test('the clerk of the community sees what proves the milestone', async () => {
    const browser = await signedIn('clerk-dabu')
    expect((await clientOf(worksApi, browser).evidence({ params: { milestone } })).evidence).toEqual([
      { hash, name: '大门.png', type: 'image/png', takenAt: null },
    ])
    const response = await browser(file())
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect((await sharp(Buffer.from(await response.arrayBuffer())).metadata()).width).toBe(40)
  })

  test('for the clerk of another county it does not exist, and for a stranger nothing does', async () => {
    const browser = await signedIn('clerk-meijiang')
    await expect(clientOf(worksApi, browser).evidence({ params: { milestone } })).rejects.toMatchObject({ status: 404 })
    expect((await browser(file())).status).toBe(404)
    expect((await city.browser()(file())).status).toBe(401)
  })
})
