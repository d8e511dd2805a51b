import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { root } from '../src/base/root.adapter.ts'
import { cannotTell, type DemoDesk, openDemoDesk } from './desk.fixture.ts'

/** Rules of WCAG 2.1, levels A and AA, looked at by axe in the page as it is shown. */
const engine = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Finding {
  readonly id: string
  readonly impact: string | null
  readonly help: string
  readonly nodes: readonly { readonly html: string }[]
}

/** Each page of the desk, by whom it is read and with what opened; `from` follows the first such link of another page. */
const visits: readonly { readonly path: string; readonly who: string; readonly at: string; readonly from?: string }[] = [
  {
    path: '/figures/month',
    who: 'editor',
    at: '/figures/month?year=2021&list=city&cutoff=2021-10-29&from=2021-09-30&unit=4&column=started',
  },
  { path: '/figures/remaining', who: 'clerk-meijiang', at: '/figures/remaining?year=2021&list=city&cutoff=2021-11-30' },
]

describe('every page of the desk, seen by the accessibility engine', () => {
  let desk: DemoDesk
  beforeAll(async () => {
    if (!cannotTell) desk = await openDemoDesk(inject('servers')[0]?.url ?? '')
  })
  beforeEach(({ skip }) => skip(cannotTell !== null, cannotTell ?? ''))
  afterAll(() => desk?.leave())

  async function seriousIn(page: Page): Promise<string[]> {
    await page.waitForLoadState('networkidle')
    await page.evaluate(engine)
    const found = (await page.evaluate(
      `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }).then(result => result.violations)`,
    )) as Finding[]
    return found
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(node => node.html.slice(0, 160)).join(' | ')}`)
  }

  test('the sign-in', async () => {
    const page = await desk.window()
    await page.goto('/')
    await page.getByLabel('登录名').waitFor()
    expect(await seriousIn(page)).toEqual([])
  })

  test.each(visits)('$path, for $who', async ({ who, at, from }) => {
    const page = await desk.openedBy(who, from ?? at)
    await page.getByRole('heading', { level: 1 }).waitFor()
    if (from) {
      await page.locator(`a[href^="${at}"]`).first().click()
      await page.getByRole('heading', { level: 1 }).waitFor()
    }
    expect(await seriousIn(page)).toEqual([])
  })

  test('no page is forgotten', () => {
    const source = readFileSync(join(root, 'src/apps/desk/pages.tsx'), 'utf8')
    const listed = source.match(/^ {2}\{ path: /gm)?.length ?? 0
    expect(visits.length).toBeGreaterThanOrEqual(listed)
  })
})
