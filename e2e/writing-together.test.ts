import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { cannotTell, type DemoDesk, openDemoDesk } from './desk.fixture.ts'
import { begin, bodyOf, pathOf, saved, titleOf } from './writing.fixture.ts'

describe('several people at the writing desk', () => {
  let desk: DemoDesk
  let draft = ''
  beforeAll(async () => {
    if (!cannotTell) desk = await openDemoDesk(inject('servers')[0]?.url ?? '')
  })
  beforeEach(({ skip }) => skip(cannotTell !== null, cannotTell ?? ''))
  afterAll(() => desk?.leave())

  test('简报编辑 begins an issue', async () => {
    const page = await desk.openedBy('editor', '/bulletin/issues')
    await begin(page)
    draft = pathOf(page)
    await titleOf(page, 1).fill('梅江区的进度')
    await saved(page)
  })

  test('two windows on one draft: who saves second is asked whose text goes on', async () => {
    const [mine, theirs] = [await desk.openedBy('editor', draft), await desk.openedBy('editor', draft)]
    const title = (page: Page) => titleOf(page, 1)
    await title(mine).waitFor()
    await title(theirs).fill('梅江区走在前')
    await theirs.getByRole('button', { name: '立即保存' }).click()
    await saved(theirs)
    await title(mine).fill('梅江区进度')
    await mine.getByRole('button', { name: '立即保存' }).click()
    await mine.getByText('不同的地方：第1篇').waitFor()
    await mine.getByRole('button', { name: '用我的' }).click()
    await saved(mine)
    await theirs.reload()
    expect(await title(theirs).inputValue()).toBe('梅江区进度')
  })

  test('what could not be saved is on the machine, and on the page when it is opened again', async () => {
    const page = await desk.openedBy('editor', draft)
    const title = titleOf(page, 1)
    await title.waitFor()
    await page.route('**/api/bulletin/drafts/**', route => (route.request().method() === 'POST' ? route.abort() : route.continue()))
    await title.fill('梅江区的新进度')
    await page.getByRole('button', { name: '立即保存' }).click()
    await page.getByText('连不上服务器：文字留在本机').waitFor()
    page.on('dialog', asked => asked.accept())
    await page.reload()
    await page.unroute('**/api/bulletin/drafts/**')
    await page.getByText('已找回上次没有存上的文字').waitFor()
    expect(await title.inputValue()).toBe('梅江区的新进度')
    await saved(page)
  })

  test('丰顺县填报员 hands in a contribution; it is returned, written anew, and taken into a draft', async () => {
    const clerk = await desk.openedBy('clerk-fengshun', '/bulletin/contributions')
    await clerk.getByRole('button', { name: '写来稿' }).click()
    await clerk.getByLabel('标题').fill('丰顺县的院坝会')
    await clerk.getByRole('textbox', { name: '正文' }).click()
    await clerk.keyboard.type('院坝会开到了楼下。')
    await clerk.getByRole('button', { name: '报送' }).click()
    await clerk.getByText('已报送').waitFor()
    const editor = await desk.openedBy('editor', '/bulletin/contributions')
    const open = () => editor.getByRole('link', { name: '丰顺县的院坝会' }).click()
    await open()
    await editor.getByRole('button', { name: '退回' }).click()
    await editor.getByLabel('退回的原因').fill('请补上开会的地点')
    await editor.getByRole('dialog').getByRole('button', { name: '退回' }).click()
    await clerk.reload()
    await clerk.getByRole('link', { name: '丰顺县的院坝会' }).click()
    await clerk.getByText('请补上开会的地点').waitFor()
    await clerk.getByRole('textbox', { name: '正文' }).click()
    await clerk.keyboard.type('地点在朝阳小区。')
    await clerk.getByRole('button', { name: '报送' }).click()
    await clerk.getByText('已报送').waitFor()
    await editor.goto('/bulletin/issues')
    await begin(editor)
    await editor.goto('/bulletin/contributions')
    await open()
    await editor.getByRole('button', { name: '采用' }).click()
    await editor.getByLabel('放进哪一期草稿').click()
    await editor.getByTitle('2021年11月 · 新的一期').first().click()
    await editor.getByRole('dialog').getByRole('button', { name: '采用' }).click()
    await bodyOf(editor, 2).getByText('地点在朝阳小区').waitFor()
  })

  test('审计员 reads a draft and may change nothing', async () => {
    const page = await desk.openedBy('auditor', '/bulletin/issues')
    await page.getByRole('link', { name: '2021年11月' }).first().click()
    await page.getByText('您的岗位可以看，不能改').waitFor()
    expect(await page.getByRole('button', { name: '送审' }).count()).toBe(0)
    expect(await bodyOf(page, 1).getAttribute('contenteditable')).toBe('false')
  })

  test('nothing went wrong in any of these pages', () => {
    expect(desk.faults).toEqual([])
  })
})
