import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { accessApi } from '../access/access.api.ts'
import { type Browser, password, type ServedCity, serveTestCity } from '../apps/server/server.fixture.ts'
import { clientOf } from '../base/client.desk.ts'
import { newId } from '../base/id.adapter.ts'
import { fillCity, twoUnits } from '../figures/filled-city.fixture.ts'
import type { Line } from './plan.api.ts'
import { planApi } from './plan.api.ts'

describe.each(inject('servers'))('the doors of the plan on $name', ({ url }) => {
  let city: ServedCity
  let editor: Browser
  let clerk: Browser

  const signedIn = async (login: string) => {
    const browser = city.browser()
    await clientOf(accessApi, browser).signIn({ body: { login, password } })
    return browser
  }
  const plan = (browser: Browser) => clientOf(planApi, browser)
  const newest = async () => (await plan(editor).lists({})).versions[0]
  const versionOf = async (browser: Browser) => plan(browser).version({ params: { version: (await newest())?.version ?? '' } })
  const asInput = ({ item: _, ...line }: Line) => line
  const next = {
    office: 100,
    year: 2021,
    baseline: 'city' as const,
    approvedOn: '2021-10-20',
    approvedBy: '市政府',
    document: '纪要',
    reason: '调整',
  }

  beforeAll(async () => {
    city = await serveTestCity(url, twoUnits)
    await fillCity(city)
    await city.addPost('editor', 'editor', { from: 100, to: 199, units: null })
    await city.addPost('clerk-dabu', 'clerk', { from: 101, to: 101, units: [1] })
    editor = await signedIn('editor')
    clerk = await signedIn('clerk-dabu')
  })
  afterAll(() => city.leave())

  test('every post reads the totals of the city, and the lines that it reaches', async () => {
    expect(await versionOf(editor)).toMatchObject({ version: { no: 1, communities: 3, households: 120 }, before: null })
    const told = await versionOf(clerk)
    expect(told.version).toMatchObject({ communities: 3, households: 120 })
    expect(told.lines.map(line => line.name)).toEqual(['第1小区', '第2小区'])
  })

  test('the next version tells what was dropped, and what was frozen otherwise', async () => {
    const [one, , three] = (await versionOf(editor)).lines.map(asInput)
    if (!one || !three) throw new Error('the city has three communities')
    const lines = [{ ...one, households: 44 }, three]
    await plan(editor).approve({ body: { ...next, id: newId(), lines } })
    const { version, before, differences } = await versionOf(editor)
    expect([version.no, version.households, before?.households]).toEqual([2, 84, 120])
    expect(differences.dropped.map(line => line.name)).toEqual(['第2小区'])
    expect(differences.changed).toMatchObject([{ before: { households: 40 }, after: { households: 44 }, what: ['households'] }])
  })

  test('a community is offered with the counts of today, and tells in which versions it stands', async () => {
    const { candidates, more } = await plan(editor).candidates({ query: { words: '第1' } })
    expect([candidates, more]).toMatchObject([[{ name: '第1小区', households: 40, rounds: 1, floorArea: '3000' }], false])
    const { lines } = await plan(clerk).standing({ params: { community: candidates[0]?.community ?? '' } })
    expect(lines.map(line => [line.no, line.households])).toEqual([
      [2, 44],
      [1, 40],
    ])
  })

  test('the months that a list plans are frozen with its lines, differ from version to version, and finish after they start', async () => {
    const lines = (await versionOf(editor)).lines.map(asInput)
    expect(lines.map(line => [line.plannedStart, line.plannedFinish])).toEqual(lines.map(() => [null, null]))
    const [first, ...others] = lines.map(line => ({ ...line, plannedStart: '2021-09', plannedFinish: '2022-03' }))
    if (!first) throw new Error('there is a line')
    const wrong = plan(editor).approve({ body: { ...next, id: newId(), lines: [{ ...first, plannedFinish: '2021-08' }, ...others] } })
    await expect(wrong).rejects.toMatchObject({
      status: 422,
      objections: [{ code: 'plan.finish-before-start', place: 'lines.0.plannedFinish' }],
    })
    await expect(plan(editor).approve({ body: { ...next, id: newId(), lines: [{ ...first, plannedStart: '2021-13' }] } })).rejects.toThrow()
    await plan(editor).approve({ body: { ...next, id: newId(), lines: [{ ...first, plannedFinish: null }, ...others] } })
    const { differences, lines: kept } = await versionOf(editor)
    expect(kept.map(line => line.plannedStart)).toEqual(['2021-09', '2021-09'])
    expect(differences.changed.map(one => one.what)).toEqual([['plannedStart'], ['plannedStart', 'plannedFinish']])
    const { lines: stood } = await plan(clerk).standing({ params: { community: first.community } })
    expect(stood.map(line => [line.no, line.plannedStart, line.plannedFinish])[0]).toEqual([3, '2021-09', null])
  })

  test('objections stand at their lines, and nothing of the version is kept', async () => {
    const [one] = (await versionOf(editor)).lines.map(asInput)
    if (!one) throw new Error('there is a line')
    const lines = [one, one, { ...one, unit: 99 }]
    const said = plan(editor).approve({ body: { ...next, id: newId(), approvedOn: '2021-01-01', lines } })
    await expect(said).rejects.toMatchObject({
      status: 422,
      objections: [{ place: 'approvedOn' }, { place: 'lines.1' }, { place: 'lines.2' }, { place: 'lines.2.unit' }],
    })
    expect((await newest())?.no).toBe(3)
  })

  test('an editor who reaches some units only approves no version: what he does not see would be dropped', async () => {
    await city.addPost('editor-dabu', 'editor', { from: 100, to: 199, units: [1] })
    const [one] = (await versionOf(editor)).lines.map(asInput)
    const said = plan(await signedIn('editor-dabu')).approve({ body: { ...next, id: newId(), lines: one ? [one] : [] } })
    await expect(said).rejects.toMatchObject({ status: 422, objections: [{ code: 'plan.list-of-a-part' }] })
    expect((await newest())?.no).toBe(3)
  })

  test('a clerk may not approve, and a version of nowhere does not exist', async () => {
    await expect(plan(clerk).approve({ body: { ...next, id: newId(), lines: [] } })).rejects.toMatchObject({ status: 403 })
    await expect(plan(clerk).version({ params: { version: newId() } })).rejects.toMatchObject({ status: 404 })
    await expect(plan(city.browser()).lists({})).rejects.toMatchObject({ status: 401 })
  })
})
