import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { cannotTell, type DemoDesk, openDemoDesk, signIn } from './desk.fixture.ts'

const start = '施工单位进场（开工）'

describe('recording what happened on site', () => {
  let desk: DemoDesk
  beforeAll(async () => {
    if (!cannotTell) desk = await openDemoDesk(inject('servers')[0]?.url ?? '')
  })
  beforeEach(({ skip }) => skip(cannotTell !== null, cannotTell ?? ''))
  afterAll(() => desk?.leave())

  const photo = async (name: string, background: string) => ({
    name,
    mimeType: 'image/jpeg',
    buffer: await sharp({ create: { width: 320, height: 240, channels: 3, background } })
      .jpeg()
      .toBuffer(),
  })
  const month = '/figures/month?year=2021&list=city'
  const figuresOf = async (page: Page, unit: string) => {
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: unit, exact: true }) })
    await row.waitFor()
    return (await row.getByRole('cell').allTextContents()).slice(1)
  }
  const free = (page: Page) => page.getByRole('checkbox', { name: /^选择/, disabled: false })
  const chooseFirst = async (page: Page, many: number) => {
    for (let one = 0; one < many; one++) await free(page).nth(one).check()
  }
  const send = (page: Page) => page.getByRole('button', { name: '记录', exact: true })

  test('梅江区填报员 records six starts at once with one photograph, and the month counts them', async () => {
    const page = await desk.openedBy('clerk-meijiang', month)
    expect(await figuresOf(page, '梅江区')).toEqual(['2393', '14', '2003', '9', '390', '5'])
    await page.getByRole('link', { name: '录入', exact: true }).click()
    await page.getByText('请先选择发生了什么。').waitFor()
    await page.getByLabel(start).check()
    await page.getByLabel('发生日期').fill('2021-11-03')
    await page.getByLabel('发生日期').press('Enter')
    await page.getByLabel('全选可记录的 9 个').waitFor()
    await chooseFirst(page, 6)
    await page.getByText('开工需要佐证').waitFor()
    expect(await send(page).isDisabled()).toBe(true)
    await page
      .getByLabel('选择文件')
      .setInputFiles([
        await photo('进场.jpg', 'gray'),
        { name: '表.xls', mimeType: 'image/png', buffer: Buffer.from('no picture') },
        { name: '太大.pdf', mimeType: 'application/pdf', buffer: Buffer.concat([Buffer.from('%PDF-1.4'), Buffer.alloc(21 << 20)]) },
      ])
    await page.getByText('“表.xls”的内容不是可以接收的格式').waitFor()
    await page.getByText('“太大.pdf”有21.1 MB，超过上限20 MB').waitFor()
    await page.getByText('有佐证没有传上，请重试或移除。').waitFor()
    await page.getByRole('button', { name: '移除 表.xls' }).click()
    await page.getByRole('button', { name: '移除 太大.pdf' }).click()
    await page.getByText('已上传').waitFor()
    await page.getByText(`将记录 6 个小区${start}，日期 2021-11-03`).waitFor()
    await page.getByRole('table', { name: '当月进展表会变成' }).getByRole('row', { name: '已开工 5 个小区、390 户 11 个小区' }).waitFor()
    await send(page).click()
    await page.getByRole('heading', { name: '已记录', exact: true }).waitFor()
    await page.getByRole('table', { name: '当月进展表的变化' }).getByRole('row', { name: '前期准备 9 个小区、2003 户 3 个小区' }).waitFor()
    await page.getByRole('link', { name: '看当月进展表' }).click()
    expect((await figuresOf(page, '梅江区')).filter((_, at) => at % 2 === 1)).toEqual(['14', '3', '11'])
  })

  test('he opens one of them from the month, looks at its photograph, and voids it with a reason', async () => {
    const page = await desk.openedBy('clerk-meijiang', '/figures/month?year=2021&list=city&unit=8&column=started')
    const drawer = page.getByRole('dialog')
    await drawer.getByText('11 个小区').first().waitFor()
    await drawer.getByRole('listitem').filter({ hasText: '2021-11-03 开工' }).first().getByRole('link').first().click()
    await page.getByRole('heading', { name: '节点', exact: true }).waitFor()
    await page.getByRole('button', { name: '打开佐证 进场.jpg' }).click()
    await page.getByRole('dialog').getByRole('img', { name: '进场.jpg' }).waitFor()
    await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.getByRole('checkbox', { name: `${start} 选中，准备作废` }).check()
    await page.getByRole('button', { name: '作废选中的 1 条' }).click()
    const dialog = page.getByRole('dialog', { name: '作废 1 条节点（留痕）' })
    await dialog.getByRole('button', { name: '作废选中的 1 条' }).click()
    await dialog.getByText('请写明理由。').waitFor()
    await dialog.getByLabel('作废理由').fill('记成了另一个小区')
    await dialog.getByRole('button', { name: '作废选中的 1 条' }).click()
    await page.getByText('已作废 1 条节点。').waitFor()
    await page.getByText('作废（梅江区填报员）：记成了另一个小区').waitFor()
    await page.goto(month)
    expect((await figuresOf(page, '梅江区')).filter((_, at) => at % 2 === 1)).toEqual(['14', '4', '10'])
  })

  test('the other five are voided together, act by act', async () => {
    const page = await desk.openedBy('clerk-meijiang', '/works/record?tab=void')
    const act = page.getByRole('listitem').filter({ hasText: `录入：6 个小区${start}` })
    await act.getByText('5 条有效，1 条已作废').waitFor()
    await act.getByRole('checkbox').first().check()
    await page.getByRole('button', { name: '作废选中的 5 条' }).click()
    await page.getByLabel('作废理由').fill('进场推迟')
    await page.getByRole('dialog').getByRole('button', { name: '作废选中的 5 条' }).click()
    await page.getByText('已作废 5 条节点。').waitFor()
    await act.getByText('已全部作废').waitFor()
    await page.goto(month)
    expect(await figuresOf(page, '梅江区')).toEqual(['2393', '14', '2003', '9', '390', '5'])
  })

  test('兴宁市填报员 records with the keyboard alone', async () => {
    const page = await desk.openedBy('clerk-xingning', '/works/record')
    await page.getByText('请先选择发生了什么。').waitFor()
    await page.getByRole('link', { name: '跳到正文' }).focus()
    await page.keyboard.press('Enter')
    await tabTo(page, '开展群众工作')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await tabTo(page, '发生日期')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('2021-11-04')
    await page.keyboard.press('Enter')
    await tabTo(page, '选择')
    await page.keyboard.press('Space')
    await tabTo(page, '选择')
    await page.keyboard.press('Space')
    await page.getByText('已选 2 个小区').waitFor()
    await tabTo(page, '先报后补')
    await page.keyboard.press('Space')
    await tabTo(page, '备注')
    await page.keyboard.type('钥匙在门卫')
    await tabTo(page, '记录')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '已记录', exact: true }).waitFor()
    await page.getByText(`已记录 2 个小区${start}，日期 2021-11-04`).waitFor()
    await tabTo(page, '看当月进展表')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /进展情况$/ }).waitFor()
  })

  test('evidence that is owed is added from the month', async () => {
    const page = await desk.openedBy('clerk-xingning', '/figures/month?year=2021&list=city&unit=2&column=started')
    await page.getByRole('dialog').getByRole('link', { name: '先报后补：2021-12-05 前补佐证' }).first().click()
    await page.getByLabel('选择文件').setInputFiles(await photo('开工.jpg', 'olive'))
    await page.getByText('已上传').waitFor()
    await page.getByRole('button', { name: '补交佐证' }).last().click()
    await page.getByRole('button', { name: '打开佐证 开工.jpg' }).waitFor()
    expect(await page.getByText('先报后补').count()).toBe(0)
  })

  test('what was typed is there again after the session had ended, and a photograph used before is pointed out', async () => {
    const page = await desk.openedBy('clerk-xingning', `/works/record?kind=contractor-on-site&day=2021-11-02`)
    await page.getByLabel('全选可记录的 10 个').waitFor()
    await chooseFirst(page, 1)
    await page.getByLabel('备注').fill('兴宁二建')
    await page.getByLabel('选择文件').setInputFiles(await photo('又一张.jpg', 'olive'))
    await page.getByText('同一份文件已用于').waitFor()
    await page.getByRole('table', { name: '当月进展表会变成' }).waitFor()
    await page.request.delete('/api/access/session', { headers: { origin: desk.address } })
    await send(page).click()
    await signIn(page, 'clerk-xingning', desk.passwordOf('clerk-xingning'))
    await page.getByText('已选 1 个小区').waitFor()
    expect(await page.getByLabel('备注').inputValue()).toBe('兴宁二建')
    await page.getByText('已上传').waitFor()
    await page.getByRole('button', { name: '放弃填写的内容' }).click()
    await page.getByText('还没有选小区。').waitFor()
  })

  test('what the server alone knows comes back at its community', async () => {
    const page = await desk.openedBy('clerk-xingning', '/works/record?kind=people-work&day=2021-11-01')
    await chooseFirst(page, 1)
    await page.route('**/api/works/milestones', route =>
      route.fulfill({
        status: 422,
        json: {
          status: 422,
          objections: [{ code: 'works.already-recorded', place: 'items.0', zh: '别人刚刚记录过。', en: 'Somebody did.' }],
        },
      }),
    )
    await send(page).click()
    await page.getByRole('row').filter({ hasText: '别人刚刚记录过。' }).waitFor()
    expect(await page.getByRole('checkbox', { name: /^选择/, checked: true }).count()).toBe(1)
  })

  test('who may not record reads the life of a community, and one of another county does not exist', async () => {
    const page = await desk.openedBy('auditor', '/figures/month?year=2021&list=city&unit=4&column=started')
    expect(await page.getByRole('navigation').getByRole('link', { name: '录入', exact: true }).count()).toBe(0)
    await page.getByRole('dialog').getByRole('listitem').first().getByRole('link').first().click()
    await page.getByRole('heading', { name: '数字的出处' }).waitFor()
    expect(await page.getByRole('button', { name: /作废|补交/ }).count()).toBe(0)
    const clerk = await desk.openedBy('clerk-fengshun', new URL(page.url()).pathname)
    await clerk.getByText('管辖范围内没有这个小区').waitFor()
  })

  test('on a phone the communities are cards, and nothing lies beyond the edge of the window', async () => {
    const page = await desk.openedBy('clerk-meijiang', '/works/record?kind=contractor-on-site', { width: 390, height: 844 })
    await page.getByLabel('全选可记录的 9 个').check()
    await page.getByText('已选 9 个小区、2003 户').waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await page.getByRole('tab', { name: '作废（留痕）' }).click()
    await page.getByText('记错的节点不修改、不删除').waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  })

  test('nothing went wrong in any of these pages', () => {
    expect(desk.faults).toEqual([])
  })
})

/** Tab after Tab, until what the name begins with has the keyboard. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let tab = 0; tab < 120; tab++) {
    await page.keyboard.press('Tab')
    if (String(await page.evaluate(nameOfFocused)).startsWith(name)) return
  }
  throw new Error(`the keyboard does not reach “${name}”`)
}

const nameOfFocused = `(() => {
  const focused = document.activeElement
  const labels = [...(focused?.labels ?? [])].map(label => label.textContent)
  return (focused?.getAttribute('aria-label') ?? labels[0] ?? focused?.textContent ?? '').trim()
})()`
