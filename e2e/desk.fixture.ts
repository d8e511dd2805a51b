import { accessSync, constants } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { ensureBuilt } from '../bin/build.mjs'
import { type FirstRun, openFirstRun } from '../src/access/first-run-token.adapter.ts'
import { openTestHouse, type TestHouse } from '../src/access/house.fixture.ts'
import { openApp } from '../src/apps/server/app.ts'
import { builtDesk } from '../src/apps/server/pages.ts'
import { addressOfApp } from '../src/apps/server/server.fixture.ts'
import { type DemoStory, openDemoHouse } from '../src/demo/demo-house.fixture.ts'

const programs = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const program = programs.find(mayRun)

function mayRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Why the stories cannot be told here; null where they can. */
export const cannotTell = program ? null : `no Chromium was found at ${programs.join(', ')}`

/** A city behind a real server and the desk as it is built, in a real browser. */
export interface Desk {
  /** A window of somebody who has never been here. What goes wrong in its page is kept in `faults`. */
  window(size?: { width: number; height: number }): Promise<Page>
  readonly address: string
  readonly faults: readonly string[]
  readonly house: TestHouse
  leave(): Promise<void>
}

export interface DemoDesk extends Desk {
  passwordOf(login: string): string
  /** A window at an address of the desk, opened by the holder of this post, who had to sign in first. */
  openedBy(login: string, path: string, size?: { width: number; height: number }): Promise<Page>
}

/** 梅州市 on 5 November 2021, a week after its bulletin of October. */
export const openDemoDesk = (url: string): Promise<DemoDesk> => openDeskOn(url, 'demo_city', '2021-11-05', 10)

/** 梅州市 on the afternoon of 29 October 2021: the bulletin of October is still to be made. */
export const openDemoDeskInOctober = (url: string): Promise<DemoDesk> => openDeskOn(url, 'demo_before_the_last_issue', '2021-10-29', 16)

async function openDeskOn(url: string, story: DemoStory, day: string, hour: number): Promise<DemoDesk> {
  const { accounts, ...house } = await openDemoHouse(url, story)
  house.on(day, hour)
  const desk = await openDesk(house, null)
  const passwordOf = (login: string) => accounts.find(account => account.login === login)?.password ?? ''
  return {
    ...desk,
    passwordOf,
    openedBy: async (login, path, size) => {
      const page = await desk.window(size)
      await page.goto(path)
      await signIn(page, login, passwordOf(login))
      return page
    },
  }
}

/** An installation that nobody has set up, with the token that its terminal printed. */
export async function openEmptyDesk(url: string): Promise<Desk & { readonly token: string }> {
  const firstRun = openFirstRun()
  return { ...(await openDesk(await openTestHouse(url), firstRun)), token: firstRun.token }
}

async function openDesk(house: TestHouse, firstRun: FirstRun | null): Promise<Desk> {
  await ensureBuilt({ desk: true, say: () => {} })
  const faults: string[] = []
  const app = await openApp({ house: house.house, firstRun, pages: builtDesk, log: line => faults.push(line) })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const address = addressOfApp(app)
  const browser = await chromium.launch({ executablePath: program ?? '', args: ['--no-sandbox'] })
  return {
    house,
    address,
    faults,
    window: size => openWindow(browser, address, faults, size),
    leave: async () => {
      await browser.close()
      await app.close()
      await house.leave()
    },
  }
}

async function openWindow(browser: Browser, baseURL: string, faults: string[], viewport = { width: 1366, height: 768 }): Promise<Page> {
  const context = await browser.newContext({ baseURL, viewport, acceptDownloads: true, reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.on('pageerror', error => faults.push(error.message))
  page.on('console', message => {
    // The browser notes each refusal of the server, too: those the page itself shows.
    if (message.type() === 'error' && !message.text().includes('Failed to load resource')) faults.push(message.text())
  })
  return page
}

export async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.getByLabel('登录名').fill(login)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
}
