import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { accessApi } from '../access/access.api.ts'
import { password, type ServedCity, serveTestCity } from '../apps/server/server.fixture.ts'
import { clientOf } from '../base/client.desk.ts'
import { addressOf } from '../base/contract.ts'
import { newId } from '../base/id.adapter.ts'
import { annexApi, annexForms } from './annex.api.ts'
import { county, office, type Press, pressOf, unitOfPress } from './press.fixture.ts'

const other = { county: 109, name: '大埔县', division: null }
const city = { from: 100, to: 199, units: null }
const posts = [
  { login: 'administrator', kind: 'administrator', reach: city },
  { login: 'editor', kind: 'editor', reach: city },
  { login: 'editor-part', kind: 'editor', reach: { ...city, units: [1] } },
  { login: 'reviewer', kind: 'reviewer', reach: city },
  { login: 'signer', kind: 'signer', reach: city },
  { login: 'auditor', kind: 'auditor', reach: city },
  { login: 'clerk', kind: 'clerk', reach: { from: county, to: county, units: [1] } },
  { login: 'clerk-dabu', kind: 'clerk', reach: { from: other.county, to: other.county, units: [2] } },
]
const logins = ['nobody', ...posts.map(({ login }) => login)]

describe.each(inject('servers').slice(0, 1))('the annex and the numbers of an issue at their doors on $name', ({ url }) => {
  let served: ServedCity
  let press: Press<ServedCity>
  let issue = ''
  const browsers = new Map<string, ReturnType<ServedCity['browser']>>()
  const browserOf = (login: string) => browsers.get(login) ?? served.browser()
  const as = (login: string) => clientOf(annexApi, browserOf(login))
  const statusOf = async (login: string, path: string) => (await browserOf(login)(path)).status
  const statusesOf = async (path: string) => Promise.all(logins.map(login => statusOf(login, path)))
  const annex = (key: string, form: (typeof annexForms)[number] = 'html') =>
    addressOf(annexApi.issueAnnex, { params: { issue: key, form } })
  const draftAnnex = (key: string) => addressOf(annexApi.draftAnnex, { params: { draft: key, form: 'html' } })
  const figure = (key: string, no: string) => addressOf(annexApi.issueFigure, { params: { issue: key, no } })
  const nowhere = `${office}-${newId()}`

  beforeAll(async () => {
    served = await serveTestCity(url, [unitOfPress, other])
    press = await pressOf(served)
    for (const { login, kind, reach } of posts) await served.addPost(login, kind, reach)
    served.on('2021-03-30')
    await press.start(0, '2021-03-20')
    served.on('2021-03-31')
    issue = `${office}-${(await press.sign(await press.draft(content))).key.id}`
    for (const { login } of posts) {
      const browser = served.browser()
      await clientOf(accessApi, browser).signIn({ body: { login, password } })
      browsers.set(login, browser)
    }
  })
  afterAll(() => served?.leave())

  test('the annex of an issue is for posts with the right to it that reach the whole city', async () => {
    expect(await statusesOf(annex(issue))).toEqual([401, 200, 200, 404, 200, 200, 200, 403, 403])
    expect(await statusOf('editor', annex(nowhere))).toBe(404)
    expect(await statusOf('editor', annex(`${county}-${newId()}`))).toBe(404)
  })

  test('each of its forms is a file of that form, and the HTML names the community behind the number', async () => {
    const files = await Promise.all(annexForms.map(form => browserOf('auditor')(annex(issue, form))))
    const begins = await Promise.all(files.map(async file => Buffer.from(await file.arrayBuffer()).toString('utf8')))
    expect(begins.map(text => text.slice(0, 4))).toEqual(['PK\u0003\u0004', '%PDF', 'PK\u0003\u0004', '<!do'])
    expect(begins[3]).toContain('数据底稿')
    expect(begins[3]).toContain('2021-03-20 施工进场')
    expect(files[1]?.headers.get('content-type')).toBe('application/pdf')
  })

  test('the annex of a draft is for who reads drafts, and there is none of what is no draft', async () => {
    const draft = await press.draft(content)
    expect(await statusesOf(draftAnnex(draft))).toEqual([401, 403, 200, 404, 200, 200, 200, 403, 403])
    expect(await statusOf('editor', draftAnnex(nowhere))).toBe(404)
    expect(await statusOf('editor', draftAnnex(`${county}-${newId()}`))).toBe(404)
  })

  test('the annex of a draft in review says what was known when it went there', async () => {
    const draft = await press.draft(content)
    await press.review(draft)
    const before = await (await browserOf('editor')(draftAnnex(draft))).text()
    served.on('2021-03-31', 10)
    await press.start(1, '2021-03-25')
    expect(await (await browserOf('editor')(draftAnnex(draft))).text()).toBe(before)
    expect(before).toContain('全市已开工1个小区。')
    expect(await (await browserOf('editor')(draftAnnex(await press.draft(content)))).text()).toContain('全市已开工2个小区。')
  })

  test('a number explains itself to every post of the city, and names the communities that the post reaches', async () => {
    expect(await statusesOf(figure(issue, '1'))).toEqual([401, 200, 200, 200, 200, 200, 200, 200, 200])
    const ask = (login: string) => as(login).issueFigure({ params: { issue, no: '1' } })
    const whole = await ask('editor')
    expect(whole).toMatchObject({ printed: '1', value: 1, outside: 0, label: { zh: '2021年市计划·已开工小区数·截至2021年3月31日' } })
    expect(whole.communities).toMatchObject([{ name: '第1小区', unit: '梅江区', households: 40, startedOn: '2021-03-20' }])
    expect(await ask('clerk')).toEqual(whole)
    expect(await ask('clerk-dabu')).toEqual({ ...whole, communities: [], outside: 1 })
  })

  test('there is no number before the first and after the last, none of an issue that is not there, and none of a draft', async () => {
    expect(await statusOf('editor', figure(issue, '0'))).toBe(422)
    expect(await statusOf('editor', figure(issue, '9999'))).toBe(404)
    expect(await statusOf('editor', figure(nowhere, '1'))).toBe(404)
    expect(await statusOf('editor', figure(`${county}-${newId()}`, '1'))).toBe(404)
    expect(await statusOf('editor', figure(await press.draft(content), '1'))).toBe(404)
  })
})

const content = {
  series: 'regular' as const,
  topic: '梅州市城镇老旧小区改造工作',
  name: '简报',
  issuer: '梅州市住房和城乡建设局',
  city: '梅州市',
  year: 2021,
  cutoff: '2021-03-31',
  articles: [
    { id: newId(), title: ['进展'], body: '全市已开工{{started.communities plan:2021:city @2021-03-31}}个小区。' },
    { id: newId(), title: [], body: '{{table plan:2021:city @2021-03-31}}' },
  ],
  distribution: [{ kind: 'send' as const, who: 'bodies' as const, recipients: [{ name: '各县（市、区）人民政府' }] }],
}
