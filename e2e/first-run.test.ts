import { TOTP } from 'otpauth'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { cannotTell, openEmptyDesk } from './desk.fixture.ts'

describe('the first run of an installation', () => {
  let desk: Awaited<ReturnType<typeof openEmptyDesk>>
  beforeAll(async () => {
    if (!cannotTell) desk = await openEmptyDesk(inject('servers')[0]?.url ?? '')
  })
  beforeEach(({ skip }) => skip(cannotTell !== null, cannotTell ?? ''))
  afterAll(() => desk?.leave())

  test('who tries to sign in before it is told where it begins', async () => {
    const page = await desk.window()
    await page.goto('/')
    await page.getByText('请打开启动程序时终端里打印的“首次设置”地址').waitFor()
  })

  test('each mistake is named at its field, and then the first administrator sets up his second factor and is signed in', async () => {
    const page = await desk.window()
    await page.goto(`/first-run#${desk.token}`)
    await page.getByLabel('名称', { exact: true }).fill('梅州市')
    await page.getByLabel('主管部门').fill('梅州市住房和城乡建设局')
    await page.getByLabel('行政区划代码').fill('4414')
    await page.getByLabel('名称和代码，一行一个单位').fill('丰顺县 441423\n\n城市排水中心\n丰顺县 441422')
    await page.getByLabel('登录名').fill('administrator')
    await page.getByLabel('姓名').fill('演示·系统管理员')
    await page.getByLabel('密码', { exact: true }).fill('a-good-long-secret')
    await page.getByLabel('再输一次密码').fill('another')
    const submit = page.getByRole('button', { name: '开通并登录' })
    await submit.click()
    await page.getByText('两次输入的密码不一样').waitFor()
    await page.getByLabel('再输一次密码').fill('a-good-long-secret')
    await submit.click()
    await page.getByText('城市代码是 6 位数字').waitFor()
    await page.getByLabel('行政区划代码').fill('441400')
    await submit.click()
    await page.getByText('第 4 行：填报单位“丰顺县”写了两次').waitFor()
    await page.getByLabel('名称和代码，一行一个单位').fill('丰顺县 441423\n城市排水中心')
    await submit.click()
    await page.getByText('本市要求使用两步验证').waitFor()
    const secret = ((await page.locator('.factor-key').textContent()) ?? '').replaceAll(' ', '')
    const code = new TOTP({ secret }).generate({ timestamp: desk.house.now().getTime() })
    await page.getByLabel('验证器上的 6 位验证码').fill(code)
    await page.getByRole('button', { name: '确认' }).click()
    await page.getByRole('button', { name: '我已经保存好了' }).click()
    await page.getByRole('heading', { name: '这里还没有报表' }).waitFor()
    await page.getByText('本市还没有批准过改造计划').waitFor()
  })

  test('afterwards its address leads to the sign-in', async () => {
    const page = await desk.window()
    await page.goto(`/first-run#${desk.token}`)
    await page.getByText('首次设置已经完成').waitFor()
    await page.getByRole('link', { name: '去登录' }).click()
    await page.getByRole('heading', { name: '登录' }).waitFor()
    expect(desk.faults).toEqual([])
  })
})
