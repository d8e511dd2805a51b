import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { accessApi } from '../access/access.api.ts'
import { password, type ServedCity, serveTestCity } from '../apps/server/server.fixture.ts'
import { newId } from '../base/act-id.desk.ts'
import { clientOf } from '../base/client.desk.ts'
import { addressOf } from '../base/contract.ts'
import { codeApi } from '../bulletin/code.api.ts'
import { voidMilestone } from '../works/works.actions.ts'
import { figuresApi } from './figures.api.ts'
import { fillCity, twoUnits } from './filled-city.fixture.ts'
import { handoutApi } from './handout.api.ts'

describe.each(inject('servers').slice(0, 1))('the ledger of reported numbers on $name', ({ url }) => {
  let city: ServedCity
  beforeAll(async () => {
    city = await serveTestCity(url, twoUnits)
    await fillCity(city)
    await city.addPost('editor', 'editor', { from: 100, to: 199, units: null })
    await city.addPost('clerk-dabu', 'clerk', { from: 101, to: 101, units: [1] })
    await city.addPost('administrator', 'administrator', { from: 100, to: 199, units: null })
    city.on('2021-11-05', 12)
  })
  afterAll(() => city.leave())

  const signedIn = async (login: string) => {
    const browser = city.browser()
    await clientOf(accessApi, browser).signIn({ body: { login, password } })
    return {
      browser,
      figures: clientOf(figuresApi, browser),
      ledger: clientOf(handoutApi, browser),
      codes: clientOf(codeApi, browser),
    }
  }

  const asked = (cutoff: string, known: string, recipient: string) =>
    ({ year: 2021, list: 'city', cutoff, known, unit: null, form: 'line', recipient }) as const

  test('the line that is copied is noted with its numbers, its code, to whom and when, once', async () => {
    const { ledger } = await signedIn('editor')
    const act = newId()
    const body = asked('2021-10-29', '2021-11-05T09:00:00+08:00', '市政府办公室')
    const first = await ledger.handOut({ body }, { act })
    expect(first.said).toBe(`截至2021年10月29日，梅州市2021年市计划改造老旧小区3个、120户，已开工2个、80户（校验码 ${first.code}）。`)
    expect(await ledger.handOut({ body }, { act })).toEqual(first)
    const { handouts, recipients } = await ledger.handouts({ query: {} })
    expect(handouts).toHaveLength(1)
    expect(handouts[0]).toMatchObject({
      recipient: '市政府办公室',
      label: '2021年市计划',
      post: '岗位-editor',
      form: 'line',
      code: first.code,
      differsFrom: null,
    })
    expect(handouts[0]?.numbers).toMatchObject({ startedCommunities: 2, startedHouseholds: 80 })
    expect(recipients).toEqual(['市政府办公室'])
  })

  test('where two recipients hold different numbers of one name, the ledger says why', async () => {
    const { ledger } = await signedIn('editor')
    const earlier = await ledger.handOut({ body: asked('2021-09-30', '2021-11-05T09:10:00+08:00', '省住房和城乡建设厅') })
    const { handouts } = await ledger.handouts({ query: { recipient: '省' } })
    expect(handouts.map(one => one.recipient)).toEqual(['省住房和城乡建设厅'])
    const all = (await ledger.handouts({ query: {} })).handouts
    const mine = all.find(one => one.handout === earlier.handout)
    expect(mine?.differsFrom).toBe(all.at(-1)?.handout)
    const { sentences } = await ledger.handoutDifference({ params: { handout: earlier.handout }, query: { from: mine?.differsFrom ?? '' } })
    expect(sentences.map(one => one.zh)).toContain('截止日从 2021-09-30 到 2021-10-29：新增开工 2 个小区、80 户，均为大埔县。')
  })

  test('a code answers at the desk: the table that was reported, corrected since, mistyped, or none of ours', async () => {
    const { ledger, codes } = await signedIn('editor')
    const { code } = (await ledger.handouts({ query: {} })).handouts.at(-1) ?? { code: '' }
    const check = async (typed: string) => codes.checkedCode({ params: { code: typed } })
    const found = await check(code.toLowerCase())
    expect([found.verdict, found.handouts[0]?.holds]).toEqual(['found', true])
    expect(found.handouts[0]?.says.zh).toBe('与2021年11月5日报给市政府办公室的表一致（2021年市计划），按现在掌握没有变动。')
    expect((await check(code.slice(0, -1) + (code.endsWith('0') ? '1' : '0'))).verdict).toBe('mistyped')
    expect((await check('第10期')).verdict).toBe('not-a-code')
    expect((await check('0000-0000')).verdict).toBe('unknown')
    const [community] = (await (await signedIn('editor')).figures.communities({ query: { unit: '1' } })).communities
    await city.does(voidMilestone, { milestone: community?.milestones[0]?.milestone, reason: '施工单位当天没有进场' })
    const now = (await check(code)).handouts[0]
    expect([now?.holds, now?.says.zh]).toEqual([false, expect.stringContaining('此后已更正：作废更正开工 1 个小区、40 户，为大埔县')])
  })

  test('a file of the ledger carries its code, a file saved for reading says that nobody noted it', async () => {
    const { ledger, browser } = await signedIn('editor')
    const { handout, code } = await ledger.handOut({
      body: { ...asked('2021-10-29', '2021-11-05T09:30:00+08:00', '市统计局'), form: 'csv' },
    })
    const noted = await browser(addressOf(handoutApi.handoutFile, { params: { handout, form: 'csv' } }))
    expect(await noted.text()).toContain(`校验码 ${code},`)
    const known = '2021-11-05T09:30:00+08:00'
    const read = await browser(addressOf(figuresApi.monthTableFile, { params: { form: 'csv' }, query: { cutoff: '2021-10-29', known } }))
    expect(await read.text()).toContain(`校验码 ${code}（未登记）,`)
  })

  test('a clerk’s ledger is the county’s own, of the own unit or the city; others check the code and are not told the recipient', async () => {
    const clerk = await signedIn('clerk-dabu')
    expect((await clerk.ledger.handouts({ query: {} })).handouts).toEqual([])
    const body = { ...asked('2021-10-29', '2021-11-05T10:00:00+08:00', '县政府办公室'), unit: 1 }
    const { said, code } = await clerk.ledger.handOut({ body })
    expect(said).toContain('大埔县2021年市计划改造老旧小区2个、80户')
    await expect(clerk.ledger.handOut({ body: { ...body, unit: 2 } })).rejects.toMatchObject({ status: 404 })
    expect((await clerk.ledger.handouts({ query: {} })).handouts.map(one => one.recipient)).toEqual(['县政府办公室'])
    const editor = await signedIn('editor')
    expect((await editor.ledger.handouts({ query: { recipient: '县政府' } })).handouts).toHaveLength(1)
    expect((await clerk.codes.checkedCode({ params: { code } })).handouts[0]?.says.zh).toContain('报给县政府办公室')
    const citys = (await editor.ledger.handouts({ query: { recipient: '市政府' } })).handouts[0]
    expect((await clerk.codes.checkedCode({ params: { code: citys?.code ?? '' } })).handouts[0]?.says.zh).not.toContain('市政府办公室')
  })

  test('units of one cabinet, and a unit filed with the office, are not told to whom others reported', async () => {
    await city.addPost('clerk-between', 'clerk', { from: 100, to: 199, units: [2] })
    const { ledger, codes } = await signedIn('clerk-between')
    expect(await ledger.handouts({ query: {} })).toEqual({ handouts: [], recipients: [] })
    const [citys] = (await (await signedIn('editor')).ledger.handouts({ query: { recipient: '市政府' } })).handouts
    if (!citys) throw new Error('the city has reported numbers')
    const difference = ledger.handoutDifference({ params: { handout: citys.handout }, query: { from: citys.handout } })
    await expect(difference).rejects.toMatchObject({ status: 404 })
    expect((await codes.checkedCode({ params: { code: citys.code } })).handouts[0]?.says.zh).not.toContain('市政府办公室')
    await ledger.handOut({ body: asked('2021-10-29', '2021-11-05T10:30:00+08:00', '某单位') })
    expect((await ledger.handouts({ query: {} })).handouts.map(one => one.recipient)).toEqual(['某单位'])
  })

  test('what is known in the future is not reported: it could still change', async () => {
    const { ledger } = await signedIn('editor')
    const later = ledger.handOut({ body: asked('2021-10-29', '2021-11-05T23:00:00+08:00', '某单位') })
    await expect(later).rejects.toMatchObject({ status: 422, objections: [{ code: 'figures.known-too-early', place: 'known' }] })
  })

  test('who administers reports no numbers', async () => {
    const { ledger } = await signedIn('administrator')
    await expect(ledger.handouts({ query: {} })).rejects.toMatchObject({ status: 403 })
    await expect(ledger.handOut({ body: asked('2021-10-29', '2021-11-04', '某单位') })).rejects.toMatchObject({ status: 403 })
  })
})
