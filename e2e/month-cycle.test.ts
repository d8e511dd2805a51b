import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { act, type House, lookAt, lookCity } from '../src/access/gate.ts'
import { listActorsOfCity } from '../src/access/person.store.ts'
import { dayAt } from '../src/base/day.ts'
import { newId } from '../src/base/id.adapter.ts'
import { units } from '../src/demo/meizhou.ts'
import { demoPicture } from '../src/demo/picture.adapter.ts'
import { acceptReturn } from '../src/progress/acceptance.actions.ts'
import { nameOfFinding } from '../src/progress/finding.ts'
import { readKeptFindings } from '../src/progress/kept-finding.store.ts'
import { getPeriod } from '../src/progress/period.store.ts'
import { handIn, signReturn } from '../src/progress/return.actions.ts'
import { justify } from '../src/progress/said.actions.ts'
import { cannotTell, type DemoDesk, openDemoDesk, signIn } from './desk.fixture.ts'

/** 十月的月报: nine units, one of them late, one sent back, one opened again, one with problems, one silent. */
describe('the month of October', () => {
  let desk: DemoDesk
  let board = ''
  const windows = new Map<string, Page>()
  beforeAll(async () => {
    if (cannotTell) return
    desk = await openDemoDesk(inject('servers')[0]?.url ?? '')
    desk.house.on('2021-11-02', 10)
  }, 400_000)
  beforeEach(({ skip }) => skip(cannotTell !== null, cannotTell ?? ''))
  afterAll(() => desk?.leave())

  /** The window of a post, at an address. */
  async function windowOf(login: string, path: string): Promise<Page> {
    const known = windows.get(login)
    if (!known) {
      const page = await desk.openedBy(login, path)
      windows.set(login, page)
      return page
    }
    await known.goto(path)
    // The clock of the house goes on by days: a session may have run out meanwhile.
    const field = known.getByLabel('登录名')
    await field
      .or(known.getByRole('heading', { level: 1 }))
      .first()
      .waitFor()
    if (await field.isVisible()) await signIn(known, login, desk.passwordOf(login))
    return known
  }

  const periodOf = () => board.split('/').at(-1) ?? ''
  const unitPage = (no: number) => `${board}/units/${no}`
  const rowOf = (page: Page, unit: string) => page.getByRole('row', { name: new RegExp(`^${unit}`) })

  /** The unit's people answer what is soft and hand in; done at the gate, as their pages do it. */
  async function handInAt(house: House, no: number, { withProblems = false } = {}): Promise<void> {
    const people = await lookAt(house, { from: 0, to: 0 }, reader => listActorsOfCity(reader, 100, dayAt(house.clock())))
    const holderOf = (login: string) => people.find(one => one.login === login) as (typeof people)[0]
    const unit = units.find(one => one.no === no) as (typeof units)[0]
    const clerk = holderOf(`clerk-${unit.slug}`)
    const county = clerk.reach.from
    const of = { county, period: periodOf(), unit: no }
    const found = await lookCity(house, holderOf('editor'), async reader =>
      readKeptFindings(reader, await getPeriod(reader, 100, of.period), [no], house.clock()),
    )
    for (const finding of (found.get(no) ?? []).filter(one => one.severity === 'soft'))
      await act(house, justify, clerk, { ...of, finding: nameOfFinding(finding), says: '台账资料正在向街道调取，下月补齐' }, newId())
    const key = `${county}-${newId()}`
    await act(house, handIn, clerk, { return: key, period: of.period, unit: no, withProblems }, newId())
    await act(house, signReturn, holderOf(`reviewer-${unit.slug}`), { return: key }, newId())
    await act(house, signReturn, holderOf(`head-${unit.slug}`), { return: key }, newId())
    if (!withProblems) await act(house, acceptReturn, holderOf('editor'), { return: key }, newId())
  }

  test('the editor opens it, with its cut-off and due day', async () => {
    const page = await windowOf('editor', '/progress')
    await page.getByText('还没有开通任何月份').waitFor()
    await page.getByRole('button', { name: '开通报送月' }).click()
    const dialog = page.getByRole('dialog', { name: '开通报送月' })
    await dialog.getByLabel('月份').fill('2021-10')
    await dialog.getByLabel('名称').fill('市月报 2021年10月')
    await dialog.getByLabel('截止日').fill('2021-10-29')
    await dialog.getByLabel('截止日').press('Enter')
    await dialog.getByLabel('报送期限').fill('2021-11-05')
    await dialog.getByLabel('报送期限').press('Enter')
    await dialog.getByRole('button', { name: '开通报送月' }).click()
    await page.getByRole('heading', { name: '市月报 2021年10月' }).waitFor()
    board = new URL(page.url()).pathname
    await rowOf(page, '大埔县').getByText('未报', { exact: true }).waitFor()
    expect(await page.getByRole('row').count()).toBe(11) // nine units, the head and the total
  })

  test('大埔县 answers its findings, hands in what its facts say, and its reviewer signs', async () => {
    const page = await windowOf('clerk-dabu', unitPage(4))
    await page.getByText('385户 6个').first().waitFor()
    const answers = page.getByRole('textbox', { name: /^情况说明：/ })
    await page.getByRole('region', { name: '疑点' }).waitFor()
    const open = await answers.count()
    for (let no = 0; no < open; no++) {
      await answers.nth(no).fill('台账资料正在向街道调取，下月补齐')
      await page.getByRole('region', { name: '疑点' }).getByRole('button', { name: '保存' }).nth(no).click()
      await expect
        .poll(() => page.getByRole('region', { name: '疑点' }).getByRole('button', { name: '保存' }).nth(no).isDisabled())
        .toBe(true)
    }
    await page.getByRole('button', { name: '上报', exact: true }).click()
    await page.getByText('第 1 次上报').waitFor()
    const signing = await windowOf('reviewer-dabu', unitPage(4))
    await signing.getByRole('button', { name: '同意并签字' }).click()
    await signing.getByRole('button', { name: '同意并签字' }).waitFor({ state: 'detached' })
  })

  test('its head signs the sealed print, and the clerk records that with the scan', async () => {
    const page = await windowOf('clerk-dabu', unitPage(4))
    await page.getByRole('button', { name: '登记纸质签字' }).click()
    const dialog = page.getByRole('dialog', { name: '登记纸质签字' })
    await dialog.getByLabel('签字人姓名').fill('林远山')
    await dialog.getByLabel('签字人职务').fill('大埔县住建局局长（演示）')
    await dialog.getByRole('button', { name: '登记纸质签字' }).click()
    await dialog.getByRole('alert').waitFor()
    const scan = { name: '盖章件.png', mimeType: 'image/png', buffer: Buffer.from(await demoPicture(3)) }
    await dialog.locator('input[type=file]').setInputFiles(scan)
    await dialog.getByRole('button', { name: '登记纸质签字' }).click()
    await page.getByText('已报，待市级接收').first().waitFor()
  })

  test('it is sent back at a cell with a reason, handed in once more, accepted, opened again, and accepted once more', async () => {
    const editor = await windowOf('editor', board)
    await rowOf(editor, '大埔县').getByRole('button', { name: '退回' }).click()
    const dialog = editor.getByRole('dialog', { name: '退回' })
    await dialog.getByLabel('原因').fill('核实无误')
    await dialog.getByRole('button', { name: '退回' }).click()
    await dialog.getByText('请写明哪里不对、应怎样改').waitFor()
    await dialog.getByLabel('原因').fill('康乐小区的开工令日期请再核一次')
    await dialog.getByRole('button', { name: '退回' }).click()
    await rowOf(editor, '大埔县').getByText('被市级退回').waitFor()
    const clerk = await windowOf('clerk-dabu', unitPage(4))
    await clerk.getByText('已进场施工小区数，康乐小区的开工令日期请再核一次').waitFor()
    await handInAt(desk.house.house, 4)
    await editor.reload()
    await rowOf(editor, '大埔县').getByText('已接收').waitFor()
    await rowOf(editor, '大埔县').getByRole('button', { name: '重新打开' }).click()
    const again = editor.getByRole('dialog', { name: '重新打开' })
    await again.getByLabel('原因').fill('育才小区补来了监理日志')
    await again.getByRole('button', { name: '重新打开' }).click()
    await rowOf(editor, '大埔县').getByText('已重新打开').waitFor()
    await handInAt(desk.house.house, 4)
  })

  test('a unit with hard findings hands in with problems; the city accepts it when the signer has released the rule', async () => {
    await handInAt(desk.house.house, 1, { withProblems: true })
    const editor = await windowOf('editor', board)
    await rowOf(editor, '丰顺县').getByRole('button', { name: '接收' }).click()
    await rowOf(editor, '丰顺县').getByText('带问题项未了').first().waitFor()
    const clerk = await windowOf('clerk-fengshun', unitPage(1))
    await clerk.getByRole('button', { name: '申请放行' }).first().click()
    const applying = clerk.getByRole('dialog', { name: '申请放行' })
    await applying.getByLabel('原因').fill('开工令在洪水中灭失，街道已出具证明')
    await applying.getByRole('button', { name: '申请放行' }).click()
    await clerk.getByText('待审批').waitFor()
    const signer = await windowOf('signer', unitPage(1))
    await signer.getByRole('button', { name: '同意放行' }).click()
    const granting = signer.getByRole('dialog', { name: '同意放行' })
    await granting.getByLabel('原因').fill('街道证明属实，同意本月放行')
    await granting.getByRole('button', { name: '同意放行' }).click()
    await signer.getByText('已同意').waitFor()
    await editor.reload()
    await rowOf(editor, '丰顺县').getByRole('button', { name: '接收' }).click()
    await rowOf(editor, '丰顺县').getByText('已接收').waitFor()
  })

  test('the signer closes it over the silent unit by name, and the month is the sum of its rows', async () => {
    for (const no of [8, 9]) await handInAt(desk.house.house, no)
    desk.house.on('2021-11-06', 10)
    await handInAt(desk.house.house, 7) // late
    const editor = await windowOf('editor', board)
    await rowOf(editor, '蕉岭县').getByText('迟报').waitFor()
    await rowOf(editor, '兴宁市').getByText('逾期未报').waitFor()
    await editor.getByRole('button', { name: '一键催报未报单位' }).click()
    await rowOf(editor, '兴宁市').getByText('已催').waitFor()
    const signer = await windowOf('signer', board)
    await signer.getByRole('button', { name: '锁定当月' }).click()
    const dialog = signer.getByRole('dialog', { name: /锁定当月/ })
    await dialog.getByRole('button', { name: '锁定当月' }).click()
    await dialog.getByText('兴宁市未报，请催报').waitFor()
    for (const unit of ['兴宁市', '平远县', '五华县', '梅县区']) await dialog.getByLabel(`${unit} 未报·沿用上月`).check()
    await dialog.getByRole('button', { name: '锁定当月' }).click()
    await dialog.waitFor({ state: 'detached' })
    await rowOf(signer, '合计').getByText('9533户 101个').waitFor()
    await rowOf(signer, '兴宁市').getByText('未报·沿用上月').waitFor()
  })

  test('the correction is explained and stands below the table', async () => {
    await desk.house.on('2021-11-08', 10)
    const signer = await windowOf('signer', board)
    await rowOf(signer, '大埔县').getByRole('button', { name: '更正' }).click()
    const dialog = signer.getByRole('dialog', { name: '更正 大埔县' })
    await dialog.getByLabel('更正说明').fill('核实无误')
    await dialog.getByRole('button', { name: '更正' }).click()
    await dialog.getByText('现有事实得出的数字与已锁定的相同').waitFor()
    await dialog.getByRole('button', { name: '取消' }).click()
    const clerk = await windowOf('clerk-dabu', '/figures/month?year=2021&list=city&unit=4&column=started')
    await clerk.getByRole('dialog').getByRole('listitem').filter({ hasText: '开工' }).first().getByRole('link').first().click()
    await clerk.getByRole('checkbox', { name: '施工单位进场（开工） 选中，准备作废' }).check()
    await clerk.getByRole('button', { name: '作废选中的 1 条' }).click()
    await clerk.getByLabel('作废理由').fill('施工单位实际没有进场')
    await clerk.getByRole('dialog').getByRole('button', { name: '作废选中的 1 条' }).click()
    await clerk.getByText('已作废 1 条节点。').waitFor()
    desk.house.on('2021-11-08', 11) // a closing and a correction know what was recorded before their own moment
    await windowOf('signer', board)
    await rowOf(signer, '大埔县').getByRole('button', { name: '更正' }).click()
    await dialog.getByLabel('更正说明').fill('一个小区的施工单位实际没有进场，开工节点已作废')
    await dialog.getByRole('button', { name: '更正' }).click()
    await dialog.waitFor({ state: 'detached' })
    await signer.getByRole('region', { name: '更正' }).getByText('已进场施工 385户 6个 → 296户 5个').waitFor()
    expect(desk.faults).toEqual([])
  })
})
