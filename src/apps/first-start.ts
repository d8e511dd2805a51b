import { existsSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listCities } from '../access/city.store.ts'
import { type House, lookAt } from '../access/gate.ts'
import { writeDurably } from '../base/durable.adapter.ts'
import { aloneAtFirstStart, clearHalfADemo } from '../base/migrate-first-start.ts'
import { accountsHead, emptyNote, progress } from './open-house.words.ts'

/**
 * The first start of an installation with the embedded database loads the demo city, unless it was asked to stay empty.
 *
 * Three small files in the data folder remember how it went: `empty` (asked to stay empty), `demo-loading` (somebody is at
 * it, or was interrupted) and `demo-accounts.txt` (it is loaded, and these are the passwords).
 */
export const accountsFile = (folder: string): string => join(folder, 'demo-accounts.txt')
const loadingFile = (folder: string) => join(folder, 'demo-loading')
const emptyFile = (folder: string) => join(folder, 'empty')

/** From now on neither the server nor the command line loads a demo into this folder. */
export async function stayEmpty(folder: string): Promise<void> {
  if (!existsSync(emptyFile(folder))) await writeFile(emptyFile(folder), emptyNote)
}

/** Where the demo was interrupted while it was loaded, nobody knows its passwords: it is taken away, to be loaded anew. */
export async function forgetHalfADemo(folder: string, url: string, say: (line: string) => void): Promise<void> {
  if (!existsSync(loadingFile(folder))) return
  await alone(url, say, async () => {
    if (!existsSync(loadingFile(folder))) return // somebody else was at it, and has finished meanwhile
    say(progress.demoAgain)
    await clearHalfADemo(url)
    await rm(loadingFile(folder), { force: true })
  })
}

/** `carryOn` throws where it is no longer wanted; then the next start begins anew. */
export async function loadDemoOnce(
  house: House,
  folder: string,
  url: string,
  { say, carryOn }: { say: (line: string) => void; carryOn: () => void },
): Promise<void> {
  if (existsSync(emptyFile(folder)) || (await hasCity(house))) return
  await alone(url, say, async () => {
    if (!(await hasCity(house))) await loadAndTell(house, folder, say, carryOn)
  })
}

/** Loads the demo city and keeps its passwords; throws `NotEmpty`. The story and its teller are read only here: other starts do not wait for them. */
export async function loadAndTell(house: House, folder: string, say: (line: string) => void, carryOn = () => {}): Promise<void> {
  const [{ loadDemo, NotEmpty }, { demoCity }] = await Promise.all([import('../demo/load.actions.ts'), import('../demo/demo-city.ts')])
  if (await hasCity(house)) throw new NotEmpty('the database already holds a city')
  await writeFile(loadingFile(folder), '')
  let told = -1
  const accounts = await loadDemo(house, demoCity, (done, of) => {
    carryOn()
    const percent = Math.floor((done * 10) / of) * 10
    if (percent === told) return
    told = percent
    say(progress.demo(percent))
  })
  const lines = accounts.map(({ login, password, post }) => `${login}\t${password}\t${post}\n`)
  const beside = `${accountsFile(folder)}.new`
  await rm(beside, { force: true })
  await writeDurably(beside, new TextEncoder().encode(accountsHead + lines.join('')))
  await rename(beside, accountsFile(folder))
  await rm(loadingFile(folder))
}

const hasCity = async (house: House) => (await lookAt(house, { from: 0, to: 0 }, listCities)).length > 0
const alone = (url: string, say: (line: string) => void, work: () => Promise<void>) =>
  aloneAtFirstStart(url, () => say(progress.demoElsewhere), work)
