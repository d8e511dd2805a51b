import { TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { cannotTell, type DemoDesk, openDemoDesk, signIn } from './desk.fixture.ts'

const document = '梅市建〔2021〕31号（演示）'

describe('posts, people and one’s own account', () => {
  let desk: DemoDesk
  beforeAll(async () => {
    if (!cannotTell) desk = await openDemoDesk(inject('servers')[0]?.url ?? '')
  })
  beforeEach(({ skip }) => skip(cannotTell !== null, cannotTell ?? ''))
  afterAll(() => desk?.leave())

  const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) })
  /** What was made for a new account is shown once. */
  const madePassword = async (page: Page) => {
    const status = page.getByRole('dialog').getByRole('status')
    await status.getByText('一次性密码').waitFor()
    return (await status.locator('code').textContent()) ?? ''
  }
  const changePassword = async (page: Page, old: string, chosen: string) => {
    await page.getByLabel('现在的密码').fill(old)
    await page.getByLabel('新密码', { exact: true }).fill(chosen)
    await page.getByLabel('再输一次新密码').fill(chosen)
    await page.getByRole('button', { name: '改成新密码' }).click()
  }
  const look = async (page: Page, name: string) => {
    if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/${name}.png` })
  }
  const chosen = 'a-good-long-secret'

  test('系统管理员 hands the post of 大埔县填报员 over; the new holder chooses a password and acts in it, the old one is out', async () => {
    const old = await desk.openedBy('clerk-dabu', '/')
    await old.getByRole('link', { name: '大埔县填报员' }).waitFor()
    const page = await desk.openedBy('administrator', '/access/people')
    await rowOf(page, '大埔县填报员').waitFor()
    await look(page, 'people')
    await rowOf(page, '大埔县填报员').getByRole('button', { name: '交接' }).click()
    const drawer = page.getByRole('dialog', { name: '交接 · 大埔县填报员' })
    await drawer.getByRole('button', { name: '确认办理' }).click()
    await drawer.getByText('这一项必须填写').first().waitFor()
    await drawer.getByText('新开账号').click()
    await drawer.getByLabel('登录名').fill('editor')
    await drawer.getByLabel('姓名').fill('演示·林沐禾')
    await drawer.getByLabel('依据').fill(document)
    await look(page, 'hand-over')
    await drawer.getByRole('button', { name: '确认办理' }).click()
    await drawer.getByText('登录名“editor”已被占用').waitFor()
    await drawer.getByLabel('登录名').fill('lin')
    await drawer.getByRole('button', { name: '确认办理' }).click()
    const made = await madePassword(page)
    await look(page, 'hand-over-done')
    await drawer.getByRole('button', { name: '知道了' }).click()
    await rowOf(page, '大埔县填报员').getByText('演示·林沐禾（lin）').waitFor()
    await old.reload()
    await old.getByRole('heading', { name: '登录' }).waitFor()

    const lin = await desk.window()
    await lin.goto('/')
    await signIn(lin, 'lin', made)
    await lin.getByText('您的密码是管理员设的').waitFor()
    await look(lin, 'due-password')
    await changePassword(lin, made, 'lin')
    await lin.getByText('密码至少 10 个字符').waitFor()
    await changePassword(lin, made, chosen)
    await lin.getByRole('link', { name: '大埔县填报员' }).waitFor()
    await lin.getByRole('columnheader', { name: '单位' }).first().waitFor()
  })

  test('兴宁市填报员 deputises in 丰顺县, chooses the post at sign-in, changes it in the head, and the book says 代理', async () => {
    const page = await desk.openedBy('administrator', '/access/people?words=丰顺县')
    await rowOf(page, '丰顺县填报员').getByRole('button', { name: '指定代理' }).click()
    const drawer = page.getByRole('dialog', { name: '指定代理 · 丰顺县填报员' })
    await drawer.getByRole('combobox', { name: '人员' }).fill('clerk-xingning')
    await page.getByTitle(/clerk-xingning/).click()
    await drawer.getByLabel('到哪天为止').fill('2021-11-12')
    await drawer.getByLabel('到哪天为止').press('Enter')
    await drawer.getByLabel('依据').fill(document)
    await drawer.getByRole('button', { name: '确认办理' }).click()
    await drawer.getByText('已经办好').waitFor()
    await drawer.getByRole('button', { name: '知道了' }).click()
    await rowOf(page, '丰顺县填报员').getByText('2021-11-05 — 2021-11-12').waitFor()

    const deputy = await desk.openedBy('clerk-xingning', '/access/account')
    await deputy.getByText('请选择这次用哪个岗位办理').waitFor()
    await look(deputy, 'due-post')
    await deputy.getByRole('button', { name: '用这个岗位办理 丰顺县填报员（代理）' }).click()
    await deputy.getByRole('heading', { name: '我的账号' }).waitFor()
    await deputy.getByText('正在用这个岗位').waitFor()
    await changePassword(deputy, desk.passwordOf('clerk-xingning'), chosen)
    await deputy.getByText('密码已经改好').waitFor()
    await deputy.getByText('换岗位', { exact: true }).click()
    await look(deputy, 'post-menu')
    await deputy.getByRole('button', { name: '兴宁市填报员', exact: true }).click()
    await deputy.getByRole('link', { name: '兴宁市填报员', exact: true }).waitFor()
    const auditor = await desk.openedBy('auditor', '/')
    await auditor.getByRole('link', { name: '审计员' }).waitFor()
    const book = await auditor.request.get('/api/overview/book')
    expect(await book.text()).toContain('丰顺县填报员（代理）')
  })

  test('简报编辑 sets up a second factor, keeps the recovery codes, and signs in with a code', async () => {
    const page = await desk.openedBy('editor', '/access/account')
    await page.getByRole('button', { name: '设置两步验证' }).click()
    await page.getByRole('img', { name: '两步验证的二维码' }).waitFor()
    await look(page, 'factor')
    const secret = ((await page.locator('.factor-key').textContent()) ?? '').replaceAll(' ', '')
    const codeNow = () => new TOTP({ secret }).generate({ timestamp: desk.house.now().getTime() })
    await page.getByLabel('验证器上的 6 位验证码').fill('000000')
    await page.getByRole('button', { name: '确认' }).click()
    await page.getByText('验证码不对').waitFor()
    await page.getByLabel('验证器上的 6 位验证码').fill(codeNow())
    await page.getByRole('button', { name: '确认' }).click()
    const codes = page.getByRole('dialog', { name: '恢复码' })
    await codes.getByText('每个只能用一次').waitFor()
    expect(await codes.getByRole('listitem').count()).toBe(10)
    await look(page, 'codes')
    await codes.getByRole('button', { name: '我已经保存好了' }).click()
    await page.getByText('恢复码还有 10 个').waitFor()
    desk.house.at(new Date(desk.house.now().getTime() + 30_000))
    const elsewhere = await desk.openedBy('editor', '/')
    await elsewhere.getByText('请再输入验证器上的 6 位验证码').waitFor()
    await look(elsewhere, 'sign-in-code')
    await elsewhere.getByLabel('验证码').fill(codeNow())
    await elsewhere.getByRole('button', { name: '登录' }).click()
    await elsewhere.getByRole('link', { name: '简报编辑' }).waitFor()
  })

  test('审核人 ends his other sessions, and they are out at once', async () => {
    const [here, there] = [await desk.openedBy('reviewer', '/access/account'), await desk.openedBy('reviewer', '/')]
    await there.getByRole('link', { name: '简报审核人' }).waitFor()
    await here.reload()
    await here.getByRole('button', { name: '结束其他全部登录' }).waitFor()
    await look(here, 'account')
    await here.getByRole('button', { name: '结束其他全部登录' }).click()
    await here.getByText('没有其他登录').waitFor()
    await there.reload()
    await there.getByRole('heading', { name: '登录' }).waitFor()
  })

  test('系统管理员 resets a password and lets somebody leave; the last administrator stays', async () => {
    const page = await desk.openedBy('administrator', '/access/people?view=accounts')
    await rowOf(page, 'signer').getByRole('button', { name: '重设密码' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '确认办理' }).click()
    expect(await madePassword(page)).toMatch(/^\w{6}-\w{6}-\w{6}$/)
    await page.getByRole('dialog').getByRole('button', { name: '知道了' }).click()
    await rowOf(page, 'signer').getByText('待改密码').waitFor()
    await look(page, 'accounts')
    await rowOf(page, 'administrator').getByRole('button', { name: '离职' }).click()
    await page.getByRole('dialog').getByLabel('依据').fill(document)
    await page.getByRole('dialog').getByRole('button', { name: '确认办理' }).click()
    await page.getByRole('dialog').getByText('这样本市就没有系统管理员了').waitFor()
  })

  test('a new post is added with its reach in words, and on a phone nothing scrolls sideways', async () => {
    const page = await desk.openedBy('administrator', '/access/people', { width: 390, height: 844 })
    await page.getByRole('button', { name: '增设岗位' }).click()
    const drawer = page.getByRole('dialog', { name: '增设岗位' })
    await drawer.getByLabel('岗位名称').fill('专班巡查员')
    await drawer.getByText('全市', { exact: true }).click()
    await drawer.getByText('新开账号').click()
    await drawer.getByLabel('登录名').fill('inspector')
    await drawer.getByLabel('姓名').fill('演示·何澈')
    await drawer.getByLabel('依据').fill(document)
    await look(page, 'phone-add-post')
    await drawer.getByRole('button', { name: '确认办理' }).click()
    expect(await madePassword(page)).not.toBe('')
    await drawer.getByRole('button', { name: '知道了' }).click()
    await rowOf(page, '专班巡查员').waitFor()
    await look(page, 'phone-people')
    for (const address of ['/access/people', '/access/people?view=accounts', '/access/account']) {
      await page.goto(address)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await look(page, `phone${address.replaceAll(/\W/g, '-')}`)
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    }
  })

  test('nothing went wrong in any of these pages', () => {
    expect(desk.faults).toEqual([])
  })
})
