import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { readPdf } from '../src/base/documents/pdf.fixture.ts'
import { demoPicture } from '../src/demo/picture.adapter.ts'
import { cannotTell, type DemoDesk, openDemoDeskInOctober } from './desk.fixture.ts'
import { begin, bodyOf, finding, findings, paste, pathOf, saved, step, titleOf } from './writing.fixture.ts'

/** As it comes from Word: one number that the facts contradict (they hold 95), and a list that is not what it counts. */
const article = `<html><head><meta name=Generator content="Microsoft Word 15"></head><body><!--StartFragment-->
<h2>一、全省和我市的进度</h2>
<p class=MsoNormal>到9月末，我市已开工96个小区、9148户。</p>
<h2>二、电视镜头走进改造后的小区</h2>
<p class=MsoNormal>入选的有广州、深圳、佛山、茂名、梅州、江门等7个市，一天讲一座城市的经验。</p><!--EndFragment--></body></html>`

describe('the bulletin of October, from the site to the printed page', () => {
  let desk: DemoDesk
  let draft = ''
  let issue = ''
  const day = '2021-10-29'
  const start = '施工单位进场（开工）'
  const month = '/figures/month?year=2021&list=city'
  beforeAll(async () => {
    if (!cannotTell) desk = await openDemoDeskInOctober(inject('servers')[0]?.url ?? '')
  }, 400_000)
  beforeEach(({ skip }) => skip(cannotTell !== null, cannotTell ?? ''))
  afterAll(() => desk?.leave())

  const communitiesOf = async (page: Page, unit: string) => {
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: unit, exact: true }) })
    await row.waitFor()
    return (await row.getByRole('cell').allTextContents()).slice(1).filter((_, at) => at % 2 === 1)
  }
  const download = async (page: Page, name: string) => {
    const files = page.getByRole('region', { name: '存档文件' })
    const [file] = await Promise.all([page.waitForEvent('download'), files.getByRole('link', { name, exact: true }).first().click()])
    return new Uint8Array(await readFile(await file.path()))
  }

  test('兴宁市填报员 records six starts at once with one photograph, and the month follows', async () => {
    const page = await desk.openedBy('clerk-xingning', month)
    expect(await communitiesOf(page, '兴宁市')).toEqual(['17', '12', '5'])
    await page.goto(`/works/record?kind=contractor-on-site&day=${day}`)
    const free = page.getByRole('checkbox', { name: /^选择/, disabled: false })
    for (let one = 0; one < 6; one++) await free.nth(one).check()
    await page.getByLabel('选择文件').setInputFiles({ name: '进场.png', mimeType: 'image/png', buffer: Buffer.from(await demoPicture(7)) })
    await page.getByText('已上传').waitFor()
    await page.getByText(`将记录 6 个小区${start}，日期 ${day}`).waitFor()
    await page.getByRole('button', { name: '记录', exact: true }).click()
    await page.getByRole('heading', { name: '已记录', exact: true }).waitFor()
    await page.getByRole('link', { name: '看当月进展表' }).click()
    expect(await communitiesOf(page, '兴宁市')).toEqual(['17', '6', '11'])
  })

  test('简报编辑 begins the issue; a number that the facts contradict and a list that miscounts stop the review', async () => {
    const page = await desk.openedBy('editor', '/bulletin/issues')
    await begin(page, '2021年10月')
    draft = pathOf(page)
    await page.getByRole('button', { name: '加一篇文章' }).click()
    await titleOf(page, 2).fill('家门口的变化上了电视')
    await bodyOf(page, 2).click()
    await paste(page, article)
    const dialog = page.getByRole('dialog', { name: '给文中的数字找来源' })
    await dialog.getByText('9148 · 已开工户数').waitFor()
    await dialog.getByRole('button', { name: '绑定 1 个数字' }).click()
    await finding(page, '第2篇第3行：数字“96个”没有引用').getByText('2021年9月30日”的 95 不符').waitFor()
    await finding(page, '第2篇第7行：数字“7个”').getByText('必须改').waitFor()
    await page.getByText('现在还不能送审').waitFor()
    expect(await page.getByRole('button', { name: '送审', exact: true }).isDisabled()).toBe(true)
  })

  test('he takes the figure from the offer of the finding, counts the list again, and sends the issue to review', async () => {
    const page = await desk.openedBy('editor', draft)
    await finding(page, '“96个”').getByRole('button', { name: '换成 95：已开工小区数，梅州市2021年市计划' }).click()
    await bodyOf(page, 2).getByRole('button', { name: '数字 95，已开工小区数' }).waitFor()
    await finding(page, '“7个”').getByRole('button', { name: '去这一处' }).click()
    const source = page.getByRole('region', { name: '第2篇' }).getByRole('button', { name: '源文' })
    await source.click()
    await bodyOf(page, 2).fill((await bodyOf(page, 2).inputValue()).replace('等7个市', '等6个市'))
    await findings(page).getByText('没有疑点').waitFor()
    await saved(page)
    desk.house.on(day, 17)
    await step(page, '送审')
    await page.getByText('等审核人').waitFor()
  })

  test('简报审核人 agrees, and the signature made on paper gives the issue its number', async () => {
    desk.house.on(day, 18)
    const reviewer = await desk.openedBy('reviewer', draft)
    await step(reviewer, '审核同意')
    await reviewer.getByText('等签发人').waitFor()
    const page = await desk.openedBy('editor', draft)
    await page.getByRole('button', { name: '登记纸质签批' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('签批人姓名').fill('林远山')
    await dialog.getByLabel('签批人职务').fill('局长（演示）')
    expect(await dialog.getByLabel('签批日期').inputValue()).toBe(day)
    const scan = { name: '签批单.png', mimeType: 'image/png', buffer: Buffer.from(await demoPicture(2)) }
    await dialog.locator('input[type=file]').setInputFiles(scan)
    await dialog.getByRole('button', { name: '登记纸质签批' }).click()
    await page.getByRole('link', { name: '去看签发的这一期' }).click()
    await page.getByRole('heading', { name: '（2021年第10期 总第17期）' }).waitFor()
    issue = pathOf(page)
  })

  test('it is sent out, and what is kept of it reads 第10期', async () => {
    desk.house.on(day, 19)
    const page = await desk.openedBy('editor', issue)
    await step(page, '印发')
    await page.getByText(`印发 ${day}`).waitFor()
    const { spoken } = await readPdf(await download(page, 'PDF'))
    expect(spoken).toContain('第10期')
    expect(spoken).toContain('我市已开工95个小区、9148户')
    const word = unzipSync(await download(page, 'Word'))['word/document.xml'] ?? new Uint8Array()
    expect(strFromU8(word).replace(/<[^>]*>/g, '')).toContain('等6个市')
  })

  test('a start that is voided a week later changes the month as known now, and nothing of the issue', async () => {
    desk.house.on('2021-11-05', 10)
    const page = await desk.openedBy('clerk-xingning', issue)
    const printed = () => page.getByRole('article').allTextContents()
    await page.getByText('数字与按现在掌握的相同。').waitFor()
    const [text, pdf, word] = [await printed(), await download(page, 'PDF'), await download(page, 'Word')]
    await page.goto(`${month}&unit=2&column=started`)
    const drawer = page.getByRole('dialog')
    await drawer
      .getByRole('listitem')
      .filter({ hasText: `${day} 开工` })
      .first()
      .getByRole('link')
      .first()
      .click()
    await page.getByRole('checkbox', { name: `${start} 选中，准备作废` }).check()
    await page.getByRole('button', { name: '作废选中的 1 条' }).click()
    await page.getByLabel('作废理由').fill('施工单位实际没有进场')
    await page.getByRole('dialog').getByRole('button', { name: '作废选中的 1 条' }).click()
    await page.getByText('已作废 1 条节点。').waitFor()
    await page.goto(month)
    expect(await communitiesOf(page, '兴宁市')).toEqual(['17', '7', '10'])
    await page.goto(issue)
    const since = page.getByRole('region', { name: '印出以后的变化' })
    await since
      .getByRole('listitem')
      .filter({ hasText: /兴宁市·.*刊登 11 · 按现在掌握 10/ })
      .waitFor()
    expect(await printed()).toEqual(text)
    expect(await download(page, 'PDF')).toEqual(pdf)
    expect(await download(page, 'Word')).toEqual(word)
  })

  test('nothing went wrong in any of these pages', () => {
    expect(desk.faults).toEqual([])
  })
})
