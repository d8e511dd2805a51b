import { describe, expect, test } from 'vitest'
import { colophonOf, type Distribution, displayOf, distribution } from './distribution.ts'
import { objectionsToDistribution, remarksOnDistribution } from './distribution-rules.ts'
import { octoberIssue } from './issue.fixture.ts'

const people = (...named: [fullName: string, rank: number, display?: string][]): Distribution =>
  distribution.parse([
    { kind: 'report', who: 'people', recipients: named.map(([fullName, rank, display]) => ({ fullName, post: '副市长', rank, display })) },
  ])
const bodies = (...names: string[]): Distribution =>
  distribution.parse([{ kind: 'send', who: 'bodies', recipients: names.map(name => ({ name })) }])
const found = (objections: ReturnType<typeof objectionsToDistribution>) => objections.map(({ code, place }) => `${place ?? '-'} ${code}`)

describe('the colophon', () => {
  test('names leaders by rank with 、 inside a rank and ， between ranks, and bodies with 、', () => {
    expect(colophonOf(octoberIssue.distribution)).toEqual([
      { label: '报送', text: '周安、永明，正远同志。' },
      { label: '发送', text: '各县（市、区）人民政府。' },
      { label: '抄送', text: '市直有关单位。' },
    ])
    expect(colophonOf(bodies('市财政局', '市民政局'))[0]?.text).toBe('市财政局、市民政局。')
  })

  test('prints what the list says where it is not the usual form', () => {
    expect(colophonOf(people(['林正远', 1, '林正远'], ['周安', 1]))[0]?.text).toBe('林正远、周安同志。')
  })
})

test('a name of two characters stays whole, and of three the given name is printed', () => {
  expect(['周安', '黄永明', '欧阳文远', '欧阳静', '迪丽·阿不都', '阿里木江', '王'].map(displayOf)).toEqual([
    '周安',
    '永明',
    '文远',
    '欧阳静',
    '迪丽·阿不都',
    '阿里木江',
    '王',
  ])
})

describe('who receives an issue', () => {
  test('everything wrong is named at once', () => {
    const list: Distribution = [...people(['周安', 1], ['周安', 1], ['林正远', 2, '正远同志']), ...bodies(), ...bodies('市财政局。')]
    expect(found(objectionsToDistribution(list))).toEqual([
      '1.recipients bulletin.no-recipient',
      '2.kind bulletin.line-twice',
      '0.recipients.1 bulletin.recipient-twice',
      '0.recipients.2 bulletin.punctuation-typed',
      '2.recipients.0 bulletin.punctuation-typed',
    ])
    expect(found(objectionsToDistribution([]))).toEqual(['- bulletin.nobody-to-receive'])
  })

  test('an issue of the month has nothing wrong, and its display forms no remark', () => {
    expect(objectionsToDistribution(octoberIssue.distribution)).toEqual([])
    expect(remarksOnDistribution(octoberIssue.distribution)).toEqual([])
  })

  test('a display form that is no part of the name is a remark and stops nothing', () => {
    const list = people(['林正远', 1, '正元'], ['黄永明', 2], ['李永明', 2])
    expect(objectionsToDistribution(list)).toEqual([])
    expect(found(remarksOnDistribution(list))).toEqual([
      '0.recipients.0 bulletin.display-not-of-the-name',
      '0.recipients.2 bulletin.printed-alike',
    ])
  })
})
