import exceljs from 'exceljs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { cannotTell, type DemoDesk, openDemoDesk, signIn } from './desk.fixture.ts'

const october = '/figures/month?year=2021&list=city&cutoff=2021-10-29&known=2021-10-29'

describe('the page of the month', () => {
  let desk: DemoDesk
  beforeAll(async () => {
    if (!cannotTell) desk = await openDemoDesk(inject('servers')[0]?.url ?? '')
  })
  beforeEach(({ skip }) => skip(cannotTell !== null, cannotTell ?? ''))
  afterAll(() => desk?.leave())

  const cellsOf = async (page: Page, row: string) => {
    const found = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: row, exact: true }) })
    await found.waitFor()
    return (await found.getByRole('cell').allTextContents()).filter(text => text !== '')
  }
  const atOnce = (address: string) => Object.fromEntries(new URL(address).searchParams)

  test('a wrong password says so, and the name that was typed stays', async () => {
    const page = await desk.window()
    await page.goto('/')
    await signIn(page, 'editor', 'not-the-password')
    const said = page.getByRole('alert')
    await said.waitFor()
    expect(await said.textContent()).toContain('登录名或密码不对')
    expect(await page.getByLabel('登录名').inputValue()).toBe('editor')
  })

  test('简报编辑 signs in at the address he was sent, and reads the table that was printed', async () => {
    const page = await desk.openedBy('editor', october)
    expect(await cellsOf(page, '合计')).toEqual(['14736', '130', '5203', '29', '9533', '101'])
    expect(await cellsOf(page, '大埔县')).toEqual(['4', '385', '6', '/', '/', '385', '6'])
    expect(await cellsOf(page, '城市排水中心')).toEqual(['9', '1505', '8', '1505', '8', '0', '0'])
    await page.getByRole('heading', { name: '2021年10月梅州市城镇老旧小区改造进展情况' }).waitFor()
    await page.getByText('演示数据', { exact: true }).waitFor()
    await page.getByText('101 / 130').waitFor()
    await page.getByText('9533 / 14736').waitFor()
  })

  test('he opens the six communities of 大埔县, whose address can be sent on, and goes back', async () => {
    const page = await desk.openedBy('editor', october)
    await page.getByRole('link', { name: '大埔县已开工 6 个小区，看小区名单' }).click()
    const drawer = page.getByRole('dialog', { name: '大埔县 · 已开工' })
    await drawer.getByText('6 个小区、385 户').waitFor()
    expect(await drawer.getByRole('listitem').count()).toBe(6)
    await drawer.getByText('节点 3 条').first().click()
    await drawer.getByText('施工单位进场（开工）').first().waitFor()
    expect(atOnce(page.url())).toMatchObject({ unit: '4', column: 'started' })
    await page.goBack()
    await drawer.waitFor({ state: 'hidden' })
  })

  test('he compares with September and reads why six communities more have started', async () => {
    const page = await desk.openedBy('editor', october)
    await page.getByRole('button', { name: '与上月末（2021-09-30）比' }).click()
    await page.getByText('新增开工 6 个小区、385 户，均为大埔县。').waitFor()
    const changes = page.getByRole('region', { name: '与另一截止日比较' })
    await changes.getByText('开工 +6 个小区、+385 户').click()
    expect(await changes.getByRole('listitem').count()).toBe(6)
    expect(atOnce(page.url())).toMatchObject({ from: '2021-09-30' })
  })

  test('he takes the table away as a spreadsheet', async () => {
    const page = await desk.openedBy('editor', october)
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Excel（.xlsx）' }).click()])
    expect(download.suggestedFilename()).toBe('2021年10月梅州市城镇老旧小区改造进展情况（截至2021-10-29）.xlsx')
    const book = new exceljs.Workbook()
    await book.xlsx.readFile(await download.path())
    const rows = book.worksheets.flatMap(sheet => sheet.getSheetValues())
    const total = rows.find(row => Array.isArray(row) && row.includes('合计'))
    expect(total).toEqual(expect.arrayContaining([14736, 130, 5203, 29, 9533, 101]))
  })

  test('the cut-off and the moment of knowing are chosen by keyboard, and each choice is a step back', async () => {
    const page = await desk.openedBy('editor', '/')
    await cellsOf(page, '合计')
    await page.getByLabel('截止日', { exact: true }).fill('2021年9月30日')
    await page.getByLabel('截止日', { exact: true }).press('Enter')
    await page.getByText('截至2021年9月30日', { exact: true }).waitFor()
    await page.getByRole('radio', { name: '按现在掌握' }).focus()
    await page.keyboard.press('ArrowRight')
    await page.getByText('只算到 2021-09-30 当天结束时').waitFor()
    expect(await cellsOf(page, '合计')).toEqual(['14736', '130', '5588', '35', '9148', '95'])
    expect(atOnce(page.url())).toEqual({ year: '2021', list: 'city', cutoff: '2021-09-30', known: '2021-09-30' })
    await page.goBack()
    await page.getByText('到此刻为止录入的事实都算').waitFor()
  })

  test('a clerk of 丰顺县 sees the figures of the city, and of 大埔县 no names', async () => {
    const page = await desk.openedBy('clerk-fengshun', `${october}&from=2021-09-30`)
    expect(await cellsOf(page, '合计')).toEqual(['14736', '130', '5203', '29', '9533', '101'])
    await page.getByText('您的管辖范围是丰顺县').waitFor()
    expect(await page.getByRole('link', { name: /^大埔县/ }).count()).toBe(0)
    await page.getByText('开工 +6 个小区、+385 户').click()
    await page.getByText('另有 6 个小区不在您的管辖范围内').waitFor()
    await page.goto(`${october}&unit=4&column=started`)
    await page.getByRole('dialog').getByText('这个单位不在您的管辖范围内').waitFor()
    await page.goto(`${october}&unit=1&column=started`)
    await page.getByRole('dialog').getByText('10 个小区、863 户').waitFor()
  })

  test('who was signed out elsewhere signs in again, and is where he wanted to go', async () => {
    const page = await desk.openedBy('editor', october)
    await cellsOf(page, '合计')
    await page.request.delete('/api/access/session', { headers: { origin: desk.address } })
    await page.getByRole('link', { name: '大埔县已开工 6 个小区，看小区名单' }).click()
    await signIn(page, 'editor', desk.passwordOf('editor'))
    await page.getByRole('dialog', { name: '大埔县 · 已开工' }).getByText('6 个小区、385 户').waitFor()
  })

  test('a server that cannot be reached is told in a sentence, and asked again on a click', async () => {
    const page = await desk.openedBy('editor', october)
    await cellsOf(page, '合计')
    await page.route('**/api/figures/**', route => route.abort())
    await page.getByRole('button', { name: '上月末', exact: true }).click()
    await page.getByText('连不上服务器').waitFor()
    await page.unroute('**/api/figures/**')
    await page.getByRole('button', { name: '重试' }).click()
    await page.getByText('截至2021年9月30日', { exact: true }).waitFor()
    expect(await cellsOf(page, '合计')).toEqual(['14736', '130', '5588', '35', '9148', '95'])
  })

  test('a day that does not exist is objected to at its field', async () => {
    const page = await desk.openedBy('editor', '/figures/month?year=2021&cutoff=2021-02-31')
    const said = page.getByRole('alert')
    await said.waitFor()
    expect(await said.allTextContents()).toEqual([expect.stringContaining('“2021-02-31”不是日期')])
  })

  test('on a phone the table scrolls in its own box, and English is one click away', async () => {
    const page = await desk.openedBy('editor', `${october}&from=2021-09-30`, { width: 390, height: 844 })
    await cellsOf(page, '合计')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Compare with another cut-off' }).waitFor()
    await page.getByText('Newly started: 6 communities').waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    expect(await page.evaluate('document.documentElement.lang')).toBe('en')
    await page.reload()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  })

  test('an address that no page has says so', async () => {
    const page = await desk.openedBy('auditor', '/nowhere')
    await page.getByRole('heading', { name: '没有这个页面' }).waitFor()
    await page.getByRole('link', { name: '去月度进展' }).click()
    expect(await cellsOf(page, '合计')).toHaveLength(6)
  })

  test('nothing went wrong in any of these pages', () => {
    expect(desk.faults).toEqual([])
  })
})
