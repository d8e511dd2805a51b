import { sql } from 'kysely'
import { listUnits } from '../access/city.store.ts'
import { dayAt } from '../base/day.ts'
import type { Reader } from '../base/db.ts'
import type { Issue } from '../bulletin/issue.store.ts'
import { changesBetween } from '../figures/change.ts'
import { getTemplate } from '../figures/template.store.ts'
import { unitOrder } from '../figures/template.ts'
import { readStanding } from '../progress/closed-standing.store.ts'
import { listClosedMonths } from '../progress/closing.store.ts'
import { listSuccessions } from '../registry/community.store.ts'
import type { Maker, SinceIssue } from './since-issue.ts'

/** Over the list that the issue's table counts, from its cut-off and moment of knowing to today and now. */
export async function readSinceIssue(reader: Reader, office: number, issue: Issue, now: Date): Promise<SinceIssue> {
  const from = { cutoff: issue.cutoff, known: issue.knownAt }
  const to = { cutoff: dayAt(now), known: now }
  const list = { office, year: issue.content.year, baseline: 'city' as const }
  const [before, after] = [await readStanding(reader, { ...list, ...from }), await readStanding(reader, { ...list, ...to })]
  const moves = changesBetween(before, after, await listSuccessions(reader, to.cutoff, now))
  const makers = await listMakers(reader, [...new Set(moves.map(move => move.item))], issue.knownAt)
  const names = new Map((await listUnits(reader, office)).map(unit => [unit.id, unit.name]))
  const order = unitOrder(await getTemplate(reader, office, to.cutoff, now))
  const nameOf = (unit: number) => names.get(unit) ?? String(unit)
  const months = await listClosedMonths(reader, office)
  return {
    from,
    to,
    units: [...new Set(moves.map(move => move.unit))].sort(order).map(unit => ({
      unit,
      name: nameOf(unit),
      moves: moves.filter(move => move.unit === unit).map(move => ({ ...move, makers: makers.filter(maker => maker.item === move.item) })),
    })),
    corrections: months
      .flatMap(({ month, corrections }) => corrections.map(one => ({ ...one, month, unitName: nameOf(one.unit) })))
      .filter(({ at }) => at > issue.knownAt)
      .sort((a, b) => a.at.getTime() - b.at.getTime()),
  }
}

/** Starts of these items, and what followed, that were recorded or voided after a moment, with the post that did it. */
async function listMakers(reader: Reader, items: readonly string[], since: Date): Promise<Maker[]> {
  const { rows } = await sql<Maker>`
    with asked as (
      select split_part(item, '-', 1)::int as county, substr(item, strpos(item, '-') + 1)::uuid as id, item from unnest(${[...items]}::text[]) as item
    ), done as (                -- starts and what follows of whole communities: nothing else moves a cell
      select asked.item, milestone.county_id, milestone.act_id from asked
      join works.milestone on milestone.county_id = asked.county and milestone.item_id = asked.id and building_id is null and stage >= 30
      where milestone.recorded_at > ${since}
      union
      select asked.item, milestone.county_id, voiding.act_id from asked
      join works.milestone on milestone.county_id = asked.county and milestone.item_id = asked.id and building_id is null and stage >= 30
      join works.voiding on voiding.county_id = milestone.county_id and voiding.milestone_id = milestone.id
      where voiding.recorded_at > ${since}
    )
    select done.item, line.verb, line.actor as post, line.at from done
    join audit.line on line.county_id = done.county_id and line.act_id = done.act_id
    order by line.at, done.item`.execute(reader)
  return rows
}
