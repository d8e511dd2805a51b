import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { atMost, type Row } from './row.ts'
import type { Stage } from './stage.ts'
import { passwordOf, start, stop } from './started.ts'
import { median, timed } from './timing.ts'

/**
 * The desk in a browser that has never been here: what it must fetch before the month can be read, and how soon after the
 * click on 登录 the table stands. Measured against a page that holds nothing but such a table.
 */
const rounds = 5
const program = process.env.XJY_BROWSER ?? '/usr/bin/chromium'
const month = '/figures/month?year=2021&list=city&cutoff=2021-10-29&known=2021-10-29'

export async function measureDesk(stage: Stage): Promise<Row[]> {
  const folder = join(stage.folder, 'desk')
  const server = await start(folder)
  stage.atTheEnd(() => stop(server))
  const password = await passwordOf(folder, 'editor')
  const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] })
  stage.atTheEnd(() => browser.close())
  const opened: { readonly bytes: number; readonly usableMs: number }[] = []
  for (let round = 0; round <= rounds; round++) opened.push(await openDesk(browser, server.address, password))
  const [, ...warm] = opened // the first one also warms the server
  const bare = await openBare(browser)
  const bytes = Math.max(...opened.map(one => one.bytes)) / 1000
  return [
    atMost(450, { name: 'desk-first-load', figure: bytes, unit: 'kB' }),
    atMost(1500, {
      name: 'month-after-sign-in',
      figure: median(warm.map(one => one.usableMs)),
      unit: 'ms',
      reference: { name: 'a page of one such table, without script', figure: bare },
    }),
  ]
}

/** A window with an empty cache: everything that crosses the wire is counted, as it crosses it. */
async function openDesk(browser: Browser, address: string, password: string) {
  const context = await browser.newContext({ baseURL: address })
  try {
    const page = await context.newPage()
    const wire = await context.newCDPSession(page)
    let bytes = 0
    wire.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
    })
    await wire.send('Network.enable')
    await page.goto(month)
    await page.getByLabel('登录名').fill('editor')
    await page.getByLabel('密码').fill(password)
    const usableMs = await timed(async () => {
      await page.getByRole('button', { name: '登录' }).click()
      await tableStands(page)
    })
    return { bytes, usableMs }
  } finally {
    await context.close()
  }
}

const tableStands = (page: Page) => page.getByRole('rowheader', { name: '合计' }).waitFor()

async function openBare(browser: Browser): Promise<number> {
  const row = (name: string) => `<tr><th scope="row">${name}</th>${'<td>385</td>'.repeat(6)}</tr>`
  const body = `<!doctype html><meta charset="utf-8"><table>${row('大埔县').repeat(9)}${row('合计')}</table>`
  const bare = createServer((_, response) => response.setHeader('content-type', 'text/html').end(body))
  await new Promise<void>(done => bare.listen(0, '127.0.0.1', done))
  try {
    const times: number[] = []
    for (let round = 0; round < rounds; round++) {
      const page = await browser.newPage()
      times.push(await timed(() => page.goto(`http://127.0.0.1:${(bare.address() as AddressInfo).port}`).then(() => tableStands(page))))
      await page.close()
    }
    return median(times)
  } finally {
    bare.close()
  }
}
