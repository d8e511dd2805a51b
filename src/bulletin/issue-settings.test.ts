import { expect, test } from 'vitest'
import { dayOf } from '../base/day.ts'
import { octoberIssue } from './issue.fixture.ts'
import { distributionTyped, typedDistribution, withCutoff } from './issue-settings.ts'

test('the form of the distribution gives back what it was filled with', () => {
  const typed = typedDistribution(octoberIssue.distribution)
  expect(typed.people.map(({ fullName, rank }) => `${fullName} ${rank}`)).toEqual(['林正远 2', '周安 1', '黄永明 1'])
  expect(typed).toMatchObject({ send: '各县（市、区）人民政府', copy: '市直有关单位' })
  const again = distributionTyped(typed, octoberIssue.distribution)
  expect([...again].sort((a, b) => a.kind.localeCompare(b.kind))).toEqual(
    [...octoberIssue.distribution].sort((a, b) => a.kind.localeCompare(b.kind)),
  )
})

test('a person without a name and an empty line are nobody; lines that the form does not show stay', () => {
  const bureaus = { kind: 'report' as const, who: 'bodies' as const, recipients: [{ name: '省住房和城乡建设厅' }] }
  const typed = { people: [{ fullName: ' ', post: '', rank: 1, display: '' }], send: '各县（市、区）人民政府\n\n', copy: '' }
  expect(distributionTyped(typed, [bureaus])).toEqual([
    bureaus,
    { kind: 'send', who: 'bodies', recipients: [{ name: '各县（市、区）人民政府' }] },
  ])
})

test("another cut-off takes the month's table with it, and no figure of the text", () => {
  const later = withCutoff(octoberIssue, dayOf('2021-10-31'), 2021)
  expect(later.cutoff).toBe('2021-10-31')
  expect(later.articles.at(-1)?.body).toBe('{{table plan:2021:city @2021-10-31}}')
  expect(later.articles[0]?.body).toBe(octoberIssue.articles[0]?.body)
})
