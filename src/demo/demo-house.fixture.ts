import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { openTestHouse, type TestHouse } from '../access/house.fixture.ts'
import { demoCity } from './demo-city.ts'
import { loadDemo } from './load.actions.ts'
import type { Account } from './opening.actions.ts'
import type { Story } from './story.ts'

/** The whole story, or what there was before the last issue was begun: its facts, and all earlier issues. */
const stories = {
  demo_city: demoCity,
  demo_before_the_last_issue: { ...demoCity, issues: demoCity.issues.slice(0, -1) },
} as const satisfies Readonly<Record<string, Story>>
export type DemoStory = keyof typeof stories

/** The demo city in a database of its own, at the end of its story: told once a run and server, and copied from then on. */
export async function openDemoHouse(
  url: string,
  story: DemoStory = 'demo_city',
): Promise<TestHouse & { readonly accounts: readonly Account[] }> {
  const folder = join(inject('scratch'), `${story}-${new URL(url).port}`)
  await tellOnce(url, story, folder)
  const house = await openTestHouse(url, { database: story, folder: join(folder, 'files') })
  return { ...house, accounts: JSON.parse(await readFile(join(folder, 'accounts.json'), 'utf8')) as Account[] }
}

/** Files of tests run side by side: the first to come tells the story, the others wait for it. */
async function tellOnce(url: string, story: DemoStory, folder: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`select pg_advisory_lock(hashtext($1))`, [story])
    const { rowCount } = await client.query(`select from pg_database where datname = $1`, [story])
    if (rowCount === 0) await tell(client, url, story, folder)
  } finally {
    await client.end()
  }
}

async function tell(client: pg.Client, url: string, story: DemoStory, folder: string): Promise<void> {
  const told = await openTestHouse(url)
  const accounts = await loadDemo(told.house, stories[story])
  await cp(told.folder, join(folder, 'files'), { recursive: true })
  await writeFile(join(folder, 'accounts.json'), JSON.stringify(accounts))
  await told.leave()
  await client.query(`alter database ${new URL(told.url).pathname.slice(1)} rename to ${story}`)
}
