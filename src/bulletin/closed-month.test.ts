import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { TestCity } from '../figures/city.fixture.ts'
import { Months } from '../progress/month.fixture.ts'
import { voidMilestone } from '../works/works.actions.ts'
import { contentOf } from './draft.fixture.ts'
import { openPress, type Press } from './press.fixture.ts'

describe.each(inject('servers'))('an issue of a month that the city has closed on $name', ({ url }) => {
  let press: Press<TestCity>
  let city: TestCity
  let start = ''
  let period = ''
  let months: Months
  const tableOf = async (draft: string) => {
    const { tree } = await press.issueOf(draft)
    return tree.blocks.find(block => block.kind === 'table')
  }
  /** Plan, preparation and started of the one unit, households before communities. */
  const rowOf = async (draft: string) =>
    (await tableOf(draft))?.rows
      .at(-1)
      ?.slice(2)
      .map(cell => cell.text)
  const notesOf = async (draft: string) => (await tableOf(draft))?.footnotes.slice(0, -1)
  const printed = async () => {
    const draft = await press.draft(contentOf('2021-03-31'))
    await press.sign(draft)
    return draft
  }

  beforeAll(async () => {
    press = await openPress(url)
    city = press.city
    months = new Months(city, { 1: 108 })
    city.on('2021-03-20')
    start = await press.start(0, '2021-03-15')
    city.on('2021-03-31')
    period = await months.open('2021-03', '2021-03-31', '2021-04-05')
    city.on('2021-04-02')
    await months.handInAndAccept(period, 1)
    await months.close(period)
  })
  afterAll(() => city.leave())

  test('prints what was closed, though a fact was voided since, and says nothing that needs saying', async () => {
    city.on('2021-04-06')
    await city.does(voidMilestone, { milestone: start, reason: '误记' })
    city.on('2021-04-07')
    const draft = await printed()
    expect(await rowOf(draft)).toEqual(['160', '4', '120', '3', '40', '1'])
    expect(await notesOf(draft)).toEqual([])
  })

  test('prints the row as it was corrected, with the correction as a note', async () => {
    city.on('2021-04-08')
    await months.correct(period, 1, '第1小区3月15日并未进场，监理日志有误')
    city.on('2021-04-09')
    const draft = await printed()
    const [note] = (await notesOf(draft)) ?? []
    expect(note).toBe(
      '注：更正（2021年4月8日）：梅江区前期准备3个120户更正为4个160户，已进场施工1个40户更正为0个0户；第1小区3月15日并未进场，监理日志有误',
    )
    expect(await rowOf(draft)).toEqual(['160', '4', '160', '4', '0', '0'])
  })
})
