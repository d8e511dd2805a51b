import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { cannotTell, type DemoDesk, openDemoDesk } from './desk.fixture.ts'

describe('what articles lean on besides our own facts', () => {
  let desk: DemoDesk
  beforeAll(async () => {
    if (!cannotTell) desk = await openDemoDesk(inject('servers')[0]?.url ?? '')
  })
  beforeEach(({ skip }) => skip(cannotTell !== null, cannotTell ?? ''))
  afterAll(() => desk?.leave())

  test('简报编辑 records what the province published, is told that number and words disagree, and mends it', async () => {
    const page = await desk.openedBy('editor', '/bulletin/issues')
    await page.getByRole('link', { name: '外部数据和规范用语' }).click()
    await page.getByRole('cell', { name: '约31万' }).waitFor()
    await page.getByRole('button', { name: '登记外部数据' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('代号').fill('guangdong-started-households')
    await dialog.getByLabel('文中写作').fill('约32万')
    await dialog.getByLabel('数值').fill('350000')
    await dialog.getByLabel('单位').fill('户')
    await dialog.getByLabel('截至').fill('2021-10-31')
    await dialog.getByLabel('截至').press('Enter')
    await dialog.getByLabel('来源').fill('省厅通报（演示）')
    await dialog.getByRole('button', { name: '登记', exact: true }).click()
    await dialog.getByRole('alert').waitFor()
    await dialog.getByLabel('数值').fill('320000')
    await dialog.getByRole('button', { name: '登记', exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByRole('cell', { name: '约32万' }).waitFor()
  })

  test('he writes down how a phrase is written here', async () => {
    const page = await desk.openedBy('editor', '/bulletin/sources')
    await page.getByRole('button', { name: '登记用语' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('用语').fill('共同缔造')
    await dialog.getByLabel('依据').fill('局办公室通知（演示）')
    await dialog.getByRole('button', { name: '登记', exact: true }).click()
    await page.getByRole('cell', { name: '共同缔造' }).waitFor()
    expect(desk.faults).toEqual([])
  })
})
