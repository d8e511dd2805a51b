import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { mapOf, square } from '../src/registry/boundary.fixture.ts'
import { cannotTell, type DemoDesk, openDemoDesk } from './desk.fixture.ts'

const october = '/overview?year=2021&list=city&cutoff=2021-10-29'
const charts = ['各单位进展（小区）', '分区开工率', '两个开工率', '全市累计开工与计划（小区）']

async function saved(page: Page, name: string): Promise<{ file: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()])
  return { file: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

describe('the overview of a city', () => {
  let desk: DemoDesk
  beforeAll(async () => {
    if (!cannotTell) desk = await openDemoDesk(inject('servers')[0]?.url ?? '')
  })
  beforeEach(({ skip }) => skip(cannotTell !== null, cannotTell ?? ''))
  afterAll(() => desk?.leave())

  test('审计员 sees the key numbers, and every chart says in words and in a table what it draws', async () => {
    const page = await desk.openedBy('auditor', october)
    const numbers = page.getByRole('region', { name: '全市 主要数字' })
    await numbers.getByText('77.7%').waitFor()
    for (const said of ['130', '14736', '101', '9533', '64.7%']) await numbers.getByText(said, { exact: true }).first().waitFor()
    for (const title of charts) {
      const chart = page.getByRole('region', { name: title, exact: true })
      await chart.getByText('数据表').click()
      await chart.getByRole('table').waitFor()
      expect(await chart.getByRole('row').count()).toBeGreaterThan(8)
    }
    const drawn = page.getByRole('img', { name: /^各单位进展（小区）：全市计划 130 个小区：前期准备 29，施工中 95，已完工 6。$/ })
    await drawn.locator('svg').waitFor()
    await page.getByText('新增开工 6 个小区、385 户，均为大埔县。').waitFor()
    expect(desk.faults).toEqual([])
  })

  test('every chart is saved as a picture that says whose it is, of which day, and by which code it is checked', async () => {
    const page = await desk.openedBy('auditor', october)
    for (const title of charts) {
      const { file, bytes } = await saved(page, `${title}：下载矢量图（SVG）`)
      expect(file).toMatch(/2021-10-29\.svg$/)
      for (const said of [title, '来源：', '截止日 2021-10-29', '校验码 ']) expect(bytes.toString('utf8')).toContain(said)
      const png = await saved(page, `${title}：下载图片（PNG）`)
      expect(png.bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
    }
    expect(await page.getByRole('alert').count()).toBe(0)
  })

  test('a tile leads to the numbers of its unit, by keyboard too, and the address keeps it', async () => {
    const page = await desk.openedBy('auditor', october)
    await page.getByRole('link', { name: '兴宁市，开工率 29.4%，5/17 个小区' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: '兴宁市 主要数字' }).getByText('29.4%').waitFor()
    await page.getByRole('region', { name: '兴宁市累计开工与计划（小区）' }).waitFor()
    await page.getByText('户', { exact: true }).first().click()
    await page.reload()
    await page.getByRole('region', { name: '兴宁市累计开工与计划（户）' }).waitFor()
  })

  test('published numbers stand beside the city’s own of the same day; of a rounded one the share is rounded', async () => {
    const page = await desk.openedBy('editor', october)
    const beside = page.getByRole('region', { name: '与外部数据对照', exact: true })
    await beside.getByRole('row', { name: /1449 个\s*95 个\s*6\.6%\s*2021-09-30/ }).waitFor()
    await beside.getByRole('row', { name: /约31万 户\s*9148 户\s*约3%/ }).waitFor()
  })

  test('简报编辑 brings the bureau’s own map, is told what is wrong with it, and sees it with its approval number', async () => {
    const page = await desk.openedBy('editor', october)
    await page.getByRole('button', { name: '导入边界图' }).click()
    const dialog = page.getByRole('dialog')
    const choose = (text: string) =>
      dialog
        .getByLabel('边界文件（.geojson、.json）')
        .setInputFiles({ name: 'map.geojson', mimeType: 'application/json', buffer: Buffer.from(text) })
    await choose(mapOf(square(0, 0, { name: '邻县' })))
    await dialog.getByRole('button', { name: '导入', exact: true }).click()
    await dialog.getByText('这一项必须填写。').first().waitFor()
    await dialog.getByLabel('审图号').fill('演S(2021)001号')
    await dialog.getByLabel('来源').fill('演示测绘院 2021 年')
    await dialog.getByRole('button', { name: '导入', exact: true }).click()
    await dialog.getByText(/1 个区域与本市的区划对不上：“邻县”/).waitFor()
    await choose(mapOf(square(0, 0, { name: '大埔县' }), square(1, 0, { name: '梅江区' }), square(0, 1, { name: '兴宁市' })))
    await dialog.getByRole('button', { name: '导入', exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    const map = page.getByRole('region', { name: '分区开工率', exact: true })
    await map.getByText('审图号：演S(2021)001号').waitFor()
    await map.getByRole('img').locator('svg').getByText('29.4%').waitFor()
    await map.getByRole('link', { name: /^城市排水中心，开工率 0\.0%/ }).waitFor()
    const { bytes } = await saved(page, '分区开工率：下载矢量图（SVG）')
    expect(bytes.toString('utf8')).toContain('审图号：演S(2021)001号')
    expect(desk.faults).toEqual([])
  })

  test('the large screen fills the screen without scrolling, and Esc leads back', async () => {
    for (const size of [
      { width: 1920, height: 1080 },
      { width: 3840, height: 2160 },
    ]) {
      const page = await desk.openedBy('auditor', `${october}&screen=large`, size)
      const screen = page.getByRole('dialog', { name: /梅州市/ })
      await screen.getByText('截至 2021-10-29，按现在掌握').waitFor()
      await screen.getByRole('img').first().locator('svg').waitFor()
      await page.waitForLoadState('networkidle')
      expect(
        await page.evaluate(
          `(box => [box.scrollHeight <= box.clientHeight, box.scrollWidth <= box.clientWidth])(document.querySelector('dialog'))`,
        ),
      ).toEqual([true, true])
      await page.keyboard.press('Escape')
      await screen.waitFor({ state: 'hidden' })
      expect(new URL(page.url()).searchParams.has('screen')).toBe(false)
    }
  })

  test('when a refresh fails, the large screen says that its numbers are those of before', async () => {
    const page = await desk.openedBy('auditor', `${october}&screen=large`, { width: 1920, height: 1080 })
    await page.getByText('截至 2021-10-29，按现在掌握').waitFor()
    await page.route('**/api/overview/city**', route => route.abort())
    await page.evaluate(`dispatchEvent(new Event('offline')); dispatchEvent(new Event('online'))`)
    await page.getByText('最近一次刷新没有成功').waitFor()
  })

  test('the dossier of a community has all facts in order, its sign-offs, and no menu on paper', async () => {
    const page = await desk.openedBy('clerk-meijiang', '/registry/communities')
    await page.locator('main a[href^="/registry/communities/"]:not([href$="/new"])').first().click()
    await page.getByRole('link', { name: '一区一档（可打印）' }).click()
    await page.getByRole('heading', { level: 1, name: /^一区一档 · / }).waitFor()
    const days = await page.getByRole('region', { name: '全部事实，可左右滚动' }).locator('tbody td:first-child').allTextContents()
    expect(days.length).toBeGreaterThan(3)
    expect(days).toEqual([...days].sort())
    for (const name of ['改造前后', '印发在哪几期', '计划中的数']) await page.getByRole('heading', { name }).first().waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('navigation').isVisible()).toBe(false)
    expect(desk.faults).toEqual([])
  })
})
