import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { accessApi } from '../access/access.api.ts'
import { password, type ServedCity, serveTestCity } from '../apps/server/server.fixture.ts'
import { clientOf } from '../base/client.desk.ts'
import { fillCity, twoUnits } from '../figures/filled-city.fixture.ts'
import { checkingApi } from './checking.api.ts'
import { contentOf } from './draft.fixture.ts'
import { issueContent } from './issue.ts'

describe.each(inject('servers'))('the doors of the checker on $name', ({ url }) => {
  let city: ServedCity
  beforeAll(async () => {
    city = await serveTestCity(url, twoUnits)
    await fillCity(city)
    await city.addPost('editor', 'editor', { from: 100, to: 199, units: null })
    await city.addPost('clerk-dabu', 'clerk', { from: 101, to: 101, units: [1] })
    await city.addPost('administrator', 'administrator', { from: 100, to: 199, units: null })
    city.on('2021-11-05')
  })
  afterAll(() => city.leave())

  const signedIn = async (login: string) => {
    const browser = city.browser()
    await clientOf(accessApi, browser).signIn({ body: { login, password } })
    return { browser, checking: clientOf(checkingApi, browser) }
  }

  test('a number that nobody bound is found with its place, and the figure that it is', async () => {
    const { checking } = await signedIn('editor')
    const content = issueContent.parse(contentOf('2021-10-29', '大埔县已开工2个小区。'))
    const { findings } = await checking.findings({ body: { content } })
    expect(findings).toMatchObject([{ code: 'bulletin.number-unbound', level: 'hard', place: 'articles.0.body:1', found: '2个' }])
    expect(findings[0]?.offers[0]?.text).toBe('{{started.communities plan:2021:city/unit:1 @2021-10-29}}')
  })

  test('figures are found by words with their value, for a clerk too: they are the city’s', async () => {
    for (const login of ['editor', 'clerk-dabu']) {
      const { checking } = await signedIn(login)
      const { figures } = await checking.figures({ query: { words: '全市 计划 户数', cutoff: '2021-10-29' } })
      expect(figures[0]).toMatchObject({ reference: 'planned.households plan:2021:city @2021-10-29', printed: '120' })
    }
  })

  test('the numbers of a pasted text come with proposals, those that a list counts without need of one', async () => {
    const { checking } = await signedIn('clerk-dabu')
    const text = '截至10月29日，大埔县已开工2个小区、80户。\n广州、深圳等2个市。'
    const { numbers } = await checking.proposals({ body: { text, cutoff: '2021-10-29' } })
    expect(numbers.map(({ from, to, counts, offers }) => [text.slice(from, to), counts, offers[0]?.reference ?? null])).toEqual([
      ['2', null, 'started.communities plan:2021:city/unit:1 @2021-10-29'],
      ['80', null, 'started.households plan:2021:city/unit:1 @2021-10-29'],
      ['2', 2, null],
    ])
  })

  test("the office's words are recorded by the editor, and what comes near them is pointed out", async () => {
    const { checking } = await signedIn('editor')
    const phrase = { text: '党建引领、多方联动', kind: 'phrase', from: '2021-01-01', document: '用语表' } as const
    await checking.recordPhrases({ body: { office: 100, phrases: [phrase] } })
    expect((await checking.phrases({})).phrases).toEqual([{ ...phrase, to: null }])
    const { findings } = await checking.findings({
      body: { content: issueContent.parse(contentOf('2021-10-29', '坚持党建引领、多方连动。')) },
    })
    expect(findings).toMatchObject([
      { code: 'bulletin.name-near-miss', level: 'soft', found: '党建引领、多方连动', expected: '党建引领、多方联动' },
    ])
  })

  test('a post without the right is turned away', async () => {
    const { browser } = await signedIn('administrator')
    expect((await browser('/api/bulletin/figures?words=x')).status).toBe(403)
    const clerk = await signedIn('clerk-dabu')
    expect(
      (await clerk.browser('/api/bulletin/phrases', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }))
        .status,
    ).toBe(403)
    expect((await city.browser()('/api/bulletin/phrases')).status).toBe(401)
  })
})
