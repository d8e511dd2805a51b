import { describe, expect, test } from 'vitest'
import { askedBy, type ListedFinding, listedFindings, numberFound, withOffer, withWaiver } from './draft-findings.ts'
import { octoberIssue } from './issue.fixture.ts'

const says = { zh: '不对', en: 'wrong' }
const finding = (over: Partial<ListedFinding>): ListedFinding => ({
  code: 'bulletin.number-unbound',
  place: 'articles.0.body:1',
  says,
  level: 'hard',
  found: '',
  sentence: '',
  offers: [],
  waived: null,
  ...over,
})
const withBody = (body: string) => ({
  ...octoberIssue,
  articles: octoberIssue.articles.map((article, no) => (no === 0 ? { ...article, body } : article)),
})
const offered = (body: string, over: Partial<ListedFinding>, text: string) =>
  withOffer(withBody(body), finding(over), text).articles[0]?.body

describe('what is listed under the preview', () => {
  test('a finding that the proof names, too, stands there once, and what must be mended stands first', () => {
    const soft = finding({ code: 'bulletin.soft', level: 'soft' })
    const hard = finding({})
    const listed = listedFindings(
      [
        { code: hard.code, place: 'articles.0.body:1', says },
        { code: 'bulletin.no-article', says },
      ],
      [soft, hard],
    )
    expect(listed.map(({ code }) => code)).toEqual(['bulletin.no-article', 'bulletin.number-unbound', 'bulletin.soft'])
  })

  test('a reason answers one finding, another replaces it, and it can be taken back', () => {
    const about = { code: 'bulletin.soft', found: '95', sentence: '开工95个' }
    const once = withWaiver(withWaiver(octoberIssue, about, '县里的台账'), about, '街道的台账')
    expect(once.waived).toEqual([{ ...about, reason: '街道的台账' }])
    expect(withWaiver(once, about, null).waived).toEqual([])
  })
})

describe('putting an offer in', () => {
  const stated = { text: '{{stated 约31万 | }}', says }

  test('a number is replaced without its unit, and none inside a reference is', () => {
    expect(offered('{{started.households plan:2021:city @2021-09-30}}户，共9个。', { found: '9个' }, '{{a b}}')).toBe(
      '{{started.households plan:2021:city @2021-09-30}}户，共{{a b}}个。',
    )
    expect(offered('全省约31万户', { found: '约31万户', offers: [stated] }, '{{external x}}')).toBe('全省{{external x}}户')
    expect(offered('等5个市', { found: '5个', code: 'bulletin.list-count-differs' }, '6')).toBe('等6个市')
    expect(numberFound({ found: '8栋', offers: [] })).toBe('8')
  })

  test('a name is replaced whole, on a later line of its paragraph, too', () => {
    expect(offered('先看\n梅县的做法', { found: '梅县', code: 'bulletin.name' }, '梅县区')).toBe('先看\n梅县区的做法')
  })

  test('where the day or the unit differs, the reference is put right and no other one', () => {
    const body = '到8月底{{a.b plan:2021:city @2021-09-30}}个、{{a.c plan:2021:city @2021-09-30}}户'
    expect(offered(body, { code: 'bulletin.day-differs', found: '8月底' }, '{{a.c plan:2021:city @2021-08-31}}')).toBe(
      '到8月底{{a.b plan:2021:city @2021-09-30}}个、{{a.c plan:2021:city @2021-08-31}}户',
    )
    expect(offered(body, { code: 'bulletin.place-differs', found: '梅江区' }, '{{a.b plan:2021:city/unit:8 @2021-09-30}}')).toContain(
      '{{a.b plan:2021:city/unit:8 @2021-09-30}}个',
    )
  })

  test('of what was printed otherwise, the printed number takes the place of the reference', () => {
    const offers = [
      { text: '{{a.b plan:2021:city @2021-09-30}}', says },
      { text: '{{stated 95 | 第9期刊登数}}', says },
    ]
    const about = { code: 'bulletin.printed-otherwise', level: 'soft' as const, found: '96', offers }
    expect(offered('开工{{a.b plan:2021:city @2021-09-30}}个', about, offers[1]?.text ?? '')).toBe('开工{{stated 95 | 第9期刊登数}}个')
    expect(askedBy(finding(about), offers[0]?.text ?? '')).toBe('waiver')
    expect(askedBy(finding(about), offers[1]?.text ?? '')).toBeNull()
  })

  test('a number that was waved through and that facts contradict gives way to the figure', () => {
    const about = { code: 'bulletin.contradicted', found: '8栋' }
    expect(offered('涉及{{stated 8 | 现场清点}}栋。', about, '{{a b}}')).toBe('涉及{{a b}}栋。')
  })

  test('where the page cannot tell what is meant, the issue stays the same', () => {
    const issue = withBody('涉及9栋。')
    expect(withOffer(issue, finding({ found: '8栋' }), '{{a b}}')).toBe(issue)
  })

  test('a number stated as it is wants its reason first', () => {
    expect(askedBy(finding({ offers: [stated] }), stated.text)).toBe('stated')
  })
})
