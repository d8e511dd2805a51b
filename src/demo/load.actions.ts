import { listCities } from '../access/city.store.ts'
import { type House, lookAt } from '../access/gate.ts'
import { type Account, openTheCity } from './opening.actions.ts'
import { daysOfPress, printOneDay } from './press.actions.ts'
import type { Story } from './story.ts'
import { Teller } from './teller.actions.ts'
import { daysOfWorks, liveOneDay } from './works.actions.ts'

export class NotEmpty extends Error {
  override readonly name = 'NotEmpty'
}

/**
 * Loads the demo city: only into an empty database, which is marked as a demonstration for ever. `say` is told how many
 * of the story's days are done. Returns the accounts with their passwords, which are kept nowhere else. Throws `NotEmpty`.
 */
export async function loadDemo(house: House, story: Story, say: (done: number, of: number) => void = () => {}): Promise<Account[]> {
  if ((await lookAt(house, { from: 0, to: 0 }, listCities)).length > 0) throw new NotEmpty('the database already holds a city')
  const teller = new Teller(house, story)
  const accounts = await openTheCity(teller)
  const days = [...new Set([...daysOfWorks(teller), ...daysOfPress(teller)])].sort()
  for (const [index, day] of days.entries()) {
    teller.on(day, 9)
    await liveOneDay(teller, day)
    await printOneDay(teller, day)
    say(index + 1, days.length)
  }
  return accounts
}
