import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { accessApi } from '../access/access.api.ts'
import { password, type ServedCity, serveTestCity } from '../apps/server/server.fixture.ts'
import { clientOf } from '../base/client.desk.ts'
import { addressOf } from '../base/contract.ts'
import { newId } from '../base/id.adapter.ts'
import { bulletinApi } from './bulletin.api.ts'
import { contentOf } from './draft.fixture.ts'
import { county, office, type Press, pressOf, unitOfPress } from './press.fixture.ts'
import { wordApi } from './word.api.ts'
import { paragraphWith, retyped, withDocument } from './word-file.fixture.ts'

const started = 'started.communities plan:2021:city @2021-03-31'
const body = `梅江区已开工{{${started}}}个小区，居民代表到场。`

describe.each(inject('servers'))('a proof that comes back, on $name', ({ url }) => {
  let city: ServedCity
  let press: Press<ServedCity>
  const browsers = new Map<string, ReturnType<ServedCity['browser']>>()
  const browserOf = (login: string) => browsers.get(login) ?? city.browser()
  const as = (login: string) => clientOf(wordApi, browserOf(login))

  beforeAll(async () => {
    city = await serveTestCity(url, [unitOfPress])
    press = await pressOf(city)
    city.on('2021-03-31')
    await press.start(0, '2021-03-20')
    for (const kind of ['editor', 'reviewer'] as const) await city.addPost(kind, kind, { from: 100, to: 199, units: null })
    await city.addPost('clerk', 'clerk', { from: county, to: county, units: [1] })
    for (const login of ['editor', 'reviewer', 'clerk']) {
      const browser = city.browser()
      await clientOf(accessApi, browser).signIn({ body: { login, password } })
      browsers.set(login, browser)
    }
  })
  afterAll(() => city.leave())

  const proofOf = async (draft: string) => {
    const answer = await browserOf('editor')(addressOf(bulletinApi.proofFile, { params: { draft, form: 'docx' } }))
    return new Uint8Array(await answer.arrayBuffer())
  }
  const fileOf = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)])

  test('is laid upon the draft: words are taken, a figure that facts contradict is not, and nothing is saved', async () => {
    const draft = await press.draft(contentOf('2021-03-31', body))
    const typed = (paragraph: string) => retyped(retyped(retyped(paragraph, '居民代表', '社区和居民代表'), '1', '2'), '梅江', '梅县')
    const edited = withDocument(await proofOf(draft), xml => {
      const paragraph = paragraphWith(xml, '居民代表')
      return xml.replace(paragraph, typed(paragraph))
    })
    const file = fileOf(edited)
    const compared = await as('editor').compareWord({ params: { draft }, file })
    expect(compared).toMatchObject({
      revision: 1,
      changes: [{ no: 1, kind: 'text', article: 1, line: 1, takes: true }],
      numbers: [{ was: '1', is: '2', reference: started, verdict: 'figure-contradicted' }],
      names: [{ was: '梅江区', is: '梅县区' }],
    })
    expect(compared.merged.articles[0]?.body).toBe(`梅县区已开工{{${started}}}个小区，社区和居民代表到场。`)
    expect(compared.content.articles[0]?.body).toBe(body)
    expect((await clientOf(bulletinApi, browserOf('editor')).draft({ params: { draft } })).revision).toBe(1)
  })

  test('is read only from who writes the issue, and only for a draft of the city', async () => {
    const draft = await press.draft(contentOf('2021-03-31', body))
    const status = (login: string, key: string) =>
      as(login)
        .compareWord({ params: { draft: key }, file: fileOf(new Uint8Array([1])) })
        .then(
          () => 200,
          (error: { status: number }) => error.status,
        )
    expect(await Promise.all(['nobody', 'clerk', 'reviewer', 'editor'].map(login => status(login, draft)))).toEqual([401, 403, 403, 422])
    expect([await status('editor', `${office}-${newId()}`), await status('editor', `${county}-${newId()}`)]).toEqual([404, 404])
  })

  test('is not laid upon a draft whose lines are not all in the proof', async () => {
    const draft = await press.draft(contentOf('2021-03-31', `${body}\n\n- 列表`))
    const file = fileOf(await proofOf(draft))
    await expect(as('editor').compareWord({ params: { draft }, file })).rejects.toMatchObject({
      objections: [{ code: 'bulletin.unknown-block', place: 'articles.0.body:3' }],
    })
  })
})
