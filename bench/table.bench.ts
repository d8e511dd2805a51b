import { lookCity } from '../src/access/gate.ts'
import { dayOf, endOfDay } from '../src/base/day.ts'
import { readMonth } from '../src/figures/month.store.ts'
import { bareOf } from './bare.ts'
import { type Row, timesAtMost } from './row.ts'
import type { Stage } from './stage.ts'
import { inTurns } from './timing.ts'

const rounds = 500

/** The month's table of the demo city, 130 communities, through the gate and from the store. */
export async function measureTable(stage: Stage): Promise<Row[]> {
  const { house, url, actor } = await stage.city()
  const clerk = actor('clerk')
  const cutoff = dayOf('2021-10-29')
  const asked = { office: clerk.city.office, year: 2021, baseline: 'city' as const, cutoff, known: endOfDay(cutoff) }
  const { total } = await lookCity(house, clerk, reader => readMonth(reader, asked))
  if (total.plan.communities !== 130) throw new Error(`the demo city's list has ${total.plan.communities} communities instead of 130`)
  const bare = await bareOf(url, reader => readMonth(reader, asked))
  try {
    const { ours, theirs } = await inTurns(rounds, () => lookCity(house, clerk, reader => readMonth(reader, asked)), bare.send, 50)
    return [
      timesAtMost(2, { name: 'table-from-store', figure: ours, unit: 'ms', reference: { name: 'the same SQL sent bare', figure: theirs } }),
    ]
  } finally {
    await bare.end()
  }
}
