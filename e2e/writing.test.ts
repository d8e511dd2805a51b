import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { demoPicture } from '../src/demo/picture.adapter.ts'
import { cannotTell, type DemoDesk, openDemoDesk } from './desk.fixture.ts'
import { begin, bodyOf, finding, findings, fromWord, paste, pathOf, saved, step, titleOf } from './writing.fixture.ts'

describe('the writing desk', () => {
  let desk: DemoDesk
  let draft = ''
  let issue = ''
  beforeAll(async () => {
    if (!cannotTell) desk = await openDemoDesk(inject('servers')[0]?.url ?? '')
  })
  beforeEach(({ skip }) => skip(cannotTell !== null, cannotTell ?? ''))
  afterAll(() => desk?.leave())

  test('简报编辑 begins an issue, pastes from Word, and the numbers that are the city’s are bound in one step', async () => {
    const page = await desk.openedBy('editor', '/bulletin/issues')
    await page.getByRole('link', { name: '（2021年第10期 总第17期）' }).waitFor()
    await begin(page)
    draft = pathOf(page)
    await page.getByText('当月进展表').first().waitFor()
    await page.getByRole('button', { name: '加一篇文章' }).click()
    await titleOf(page, 2).fill('金秋开工忙\n老楼换新颜')
    await bodyOf(page, 2).click()
    await paste(page, fromWord)
    const dialog = page.getByRole('dialog', { name: '给文中的数字找来源' })
    await dialog.getByText('95 · 已开工小区数').waitFor()
    await dialog.getByText('9148 · 已开工户数').waitFor()
    await dialog.getByRole('button', { name: '绑定 2 个数字' }).click()
    await bodyOf(page, 2).getByRole('button', { name: '数字 95，已开工小区数' }).waitFor()
    expect(await bodyOf(page, 2).getByRole('heading').allTextContents()).toEqual(['一、全市进度'])
    expect(await bodyOf(page, 2).getByRole('table').textContent()).toContain('老党员带头')
    await saved(page)
  })

  test('he sees the pages as they will be printed', async () => {
    const page = await desk.openedBy('editor', draft)
    const preview = page.getByRole('region', { name: '版面预览' }).first()
    const first = preview.getByRole('img', { name: '第 1 页' })
    await first.waitFor()
    expect(await page.evaluate(`document.querySelector('.pages img').decode().then(() => 'drawn')`)).toBe('drawn')
    await preview.getByText('刚刚排出').waitFor()
  })

  test('a number explains itself on a click, and leads to the table that counts it', async () => {
    const page = await desk.openedBy('editor', draft)
    await bodyOf(page, 2).getByRole('button', { name: '数字 95，已开工小区数' }).click()
    await page.getByText('2021年市计划', { exact: true }).waitFor()
    await page.getByRole('link', { name: '看月度进展表和小区' }).click()
    await page.getByRole('dialog', { name: '全部单位 · 已开工' }).getByText('95 个小区').first().waitFor()
  })

  test('an unbound number stops the review until it has a reason that says something', async () => {
    const page = await desk.openedBy('editor', draft)
    await finding(page, '300万元').getByText('必须改').waitFor()
    expect(await page.getByRole('button', { name: '送审', exact: true }).isDisabled()).toBe(true)
    await finding(page, '300万元').getByRole('button', { name: '直接写，并说明理由' }).click()
    await page.getByLabel('理由（从哪里来）').fill('核实无误')
    await page.getByRole('button', { name: '插入', exact: true }).click()
    await page.getByText('没有说明理由').waitFor()
    await page.getByLabel('理由（从哪里来）').fill('市财政局资金下达文件')
    await page.getByRole('button', { name: '插入', exact: true }).click()
    await bodyOf(page, 2).getByRole('button', { name: '数字 300万' }).waitFor()
    await findings(page).getByText('没有疑点').waitFor()
    await saved(page)
  })

  test('he finds one more figure by its words and the keyboard alone', async () => {
    const page = await desk.openedBy('editor', draft)
    await page.getByRole('button', { name: '加一篇文章' }).click()
    await titleOf(page, 3).fill('梅江区的进度')
    await bodyOf(page, 3).click()
    await page.keyboard.type('截至9月底，梅江区开工')
    await page.getByRole('toolbar').nth(2).getByRole('button', { name: '插入数字' }).press('Enter')
    await page.getByRole('combobox', { name: '找哪个数字' }).waitFor()
    await page.keyboard.type('9月底 梅江区 已开工 户数')
    await page.getByRole('option', { name: '已开工户数，梅江区2021年市计划，截至2021年9月30日' }).waitFor()
    await page.keyboard.press('Enter')
    await bodyOf(page, 3).getByRole('button', { name: '数字 390，已开工户数' }).waitFor()
    await page.keyboard.type('户。')
    await saved(page)
    await page.getByRole('region', { name: '第3篇' }).getByRole('button', { name: '源文' }).click()
    expect(await bodyOf(page, 3).inputValue()).toBe('截至9月底，梅江区开工{{started.households plan:2021:city/unit:8 @2021-09-30}}户。')
  })

  test('a picture is put in with its caption, and stands on the page', async () => {
    const page = await desk.openedBy('editor', draft)
    await bodyOf(page, 3).click()
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '插入图片' }).nth(2).click()])
    await chooser.setFiles({ name: '现场.png', mimeType: 'image/png', buffer: Buffer.from(await demoPicture(1)) })
    const picture = bodyOf(page, 3).getByRole('img', { name: '文章图片' })
    await picture.waitFor()
    await finding(page, '图片没有说明').waitFor()
    await bodyOf(page, 3).locator('.picture-caption').click()
    await page.keyboard.type('改造后的小院')
    await findings(page).getByText('没有疑点').waitFor()
    await saved(page)
  })

  test('the settings show the distribution as it is printed, and the whole page fits on a phone', async () => {
    const page = await desk.openedBy('editor', draft, { width: 390, height: 844 })
    await page.getByRole('button', { name: '本期设置' }).click()
    const drawer = page.getByRole('dialog', { name: '本期设置' })
    await drawer.getByText(/^报送：.*同志。$/).waitFor()
    await drawer.getByRole('button', { name: '采用' }).click()
    await page.getByRole('img', { name: '第 1 页' }).waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  })

  test('it goes to review; 简报审核人 returns it with a reason, and what he asked for is done', async () => {
    desk.house.on('2021-11-05', 11)
    const editor = await desk.openedBy('editor', draft)
    await editor.getByRole('button', { name: '送审', exact: true }).waitFor()
    await step(editor, '送审')
    await editor.getByText('等审核人').waitFor()
    expect(await bodyOf(editor, 2).getAttribute('contenteditable')).toBe('false')
    desk.house.on('2021-11-05', 12)
    const reviewer = await desk.openedBy('reviewer', '/bulletin/issues')
    const mine = reviewer.getByRole('listitem').filter({ hasText: '轮到您办理' })
    await mine.getByRole('link', { name: '2021年11月' }).click()
    await reviewer.getByRole('button', { name: '退回修改' }).click()
    await reviewer.getByLabel('退回的原因').fill('标题请写明是哪个月')
    await reviewer.getByRole('dialog').getByRole('button', { name: '退回修改' }).click()
    await reviewer.getByRole('dialog').waitFor({ state: 'detached' })
    await editor.reload()
    await editor.getByText('标题请写明是哪个月').waitFor()
    await titleOf(editor, 3).fill('梅江区9月的进度')
    desk.house.on('2021-11-05', 13)
    await step(editor, '送审')
    await editor.getByText('等审核人').waitFor()
  })

  test('he agrees, and the signature that the leader made on paper is recorded with its scan', async () => {
    desk.house.on('2021-11-05', 14)
    const reviewer = await desk.openedBy('reviewer', draft)
    await step(reviewer, '审核同意')
    await reviewer.getByText('等签发人').waitFor()
    desk.house.on('2021-11-05', 15)
    const editor = await desk.openedBy('editor', draft)
    await editor.getByRole('button', { name: '登记纸质签批' }).click()
    await editor.getByLabel('签批人姓名').fill('林远山')
    await editor.getByLabel('签批人职务').fill('局长（演示）')
    await editor
      .getByRole('dialog')
      .locator('input[type=file]')
      .setInputFiles({
        name: '签批单.png',
        mimeType: 'image/png',
        buffer: Buffer.from(await demoPicture(2)),
      })
    await editor.getByRole('dialog').getByRole('button', { name: '登记纸质签批' }).click()
    await editor.getByRole('link', { name: '去看签发的这一期' }).click()
    await editor.getByRole('heading', { name: '（2021年第11期 总第18期）' }).waitFor()
    issue = pathOf(editor)
    const sheet = editor.getByRole('region', { name: '审批单' })
    await sheet.getByText('林远山').waitFor()
    await sheet.getByRole('link', { name: '看签批扫描件' }).waitFor()
  })

  test('any number of the signed issue is three clicks from the communities behind it', async () => {
    const page = await desk.openedBy('editor', issue)
    await page.getByRole('link', { name: '95', exact: true }).click()
    const drawer = page.getByRole('dialog')
    await drawer.getByText('已开工小区数').first().waitFor()
    expect(await drawer.getByRole('listitem').count()).toBe(95)
    expect(new URL(page.url()).searchParams.get('figure')).toMatch(/^\d+$/)
    await drawer.getByRole('link', { name: '看月度进展表' }).click()
    await page.getByRole('dialog', { name: '全部单位 · 已开工' }).waitFor()
  })

  test('it is sent out, and its pages and files are there for every post of the city', async () => {
    const editor = await desk.openedBy('editor', issue)
    await step(editor, '印发')
    await editor.getByText('印发 2021-11-05').waitFor()
    const clerk = await desk.openedBy('clerk-fengshun', issue)
    await clerk.getByText('版面', { exact: true }).click()
    await clerk.getByRole('img', { name: '第 1 页' }).waitFor()
    const [download] = await Promise.all([clerk.waitForEvent('download'), clerk.getByRole('link', { name: 'PDF' }).first().click()])
    expect(download.suggestedFilename()).toMatch(/\.pdf$/)
    await clerk.setViewportSize({ width: 390, height: 844 })
    expect(await clerk.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  })

  test('nothing went wrong in any of these pages', () => {
    expect(desk.faults).toEqual([])
  })
})
