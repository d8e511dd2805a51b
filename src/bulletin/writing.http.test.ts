import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { accessApi } from '../access/access.api.ts'
import { type Browser, password, type ServedCity, serveTestCity } from '../apps/server/server.fixture.ts'
import { clientOf } from '../base/client.desk.ts'
import { newId } from '../base/id.adapter.ts'
import { contentOf } from './draft.fixture.ts'
import { writingApi } from './writing.api.ts'

const units = [{ county: 101, name: '大埔县', division: '441422' }]

describe.each(inject('servers'))('the doors of the writing desk on $name', ({ url }) => {
  let city: ServedCity
  beforeAll(async () => {
    city = await serveTestCity(url, units)
    city.on('2021-11-05')
    await city.addPost('editor', 'editor', { from: 100, to: 199, units: null })
    await city.addPost('clerk', 'clerk', { from: 101, to: 101, units: [1] })
  })
  afterAll(() => city?.leave())

  const signedIn = async (login: string): Promise<Browser> => {
    const browser = city.browser()
    await clientOf(accessApi, browser).signIn({ body: { login, password } })
    return browser
  }
  const asEditor = async () => clientOf(writingApi, await signedIn('editor'))
  const question = (body: string, have: string[] = []) => {
    const content = contentOf('2021-10-29', body)
    // A series of its own, so that no month's table is asked for.
    const articles = content.articles.slice(0, 1)
    return { body: { draft: `100-${newId()}`, content: { ...content, series: 'supplement' as const, articles }, have } } as never
  }

  test('a text that nobody saved comes back as its pages, its figures and all objections', async () => {
    const { pages, objections, figures } = await (await asEditor()).preview(question('本月开了一次院坝会。'))
    expect(pages[0]?.svg).toMatch(/^<svg /)
    expect(objections).toEqual([])
    expect(figures).toEqual([])
    const wrong = await (await asEditor()).preview(question('开工{{external nobody}}个。\n\n- 一条'))
    expect(wrong.objections.map(({ code }) => code)).toEqual(['bulletin.unknown-block', 'bulletin.figure-unknown'])
    expect(wrong.objections[1]?.place).toBe('articles.0.body:1')
  })

  test('a page that the asker has is named and not sent again', async () => {
    const editor = await asEditor()
    const { pages } = await editor.preview(question('本月开了一次院坝会。'))
    const again = await editor.preview(
      question(
        '本月开了一次院坝会。',
        pages.map(({ hash }) => hash),
      ),
    )
    expect(again.pages).toEqual(pages.map(({ hash }) => ({ hash, svg: null })))
  })

  test('a picture is kept without metadata, read by every post of the city, and drawn on the page', async () => {
    const camera = { create: { width: 60, height: 40, channels: 3 as const, background: 'green' } }
    const photo = await sharp(camera)
      .withExif({ IFD0: { Make: 'CAMERA' } })
      .jpeg()
      .toBuffer()
    const editor = await asEditor()
    const { hash, width, height } = await editor.addPicture({ query: { name: '现场.jpg' }, file: new Blob([new Uint8Array(photo)]) })
    expect([width, height]).toEqual([60, 40])
    const answer = await (await signedIn('clerk'))(`/api/bulletin/pictures/${hash}`)
    const shown = Buffer.from(await answer.arrayBuffer())
    expect(answer.headers.get('content-type')).toBe('image/jpeg')
    expect(shown.includes('CAMERA')).toBe(false)
    const { pages, objections } = await editor.preview(question(`![现场](file:${hash})`))
    expect(objections).toEqual([])
    expect(pages.some(({ svg }) => svg?.includes('<image '))).toBe(true)
  })

  test('what is no picture that Word can show is refused with a sentence', async () => {
    const editor = await asEditor()
    const sent = editor.addPicture({ query: { name: '清单.xlsx' }, file: new Blob(['PK']) })
    await expect(sent).rejects.toMatchObject({ status: 422, objections: [{ code: 'base.file-type-not-allowed' }] })
  })

  test('strangers get 401, a post without the right 403, and another city’s draft, picture and issue are not there', async () => {
    const preview = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }
    expect((await city.browser()('/api/bulletin/previews', preview)).status).toBe(401)
    const clerk = await signedIn('clerk')
    expect((await clerk('/api/bulletin/previews', preview)).status).toBe(403)
    expect((await clerk('/api/bulletin/pictures?name=a.png', { method: 'POST' })).status).toBe(403)
    const editor = await signedIn('editor')
    expect((await editor(`/api/bulletin/pictures/${'0'.repeat(64)}`)).status).toBe(404)
    expect((await editor(`/api/bulletin/issues/200-${newId()}/pages`)).status).toBe(404)
    const elsewhere = { draft: `200-${newId()}`, content: contentOf('2021-10-29') }
    expect((await editor('/api/bulletin/previews', { ...preview, body: JSON.stringify(elsewhere) })).status).toBe(404)
  })
})
