import { type Actor, reachesCity } from '../access/actor.ts'
import { getCity } from '../access/city.store.ts'
import { type House, look } from '../access/gate.ts'
import { dayAt, inShanghai } from '../base/day.ts'
import type { Reader } from '../base/db.ts'
import { Forbidden, Refused } from '../base/objection.ts'
import type { Doors } from '../base/serve.adapter.ts'
import { actName, actWords, refusalWords } from './act.words.ts'
import { printCursor } from './asked.ts'
import { type AskedBook, type Cursor, listBook, listBookChoices, listRefusals } from './book.store.ts'
import { bookFile } from './book-file.http.ts'
import { readSaid, thingsIn } from './book-line.ts'
import { lineWords } from './book-line.words.ts'
import { breakWords, cabinetWords, saysTooManyLines } from './book-page.words.ts'
import { nameThings } from './book-things.store.ts'
import { type Range, verifyRanges } from './chain.store.ts'
import type { overviewApi, ToldLine } from './overview.api.ts'

const pageSize = 50
const mostInFile = 10_000
const mostVerified = 20_000

type BookDoors = Pick<Doors<typeof overviewApi, Actor>, 'bookChoices' | 'book' | 'bookFile' | 'chain' | 'refusals'>

/** The reading room: lines are kept apart by cabinet only, so who reaches some units of a cabinet reads none of them. */
export const bookDoors = (house: House): BookDoors => ({
  bookChoices: (_, { who }) =>
    lookInBook(house, who, async reader => {
      const { posts, cabinets } = await listBookChoices(reader, who.city.office)
      return {
        posts,
        acts: Object.entries(actWords).map(([verb, name]) => ({ verb, name })),
        cabinets: cabinets.map(({ county, units }) => ({ county, name: cabinetWords(units, county === who.city.office) })),
      }
    }),

  book: ({ query: { before, ...filters } }, { who }) =>
    lookInBook(house, who, async reader => {
      const found = await tellBook(house, reader, who, filters, before ?? null, pageSize + 1)
      const lines = found.slice(0, pageSize)
      const last = lines.at(-1)
      return { lines, next: last && found.length > pageSize ? printCursor({ ...last, at: new Date(last.at) }) : null }
    }),

  bookFile: ({ params, query }, { who }) =>
    lookInBook(house, who, async reader => {
      const city = await getCity(reader, who.city.office)
      return bookFile(params.form, await tellBook(house, reader, who, query, null, mostInFile), city, dayAt(house.clock()))
    }),

  chain: ({ query: { ranges } }, { who }) => {
    if (countOf(ranges) > mostVerified)
      throw new Refused([{ code: 'audit.too-many-lines', place: 'ranges', says: saysTooManyLines(mostVerified) }])
    return lookInBook(house, who, async reader => {
      const { lines, breaks } = await verifyRanges(reader, ranges)
      return { lines, breaks: breaks.map(({ county, no, reason }) => ({ county, no, says: breakWords[reason] })) }
    })
  },

  refusals: ({ query: { before, post, ...filters } }, { who }) =>
    lookInBook(house, who, async reader => {
      const { from, to } = who.reach
      // What asked for no cabinet was not kept apart by cabinet: it is for those who reach all of them.
      const asked = { ...filters, actor: post, office: who.city.office, county: { from, to }, whole: reachesCity(who) }
      const found = await listRefusals(reader, asked, before ?? null, pageSize + 1)
      const refusals = found.slice(0, pageSize).map(({ id, at, actor, holder, verb, reason }) => {
        return { id, at: inShanghai(at), actor, holder, what: actName(verb), why: refusalWords(reason) }
      })
      return { refusals, next: found.length > pageSize ? (refusals.at(-1)?.id ?? null) : null }
    }),
})

function lookInBook<T>(house: House, who: Actor, work: (reader: Reader) => Promise<T>): Promise<T> {
  if (who.reach.units !== 'all') throw new Forbidden('audit.read-book')
  return look(house, who, work)
}

const countOf = (ranges: readonly Range[]) => ranges.reduce((sum, { from, to }) => sum + Math.max(0, to - from + 1), 0)

type Filters = Omit<AskedBook, 'actor'> & { readonly post?: string | undefined }

/** Lines in words, with what they were about. */
async function tellBook(
  house: House,
  reader: Reader,
  { city }: Actor,
  { post, ...filters }: Filters,
  before: Cursor | null,
  limit: number,
): Promise<ToldLine[]> {
  const found = (await listBook(reader, { ...filters, actor: post }, before, limit)).map(line => {
    const said = readSaid(line.said)
    return { line, said, things: thingsIn(line.verb, said, line.subject) }
  })
  const named = await nameThings(
    reader,
    found.flatMap(({ things }) => things),
    dayAt(house.clock()),
  )
  const { cabinets } = await listBookChoices(reader, city.office)
  const cabinet = new Map(cabinets.map(({ county, units }) => [county, cabinetWords(units, county === city.office)]))
  return found.map(({ line: { subject: _, hash, at, ...line }, said, things }) => {
    const told = things.flatMap(thing => named(thing) ?? [])
    const names = told.map(({ name }) => name).filter(name => name !== '')
    return {
      ...line,
      at: inShanghai(at),
      cabinet: cabinet.get(line.county) ?? { zh: String(line.county), en: String(line.county) },
      what: lineWords(line.verb, said, names),
      things: told,
      hash: hash.toString('hex'),
    }
  })
}
