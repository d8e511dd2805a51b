import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { paragraphWith, retyped, withDocument } from '../src/bulletin/word-file.fixture.ts'
import { cannotTell, type DemoDesk, openDemoDesk } from './desk.fixture.ts'
import { begin, bodyOf, finding, findings, paste, pathOf, saved, step, titleOf } from './writing.fixture.ts'

const article = `<html><head><meta name=Generator content="Microsoft Word 15"></head><body><!--StartFragment-->
<p class=MsoNormal>到9月末，我市已开工95个小区，居民代表到场。</p><!--EndFragment--></body></html>`

describe('an issue on its way', () => {
  let desk: DemoDesk
  let draft = ''
  let issue = ''
  let proof = ''
  beforeAll(async () => {
    if (!cannotTell) desk = await openDemoDesk(inject('servers')[0]?.url ?? '')
  }, 400_000)
  beforeEach(({ skip }) => skip(cannotTell !== null, cannotTell ?? ''))
  afterAll(() => desk?.leave())

  test('the proof comes back from Word: words are taken, a new number needs a source, a false figure stays out', async () => {
    const page = await desk.openedBy('editor', '/bulletin/issues')
    await begin(page)
    draft = pathOf(page)
    await page.getByRole('button', { name: '加一篇文章' }).click()
    await titleOf(page, 2).fill('金秋开工忙')
    await bodyOf(page, 2).click()
    await paste(page, article)
    await page.getByRole('button', { name: '绑定 1 个数字' }).click()
    await findings(page).getByText('没有疑点').waitFor()
    await saved(page)
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '送审稿 Word' }).click()])
    const edited = withDocument(new Uint8Array(await readFile(await file.path())), xml => {
      const paragraph = paragraphWith(xml, '居民代表')
      const typed = retyped(retyped(retyped(paragraph, '居民代表', '20名居民代表'), '95', '96'), '我市', '梅县')
      return xml.replace(paragraph, typed)
    })
    await page.getByRole('button', { name: '收回改过的 Word' }).click()
    const drawer = page.getByRole('dialog', { name: '收回改过的 Word' })
    await drawer
      .locator('input[type=file]')
      .setInputFiles({ name: '送审稿（改）.docx', mimeType: 'application/octet-stream', buffer: Buffer.from(edited) })
    await drawer.getByText('文字改动 1 处').waitFor()
    await drawer.getByText('新增数字 20：采纳后请绑定引用或注明来源。').waitFor()
    await drawer.getByText('“我市”改为“梅县”，请核对。').waitFor()
    await drawer.getByText('原引用数 95，来稿改为 96，与事实不符，未采纳。').waitFor()
    await drawer.getByRole('button', { name: '采纳所选 1 处' }).click()
    await bodyOf(page, 2).getByText('20名居民代表到场').waitFor()
    await bodyOf(page, 2).getByRole('button', { name: '数字 95，已开工小区数' }).waitFor()
    await finding(page, '“梅县”现在叫“梅县区”').getByText('可说明').waitFor()
    await finding(page, '“20名”').getByRole('button', { name: '直接写，并说明理由' }).click()
    await page.getByLabel('理由（从哪里来）').fill('签到表，街道留存')
    await page.getByRole('button', { name: '插入', exact: true }).click()
    await bodyOf(page, 2).getByRole('button', { name: '数字 20' }).waitFor()
    await page.getByRole('region', { name: '第2篇' }).getByRole('button', { name: '源文' }).click()
    await bodyOf(page, 2).fill((await bodyOf(page, 2).inputValue()).replace('梅县', '我市'))
    await findings(page).getByText('没有疑点').waitFor()
    await saved(page)
  })

  test('what was sent to review is withdrawn and sent anew; the reviewer is urged once a day', async () => {
    const page = await desk.openedBy('editor', draft)
    desk.house.on('2021-11-05', 11)
    await step(page, '送审')
    await page.getByText('等审核人').waitFor()
    desk.house.on('2021-11-05', 12)
    await step(page, '撤回')
    await titleOf(page, 2).fill('金秋开工忙，老楼换新颜')
    await saved(page)
    desk.house.on('2021-11-05', 13)
    await step(page, '送审')
    await page.getByText('等审核人').waitFor()
    await step(page, '催办')
    await page.getByRole('region', { name: '审批单' }).getByText('催办').waitFor()
    await page.getByText('现在还不能催办').waitFor()
    const reviewer = await desk.openedBy('reviewer', '/bulletin/issues')
    const mine = reviewer.getByRole('listitem').filter({ hasText: '轮到您办理' })
    await mine.getByText('催办 2021-11-05').waitFor()
    await mine.getByRole('link', { name: '2021年11月' }).click()
    await step(reviewer, '审核同意')
    await reviewer.getByText('等签发人').waitFor()
  })

  test('简报签发人 signs at the desk, and the issue has its number', async () => {
    desk.house.on('2021-11-05', 14)
    const page = await desk.openedBy('signer', draft)
    await step(page, '签发')
    await page.getByRole('link', { name: '去看签发的这一期' }).click()
    await page.getByRole('heading', { name: '（2021年第11期 总第18期）' }).waitFor()
    issue = pathOf(page)
  })

  test('before it is sent out its proof is corrected and signed anew, under the same number', async () => {
    desk.house.on('2021-11-05', 15)
    const editor = await desk.openedBy('editor', issue)
    await editor.getByRole('button', { name: '校样更正' }).click()
    await editor.getByLabel('原因').fill('“老楼”应为“老房”')
    await editor.getByRole('dialog').getByRole('button', { name: '校样更正' }).click()
    await titleOf(editor, 2).fill('金秋开工忙，老房换新颜')
    await saved(editor)
    proof = pathOf(editor)
    await step(editor, '送审')
    await editor.getByText('等签发人').waitFor()
    desk.house.on('2021-11-05', 16)
    const signer = await desk.openedBy('signer', proof)
    await step(signer, '签发')
    await signer.getByRole('link', { name: '去看签发的这一期' }).click()
    await signer.getByRole('heading', { name: '（2021年第11期 总第18期）' }).waitFor()
    await signer.getByRole('article').getByText('老房换新颜').waitFor()
    proof = pathOf(signer)
    await signer.goto(issue)
    await signer.getByText('已由更正版替换').waitFor()
    await signer.getByRole('article').getByText('老楼换新颜').waitFor()
  })

  test('a voided issue stands with its number and the reason, and its files are kept', async () => {
    const page = await desk.openedBy('signer', proof)
    await page.getByRole('button', { name: '作废', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: '作废', exact: true }).click()
    await page.getByText('请填写').waitFor()
    await page.getByLabel('原因').fill('截止日应为10月29日')
    await page.getByRole('dialog').getByRole('button', { name: '作废', exact: true }).click()
    await page.getByText('已作废：截止日应为10月29日').waitFor()
    await page.getByRole('heading', { name: '（2021年第11期 总第18期）' }).waitFor()
    const clerk = await desk.openedBy('clerk-fengshun', proof)
    const [file] = await Promise.all([clerk.waitForEvent('download'), clerk.getByRole('link', { name: 'PDF' }).first().click()])
    expect((await readFile(await file.path())).length).toBeGreaterThan(10_000)
  })

  test('nothing went wrong in any of these pages', () => {
    expect(desk.faults).toEqual([])
  })
})
