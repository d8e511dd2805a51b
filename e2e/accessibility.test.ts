import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { root } from '../src/base/root.adapter.ts'
import { cannotTell, type DemoDesk, openDemoDesk, openEmptyDesk } from './desk.fixture.ts'
import { type Visit, visits } from './visits.fixture.ts'

/** Rules of WCAG 2.2, levels A and AA, with the size of what is pressed, looked at by axe in the page as it is shown. */
const engine = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** An office's screen, the same at 200 %, and a phone. */
const screens = [
  { width: 1366, height: 768 },
  { width: 683, height: 384 },
  { width: 390, height: 844 },
] as const

interface Finding {
  readonly id: string
  readonly impact: string | null
  readonly help: string
  readonly nodes: readonly { readonly html: string }[]
}

async function seriousIn(page: Page): Promise<string[]> {
  await page.evaluate(engine)
  const found = (await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], rules: { 'target-size': { enabled: true } } }).then(result => result.violations)`,
  )) as Finding[]
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(node => node.html.slice(0, 160)).join(' | ')}`)
}

/** Nothing serious on any screen, and on none has the page to be pushed sideways. */
async function hindrancesIn(page: Page, name: string): Promise<string[]> {
  const all: string[] = []
  for (const screen of screens) {
    await page.setViewportSize(screen)
    await page.waitForLoadState('networkidle')
    if (process.env.LOOK)
      await page.screenshot({ path: `${process.env.LOOK}/${name.replaceAll(/\W+/g, '-')}-${screen.width}.png`, fullPage: true })
    const sideways = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
    if (Number(sideways) > 0) all.push(`${screen.width} px: wider than the screen by ${sideways}`)
    // What the engine sees at 200 % it also sees on the other two.
    if (screen.width !== 683) all.push(...(await seriousIn(page)).map(finding => `${screen.width} px: ${finding}`))
  }
  return all
}

const focused = (page: Page): Promise<unknown> => page.evaluate('document.activeElement.textContent')

/** `/plan/versions/:version` is the path of `/plan/versions/104-1`. */
const isAt = (path: string, at: string) => new RegExp(`^${path.replaceAll(/:[^/]+/g, '[^/]+')}$`).test(at)

describe('every page of the desk is for everybody', () => {
  let desk: DemoDesk
  const windows = new Map<string, Promise<Page>>()
  beforeAll(async () => {
    if (!cannotTell) desk = await openDemoDesk(inject('servers')[0]?.url ?? '')
  })
  beforeEach(({ skip }) => skip(cannotTell !== null, cannotTell ?? ''))
  afterAll(() => desk?.leave())

  /** Each signs in once. */
  async function opened({ who, from, open }: Pick<Visit, 'who' | 'from' | 'open'>): Promise<Page> {
    if (!windows.has(who)) windows.set(who, desk.openedBy(who, '/'))
    const page = (await windows.get(who)) as Page
    await page.getByRole('button', { name: '退出登录' }).waitFor()
    await page.setViewportSize(screens[0])
    await page.goto(from)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    await open?.(page)
    await page.waitForLoadState('networkidle')
    await page.getByRole('heading', { level: 1, includeHidden: true }).first().waitFor({ state: 'attached' })
    return page
  }

  test.each(visits)('$says, for $who', async visit => {
    const page = await opened(visit)
    expect(new URL(page.url()).pathname).toSatisfy((at: string) => isAt(visit.path, at))
    expect(await hindrancesIn(page, visit.says)).toEqual([])
  })

  test('an address that leads nowhere', async () => {
    expect(await hindrancesIn(await opened({ who: 'auditor', from: '/nowhere' }), 'nowhere')).toEqual([])
  })

  test('the sign-in', async () => {
    const page = await desk.window()
    await page.goto('/')
    await page.getByLabel('登录名').waitFor()
    expect(await hindrancesIn(page, 'sign-in')).toEqual([])
  })

  test('who has no mouse skips the menu, and goes from page to page with the focus in what he reads', async () => {
    const page = await opened({ who: 'editor', from: '/plan' })
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('跳到正文')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(`document.getElementById('content').contains(document.activeElement)`)).toBe(true)
    await page.getByRole('link', { name: '台账', exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '小区台账' }).waitFor()
    expect(await page.evaluate('document.activeElement.id')).toBe('content')
    expect(await page.title()).toBe('台账 · 新家园')
  })

  test('the focus goes into a dialog and a drawer; Esc closes them and brings it back', async () => {
    const page = await opened({ who: 'editor', from: '/figures/month?year=2021&list=city&cutoff=2021-10-29' })
    const dialog = page.getByRole('dialog')
    const opening = [
      page.getByRole('button', { name: '报数', exact: true }),
      page
        .getByRole('row', { name: /大埔县/ })
        .getByRole('link')
        .last(),
    ]
    for (const one of opening) {
      await one.focus()
      const from = await focused(page)
      await page.keyboard.press('Enter')
      await dialog.waitFor()
      await page.keyboard.press('Tab')
      await expect.poll(() => page.evaluate(`document.querySelector('[role=dialog]').contains(document.activeElement)`)).toBe(true)
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'hidden' })
      await expect.poll(() => focused(page)).toBe(from)
    }
  })

  test('no page is forgotten', async () => {
    const listed = (await import(join(root, 'src/apps/desk/pages.tsx'))) as { readonly pages: readonly { readonly path: string }[] }
    expect(listed.pages.map(({ path }) => path).filter(path => !visits.some(visit => visit.path === path))).toEqual([])
  })
})

describe('the first run is for everybody', () => {
  let desk: Awaited<ReturnType<typeof openEmptyDesk>>
  beforeAll(async () => {
    if (!cannotTell) desk = await openEmptyDesk(inject('servers')[0]?.url ?? '')
  })
  beforeEach(({ skip }) => skip(cannotTell !== null, cannotTell ?? ''))
  afterAll(() => desk?.leave())

  test('its form', async () => {
    const page = await desk.window()
    await page.goto(`/first-run#${desk.token}`)
    await page.getByLabel('主管部门').waitFor()
    expect(await hindrancesIn(page, 'first-run')).toEqual([])
  })
})
