import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { cannotTell, type DemoDesk, openDemoDesk } from './desk.fixture.ts'

describe('the ledger, the plan, the search and the reading room', () => {
  let desk: DemoDesk
  beforeAll(async () => {
    if (!cannotTell) desk = await openDemoDesk(inject('servers')[0]?.url ?? '')
  })
  beforeEach(({ skip }) => skip(cannotTell !== null, cannotTell ?? ''))
  afterAll(() => desk?.leave())

  const noWiderThanThePage = 'document.documentElement.scrollWidth <= innerWidth'

  test('简报编辑 adds a community by the form, and what is wrong is told at its field', async () => {
    const page = await desk.openedBy('editor', '/registry/communities')
    await page.getByRole('heading', { name: '小区台账' }).waitFor()
    await page.getByRole('link', { name: '建档' }).click()
    await page.getByLabel('来源').fill('街道摸底调查')
    await page.getByLabel('依据文件').fill('埔建〔2021〕7号')
    await page.getByLabel('小区名称').fill('湖寮新粮所宿舍')
    await page.getByLabel('填报单位').click()
    await page.getByTitle('大埔县', { exact: true }).click()
    await page.getByLabel('户数', { exact: true }).fill('36')
    await page.getByLabel('栋数').fill('2')
    await page.getByLabel('建筑面积（㎡）').fill('0')
    await page.getByRole('button', { name: '建档' }).click()
    await page.getByText('有 36 户而面积为 0').waitFor()
    await page.getByLabel('建筑面积（㎡）').fill('2950.5')
    await page.getByRole('button', { name: '建档' }).click()
    await page.getByText('1 个小区已建档').waitFor()
    await page.getByRole('link', { name: '湖寮新粮所宿舍' }).click()
    await page.getByRole('heading', { name: '湖寮新粮所宿舍' }).waitFor()
    await page.getByText('还没有列入任何计划名单').waitFor()
  })

  test('many come from Excel: what is wrong stands at its cell, and nothing is added before all of it is right', async () => {
    const page = await desk.openedBy('clerk-dabu', '/registry/communities/new')
    await page.getByRole('tab', { name: '从 Excel 粘贴多个' }).click()
    const many = page.getByRole('tabpanel', { name: '从 Excel 粘贴多个' })
    await many.getByLabel('来源').fill('摸底表')
    await many.getByLabel('依据文件').fill('摸底表')
    const rows = (count: string) => `小区名称\t户数\t栋数\t建筑面积\n茶阳大院\t40\t2\t3000\n高陂大院\t${count}\t1\t900`
    const text = many.getByLabel('把 Excel 里的表头和各行一起粘贴到这里')
    await text.fill(rows('十二'))
    await many.getByText('其中 1 行有问题').waitFor()
    await many.getByText('不是整数，请改正').waitFor()
    expect(await many.getByRole('button', { name: '建档' }).isDisabled()).toBe(true)
    await text.fill(rows('12'))
    await many.getByRole('button', { name: '建档' }).click()
    await page.getByText('2 个小区已建档').waitFor()
  })

  test('the editor puts the community on the next version of the plan, and the month counts it', async () => {
    const page = await desk.openedBy('editor', '/plan')
    await page.getByRole('region', { name: '2021年市计划', exact: true }).getByRole('link', { name: '调整（下一版）' }).click()
    await page.getByRole('button', { name: '从台账添加小区' }).click()
    const drawer = page.getByRole('dialog', { name: '从台账选小区' })
    await drawer.getByLabel('名称').fill('新粮所')
    await drawer.getByLabel('名称').press('Enter')
    await drawer.getByRole('checkbox', { name: '湖寮新粮所宿舍' }).check()
    await drawer.getByRole('button', { name: '加入名单' }).click()
    await page.getByText('新增 1 个、调出 0 个、改动 0 个').waitFor()
    await page.getByLabel('批准机关').fill('梅州市人民政府')
    await page.getByLabel('批准文件').fill('梅市府办函〔2021〕99号')
    await page.getByLabel('理由').fill('增补一个小区')
    await page.getByRole('button', { name: '批准这一版' }).click()
    await page.getByRole('heading', { name: '与上一版的不同' }).waitFor()
    await page.getByRole('heading', { name: '新增 1' }).waitFor()
    await page.getByRole('link', { name: '看这份名单的月度进展' }).click()
    const total = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '合计', exact: true }) })
    await total.getByText('131', { exact: true }).waitFor()
    await total.getByText('14772', { exact: true }).waitFor()
  })

  test('an approval before the last version is objected to at its field', async () => {
    const page = await desk.openedBy('editor', '/plan/new?year=2021&list=city')
    await page.getByLabel('批准日期').fill('2021-01-01')
    await page.getByLabel('批准日期').press('Enter')
    await page.getByLabel('批准机关').fill('梅州市人民政府')
    await page.getByLabel('批准文件').fill('函')
    await page.getByLabel('理由').fill('试')
    await page.getByRole('button', { name: '批准这一版' }).click()
    await page.getByText('批准日期早于').waitFor()
  })

  test('two characters find a community from any page, and its page renames it', async () => {
    const page = await desk.openedBy('editor', '/')
    const box = page.getByRole('combobox', { name: '搜小区：名称、别名' })
    await box.fill('新粮')
    await page
      .getByRole('option', { name: /湖寮新粮所宿舍/ })
      .or(page.locator('.search-option').getByText('湖寮新粮所宿舍'))
      .first()
      .waitFor()
    await box.press('Enter')
    await page.getByRole('heading', { name: '湖寮新粮所宿舍' }).waitFor()
    await page.getByRole('button', { name: '更名' }).click()
    const dialog = page.getByRole('dialog', { name: '更名' })
    desk.house.on('2021-11-05', 11) // of two names from one day the one that was recorded later holds
    await dialog.getByLabel('新名称').fill('湖寮花园')
    await dialog.getByLabel('依据文件').fill('埔民〔2021〕5号')
    await dialog.getByRole('button', { name: '保存' }).click()
    await page.getByRole('heading', { name: '湖寮花园' }).waitFor()
    await box.fill('粮所')
    await box.press('Enter')
    await page
      .getByText('按“湖寮新粮所宿舍”找到')
      .or(page.getByRole('heading', { name: '湖寮花园' }))
      .first()
      .waitFor()
  })

  test('a clerk finds nothing of another county, and is not offered what he may not do', async () => {
    const page = await desk.openedBy('clerk-fengshun', `/registry/search?words=${encodeURIComponent('湖寮花园')}`)
    await page.getByText('管辖范围内没有名称或别名含“湖寮花园”的小区').waitFor()
    expect(await page.getByRole('link', { name: '审计' }).count()).toBe(0)
    await page.goto('/plan')
    await page.getByRole('region', { name: '2021年市计划', exact: true }).waitFor()
    expect(await page.getByRole('link', { name: '调整（下一版）' }).count()).toBe(0)
  })

  test('审计员 reads in the reading room who did what, and verifies it', async () => {
    const page = await desk.openedBy('auditor', '/audit')
    await page.getByText('小区更名：改称“湖寮花园”').waitFor()
    await page.getByText('批准计划名单：2021年市计划').first().waitFor()
    await page.getByRole('button', { name: '核验本页' }).click()
    await page.getByText('行核验完毕，哈希都对得上').waitFor()
    await page.getByRole('tab', { name: '被拒绝的' }).click()
    await page.getByText('不合规则').first().waitFor()
    await page.getByRole('tab', { name: '办成的' }).click()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载 Excel' }).click()])
    expect(download.suggestedFilename()).toBe('梅州市操作簿（2021-11-05取出）.xlsx')
  })

  test('on a phone none of these pages is wider than it', async () => {
    const page = await desk.openedBy('editor', '/registry/communities', { width: 390, height: 844 })
    await page.getByRole('heading', { name: '小区台账' }).waitFor()
    for (const [path, heading] of [
      ['/registry/communities', '小区台账'],
      ['/registry/communities/new', '小区建档'],
      ['/plan', '年度计划'],
      ['/plan/new?year=2021&list=city', /新版本/],
      ['/audit', '操作簿'],
    ] as const) {
      await page.goto(path)
      await page.getByRole('heading', { name: heading, level: 1 }).waitFor()
      expect(await page.evaluate(noWiderThanThePage)).toBe(true)
    }
  })

  test('nothing went wrong in any of these pages', () => {
    expect(desk.faults).toEqual([])
  })
})
