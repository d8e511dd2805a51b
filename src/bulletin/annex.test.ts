import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { lookAt } from '../access/gate.ts'
import type { TestHouse } from '../access/house.fixture.ts'
import { dayOf } from '../base/day.ts'
import type { DocumentTree, TableBlock } from '../base/document.ts'
import { openDemoHouse } from '../demo/demo-house.fixture.ts'
import { readAnnex } from './annex.store.ts'
import { agrees } from './annex-set.ts'
import { explainFigure } from './explain-figure.ts'
import { findFor } from './found.store.ts'
import { getIssue, getIssueByNumber, type Issue, listIssues } from './issue.store.ts'
import { sentencesOf } from './sentences.ts'

let city: TestHouse
const reach = { from: 100, to: 199 }
beforeAll(async () => {
  city = await openDemoHouse(inject('servers')[0]?.url ?? '')
}, 120_000)
afterAll(() => city?.leave())

const annexOf = (issue: Issue) =>
  lookAt(city.house, reach, reader =>
    readAnnex(
      reader,
      100,
      { masthead: issue.tree.masthead, day: issue.signedOn, known: issue.knownAt, content: issue.content },
      issue.figures,
    ),
  )
const october = () => lookAt(city.house, reach, reader => getIssueByNumber(reader, 100, 'regular', 2021, 10))
const tablesOf = ({ blocks }: DocumentTree): TableBlock[] => blocks.filter(block => block.kind === 'table')
const textsOf = (table: TableBlock | undefined) => (table?.rows ?? []).map(row => row.map(cell => cell.text))

test('the communities behind every number of every signed issue add up to it again', async () => {
  const heads = await lookAt(city.house, reach, reader => listIssues(reader, 100))
  expect(heads.length).toBeGreaterThan(10)
  for (const head of heads) {
    const issue = await lookAt(city.house, reach, reader => getIssue(reader, head.key))
    const { figures } = await annexOf(issue)
    expect(figures.map(one => one.figure)).toEqual(issue.figures)
    expect(figures.filter(one => one.meant === null || !agrees(one)).map(one => one.figure)).toEqual([])
  }
})

test('October’s numbers stand in their sentences, with place, rule and the set that gives them', async () => {
  const { tree } = await annexOf(await october())
  const [all] = tablesOf(tree)
  const started = textsOf(all).find(row => row[3] === '95')
  expect(started?.[1]).toBe('第1篇第3行')
  expect(started?.[2]).toContain('梅州动工95个，居民9148户')
  expect(started?.[4]).toMatch(/^2021年市计划中，截至2021年9月30日施工单位已经进场的小区.*计小区个数；只算2021-10-29/)
  expect(started?.[5]).toMatch(/^底稿\d\n一致$/)
  expect(textsOf(all).at(-1)?.[3]).toBe('60格')
  expect(tree.masthead).toMatchObject({ name: '数据底稿', number: '（2021年第10期 总第17期）' })
})

test('each set lists its communities by unit in the office’s order, with subtotals and a total that is the printed number', async () => {
  const { tree } = await annexOf(await october())
  const set = tablesOf(tree).find(table => table.title.includes('已开工·2021年市计划·截至2021年9月30日'))
  const rows = textsOf(set)
  const subtotals = rows.filter(row => row[1]?.endsWith('小计'))
  expect(subtotals.map(row => row[1])).toEqual(
    ['丰顺县', '兴宁市', '平远县', '五华县', '梅县区', '蕉岭县', '梅江区'].map(unit => `${unit}小计`),
  )
  expect(subtotals.reduce((sum, row) => sum + Number(row[3]), 0)).toBe(9148)
  expect(rows.filter(row => row[0] !== '')).toHaveLength(95)
  expect(set?.total?.map(cell => cell.text).slice(1, 4)).toEqual(['合计', '95个小区', '9148'])
  expect(rows.filter(row => row[0] !== '').every(row => row[6]?.includes('施工进场'))).toBe(true)
  expect(tree.blocks.some(block => block.kind === 'paragraph' && /^依据：2021年市计划第\d版（.+批准）$/.test(block.text))).toBe(true)
})

test('figures of others are named with source and day', async () => {
  const { tree } = await annexOf(await october())
  const outside = textsOf(tablesOf(tree).at(-1))
  expect(outside.map(row => [row[0], row[1]])).toEqual([
    ['外部数据', '1449'],
    ['外部数据', '约31万'],
  ])
})

test('a number explains itself: name, rule, the page that shows it, and the communities it counts', async () => {
  const issue = await october()
  const found = await lookAt(city.house, reach, reader => findFor(reader, 100, issue.content, issue.knownAt))
  const by = { ...found, external: new Map(), known: issue.knownAt }
  const explained = issue.figures.map(figure => ({ figure, ...explainFigure(figure, by) }))
  const dabu = explained.find(({ figure }) => figure.place.row === '大埔县' && figure.value === 6 && figure.place.column?.includes('2.'))
  expect(dabu?.label.zh).toBe('大埔县2021年市计划·已开工小区数·截至2021年10月29日')
  expect(dabu?.address).toMatch(/^\/figures\/month\?year=2021&list=city&cutoff=2021-10-29&known=.*&unit=4&column=started$/)
  expect(dabu?.lines).toHaveLength(6)
  const cumulative = explained.find(({ figure }) => figure.reference.startsWith('completed.communities since:2019-08-01'))
  expect([cumulative?.address, cumulative?.lines?.length]).toEqual([null, 7])
  const sentences = sentencesOf(issue.content, issue.figures)
  for (const [index, { figure }] of explained.entries()) {
    if (figure.place.row === undefined) expect(sentences[index]).toContain(figure.printed)
  }
})

test('what is recorded later changes nothing in the annex', async () => {
  const before = await annexOf(await october())
  city.on('2021-12-20')
  expect((await annexOf(await october())).tree).toEqual(before.tree)
  expect(before.tree.day).toBe(dayOf('2021-10-29'))
})
