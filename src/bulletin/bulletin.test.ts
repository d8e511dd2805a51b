import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { act, look } from '../access/gate.ts'
import { pictureBytes } from '../base/documents/tree.fixture.ts'
import { newId } from '../base/id.adapter.ts'
import { Conflict, NotFound } from '../base/objection.ts'
import type { TestCity } from '../figures/city.fixture.ts'
import { voidMilestone } from '../works/works.actions.ts'
import { keepPicture, recordExternalFigure, startNumbering } from './bulletin.actions.ts'
import { saveDraft, sendToReview } from './draft.actions.ts'
import { contentOf, refusal } from './draft.fixture.ts'
import { findDraft } from './draft.store.ts'
import { getIssueByNumber } from './issue.store.ts'
import { county, keyOf, office, openPress, type Press } from './press.fixture.ts'
import { returnDraft } from './review.actions.ts'
import { releaseIssue, signIssue, voidIssue } from './signing.actions.ts'
import { readSinceSignature } from './since-signature.store.ts'

describe.each(inject('servers'))('a bulletin on $name', ({ url }) => {
  let city: TestCity
  let press: Press<TestCity>
  const editor = () => city.actor('editor')
  const signer = () => city.actor('signer')
  const { draft, sign, review, start, issueOf } = {
    draft: (...given: Parameters<typeof press.draft>) => press.draft(...given),
    sign: (key: string) => press.sign(key),
    review: (key: string) => press.review(key),
    start: (index: number, day: string) => press.start(index, day),
    issueOf: (key: string) => press.issueOf(key),
  }

  beforeAll(async () => {
    press = await openPress(url)
    city = press.city
  })
  afterAll(() => city.leave())

  test('what is recorded between review and signature is listed with the issue and changes nothing in it', async () => {
    city.on('2021-03-20')
    await start(0, '2021-03-15')
    city.on('2021-03-31')
    const key = await draft(contentOf('2021-03-31', '已开工{{started.communities plan:2021:city @2021-03-31}}个。'))
    await review(key)
    city.on('2021-04-01')
    await start(1, '2021-03-30')
    await city.does(signIssue, { draft: key }, signer())
    const issue = await issueOf(key)
    expect(issue.number).toEqual({ series: 'regular', year: 2021, annual: 1, running: 1 })
    expect(issue.signedOn).toBe('2021-04-01')
    expect(issue.figures[0]).toMatchObject({ printed: '1', value: 1 })
    expect(issue.changed[0]).toMatchObject({ printed: '1', now: '2' })
    const drawnAgain = await city.house.drawer.draw(issue.tree, new Map())
    for (const form of ['docx', 'pdf', 'xlsx', 'html'] as const) {
      expect(Buffer.from(await city.house.files.get(issue.files[form])).equals(Buffer.from(drawnAgain[form]))).toBe(true)
    }
  })

  test('each fact that became known after the review is named on the issue, with its cause', async () => {
    const milestone = await start(2, '2021-03-10')
    const issue = await look(city.house, editor(), reader => getIssueByNumber(reader, office, 'regular', 2021, 1))
    const since = () => look(city.house, editor(), reader => readSinceSignature(reader, issue, city.now()))
    const told = (await since()).tables.flatMap(({ moves }) => moves.map(move => `${move.name} ${move.cause}`))
    expect(told.sort()).toEqual(['第2小区 recorded-late', '第3小区 recorded-late'])
    city.on('2021-04-02')
    await city.does(voidMilestone, { milestone, reason: '同一次进场记了两遍' })
    expect((await since()).tables.flatMap(({ moves }) => moves.map(move => move.name))).toEqual(['第2小区'])
    expect((await since()).figures.at(0)).toMatchObject({ printed: '1', now: '2' })
  })

  test('a correction has the number of what it corrects, is edition 2, marked 更正, and names it', async () => {
    city.on('2021-04-06')
    const wrong = await look(city.house, editor(), reader => getIssueByNumber(reader, office, 'regular', 2021, 1))
    await city.does(releaseIssue, { issue: `${office}-${wrong.key.id}`, day: '2021-04-02', copies: 60 }, editor())
    const key = await draft(contentOf('2021-03-31', '已开工{{started.communities plan:2021:city @2021-03-31}}个。'), {
      kind: 'correction',
      replaces: wrong.key.id,
      reason: '3月底已开工小区应为2个',
    })
    const issue = await sign(key)
    expect([issue.number, issue.edition, issue.replaces]).toEqual([wrong.number, 2, wrong.key.id])
    expect(issue.tree.masthead).toMatchObject({ mark: '更正', note: '替换2021年4月1日签发的同期简报，更正：3月底已开工小区应为2个' })
    expect(issue.figures[0]?.printed).toBe('2')
    expect((await issueOf(`${office}-${wrong.key.id}`)).state).toBe('replaced')
    const again = await draft(contentOf('2021-03-31'), { kind: 'correction', replaces: wrong.key.id, reason: '还有一处应为3个' })
    expect(await refusal(city.does(sendToReview, { draft: again }, editor()))).toEqual(['bulletin.not-the-next-step'])
  })

  test('a signature that fails gives its number back, and a voided issue keeps its own', async () => {
    city.on('2021-06-30')
    const key = await draft(contentOf('2021-06-30'))
    await review(key)
    const full = { ...city.house.files, put: () => Promise.reject(new Error('the disk is full')) }
    await expect(act({ ...city.house, files: full }, signIssue, signer(), { draft: key }, newId())).rejects.toThrow('the disk is full')
    await city.does(signIssue, { draft: key }, signer())
    expect((await issueOf(key)).number.running).toBe(2)
    expect(await refusal(city.does(voidIssue, { issue: key, reason: '有误' }, signer()))).toEqual(['bulletin.reason-says-nothing'])
    await city.does(voidIssue, { issue: key, reason: '截止日应为6月25日' }, signer())
    expect((await issueOf(key)).state).toBe('voided')
    expect((await sign(await draft(contentOf('2021-06-30')))).number.running).toBe(3)
  })

  test('a draft is checked as a whole before it goes to review, and every objection is given', async () => {
    city.on('2021-07-30')
    const key = await draft(
      contentOf('2021-08-31', '{{external nobody-said}}与{{started.communities plan:2019:city @2021-07-30}}㐂\u{2EBF0}'),
    )
    expect(await refusal(city.does(sendToReview, { draft: key }, editor()))).toEqual([
      'bulletin.signed-before-cutoff',
      'bulletin.figure-unknown',
      'bulletin.nothing-in-force',
      'documents.character-without-glyph',
    ])
    expect((await look(city.house, editor(), reader => findDraft(reader, keyOf(key))))?.state).toBe('draft')
  })

  test('who saves over the change of another is told, and a draft in review is not changed', async () => {
    const key = await draft(contentOf('2021-07-30'))
    const save = (revision: number) => city.does(saveDraft, { draft: key, revision, content: contentOf('2021-07-30') }, editor())
    await save(1)
    await expect(save(1)).rejects.toBeInstanceOf(Conflict)
    await city.does(sendToReview, { draft: key }, editor())
    expect(await refusal(save(2))).toEqual(['bulletin.not-the-next-step'])
    await city.does(returnDraft, { draft: key, reason: '第一段请补上户数' }, city.actor('reviewer'))
    await save(2)
    expect((await look(city.house, editor(), reader => findDraft(reader, keyOf(key))))?.knownAt).toBeNull()
  })

  test('a bulletin lies in the city’s office: in any other cabinet there is none', async () => {
    const elsewhere = city.does(saveDraft, { draft: `${county}-${newId()}`, revision: 0, content: contentOf('2021-07-30') }, editor())
    await expect(elsewhere).rejects.toBeInstanceOf(NotFound)
  })

  test('who reaches a part of the city only prints no bulletin of it: its total would be none', async () => {
    const key = await draft(contentOf('2021-07-30'))
    const partly = city.does(sendToReview, { draft: key }, city.actor('editor', office, county - 1))
    await expect(partly).rejects.toBeInstanceOf(NotFound)
  })

  test('an external figure is recorded with its source, and the last one known counts', async () => {
    const figure = {
      name: 'guangdong-started',
      value: 1449,
      said: '1449',
      precision: 'exact',
      unit: '个',
      source: '省厅',
      onDay: '2021-06-30',
    }
    await city.does(recordExternalFigure, { office, figure }, editor())
    expect(await refusal(city.does(recordExternalFigure, { office, figure: { ...figure, said: '约1449' } }, editor()))).toEqual([
      'bulletin.exact-says-about',
    ])
    city.on('2021-07-30', 17)
    const issue = await sign(await draft(contentOf('2021-07-30', '全省{{external guangdong-started}}个。')))
    expect(issue.figures[0]).toMatchObject({ reference: 'external guangdong-started', printed: '1449' })
  })

  test('a picture is kept once and printed with its caption', async () => {
    const hash = await city.house.files.put(pictureBytes)
    await city.does(keepPicture, { office, hash, type: 'image/png', width: 4, height: 3 }, editor())
    const { tree } = await sign(await draft(contentOf('2021-07-30', `开工现场如下。\n\n![大埔县](file:${hash})`)))
    expect(tree.blocks.filter(block => block.kind === 'picture')).toEqual([
      { kind: 'picture', file: hash, type: 'image/png', width: 4, height: 3, caption: '大埔县' },
    ])
  })

  test('an office that has printed before goes on where it stands, but only before the first signature', async () => {
    const numbers = { office, year: 2021, annual: 3, running: 41, document: '2021年增刊第3期' }
    await city.does(startNumbering, { ...numbers, series: 'supplement' }, editor())
    const { number } = await sign(await draft({ ...contentOf('2021-07-30'), series: 'supplement' }))
    expect([number.annual, number.running]).toEqual([4, 42])
    expect(await refusal(city.does(startNumbering, { ...numbers, series: 'regular' }, editor()))).toEqual(['bulletin.numbering-begun'])
  })
})
