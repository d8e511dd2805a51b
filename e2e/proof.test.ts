import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { cannotTell, type DemoDesk, openDemoDesk } from './desk.fixture.ts'

const month = (cutoff: string) => `/figures/month?year=2021&list=city&cutoff=${cutoff}&known=2021-10-29`

describe('the proof of the numbers', () => {
  let desk: DemoDesk
  let code = ''
  beforeAll(async () => {
    if (!cannotTell) desk = await openDemoDesk(inject('servers')[0]?.url ?? '')
  })
  beforeEach(({ skip }) => skip(cannotTell !== null, cannotTell ?? ''))
  afterAll(() => desk?.leave())

  async function report(page: Page, recipient: string, form = '一句话') {
    await page.getByRole('button', { name: '报数', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: '报数登记' })
    await dialog.getByLabel('报给（单位或科室）').fill(recipient)
    await dialog.getByRole('radio', { name: form }).check({ force: true })
    await dialog.getByRole('button', { name: '登记并取走' }).click()
    return dialog
  }

  test('简报编辑 reports the October numbers as one line, which the ledger keeps with its code', async () => {
    const page = await desk.openedBy('editor', month('2021-10-29'))
    const dialog = await report(page, '市政府办公室')
    const line = dialog.getByRole('textbox')
    await line.waitFor()
    expect(await line.inputValue()).toMatch(
      /^截至2021年10月29日，梅州市2021年市计划改造老旧小区130个、14736户，已开工101个、9533户.*（校验码 [0-9A-Z]{4}-[0-9A-Z]{4}）。$/,
    )
    code = /校验码 (\S+)）/.exec(await line.inputValue())?.[1] ?? ''
    await dialog.getByRole('link', { name: '报数台账' }).click()
    await page.getByRole('heading', { name: '报数台账' }).waitFor()
    await page.getByText('市政府办公室').first().waitFor()
  })

  test('another recipient got the September numbers: the ledger says why they differ', async () => {
    const page = await desk.openedBy('editor', month('2021-09-30'))
    const dialog = await report(page, '省住房和城乡建设厅', '图片')
    const picture = dialog.getByRole('img', { name: /已开工95个、9148户/ })
    await picture.waitFor()
    expect(await page.evaluate("document.querySelector('.handout-picture').naturalWidth")).toBeGreaterThan(1000)
    await page.goto('/figures/handouts')
    await page.getByText('截止日从 2021-09-30 到 2021-10-29：新增开工 6 个小区、385 户，均为大埔县。').waitFor()
    await page.getByLabel('报给（单位或科室）').fill('省住房')
    await page.getByLabel('报给（单位或科室）').press('Enter')
    await page.getByText('市政府办公室').waitFor({ state: 'hidden' })
    expect(new URL(page.url()).searchParams.get('recipient')).toBe('省住房')
  })

  test('审计员 checks the code of a reported table, of a mistyped one and of none of ours', async () => {
    const page = await desk.openedBy('auditor', '/figures/check')
    const field = page.getByLabel('表格下方的校验码')
    await field.fill(code.toLowerCase())
    await page.getByRole('button', { name: '查验' }).click()
    await page.getByText(/与2021年11月5日报给市政府办公室的表一致（2021年市计划），按现在掌握没有变动。/).waitFor()
    await page.goto('/figures/check?code=0000-0000')
    await page.getByText('不是本系统的表').waitFor()
    await page.goto('/figures/check?code=0000-0001')
    await page.getByText('校验码抄错了').waitFor()
  })

  test('the code that October’s printed table carries answers with the issue', async () => {
    const page = await desk.openedBy('reviewer', '/figures/check')
    await page.getByRole('heading', { name: '查验校验码' }).waitFor()
    const { issues } = (await (await page.request.get('/api/bulletin/issues')).json()) as { issues: { issue: string; month: string }[] }
    const october = issues.find(one => one.month === '2021-10')
    const { tree } = (await (await page.request.get(`/api/bulletin/issues/${october?.issue}`)).json()) as {
      tree: { blocks: { kind: string; footnotes?: string[] }[] }
    }
    const note = tree.blocks.find(block => block.kind === 'table')?.footnotes?.at(-1) ?? ''
    await page.goto(`/figures/check?code=${encodeURIComponent(note)}`)
    await page.getByText(/与（2021年第10期 总第17期）的表一致，2021年10月29日签发。/).waitFor()
  })

  test('who wants another number gets the facts in print, with what is missing for it', async () => {
    const page = await desk.openedBy('clerk-dabu', month('2021-09-30'))
    await page.getByRole('button', { name: '报数', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: '报数登记' })
    await dialog.getByLabel('哪里的数').press('ArrowDown')
    await page.getByTitle('大埔县', { exact: true }).click()
    await dialog.getByText('对方要的数不一样？').click()
    await dialog.getByLabel('对方希望的已开工数').fill('6')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('link', { name: '如实报数说明（.pdf）' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('大埔县2021年市计划如实报数说明.pdf')
    expect(await download.failure()).toBeNull()
  })

  test('from a number in the HTML edition it is three clicks to the communities behind it', async () => {
    const page = await desk.openedBy('editor', '/bulletin/issues')
    await page.getByRole('link', { name: '（2021年第10期 总第17期）' }).waitFor()
    const { issues } = (await (await page.request.get('/api/bulletin/issues')).json()) as { issues: { issue: string; month: string }[] }
    const october = issues.find(one => one.month === '2021-10')?.issue
    const html = await (await page.request.get(`/api/bulletin/issues/${october}/file.html`)).text()
    const link = /href="([^"]*figure=\d+)"[^>]*>95</.exec(html)?.[1] ?? ''
    expect(link).toContain(`/bulletin/issues/${october}?figure=`)
    await page.goto(link) // the first click
    const drawer = page.getByRole('dialog')
    await drawer.getByText('2021年市计划').first().waitFor()
    expect(await drawer.getByRole('listitem').count()).toBe(95)
    await drawer.getByRole('link', { name: '看月度进展表' }).click() // the second
    await page.getByRole('dialog').getByText('95 个小区、9148 户').waitFor()
    await page.getByRole('dialog').getByRole('listitem').first().getByRole('link').first().click() // the third
    await page.waitForURL('**/works/items/**')
  })

  test('on paper the month is its table, and nothing to press', async () => {
    const page = await desk.openedBy('editor', month('2021-10-29'))
    await page.getByRole('rowheader', { name: '合计' }).waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
    expect(await page.getByRole('button', { name: '报数', exact: true }).isVisible()).toBe(false)
    expect(await page.getByRole('navigation').first().isVisible()).toBe(false)
  })

  test('nothing went wrong in any of these pages', () => {
    expect(desk.faults).toEqual([])
  })
})
