import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { cannotTell, type DemoDesk, openDemoDesk } from './desk.fixture.ts'

const november = '/figures/remaining?year=2021&list=city&cutoff=2021-11-30'

describe('the page of what is left', () => {
  let desk: DemoDesk
  beforeAll(async () => {
    if (!cannotTell) desk = await openDemoDesk(inject('servers')[0]?.url ?? '')
  })
  beforeEach(({ skip }) => skip(cannotTell !== null, cannotTell ?? ''))
  afterAll(() => desk?.leave())

  test('简报编辑 sees who is left, with day and reason, and supposes that those expected in November start', async () => {
    const page = await desk.openedBy('editor', november)
    await page.getByText('还差 29 个小区、5203 户').waitFor()
    await page.getByRole('button', { name: '选预计在截止日前的' }).click()
    const supposed = page.getByRole('region', { name: /推演/ })
    await supposed.getByText('这是推演，不是统计数').waitFor()
    const ticked = await page.getByRole('checkbox', { checked: true }).count()
    expect(ticked).toBeGreaterThan(0)
    await supposed.getByText(`已开工 101 → ${101 + ticked} 个小区`).waitFor()
    expect(new URL(page.url()).searchParams.get('tick')?.split('.')).toHaveLength(ticked)
    await page.reload()
    await supposed.getByText(`已开工 101 → ${101 + ticked} 个小区`).waitFor()
    await page.getByRole('button', { name: '清空' }).click()
    await page.getByText('勾选几个小区，看看月末的表会是什么样').waitFor()
  })

  test('the clerk of 梅江区 says for one of his by when and why, is told of a day that has passed, and mends it', async () => {
    const page = await desk.openedBy('clerk-meijiang', november)
    await page.getByText('另有 20 个小区不在您的管辖范围内').waitFor()
    await page.getByRole('checkbox').first().check()
    await page.getByRole('button', { name: '登记预计（1 个小区）' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('预计日期').fill('2021-11-01')
    await dialog.getByLabel('预计日期').press('Enter')
    await dialog.getByLabel('说明').fill('等居民代表会')
    await dialog.getByRole('button', { name: '登记', exact: true }).click()
    await dialog.getByText('预计日期 2021-11-01 已经过去').waitFor()
    await dialog.getByLabel('预计日期').fill('2021-12-15')
    await dialog.getByLabel('预计日期').press('Enter')
    await dialog.getByRole('button', { name: '登记', exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText('预计 2021-12-15').waitFor()
    await page.getByText('等居民代表会').waitFor()
  })

  test('on a phone nothing runs over the edge', async () => {
    const page = await desk.openedBy('auditor', november, { width: 390, height: 844 })
    await page.getByText('还差 29 个小区、5203 户').waitFor()
    await page.getByRole('button', { name: '全选' }).click()
    await page.getByText('已开工 101 → 130 个小区').waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    expect(await page.getByRole('button', { name: /登记预计/ }).count()).toBe(0)
    expect(desk.faults).toEqual([])
  })
})
