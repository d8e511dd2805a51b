import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { changesBetween, sumOfMoves } from './change.ts'
import { openTestCity, type TestCity } from './city.fixture.ts'
import { minus, none, plus } from './counts.ts'
import { adoptTemplate } from './figures.actions.ts'
import { folded, History, steps } from './history.fixture.ts'
import type { Standing } from './standing.ts'
import { usualLayout } from './template.ts'

describe.each(inject('servers'))('random histories on $name', ({ url }) => {
  let city: TestCity
  let year = 2000
  beforeAll(async () => {
    const unit = (name: string) => ({ county: 101, name, division: null })
    city = await openTestCity(url, [unit('甲区'), unit('乙区')])
    city.on('2021-01-03')
    await city.does(adoptTemplate, { office: city.office, from: '2000-01-01', layout: usualLayout([1, 2]), document: '演示' })
  })
  afterAll(() => city.leave())

  test('every standing is the one that the plain list says, its identities hold, and what was printed is derived again', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async told => {
        const history = new History(city, ++year)
        await history.begin()
        for (const { days, act } of told) await history.live(days, act)
        for (const { cutoff, known } of history.moments()) {
          const { lines } = await history.standing(cutoff, known)
          const said = lines.map(line => `${history.who(line.community)} ${line.unit} ${line.households} ${line.stage}`)
          expect(said.sort()).toEqual(folded(history.told, cutoff, known))
          const { rows, total } = JSON.parse((await history.print(cutoff, known)).text)
          for (const { plan, preparation, started } of [...rows, total]) expect(plus(preparation ?? none, started)).toEqual(plan)
          expect(total.plan.communities).toBe(lines.length)
        }
        for (const { cutoff, known, text } of history.printed) expect((await history.print(cutoff, known)).text).toBe(text)
      }),
      { numRuns: 12 },
    )
  })

  test('all moves between two standings together are the difference of their tables', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async told => {
        const history = new History(city, ++year)
        await history.begin()
        for (const { days, act } of told) await history.live(days, act)
        const moments = history.moments().sort((a, b) => a.known.getTime() - b.known.getTime())
        const [a, b] = [moments[0], moments.at(-1)]
        if (!a || !b || b.cutoff < a.cutoff) return
        const [from, to] = [await history.standing(a.cutoff, a.known), await history.standing(b.cutoff, b.known)]
        const planned = ({ lines }: Standing) => ({
          communities: lines.length,
          households: lines.reduce((sum, line) => sum + line.households, 0),
        })
        const moved = [...sumOfMoves(changesBetween(from, to, [])).values()].reduce((sum, delta) => plus(sum, delta.plan), none)
        expect(moved).toEqual(minus(planned(to), planned(from)))
      }),
      { numRuns: 8 },
    )
  })
})
