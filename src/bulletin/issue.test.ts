import { describe, expect, test } from 'vitest'
import { dayOf } from '../base/day.ts'
import { octoberIssue } from './issue.fixture.ts'
import { type IssueContent, issueContent, monthReported } from './issue.ts'
import { objectionsToIssue } from './issue-rules.ts'

const articleOf = (body: string, title: string[] = ['标题'], n = 9) => ({ id: `019cc000-0000-7000-8000-00000000000${n}`, title, body })
const found = (content: IssueContent, signedOn: string | null = null) =>
  objectionsToIssue(content, { signedOn: signedOn === null ? null : dayOf(signedOn) }).map(({ code, place }) => `${place} ${code}`)

test('an issue survives being kept as JSON', () => {
  expect(issueContent.parse(JSON.parse(JSON.stringify(octoberIssue)))).toEqual(octoberIssue)
  expect(monthReported(octoberIssue)).toBe('2021-10')
  expect(octoberIssue.name).toBe('简报')
})

describe('an issue may be signed', () => {
  test('on the day of its cut-off', () => {
    expect(found(octoberIssue, '2021-10-29')).toEqual([])
  })

  test('not before it', () => {
    expect(found(octoberIssue, '2021-10-28')).toEqual(['cutoff bulletin.signed-before-cutoff'])
  })
})

test('an issue of the month holds the table of its plan year as of its cut-off, once', () => {
  const [first, table] = octoberIssue.articles
  if (!first || !table) throw new Error('the sample issue has two articles')
  expect(found({ ...octoberIssue, articles: [first] })).toEqual(['articles bulletin.month-table-missing'])
  expect(found({ ...octoberIssue, year: 2022 })).toEqual(['articles bulletin.month-table-missing'])
  expect(found({ ...octoberIssue, articles: [first, table, { ...table, body: `\n${table.body}` }] })).toEqual([
    'articles.2.body:2 bulletin.table-twice',
  ])
  const september = { ...table, body: '{{table plan:2021:city @2021-09-30}}' }
  expect(found({ ...octoberIssue, articles: [first, september, table] })).toEqual([])
  expect(found({ ...octoberIssue, series: 'supplement', articles: [first] })).toEqual([])
})

test('no figure of an issue is of a day after its cut-off', () => {
  const late = { ...octoberIssue, cutoff: dayOf('2021-10-28') }
  expect(found(late)).toEqual(['articles.1.body:1 bulletin.reference-after-cutoff', 'articles bulletin.month-table-missing'])
})

test('everything wrong is named at once, with article and line', () => {
  const articles = [
    articleOf('已开工{{started.communities @2021-09-30}}个\n\n共{{nothing plan:2021:city @2021-09-30}}户', []),
    articleOf('', ['第一行', '', '第三行']),
    articleOf('{{table plan:2021:city @2021-10-29}}\n\n{{开工', ['甲\u0007']),
    articleOf('{{table plan:2020:town @2021-10-30}}', []),
  ]
  expect(found({ ...octoberIssue, articles, distribution: [] })).toEqual([
    'articles.0.title bulletin.title-empty',
    'articles.0.body:1 figures.scope-missing',
    'articles.0.body:3 figures.measure-unknown',
    'articles.1.title.1 bulletin.title-line-empty',
    'articles.1.body bulletin.body-empty',
    'articles.2.title bulletin.unprintable-character',
    'articles.2.body:3 bulletin.reference-unclosed',
    'articles.3.body:1 figures.scope-baseline',
    'distribution bulletin.nobody-to-receive',
  ])
  expect(found({ ...octoberIssue, series: 'supplement', articles: [] })).toEqual(['articles bulletin.no-article'])
})

test('an objection says where it is and how to mend it', () => {
  const [objection] = objectionsToIssue({ ...octoberIssue, articles: [articleOf('共{{}}个')], series: 'supplement' }, { signedOn: null })
  expect(objection?.says).toEqual({
    zh: '第1篇第1行：“{{}}”没有写明引用哪个数字，请补上或删去。',
    en: 'Article 1, line 1: A “{{}}” does not say which figure it stands for: name one or delete it.',
  })
})
