import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Actor } from '../access/actor.ts'
import { lookAt } from '../access/gate.ts'
import type { TestCity } from '../figures/city.fixture.ts'
import { listWaiting } from '../signoff/sheet.store.ts'
import { sendToReview } from './draft.actions.ts'
import { contentOf, refusal } from './draft.fixture.ts'
import { office, openPress, type Press } from './press.fixture.ts'
import { releaseIssue, signIssue, voidIssue } from './signing.actions.ts'

describe.each(inject('servers'))('the proof of a signed issue on $name', ({ url }) => {
  let press: Press<TestCity>
  let city: TestCity
  let editor: Actor
  let signer: Actor
  beforeAll(async () => {
    press = await openPress(url)
    city = press.city
    editor = city.actor('editor')
    signer = city.actor('signer')
  })
  afterAll(() => city.leave())

  const waitsFor = async (who: Actor) =>
    (await lookAt(city.house, { from: 100, to: 199 }, reader => listWaiting(reader, who))).map(one => one.subject)

  test('before it is issued, its proof is corrected by a new signature under the same number, and the older one keeps its bytes', async () => {
    city.on('2021-04-08')
    const first = await press.sign(await press.draft(contentOf('2021-03-31', '进展见下表。')))
    const kept = await city.house.files.get(first.files.docx)
    const more = { kind: 'proof', replaces: first.key.id, reason: '“见下表”应为“如下表”' } as const
    const again = await press.draft(contentOf('2021-03-31', '进展如下表。'), more)
    await city.does(sendToReview, { draft: again }, editor)
    expect([await waitsFor(city.actor('reviewer')), await waitsFor(signer)]).toEqual([[], [again]])
    await city.does(signIssue, { draft: again }, signer)
    const second = await press.issueOf(again)
    expect(second).toMatchObject({
      number: first.number,
      edition: 1,
      proof: 2,
      replaces: first.key.id,
      reason: more.reason,
      state: 'signed',
    })
    expect(second.tree.masthead).toMatchObject({ number: first.tree.masthead.number, mark: null, note: null })
    const old = await press.issueOf(`${office}-${first.key.id}`)
    expect([old.state, old.hash, old.files]).toEqual(['replaced', first.hash, first.files])
    expect(Buffer.from(await city.house.files.get(old.files.docx)).equals(Buffer.from(kept))).toBe(true)
    const release = (issue: string) => city.does(releaseIssue, { issue, day: '2021-04-08', copies: 0 }, editor)
    expect(await refusal(release(`${office}-${first.key.id}`))).toEqual(['bulletin.not-the-next-step'])
    const late = await press.draft(contentOf('2021-03-31'), { ...more, replaces: second.key.id })
    await city.does(sendToReview, { draft: late }, editor)
    await release(again)
    expect(await refusal(city.does(signIssue, { draft: late }, signer))).toEqual(['bulletin.not-the-next-step'])
    const next = await press.sign(await press.draft(contentOf('2021-03-31')))
    expect(next.number.annual).toBe(first.number.annual + 1)
  })

  test('a signed issue may be voided before it is issued, and then it is not issued', async () => {
    const { key } = await press.sign(await press.draft(contentOf('2021-03-31')))
    const issue = `${office}-${key.id}`
    await city.does(voidIssue, { issue, reason: '截止日应为3月25日' }, signer)
    expect(await refusal(city.does(releaseIssue, { issue, day: '2021-04-08', copies: 0 }, editor))).toEqual(['bulletin.not-the-next-step'])
  })
})
