import { getCity, listUnits } from '../access/city.store.ts'
import type { Day } from '../base/day.ts'
import type { Reader } from '../base/db.ts'
import type { Scope } from '../figures/scope.ts'
import { listLinesSince } from '../figures/standing.store.ts'
import { findTemplate } from '../figures/template.store.ts'
import type { Template } from '../figures/template.ts'
import { readStanding } from '../progress/closed-standing.store.ts'
import { listExternalFigures } from './external-figure.store.ts'
import { type Found, type StandingFound, standingName } from './found.ts'
import type { IssueContent } from './issue.ts'
import { listPictures } from './picture.store.ts'
import { wantedBy } from './wanted.ts'

/** Reads all that an issue refers to, each standing once, as of one moment of knowing. */
export async function findFor(reader: Reader, office: number, content: IssueContent, known: Date): Promise<Found> {
  const { bound, tables, pictures } = wantedBy(content)
  const own = bound.flatMap(one => (one.kind === 'own' ? [one.reference] : []))
  const { name: city } = await getCity(reader, office)
  const units = await listUnits(reader, office)
  const external = await listExternalFigures(reader, office, known)
  return {
    office,
    city,
    layout: content.layout ?? null,
    units: new Map(units.map(unit => [unit.id, unit.name])),
    standings: await readStandings(reader, office, [...own, ...tables], known),
    templates: await readTemplates(reader, office, [...new Set(tables.map(table => table.cutoff))], known),
    external: new Map(external.map(figure => [figure.name, figure])),
    pictures: await listPictures(reader, office, pictures),
  }
}

/** The standings of these scopes and cut-offs, by `standingName`. */
export async function readStandings(
  reader: Reader,
  office: number,
  asked: readonly { readonly scope: Scope; readonly cutoff: Day }[],
  known: Date,
): Promise<Map<string, StandingFound>> {
  const standings = new Map<string, StandingFound>()
  for (const { scope, cutoff } of asked) {
    const name = standingName(scope, cutoff)
    if (standings.has(name)) continue
    standings.set(
      name,
      scope.kind === 'plan'
        ? await readStanding(reader, { office, year: scope.year, baseline: scope.baseline, cutoff, known })
        : { cutoff, known, lines: await listLinesSince(reader, { office, since: scope.since, cutoff, known }), rows: [] },
    )
  }
  return standings
}

async function readTemplates(reader: Reader, office: number, cutoffs: readonly Day[], known: Date): Promise<Map<string, Template>> {
  const templates = new Map<string, Template>()
  for (const cutoff of cutoffs) {
    const template = await findTemplate(reader, office, cutoff, known)
    if (template) templates.set(cutoff, template)
  }
  return templates
}
