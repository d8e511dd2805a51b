import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { accessApi } from '../access/access.api.ts'
import { type Browser, password, type ServedCity, serveTestCity } from '../apps/server/server.fixture.ts'
import { clientOf } from '../base/client.desk.ts'
import { newId } from '../base/id.adapter.ts'
import { registryApi } from './registry.api.ts'

const units = [
  { county: 101, name: '大埔县', division: '441422' },
  { county: 102, name: '梅江区', division: '441402' },
]

describe.each(inject('servers'))('the doors of the ledger on $name', ({ url }) => {
  let city: ServedCity
  let clerk: Browser
  const id = newId()
  const community = `101-${id}`
  const described = { aliases: ['矿务局宿舍'], division: null, address: null, builtYear: 1987, ownership: null, buildingList: [] }
  const written = { ...described, id, name: '湖寮大院', unit: 1, households: 40, buildings: 2, floorArea: '3000.5', source: '摸底调查' }
  const since = { from: '2021-01-01', document: '摸底表' }

  const signedIn = async (login: string) => {
    const browser = city.browser()
    await clientOf(accessApi, browser).signIn({ body: { login, password } })
    return browser
  }
  const registry = (browser: Browser) => clientOf(registryApi, browser)
  const told = async () => registry(clerk).community({ params: { community } })

  beforeAll(async () => {
    city = await serveTestCity(url, units)
    await city.addPost('clerk-dabu', 'clerk', { from: 101, to: 101, units: [1] })
    await city.addPost('clerk-meijiang', 'clerk', { from: 102, to: 102, units: [2] })
    await city.addPost('auditor', 'auditor', { from: 100, to: 199, units: null })
    clerk = await signedIn('clerk-dabu')
  })
  afterAll(() => city.leave())

  test('the forms offer the units of the reach, each with its cabinet', async () => {
    expect((await registry(clerk).choices({})).units).toEqual([{ id: 1, name: '大埔县', county: 101, division: '441422' }])
  })

  test('a clerk adds a community, and reads it with all its dated facts', async () => {
    await registry(clerk).addCommunities({ body: { county: 101, communities: [{ ...written, ...since }] } })
    const found = await told()
    expect(found).toMatchObject({ name: '湖寮大院', unit: { id: 1, name: '大埔县' }, builtYear: 1987, source: '摸底调查' })
    expect(found.recounts).toMatchObject([{ households: 40, buildings: 2, floorArea: '3000.5', on: '2021-01-01' }])
    expect(found.names.map(one => one.name)).toEqual(['湖寮大院', '矿务局宿舍'])
  })

  test('of many communities with mistakes all are named at their places, and none is added', async () => {
    const wrong = [
      { ...written, ...since, id: newId(), name: '甲', floorArea: '0' },
      { ...written, ...since, id: newId(), name: '乙', unit: 2 },
    ]
    const said = registry(clerk).addCommunities({ body: { county: 101, communities: wrong } })
    await expect(said).rejects.toMatchObject({
      status: 422,
      objections: [{ place: 'communities.0.floorArea' }, { place: 'communities.1.unit' }],
    })
    expect((await registry(clerk).search({ query: { words: '甲' } })).found).toEqual([])
  })

  test('a rename, an alias, a recount and a correction are facts beside the old ones', async () => {
    const fact = { community, on: '2021-03-01', document: '埔民〔2021〕5号' }
    city.on('2021-03-01', 10)
    await registry(clerk).rename({ body: { ...fact, name: '湖寮花园' } })
    await registry(clerk).addAlias({ body: { ...fact, alias: '老粮所' } })
    await registry(clerk).recount({ body: { ...fact, households: 42, buildings: 2, floorArea: '3100' } })
    const { document } = fact
    await registry(clerk).describe({
      body: { community, division: null, address: '府前路 8 号', builtYear: 1988, ownership: '房改房', document },
    })
    const found = await told()
    expect(found).toMatchObject({ name: '湖寮花园', address: '府前路 8 号', builtYear: 1988, ownership: '房改房' })
    expect(found.names).toHaveLength(4)
    expect(found.recounts.map(one => one.households)).toEqual([42, 40])
    expect((await registry(clerk).search({ query: { words: '粮所' } })).found).toMatchObject([{ name: '湖寮花园', matched: '老粮所' }])
  })

  test('a clerk gives a community to no unit that he does not reach; an editor of the city may', async () => {
    const body = { community, on: '2021-03-01', unit: 2, document: '专题会议纪要' }
    await expect(registry(clerk).charge({ body })).rejects.toMatchObject({
      status: 422,
      objections: [{ code: 'registry.charge-outside', place: 'unit', zh: expect.stringContaining('梅江区不在您的管辖范围内') }],
    })
    await city.addPost('editor', 'editor', { from: 100, to: 199, units: null })
    const editor = await signedIn('editor')
    await registry(editor).charge({ body })
    await expect(told()).rejects.toMatchObject({ status: 404 })
    city.on('2021-03-01', 11)
    await registry(editor).charge({ body: { ...body, unit: 1 } })
  })

  test('a split names both ends, and the other page tells where it came from', async () => {
    const [east, west] = [newId(), newId()]
    const parts = [east, west].map((part, index) => ({ ...written, ...since, aliases: [], id: part, name: `湖寮花园${index + 1}区` }))
    await registry(clerk).addCommunities({ body: { county: 101, communities: parts } })
    const body = { from: [community], to: [`101-${east}`, `101-${west}`], kind: 'split' as const, on: '2021-03-01', document: '复函' }
    await registry(clerk).succeed({ body })
    expect((await told()).successions.map(one => one.to.name).sort()).toEqual(['湖寮花园1区', '湖寮花园2区'])
    const part = await registry(clerk).community({ params: { community: `101-${east}` } })
    expect(part.successions).toMatchObject([{ from: { community, name: '湖寮花园' }, kind: 'split' }])
  })

  test('for another county it does not exist, an auditor may not change it, and for a stranger nothing is there', async () => {
    const outside = await signedIn('clerk-meijiang')
    const rename = { community, on: '2021-03-01', document: '函', name: '别名' }
    await expect(registry(outside).community({ params: { community } })).rejects.toMatchObject({ status: 404 })
    await expect(registry(outside).rename({ body: rename })).rejects.toMatchObject({ status: 404 })
    await expect(registry(await signedIn('auditor')).rename({ body: rename })).rejects.toMatchObject({ status: 403 })
    await expect(registry(city.browser()).community({ params: { community } })).rejects.toMatchObject({ status: 401 })
    await expect(registry(city.browser()).rename({ body: rename })).rejects.toMatchObject({ status: 401 })
  })
})
