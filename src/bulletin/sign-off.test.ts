import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Actor } from '../access/actor.ts'
import { lookAt } from '../access/gate.ts'
import { appRole } from '../base/migrate.ts'
import type { TestCity } from '../figures/city.fixture.ts'
import { findSheet, listWaiting } from '../signoff/sheet.store.ts'
import { standOf } from '../signoff/sheet.ts'
import { keepFile } from '../works/works.actions.ts'
import { saveDraft, sendToReview } from './draft.actions.ts'
import { contentOf, refusal } from './draft.fixture.ts'
import { getDraft } from './draft.store.ts'
import { getIssueByNumber } from './issue.store.ts'
import { keyOf, office, openPress, type Press } from './press.fixture.ts'
import { agreeDraft, returnDraft, urgeDraft, withdrawDraft } from './review.actions.ts'
import { recordSignature, releaseIssue, signIssue } from './signing.actions.ts'

describe.each(inject('servers'))('the sign-off of a bulletin on $name', ({ url }) => {
  let press: Press<TestCity>
  let city: TestCity
  let editor: Actor
  let reviewer: Actor
  let signer: Actor
  beforeAll(async () => {
    press = await openPress(url)
    city = press.city
    editor = city.actor('editor')
    reviewer = city.actor('reviewer')
    signer = city.actor('signer')
  })
  afterAll(() => city.leave())

  const everywhere = { from: 100, to: 199 }
  const stateOf = (key: string) => lookAt(city.house, everywhere, async reader => (await getDraft(reader, keyOf(key))).state)
  const sheetOf = async (key: string) => {
    const sheet = await lookAt(city.house, everywhere, reader => findSheet(reader, { county: office, subject: key }))
    if (!sheet) throw new Error('the draft has a sheet')
    return sheet
  }
  const waitsFor = async (who: Actor) => (await lookAt(city.house, everywhere, reader => listWaiting(reader, who))).map(one => one.subject)

  async function sent(content: unknown = contentOf('2021-03-31')) {
    const key = `${office}-${crypto.randomUUID()}`
    await city.does(saveDraft, { draft: key, revision: 0, content }, editor)
    await city.does(sendToReview, { draft: key }, editor)
    return key
  }

  test('it is reviewed, then signed, then issued, each by another; the inbox of each shows when it is his turn', async () => {
    city.on('2021-03-31')
    const draft = await sent()
    expect([await waitsFor(reviewer), await waitsFor(signer)]).toEqual([[draft], []])
    expect(await refusal(city.does(signIssue, { draft }, signer))).toEqual(['bulletin.not-all-agreed'])
    expect(await refusal(city.does(agreeDraft, { draft }, signer))).toEqual(['signoff.not-your-turn'])
    await city.does(agreeDraft, { draft }, reviewer)
    expect(await refusal(city.does(agreeDraft, { draft }, signer))).toEqual(['bulletin.only-the-signature'])
    expect([await waitsFor(reviewer), await waitsFor(signer)]).toEqual([[], [draft]])
    await city.does(signIssue, { draft }, signer)
    expect([await waitsFor(signer), standOf(await sheetOf(draft)).closed]).toEqual([[], 'agreed'])
    const early = { issue: draft, copies: 60 }
    expect(await refusal(city.does(releaseIssue, { ...early, day: '2021-03-30' }, editor))).toEqual(['bulletin.issued-before-signed'])
    expect(await refusal(city.does(releaseIssue, { ...early, day: '2021-04-01' }, editor))).toEqual(['bulletin.issued-in-future'])
    await city.does(releaseIssue, { ...early, day: '2021-03-31' }, editor)
    expect(await press.issueOf(draft)).toMatchObject({ state: 'issued', issuedOn: '2021-03-31', copies: 60 })
    expect(await refusal(city.does(releaseIssue, { ...early, day: '2021-03-31' }, editor))).toEqual(['bulletin.not-the-next-step'])
  })

  test('who wrote it neither reviews nor signs it, also not in another post, nor through a deputy', async () => {
    const draft = await sent()
    const sameAs = (kind: Actor['kind']): Actor => ({ ...city.actor(kind), person: editor.person })
    expect(await refusal(city.does(agreeDraft, { draft }, sameAs('reviewer')))).toEqual(['signoff.author-agrees'])
    const deputy: Actor = { ...city.actor('reviewer'), acting: { for: editor.person, document: '代理通知' } }
    expect(await refusal(city.does(agreeDraft, { draft }, deputy))).toEqual(['signoff.author-agrees'])
    await city.does(agreeDraft, { draft }, reviewer)
    expect(await refusal(city.does(signIssue, { draft }, sameAs('signer')))).toEqual(['signoff.author-agrees'])
    expect(await refusal(city.does(signIssue, { draft }, { ...signer, person: reviewer.person }))).toEqual(['signoff.agreed-before'])
    await city.does(withdrawDraft, { draft }, editor)
  })

  test('returned with a reason it is written again; returned to the reviewer it stays in review', async () => {
    const draft = await sent()
    expect(await refusal(city.does(returnDraft, { draft, reason: '有误' }, reviewer))).toEqual(['bulletin.reason-says-nothing'])
    await city.does(agreeDraft, { draft }, reviewer)
    await city.does(returnDraft, { draft, reason: '第二段户数请再核', toStep: 1 }, signer)
    expect([await stateOf(draft), await waitsFor(reviewer)]).toEqual(['in-review', [draft]])
    await city.does(returnDraft, { draft, reason: '第二段户数应写全称' }, reviewer)
    expect([await stateOf(draft), await waitsFor(reviewer), standOf(await sheetOf(draft)).closed]).toEqual(['draft', [], 'returned'])
    expect((await sheetOf(draft)).decisions.map(({ verb, reason }) => [verb, reason])).toEqual([
      ['agree', null],
      ['return', '第二段户数请再核'],
      ['return', '第二段户数应写全称'],
    ])
    await city.does(sendToReview, { draft }, editor)
    expect((await sheetOf(draft)).decisions).toEqual([])
    await city.does(withdrawDraft, { draft }, editor)
  })

  test('its author withdraws it and nobody else does; it is urged once a day', async () => {
    const draft = await sent()
    expect(await refusal(city.does(withdrawDraft, { draft }, city.actor('editor')))).toEqual(['signoff.not-the-author'])
    await city.does(urgeDraft, { draft }, editor)
    expect(await refusal(city.does(urgeDraft, { draft }, editor))).toEqual(['signoff.urged-today'])
    city.on('2021-04-01')
    await city.does(urgeDraft, { draft }, editor)
    expect(standOf(await sheetOf(draft)).urgedOn).toBe('2021-04-01')
    await city.does(withdrawDraft, { draft, reason: '补一张照片' }, editor)
    expect([await stateOf(draft), await waitsFor(reviewer)]).toEqual(['draft', []])
    expect(await refusal(city.does(agreeDraft, { draft }, reviewer))).toEqual(['bulletin.not-the-next-step'])
  })

  test('two who agree at the same moment agree once', async () => {
    const draft = await sent()
    const both = await Promise.all([reviewer, city.actor('reviewer')].map(who => refusal(city.does(agreeDraft, { draft }, who))))
    expect(both.flat()).toHaveLength(1)
    expect((await sheetOf(draft)).decisions).toHaveLength(1)
    await city.does(withdrawDraft, { draft }, editor)
  })

  const slip = 'a'.repeat(64)
  const scan = { hash: slip, sealedHash: slip, shownHash: slip, type: 'image/png', name: '签批单.png', bytes: 9 }
  const paper = (draft: string, more: object = {}) => ({
    draft,
    signatory: { name: '演示·副局长', post: '副局长' },
    day: '2021-04-02',
    medium: 'paper',
    slip,
    ...more,
  })

  test('a signature on paper, by who acts for another, signs the issue with the day on the paper', async () => {
    city.on('2021-04-01')
    const draft = await sent()
    await city.does(agreeDraft, { draft }, reviewer)
    city.on('2021-04-06')
    const said = paper(draft, { actingFor: { name: '演示·局长', document: '梅住建函〔2021〕8号' } })
    expect(await refusal(city.does(recordSignature, said, editor))).toEqual(['bulletin.slip-missing'])
    await city.does(keepFile, { ...scan, counties: [office], takenAt: null, latitude: null, longitude: null }, editor)
    expect(await refusal(city.does(recordSignature, { ...said, day: '2021-03-31' }, editor))).toEqual([
      'signoff.before-review',
      'signoff.before-the-step-before',
    ])
    expect(await refusal(city.does(recordSignature, { ...said, day: '2021-04-07' }, editor))).toEqual(['signoff.day-to-come'])
    await city.does(recordSignature, said, editor)
    expect(await press.issueOf(draft)).toMatchObject({ signedOn: '2021-04-02', state: 'signed' })
    expect((await sheetOf(draft)).decisions.at(-1)).toMatchObject({
      medium: 'paper',
      post: '副局长',
      party: 'signer',
      document: '梅住建函〔2021〕8号',
      signatory: { name: '演示·副局长', actingFor: '演示·局长' },
      slip,
    })
  })

  test('the names of who signed on paper lie apart and can be erased; the decision and the book stand without them', async () => {
    const { key } = await lookAt(city.house, everywhere, reader => getIssueByNumber(reader, office, 'regular', 2021, 2))
    const issue = `${office}-${key.id}`
    const said = await lookAt(city.house, everywhere, async reader => {
      const book = sql<{
        said: string
      }>`select said::text as said from audit.line where subject = ${issue} and verb = 'bulletin.record-signature'`
      return (await book.execute(reader)).rows.map(line => line.said).join()
    })
    expect([said.includes('副局长'), said.includes('演示')]).toEqual([true, false])
    const client = new pg.Client({ connectionString: city.url })
    await client.connect()
    await client.query(`set role ${appRole}; set app.county_from = '100'; set app.county_to = '199'; delete from signoff.signatory`)
    await client.end()
    expect((await sheetOf(issue)).decisions.at(-1)).toMatchObject({ post: '副局长', medium: 'paper', signatory: null })
  })

  test('recorded for the review, a paper only moves it on; and it is not the hand of somebody who stands on the sheet', async () => {
    city.on('2021-04-07')
    const draft = await sent()
    await city.does(recordSignature, paper(draft, { day: '2021-04-07', signatory: { name: '演示·科长', post: '科长' } }), editor)
    expect([await stateOf(draft), await waitsFor(signer)]).toEqual(['in-review', [draft]])
    const again = paper(draft, { day: '2021-04-07', actingFor: { name: '演示 · 科长', document: '代理通知' } })
    expect(await refusal(city.does(recordSignature, again, editor))).toEqual(['signoff.agreed-before'])
    await city.does(signIssue, { draft }, signer)
    expect(await stateOf(draft)).toBe('signed')
  })
})
