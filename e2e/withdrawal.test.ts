import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { cannotTell, type DemoDesk, openDemoDesk } from './desk.fixture.ts'

describe('withdrawing an own entry', () => {
  let desk: DemoDesk
  beforeAll(async () => {
    if (!cannotTell) desk = await openDemoDesk(inject('servers')[0]?.url ?? '')
  })
  beforeEach(({ skip }) => skip(cannotTell !== null, cannotTell ?? ''))
  afterAll(() => desk?.leave())

  test('梅江区填报员 records two communities, sees at once that the day is wrong, and takes them back', async () => {
    const page = await desk.openedBy('clerk-meijiang', '/works/record')
    await page.getByLabel('前期准备完成').check()
    await page.getByLabel('发生日期').fill('2021-11-01')
    await page.getByLabel('发生日期').press('Enter')
    const free = page.getByRole('checkbox', { name: /^选择/, disabled: false })
    await free.nth(0).check()
    await free.nth(1).check()
    await page.getByRole('button', { name: '记录', exact: true }).click()
    await page.getByRole('heading', { name: '已记录', exact: true }).waitFor()
    await page.getByRole('button', { name: '撤回这 2 条' }).click()
    const dialog = page.getByRole('dialog', { name: '撤回本人录入' })
    await dialog.getByRole('button', { name: '撤回这 2 条' }).click()
    await dialog.getByText('请选择原因。').waitFor()
    await dialog.getByLabel('录错日期').check()
    await dialog.getByRole('button', { name: '撤回这 2 条' }).click()
    await page.getByText('已撤回 2 条节点。').waitFor()
    expect(await page.getByRole('button', { name: /^撤回/ }).count()).toBe(0)
    await page.goto('/works/record?tab=void')
    await page.getByText('已全部撤回').waitFor()
  })

  test('on the page of a community what he recorded himself can be withdrawn, and is not called 作废', async () => {
    const page = await desk.openedBy('clerk-meijiang', '/works/record?tab=void')
    const act = page.getByRole('listitem').filter({ hasText: '已全部撤回' }).first()
    await act.getByText('逐个选择').click()
    await act.getByRole('link').first().click()
    await page.getByText('撤回（梅江区填报员）：录错日期').waitFor()
    expect(await page.getByText('作废（梅江区填报员）').count()).toBe(0)
  })
})
