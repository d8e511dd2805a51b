import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { accessApi } from '../access/access.api.ts'
import { addDivisionsOfCity } from '../access/city.actions.ts'
import { type Browser, password, type ServedCity, serveTestCity } from '../apps/server/server.fixture.ts'
import { clientOf } from '../base/client.desk.ts'
import { newId } from '../base/id.adapter.ts'
import { recordExternalFigure } from '../bulletin/bulletin.actions.ts'
import { fillCity, twoUnits } from '../figures/filled-city.fixture.ts'
import { boundaryApi } from '../registry/boundary.api.ts'
import { mapOf, square } from '../registry/boundary.fixture.ts'
import { worksApi } from '../works/works.api.ts'
import { dossierApi } from './dossier.api.ts'
import { overviewApi } from './overview.api.ts'
import { seeingApi } from './seeing.api.ts'

const given = { approvalNo: '演S(2021)001号', source: '演示测绘院' }

describe.each(inject('servers'))('what is seen of a city on $name', ({ url }) => {
  let city: ServedCity
  let editor: Browser
  let clerk: Browser

  const signedIn = async (login: string) => {
    const browser = city.browser()
    await clientOf(accessApi, browser).signIn({ body: { login, password } })
    return browser
  }
  const seen = (browser: Browser, query: Parameters<ReturnType<typeof clientOf<typeof seeingApi>>['seeing']>[0]['query']) =>
    clientOf(seeingApi, browser).seeing({ query })
  const send = (browser: Browser, text: string) =>
    clientOf(boundaryApi, browser).importBoundaries({ query: given, file: new Blob([text]) }, { act: newId() })

  beforeAll(async () => {
    city = await serveTestCity(url, twoUnits)
    await fillCity(city)
    const county = { level: 'county', parent: null, from: '2020-01-01', to: null, successor: null }
    const divisions = twoUnits.map(({ division, name }) => ({ ...county, code: division, name }))
    await city.does(addDivisionsOfCity, { office: 100, divisions }, city.actor('administrator'))
    await city.addPost('editor-city', 'editor', { from: 100, to: 199, units: null })
    await city.addPost('clerk-dabu', 'clerk', { from: 101, to: 101, units: [1] })
    editor = await signedIn('editor-city')
    clerk = await signedIn('clerk-dabu')
  })
  afterAll(() => city.leave())

  test('the burn-up has each month-end, and ends with the figures of the table', async () => {
    const { table, points } = await seen(editor, { year: '2021', cutoff: '2021-10-29' })
    expect(points.map(({ on }) => on)).toEqual([
      ...['2021-03-01', '2021-03-31', '2021-04-30', '2021-05-31', '2021-06-30', '2021-07-31', '2021-08-31', '2021-09-30', '2021-10-29'],
    ])
    const last = points.at(-1)
    expect(last?.units.map(({ unit, plan, started }) => [unit, plan, started])).toEqual(
      table.rows.map(({ unitId, plan, started }) => [unitId, plan, started]),
    )
    expect(points.at(-2)?.units[0]?.started).toEqual({ communities: 0, households: 0 })
  })

  test('what was recorded later is not in it as known before', async () => {
    const { points } = await seen(editor, { year: '2021', cutoff: '2021-10-29', known: '2021-10-15' })
    expect(points.at(-1)?.units[0]?.started.communities).toBe(0)
  })

  test('the figures are the same for every post of the city', async () => {
    const query = { year: '2021', cutoff: '2021-10-29', known: '2021-10-29' }
    expect(await seen(clerk, query)).toEqual(await seen(editor, query))
  })

  test('a published number stands beside the figure of its day, and a rounded one has a rounded share', async () => {
    const figure = { source: '演示省厅', onDay: '2021-10-15', unit: '个' }
    await city.does(recordExternalFigure, {
      office: 100,
      figure: { ...figure, name: 'province-started-communities', value: 40, said: '40', precision: 'exact' },
    })
    await city.does(recordExternalFigure, {
      office: 100,
      figure: { ...figure, name: 'province-planned-households', unit: '户', value: 1200, said: '约1200', precision: 'about' },
    })
    const { figures } = await clientOf(seeingApi, editor).externalComparison({})
    expect(figures.map(({ name, own, share }) => [name, own, share])).toEqual([
      ['province-planned-households', 120, '约10%'],
      ['province-started-communities', 2, '5.0%'],
    ])
  })

  test('the bureau imports its map, every post sees it, and the last one counts', async () => {
    expect((await clientOf(boundaryApi, clerk).boundaries({})).map).toBeNull()
    await send(editor, mapOf(square(0, 0, { code: '441422' }), square(1, 0, { name: '梅江区' })))
    await send(editor, mapOf(square(5, 0, { code: '441422' })))
    const { map } = await clientOf(boundaryApi, clerk).boundaries({})
    expect(map).toMatchObject(given)
    expect(map?.boundaries.map(({ code, name, polygons }) => [code, name, polygons[0]?.[0]?.[0]])).toEqual([['441422', '大埔县', [15, 10]]])
  })

  test('a map with strange areas is refused with all their names, and a clerk brings none', async () => {
    const strange = send(editor, mapOf(square(0, 0, { name: '某县' }), square(1, 0, { name: '另县' })))
    await expect(strange).rejects.toMatchObject({ status: 422, objections: [{ zh: expect.stringContaining('“某县”、“另县”') }] })
    await expect(send(clerk, mapOf(square(0, 0, { code: '441422' })))).rejects.toMatchObject({ status: 403 })
  })

  test('the dossier tells what was recorded of a community within the reach, and of no other', async () => {
    const { communities } = await clientOf(overviewApi, editor).communities({ query: {} })
    const [mine, theirs] = ['大埔县', '梅江区'].map(unit => communities.find(one => one.unit === unit)?.community ?? '')
    const { items, printed } = await clientOf(dossierApi, clerk).dossier({ params: { community: mine ?? '' } })
    expect(items.map(item => item.milestones.map(({ kind, occurredOn }) => [kind, occurredOn]))).toEqual([
      [['contractor-on-site', '2021-10-12']],
    ])
    expect(printed).toEqual([])
    await expect(clientOf(dossierApi, clerk).dossier({ params: { community: theirs ?? '' } })).rejects.toMatchObject({ status: 404 })
    const [item] = items
    expect((await clientOf(worksApi, clerk).item({ params: { item: item?.item ?? '' } })).milestones).toEqual(item?.milestones)
  })
})
