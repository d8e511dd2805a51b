import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { setSetting } from '../access/city.actions.ts'
import { settingOn } from '../access/city.store.ts'
import { look } from '../access/gate.ts'
import { listLines } from '../audit/line.store.ts'
import { dayOf } from '../base/day.ts'
import { newId } from '../base/id.adapter.ts'
import { NotFound, Refused } from '../base/objection.ts'
import { openTestCity, type TestCity } from '../figures/city.fixture.ts'
import { listHappened } from '../figures/drill.store.ts'
import { drilled } from '../figures/drill.ts'
import { listStandingLines } from '../figures/standing.store.ts'
import { approveList } from '../plan/plan.actions.ts'
import { addCommunitiesToLedger } from '../registry/registry.actions.ts'
import { openOriginal, type Received, receiveEvidence } from './evidence.adapter.ts'
import { getEvidence, listShared } from './evidence.store.ts'
import { attachEvidence, keepFile, recordMilestones } from './works.actions.ts'

const office = 100
const county = 104

/** As a phone writes it: with camera, time and place. */
const photo = (background: string) =>
  sharp({ create: { width: 60, height: 40, channels: 3, background } })
    .withExifMerge({
      IFD0: { Make: 'Telephone' },
      IFD2: { DateTimeOriginal: '2021:10:12 15:04:05' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '24/1 21/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '116/1 41/1 0/1' },
    })
    .jpeg()
    .toBuffer()

describe.each(inject('servers'))('evidence on $name', ({ url }) => {
  let city: TestCity
  let items: string[] = []
  let red: Buffer
  let file: Received
  let started = ''

  beforeAll(async () => {
    city = await openTestCity(url, [
      { county, name: '大埔县', division: null },
      { county, name: '大埔县高陂片区', division: null },
    ])
    const counted = { division: null, households: 40, buildings: 2, floorArea: '3000' }
    const described = { aliases: [], address: null, builtYear: null, ownership: null, buildingList: [], source: '演示数据' }
    const communities = [1, 1, 2].map((unit, no) => ({ id: newId(), name: `第${no + 1}小区`, unit, ...counted }))
    const entered = communities.map(one => ({ ...one, ...described, from: '2021-01-01', document: '演示' }))
    await city.does(addCommunitiesToLedger, { county, communities: entered })
    const lines = communities.map(({ id, ...line }) => ({ ...line, community: `${county}-${id}` }))
    const list = { id: newId(), office, year: 2021, baseline: 'city', approvedOn: '2021-03-01', approvedBy: '市政府' }
    await city.does(approveList, { ...list, document: '演示', reason: '首次批准', lines })
    const standing = await look(city.house, city.actor('editor'), reader => listStandingLines(reader, asked()))
    items = standing.sort((a, b) => (a.name < b.name ? -1 : 1)).map(line => line.item)
    city.on('2021-10-13')
    red = await photo('red')
    file = await receiveEvidence(city.house, red, 'C:\\照片\\大门.png')
    await city.does(keepFile, { ...file, counties: [county] })
  })
  afterAll(() => city.leave())

  const asked = () => ({ office, year: 2021, baseline: 'city' as const, cutoff: dayOf('2021-12-31'), known: city.now() })
  const start = async (index: number, evidence: string[]) => {
    const id = newId()
    const sent = [{ id, item: items[index] }]
    const later = evidence.length === 0
    await city.does(recordMilestones, { kind: 'contractor-on-site', occurredOn: '2021-10-12', items: sent, evidence, evidenceLater: later })
    return `${county}-${id}`
  }

  test('time and place are read out of a photograph, and the name is told the truth', () => {
    expect(file).toMatchObject({ type: 'image/jpeg', name: '大门.jpg', takenAt: '2021-10-12T15:04:05', latitude: 24.35 })
    expect(file.longitude).toBeCloseTo(116.683333, 5)
  })

  test('the original is kept sealed and whole, and the copy that is shown carries no metadata', async () => {
    const sealed = Buffer.from(await city.house.files.get(file.sealedHash))
    expect(sealed.includes('Telephone')).toBe(false)
    expect(Buffer.from(await openOriginal(city.house, file.sealedHash)).equals(red)).toBe(true)
    const { exif, format } = await sharp(await city.house.files.get(file.shownHash)).metadata()
    expect([exif, format]).toEqual([undefined, 'jpeg'])
  })

  test('the book of acts knows the file by its hash, and not its name, place and time', async () => {
    const lines = await look(city.house, city.actor('editor'), reader => listLines(reader, county, 0, 1000))
    const said = lines.filter(line => line.verb === 'works.keep-file').map(line => line.said)
    expect(said.length).toBeGreaterThan(0)
    for (const one of said) expect(one).toContain(file.hash)
    expect(said.join()).not.toMatch(/大门|24\.35|2021-10-12T/)
  })

  test('a file is read only through the reach of what it proves', async () => {
    started = await start(0, [file.hash])
    const key = { county, id: started.slice(4) }
    const reading = (units: readonly number[] | 'all', actor = city.actor('clerk')) =>
      look(city.house, actor, reader => getEvidence(reader, key, file.hash, units))
    expect(await reading([1])).toMatchObject({ shownHash: file.shownHash, type: 'image/jpeg', name: '大门.jpg' })
    await expect(reading([2])).rejects.toBeInstanceOf(NotFound)
    await expect(reading('all', city.actor('clerk', 101, 101))).rejects.toBeInstanceOf(NotFound)
  })

  test('one photograph for two communities is pointed out', async () => {
    const shared = () => look(city.house, city.actor('editor'), reader => listShared(reader, [file.hash]))
    expect(await shared()).toEqual([])
    await start(1, [file.hash])
    const happened = await look(city.house, city.actor('editor'), reader => listHappened(reader, items, dayOf('2021-12-31'), city.now()))
    expect([items[0], items[1]].map(item => happened.get(item ?? '')?.[0]?.shared)).toEqual([1, 1])
    expect(await shared()).toEqual([
      {
        hash: file.hash,
        proves: expect.arrayContaining([expect.objectContaining({ name: '第1小区' }), expect.objectContaining({ name: '第2小区' })]),
      },
    ])
  })

  test('a start reported before its evidence counts, is marked until the evidence comes, and is overdue after its term', async () => {
    const milestone = await start(2, [])
    const owed = () =>
      look(city.house, city.actor('editor'), async reader => {
        const line = (await listStandingLines(reader, asked())).find(one => one.item === items[2])
        if (!line) throw new Error('the community is in the list')
        const happened = await listHappened(reader, [line.item], dayOf('2021-12-31'), city.now())
        return { stage: line.stage, later: drilled(line, happened.get(line.item) ?? [], city.now()).evidenceLater }
      })
    expect(await owed()).toEqual({ stage: 30, later: { dueOn: '2021-11-12', overdue: false } })
    city.on('2021-11-13')
    expect((await owed()).later?.overdue).toBe(true)
    const blue = await receiveEvidence(city.house, await photo('blue'), '进场.jpg')
    await city.does(keepFile, { ...blue, counties: [county] })
    await city.does(attachEvidence, { milestone, evidence: [blue.hash] })
    expect((await owed()).later).toBeNull()
  })

  test('a community that is named twice in one recording is objected to', async () => {
    const sent = [1, 2].map(() => ({ id: newId(), item: items[2] }))
    const said = { kind: 'people-work', occurredOn: '2021-10-01', items: sent, evidence: [] }
    await expect(city.does(recordMilestones, said)).rejects.toMatchObject({ objections: [{ code: 'works.item-twice', place: 'items.1' }] })
  })

  test('the term is the city’s: from the day on which it sets another, that one holds', async () => {
    const term = { office, name: 'works.evidence-term-days', value: 5, from: '2021-11-20', document: '演示' }
    await city.does(setSetting, term, city.actor('administrator'))
    city.on('2021-11-20')
    const later = await look(city.house, city.actor('editor'), reader =>
      settingOn(reader, office, 'works.evidence-term-days', dayOf('2021-11-20'), 30),
    )
    const before = await look(city.house, city.actor('editor'), reader =>
      settingOn(reader, office, 'works.evidence-term-days', dayOf('2021-11-19'), 30),
    )
    expect([before, later]).toEqual([30, 5])
  })

  test('what is no picture and no PDF is refused, and so is evidence that was never sent', async () => {
    await expect(receiveEvidence(city.house, Buffer.from('MZ program'), '现场.jpg')).rejects.toBeInstanceOf(Refused)
    await expect(receiveEvidence(city.house, red, '大门.jpg', { maxBytes: 10, allowed: ['image/jpeg'] })).rejects.toBeInstanceOf(Refused)
    await expect(start(2, ['0'.repeat(64)])).rejects.toBeInstanceOf(Refused)
  })
})
