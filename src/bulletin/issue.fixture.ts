import { dayOf, monthOfDay } from '../base/day.ts'
import { measured } from '../figures/measure.ts'
import { october, sampleNames, sampleTemplate, september } from '../figures/sample.fixture.ts'
import type { Standing } from '../figures/standing.ts'
import { monthTable } from '../figures/table.ts'
import { tableBlock } from '../figures/table-block.ts'
import { titleOf } from '../figures/template.ts'
import type { Assembling } from './assemble.ts'
import type { Resolve, TableOf } from './bound-reference.ts'
import { type IssueContent, issueContent } from './issue.ts'
import { printNumber } from './numbering.ts'

/** The October issue of the sample city, with invented sentences and recipients around its figures. */
export const octoberIssue: IssueContent = issueContent.parse({
  series: 'regular',
  topic: '梅州市城镇老旧小区改造工作',
  issuer: '梅州市住房和城乡建设局',
  city: '梅州市',
  year: 2021,
  cutoff: '2021-10-29',
  articles: [
    {
      id: '019cc000-0000-7000-8000-000000000001',
      title: ['金秋开工忙', '老楼换新颜'],
      body: [
        '## 一、全市进度',
        '',
        '到9月底，全省开工{{external guangdong-started-communities}}个小区、{{external guangdong-started-households}}户，',
        '我市开工{{started.communities plan:2021:city @2021-09-30}}个、{{started.households plan:2021:city @2021-09-30}}户。',
      ].join('\n'),
    },
    {
      id: '019cc000-0000-7000-8000-000000000002',
      title: [],
      body: '{{table plan:2021:city @2021-10-29}}',
    },
  ],
  distribution: [
    { kind: 'copy', who: 'bodies', recipients: [{ name: '市直有关单位' }] },
    {
      kind: 'report',
      who: 'people',
      recipients: [
        { fullName: '林正远', post: '副市长', rank: 2 },
        { fullName: '周安', post: '市长', rank: 1 },
        { fullName: '黄永明', post: '市委书记', rank: 1 },
      ],
    },
    { kind: 'send', who: 'bodies', recipients: [{ name: '各县（市、区）人民政府' }] },
  ],
})

const published: ReadonlyMap<string, { text: string; value: number }> = new Map([
  ['guangdong-started-communities', { text: '1449', value: 1449 }],
  ['guangdong-started-households', { text: '约31万', value: 310_000 }],
])

const unknown = (en: string) => ({
  code: 'bulletin.figure-unknown',
  says: { zh: '没有这个数字，请核对。', en: `There is no ${en}: check it.` },
})

/** Answers from the sample city's standings of 30 September and 29 October. */
export const resolveSample =
  (standings: readonly Standing[] = [september, october]): Resolve =>
  bound => {
    if (bound.kind === 'external') return published.get(bound.name) ?? unknown(bound.name)
    const standing = standings.find(({ cutoff }) => cutoff === bound.reference.cutoff)
    if (!standing) return unknown(bound.reference.cutoff)
    const value = measured(bound.reference.measure, standing.lines)
    return { value, text: String(value) }
  }

export const sampleTableOf =
  (standings: readonly Standing[] = [september, october]): TableOf =>
  ({ cutoff }) => {
    const standing = standings.find(one => one.cutoff === cutoff)
    if (!standing) return unknown(cutoff)
    return tableBlock(monthTable(standing, sampleTemplate, sampleNames), titleOf(sampleTemplate, monthOfDay(cutoff), '梅州市'))
  }

export const sampleDrawing = (over: Partial<Assembling> = {}): Assembling => ({
  number: printNumber({ series: 'regular', year: 2021, annual: 10, running: 17 }),
  signedOn: dayOf('2021-10-29'),
  resolve: resolveSample(),
  tableOf: sampleTableOf(),
  pictures: new Map(),
  mark: null,
  note: null,
  ...over,
})
