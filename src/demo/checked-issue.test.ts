import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { act, lookAt } from '../access/gate.ts'
import type { TestHouse } from '../access/house.fixture.ts'
import { listActorsOfCity } from '../access/person.store.ts'
import { dayOf } from '../base/day.ts'
import { newId } from '../base/id.adapter.ts'
import { readFigureKnowledge } from '../bulletin/figure-knowledge.store.ts'
import type { Finding } from '../bulletin/finding.ts'
import { readFindings } from '../bulletin/findings.store.ts'
import { getIssue, getIssueByNumber, type Issue, listIssues } from '../bulletin/issue.store.ts'
import type { IssueContent } from '../bulletin/issue.ts'
import { rankFigures } from '../bulletin/picker.ts'
import { evened } from '../bulletin/print-text.ts'
import { bindings, issueFrom, sourceOr } from '../bulletin/printed-source.fixture.ts'
import { voidMilestone } from '../works/works.actions.ts'
import { sayings, startedLast, withBody } from './checked-issue.fixture.ts'
import { openDemoHouse } from './demo-house.fixture.ts'

const office = 100
const reach = { from: office, to: 199 }
const short = (findings: readonly Finding[]) =>
  findings.map(({ code, level, found, expected, sentence }) => `${level} ${code} ${found}→${expected} | ${sentence}`)

describe('the issues of the demo city before the checker', () => {
  let city: TestHouse
  let october: Issue
  beforeAll(async () => {
    const [server] = inject('servers')
    if (!server) throw new Error('the tests have a server')
    city = await openDemoHouse(server.url)
    october = await lookAt(city.house, reach, reader => getIssueByNumber(reader, office, 'regular', 2021, 10))
  }, 180_000)
  afterAll(() => city.leave())

  const check = (content: IssueContent, issue: Issue) =>
    lookAt(city.house, reach, reader => readFindings(reader, { office, content, known: issue.knownAt, replaces: issue.key.id }))

  test('nothing is found in any issue as it was signed', async () => {
    const heads = await lookAt(city.house, reach, reader => listIssues(reader, office))
    for (const head of heads) {
      const issue = await lookAt(city.house, reach, reader => getIssue(reader, head.key))
      expect(short(await check(issue.content, issue))).toEqual([])
    }
  })

  test('each bound number of October is named when it is typed in place and changed', async () => {
    const changes = october.content.articles.flatMap((article, index) =>
      [...article.body.matchAll(/\{\{(?!table)([^{}]*)\}\}/g)].map(({ 0: written, 1: reference = '', index: at }) => ({
        index,
        written,
        reference,
        at,
      })),
    )
    expect(changes).toHaveLength(8)
    for (const { index, written, reference, at } of changes) {
      const printed = october.figures.find(figure => figure.reference === reference)?.printed ?? ''
      const wrong = printed.replace(/\d+/, digits => String(Number(digits) + 1))
      const content = withBody(october.content, index, body => body.slice(0, at) + wrong + body.slice(at + written.length))
      const findings = await check(content, october)
      expect(
        findings.map(({ level, found }) => [level, found.replace(/[个户栋]$/, '')]),
        reference,
      ).toContainEqual(['hard', wrong])
      if (!reference.startsWith('external'))
        expect(
          findings.flatMap(({ offers }) => offers.map(({ text }) => text)),
          reference,
        ).toContain(written)
    }
  })

  test('a number that was waved through still may not contradict the table', async () => {
    const stated = (text: string, reason: string) => `{{stated ${text} | ${reason}}}`
    const started = '{{started.communities plan:2021:city @2021-09-30}}'
    const content = withBody(october.content, 0, body => body.replace(started, stated('96', '县里电话报来的数')))
    expect((await check(content, october)).map(({ code, found, expected }) => [code, found, expected])).toEqual([
      ['bulletin.contradicts-facts', '96个', '95'],
    ])
    const other = withBody(october.content, 0, body => `${body}\n\n安装路灯${stated('120', '施工单位交工清单')}盏。`)
    expect(await check(other, october)).toEqual([])
  })

  test('a list that does not count what it says is named, in the text and beside a bound number', async () => {
    const fewer = withBody(october.content, 0, body => body.replace('佛山、', ''))
    expect((await check(fewer, october)).map(({ code, found }) => [code, found])).toContainEqual(['bulletin.number-unbound', '6个'])
    const more = withBody(october.content, 0, body => body.replace('佛山、', '佛山、中山、'))
    expect((await check(more, october)).map(({ code, expected }) => [code, expected])).toContainEqual([
      'bulletin.list-count-differs',
      '7个',
    ])
    const six = withBody(october.content, 1, body => body.replace('，城北镇的矿务局宿舍', ''))
    expect((await check(six, october)).map(({ code, found, expected }) => [code, found, expected])).toEqual([
      ['bulletin.list-count-differs', '7个', '6个'],
    ])
  })

  test('a name with one character wrong, and one that is out of use, are pointed out; a reason answers them', async () => {
    const content = withBody(october.content, 1, body => body.replace('矿务局宿舍', '矿务居宿舍'))
    const findings = await check(content, october)
    expect(findings.map(({ code, level, found, expected }) => [code, level, found, expected])).toEqual([
      ['bulletin.name-near-miss', 'soft', '矿务居宿舍', '矿务局宿舍'],
    ])
    const waived = findings.map(({ code, found, sentence }) => ({ code, found, sentence, reason: '门牌上这样写' }))
    expect((await check({ ...content, waived }, october)).map(finding => finding.waived)).toEqual(['门牌上这样写'])
    const old = withBody(october.content, 0, body => `${body}\n\n梅县的项目全部进场。`)
    expect((await check(old, october)).map(({ found, expected }) => [found, expected])).toEqual([['梅县', '梅县区']])
  })

  test('people who come, go or change places since the last issue are pointed out', async () => {
    const [report, ...rest] = october.content.distribution
    if (report?.who !== 'people') throw new Error('the issue is reported to people')
    const codes = async (recipients: typeof report.recipients) =>
      (await check({ ...october.content, distribution: [{ ...report, recipients }, ...rest] }, october)).map(({ code }) =>
        code.replace('bulletin.', ''),
      )
    const [first, second, ...others] = report.recipients
    if (!first || !second) throw new Error('it is reported to several')
    expect(await codes([second, first, ...others])).toEqual(['recipient-order'])
    expect(await codes([first, { ...second, rank: 2 }, ...others])).toEqual(['recipient-rank'])
    expect(await codes([first, ...others])).toEqual(['recipient-gone'])
  })

  test('the picker ranks the right figure first for all our own figures of October, however people say it', async () => {
    const knowledge = await lookAt(city.house, reach, reader =>
      readFigureKnowledge(reader, {
        office,
        year: 2021,
        cutoff: october.cutoff,
        known: october.knownAt,
        cutoffs: [dayOf('2021-09-30')],
        sinces: [dayOf('2019-08-01')],
      }),
    )
    for (const [reference, ...ways] of sayings) {
      for (const words of ways) expect(rankFigures(words, knowledge)[0]?.reference, words).toBe(reference)
    }
  })

  test('every figure of the table is found by unit, state and measure', async () => {
    const knowledge = await lookAt(city.house, reach, reader =>
      readFigureKnowledge(reader, { office, year: 2021, cutoff: october.cutoff, known: october.knownAt }),
    )
    for (const { id, name } of knowledge.units)
      for (const [state, said] of [
        ['planned', '计划'],
        ['preparing', '前期准备'],
        ['started', '已开工'],
      ] as const)
        for (const [counting, what] of [
          ['communities', '小区数'],
          ['households', '户数'],
        ] as const)
          for (const words of [`${name} ${said} ${what}`, `${said}${what}${name}`, `10月${name.replace(/[县区市]$/, '')}${said}${what}`])
            expect(rankFigures(words, knowledge)[0]?.reference, words).toBe(`${state}.${counting} plan:2021:city/unit:${id} @2021-10-29`)
  })

  test('the printed issue, bound by a test, raises nothing, and each of its numbers is named when it is typed and changed', async context => {
    const { content } = issueFrom(sourceOr(context))
    const bound = { ...october.content, articles: content.articles }
    expect(short(await check(bound, october))).toEqual([])
    for (const [number, , reference] of bindings) {
      const wrong = evened(number).replace(/\d+/, digits => String(Number(digits) + 1))
      const articles = bound.articles.map(article => ({ ...article, body: article.body.replace(`{{${reference}}}`, wrong) }))
      const findings = await check({ ...bound, articles }, october)
      expect(
        findings.map(({ level, found }) => [level, found.replace(/[个户栋]$/, '')]),
        reference,
      ).toContainEqual(['hard', wrong])
    }
    for (const [is, wrong] of [
      ['等6个市', '等7个市'],
      ['一连 6 天', '一连 5 天'],
    ] as const) {
      const articles = bound.articles.map(article => ({ ...article, body: article.body.replace(is, wrong) }))
      expect(
        (await check({ ...bound, articles }, october)).map(({ level }) => level),
        wrong,
      ).toContain('hard')
    }
  })

  test('a fact that comes late is laid beside what an earlier issue printed, and both are offered', async () => {
    city.on('2021-11-05')
    const started = await lookAt(city.house, reach, startedLast)
    const actors = await lookAt(city.house, { from: 0, to: 0 }, reader => listActorsOfCity(reader, office, dayOf('2021-11-05')))
    const editor = actors.find(({ kind }) => kind === 'editor')
    if (!editor) throw new Error('the city has an editor')
    await act(city.house, voidMilestone, editor, { milestone: started, reason: '进场日期记错，重新核定' }, newId())
    const content = withBody(october.content, 0, body => body)
    const findings = await lookAt(city.house, reach, reader =>
      readFindings(reader, { office, content, known: city.now(), replaces: october.key.id }),
    )
    const [finding] = findings.filter(({ code }) => code === 'bulletin.printed-otherwise')
    expect([finding?.level, finding?.found, finding?.expected]).toEqual(['soft', '94', '95'])
    expect(finding?.says.zh).toContain('2021年第9期刊登数 95，按现在掌握 94')
    expect(finding?.offers.map(({ text }) => text)).toEqual([
      '{{started.communities plan:2021:city @2021-09-30}}',
      '{{stated 95 | 2021年第9期刊登数，按现在掌握为 94}}',
    ])
  })
})
