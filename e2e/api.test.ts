import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { cannotTell, type DemoDesk, openDemoDesk } from './desk.fixture.ts'

describe('what programs need', () => {
  let desk: DemoDesk
  beforeAll(async () => {
    if (!cannotTell) desk = await openDemoDesk(inject('servers')[0]?.url ?? '')
  })
  beforeEach(({ skip }) => skip(cannotTell !== null, cannotTell ?? ''))
  afterAll(() => desk?.leave())

  test('who writes a program finds a door, reads what it wants and answers, and tries it with his own sign-in', async () => {
    const page = await desk.window()
    const foreign: string[] = []
    page.on('request', request => {
      if (!request.url().startsWith(desk.address) && !/^(data|blob):/.test(request.url())) foreign.push(request.url())
    })
    await page.goto('/api-docs')
    await page.getByLabel('登录名').fill('editor')
    await page.getByLabel('密码').fill(desk.passwordOf('editor'))
    await page.getByRole('button', { name: '登录' }).click()
    await page.getByLabel('搜索接口').fill('month-table')
    await page.getByRole('link', { name: /^GET figures\/month-table The/ }).click()
    const operation = page.getByRole('article', { name: 'GET /api/figures/month-table' })
    await operation.getByText('可用 登录后（cookie）、令牌（Bearer）').waitFor()
    await operation.getByText('MonthTable').first().waitFor()
    await operation.getByText('Authorization: Bearer $XJY_TOKEN').waitFor()
    await operation.locator('summary', { hasText: 'rows' }).click()
    await operation.getByText('unitId').waitFor()
    await operation.getByLabel('cutoff').fill('2021-10-29')
    await operation.getByRole('button', { name: '读取' }).click()
    await operation.getByText('"title": ').waitFor()
    await page.reload() // the address is all of the state
    await page.getByRole('article', { name: 'GET /api/figures/month-table' }).waitFor()
    expect(foreign).toEqual([])
    expect(desk.faults).toEqual([])
  })

  test('on a phone the list and the operation take turns, and nothing runs over the edge', async () => {
    const page = await desk.openedBy('auditor', '/api-docs', { width: 390, height: 844 })
    await page.getByLabel('搜索接口').fill('communities')
    await page.getByRole('link', { name: /^POST registry\/communities Add/ }).press('Enter')
    await page.getByRole('article').getByText('须有权限 registry.add-communities').waitFor()
    expect(await page.evaluate('document.activeElement.textContent')).toContain('/api/registry/communities')
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await page.getByRole('link', { name: '回到全部接口' }).click()
    await page.getByRole('link', { name: /^POST registry\/communities Add/ }).waitFor()
  })

  test('the clerk of 大埔县 makes a token that reads, a program reads with it until he ends it', async () => {
    const page = await desk.openedBy('clerk-dabu', '/access/account')
    const section = page.getByRole('region', { name: '令牌' })
    await section.getByText('还没有令牌').waitFor()
    await section.getByRole('button', { name: '新建令牌' }).click()
    const dialog = page.getByRole('dialog', { name: '新建令牌' })
    await dialog.getByLabel('用途').fill('台账同步')
    await dialog.getByRole('button', { name: '建好并显示一次' }).click()
    const made = page.getByRole('dialog', { name: '令牌已经建好' })
    const token = (await made.locator('code').textContent()) ?? ''
    await made.getByRole('button', { name: '我已经保存好了' }).click()
    const me = () => fetch(`${desk.address}/api/access/me`, { headers: { authorization: `Bearer ${token}` } })
    expect(await (await me()).json()).toMatchObject({ post: { name: expect.stringContaining('（接口：台账同步）') } })
    await page.reload()
    await section.getByText('最近使用 2021-11-05').waitFor()
    await section.getByRole('button', { name: '停用 台账同步' }).click()
    await section.getByText('还没有令牌').waitFor()
    expect((await me()).status).toBe(401)
    expect(desk.faults).toEqual([])
  })
})
