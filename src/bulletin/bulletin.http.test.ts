import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { accessApi } from '../access/access.api.ts'
import { password, type ServedCity, serveTestCity } from '../apps/server/server.fixture.ts'
import { clientOf } from '../base/client.desk.ts'
import { addressOf } from '../base/contract.ts'
import { newId } from '../base/id.adapter.ts'
import { bulletinApi } from './bulletin.api.ts'
import { contributionApi } from './contribution.api.ts'
import { county, office, type Press, pressOf, unitOfPress } from './press.fixture.ts'

const other = { county: 109, name: '大埔县', division: null }

describe.each(inject('servers'))('the doors of the bulletin on $name', ({ url }) => {
  let city: ServedCity
  let press: Press<ServedCity>
  const cookies = new Map<string, ReturnType<ServedCity['browser']>>()
  const browserOf = (login: string) => cookies.get(login) ?? city.browser()
  const as = (login: string) => clientOf(bulletinApi, browserOf(login))
  const writing = (login: string) => clientOf(contributionApi, browserOf(login))

  beforeAll(async () => {
    city = await serveTestCity(url, [unitOfPress, other])
    press = await pressOf(city)
    city.on('2021-03-31')
    for (const kind of ['administrator', 'editor', 'reviewer', 'signer', 'auditor'])
      await city.addPost(kind, kind, { from: 100, to: 199, units: null })
    await city.addPost('clerk', 'clerk', { from: county, to: county, units: [1] })
    await city.addPost('clerk-dabu', 'clerk', { from: other.county, to: other.county, units: [2] })
    for (const login of ['administrator', 'editor', 'reviewer', 'signer', 'auditor', 'clerk', 'clerk-dabu']) {
      const browser = city.browser()
      await clientOf(accessApi, browser).signIn({ body: { login, password } })
      cookies.set(login, browser)
    }
  })
  afterAll(() => city.leave())

  const statusOf = async (login: string, path: string, body?: object) => {
    const sent = body && { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
    return (await browserOf(login)(path, sent)).status
  }
  const stepsOf = (answer: { steps: { step: string; objections: { code: string }[] }[] }, step: string) =>
    answer.steps.find(one => one.step === step)?.objections.map(({ code }) => code)

  test('a new issue begins as the last one, and goes from draft to print', async () => {
    await press.sign(await press.draft(contentWithTable))
    const { content } = await as('editor').newDraft({ query: {} })
    expect(content).toMatchObject({ year: 2021, cutoff: '2021-03-31', distribution: contentWithTable.distribution })
    const draft = `${office}-${newId()}`
    const saved = await as('editor').saveDraft({ params: { draft }, body: { revision: 0, content } })
    expect(saved).toMatchObject({ revision: 1, repeated: false })
    const written = await as('editor').draft({ params: { draft } })
    expect(written).toMatchObject({ revision: 1, state: 'draft', proofNumber: '（2021年拟第2期 总拟第2期）', objections: [], sheet: null })
    await as('editor').sendToReview({ params: { draft } })
    expect((await as('reviewer').issues({})).drafts).toMatchObject([{ draft, yourTurn: true, waitsFor: [{ zh: '审核人' }] }])
    const toReview = await as('signer').draft({ params: { draft } })
    expect([stepsOf(toReview, 'sign-issue'), stepsOf(toReview, 'urge-draft')]).toEqual([['bulletin.not-all-agreed'], []])
    await as('reviewer').agreeDraft({ params: { draft } })
    const proof = await browserOf('auditor')(addressOf(bulletinApi.proofFile, { params: { draft, form: 'docx' } }))
    expect([proof.status, (await proof.arrayBuffer()).byteLength > 5000]).toEqual([200, true])
    await as('signer').signIssue({ params: { draft } })
    const issue = await as('clerk').issue({ params: { issue: draft } })
    expect(issue).toMatchObject({ printedNumber: '（2021年第2期 总第2期）', state: 'signed', content: null, since: { figures: [] } })
    expect(issue.sheet?.decisions.map(({ verb, post }) => [verb, post])).toEqual([
      ['agree', '岗位-reviewer'],
      ['agree', '岗位-signer'],
    ])
    await as('editor').releaseIssue({ params: { issue: draft }, body: { day: '2021-03-31', copies: 60 } })
    expect((await as('clerk').issues({})).issues[0]).toMatchObject({ issue: draft, state: 'issued', issuedOn: '2021-03-31', copies: 60 })
    const file = await browserOf('clerk')(addressOf(bulletinApi.issueFile, { params: { issue: draft, form: 'html' } }))
    expect([file.status, await file.text()]).toEqual([200, expect.stringContaining('2021年第2期')])
  })

  test('drafts are there for who writes, reviews, signs and audits; issues for every post of the city', async () => {
    const draft = await press.draft(contentWithTable)
    const path = addressOf(bulletinApi.draft, { params: { draft } })
    const statuses = await Promise.all(
      ['nobody', 'administrator', 'clerk', 'editor', 'reviewer', 'signer', 'auditor'].map(login => statusOf(login, path)),
    )
    expect(statuses).toEqual([401, 403, 403, 200, 200, 200, 200])
    expect((await as('clerk').issues({})).drafts).toEqual([])
    expect(await statusOf('editor', addressOf(bulletinApi.draft, { params: { draft: `${county}-${newId()}` } }))).toBe(404)
    expect(await statusOf('clerk', addressOf(bulletinApi.sendToReview, { params: { draft } }), {})).toBe(403)
    expect(await statusOf('editor', addressOf(bulletinApi.sendToReview, { params: { draft: `${office}-${newId()}` } }), {})).toBe(404)
    expect(await statusOf('nobody', addressOf(bulletinApi.signIssue, { params: { draft } }), {})).toBe(401)
  })

  test('a slip is kept, named by the signature that it proves, and shown to who may read drafts', async () => {
    const draft = await press.draft(contentWithTable)
    await as('editor').sendToReview({ params: { draft } })
    const scan = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'white' } })
      .png()
      .toBuffer()
    const { hash } = await as('editor').keepSlip({ query: { name: '签批单.png' }, file: new Blob([new Uint8Array(scan)]) })
    const slip = addressOf(bulletinApi.slip, { params: { draft, hash } })
    expect(await statusOf('auditor', slip)).toBe(404)
    const signature = { signatory: { name: '演示·科长', post: '科长' }, day: '2021-03-31', medium: 'paper', slip: hash } as const
    await as('editor').recordSignature({ params: { draft }, body: signature })
    expect([await statusOf('auditor', slip), await statusOf('clerk', slip)]).toEqual([200, 403])
    const { sheet } = await as('editor').draft({ params: { draft } })
    expect(sheet?.decisions[0]).toMatchObject({
      signatory: { name: '演示·科长', actingFor: null },
      post: '科长',
      mediumName: { zh: '纸质签批' },
    })
    // Who signed at the desk is known by account, who signs on paper by name: both are one person where the names agree.
    const asEditor = { ...signature, signatory: { name: '演示·editor', post: '编辑' } }
    await expect(as('editor').recordSignature({ params: { draft }, body: asEditor })).rejects.toMatchObject({
      objections: [{ code: 'signoff.author-agrees' }],
    })
    await as('editor').withdrawDraft({ params: { draft }, body: {} })
  })

  test('a county writes an article, hands it in, mends what was returned, and sees it taken', async () => {
    const [unit] = (await writing('clerk').contributions({})).units
    expect(unit).toEqual({ unit: 1, name: '梅江区', county })
    const contribution = `${county}-${newId()}`
    const text = { month: '2021-03', title: '老街换新颜', body: '本月进场施工。', unit: 1 }
    const save = (revision: number, handIn: boolean, more: object = {}) =>
      writing('clerk').contribute({ params: { contribution }, body: { ...text, ...more, revision, handIn } })
    await save(0, false)
    expect((await writing('editor').contributions({})).contributions).toEqual([])
    await expect(save(1, true, { body: ' ' })).rejects.toMatchObject({ objections: [{ code: 'bulletin.contribution-empty' }] })
    await save(1, true)
    await writing('editor').answerContribution({ params: { contribution }, body: { answer: 'returned', reason: '请写明进场的小区名称' } })
    expect((await writing('clerk').contributions({})).contributions).toMatchObject([{ state: 'returned', reason: '请写明进场的小区名称' }])
    await save(2, true, { body: '矿务局宿舍本月进场施工。' })
    const draft = await press.draft(contentWithTable)
    const taking = { answer: 'taken', draft, revision: 1, article: newId() } as const
    await writing('editor').answerContribution({ params: { contribution }, body: taking })
    expect((await as('editor').draft({ params: { draft } })).articles).toEqual(['', '老街换新颜'])
    expect((await writing('clerk').contributions({})).contributions).toMatchObject([{ state: 'taken', takenInto: draft }])
    await expect(save(3, true)).rejects.toMatchObject({ objections: [{ code: 'bulletin.contribution-taken' }] })
  })

  test('who wrote a contribution does not review the issue that took it, not even as the deputy of who reviews', async () => {
    const contribution = `${county}-${newId()}`
    const text = { month: '2021-03', title: '电梯加装', body: '本月加装完成。', unit: 1, revision: 0, handIn: true }
    await writing('clerk').contribute({ params: { contribution }, body: text })
    const draft = await press.draft(contentWithTable)
    const taking = { answer: 'taken', draft, revision: 1, article: newId() } as const
    await writing('editor').answerContribution({ params: { contribution }, body: taking })
    await as('editor').sendToReview({ params: { draft } })
    const signature = { signatory: { name: '演示·clerk', post: '科长' }, day: '2021-03-31', medium: 'office-system' } as const
    await expect(as('editor').recordSignature({ params: { draft }, body: signature })).rejects.toMatchObject({
      objections: [{ code: 'signoff.author-agrees' }, { code: 'signoff.no-slip' }],
    })
    await as('editor').withdrawDraft({ params: { draft }, body: {} })
  })

  test('an editor who reaches a part of the city neither reads nor saves a draft', async () => {
    await city.addPost('editor-part', 'editor', { from: 100, to: 199, units: [1] })
    const browser = city.browser()
    await clientOf(accessApi, browser).signIn({ body: { login: 'editor-part', password } })
    cookies.set('editor-part', browser)
    const draft = await press.draft(contentWithTable)
    await expect(as('editor-part').draft({ params: { draft } })).rejects.toMatchObject({ status: 404 })
    const body = { revision: 1, content: contentWithTable }
    await expect(as('editor-part').saveDraft({ params: { draft }, body })).rejects.toMatchObject({ status: 404 })
  })

  test('another county sees nothing of it and writes for itself only', async () => {
    expect((await writing('clerk-dabu').contributions({})).contributions).toEqual([])
    const written = { month: '2021-03', title: '标题', body: '正文', revision: 0, handIn: false }
    const path = (key: string) => addressOf(contributionApi.contribute, { params: { contribution: key } })
    expect(await statusOf('clerk-dabu', path(`${county}-${newId()}`), { ...written, unit: 1 })).toBe(404)
    expect(await statusOf('clerk-dabu', path(`${other.county}-${newId()}`), { ...written, unit: 1 })).toBe(404)
    expect(await statusOf('clerk-dabu', path(`${other.county}-${newId()}`), { ...written, unit: 2 })).toBe(200)
    expect(await statusOf('signer', path(`${county}-${newId()}`), { ...written, unit: 1 })).toBe(403)
    expect(await statusOf('nobody', '/api/bulletin/contributions')).toBe(401)
  })
})

const contentWithTable = {
  series: 'regular' as const,
  topic: '梅州市城镇老旧小区改造工作',
  name: '简报',
  issuer: '梅州市住房和城乡建设局',
  city: '梅州市',
  year: 2021,
  cutoff: '2021-03-31',
  articles: [{ id: newId(), title: [], body: '{{table plan:2021:city @2021-03-31}}' }],
  distribution: [{ kind: 'send' as const, who: 'bodies' as const, recipients: [{ name: '各县（市、区）人民政府' }] }],
}
