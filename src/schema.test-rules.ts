import { sqlIn } from './architecture.test-rules.ts'
import { readNature } from './base/catalogue.ts'
import { type Breach, type Law, lineOf } from './source.test-rules.ts'

/**
 * 9a. Every table lies in the schema of its chapter and says in its comment what it is; in a spread one the cabinet stands
 * first in every key. What PostgreSQL makes of it is looked up in its catalogue by the tests of the floor.
 */
export const tablesSayWhatTheyAre: Law = ({ kind, chapter, text: commented }) => {
  if (kind !== 'schema') return []
  const text = withoutRemarks(commented)
  return [...text.matchAll(/\bcreate table (?:if not exists )?([\w."]+)([^;]*)/gi)].flatMap(({ 1: table = '', 2: columns = '', index }) => {
    const breach = (says: string): Breach => ({ line: lineOf(text, index), says: `${table} ${says}` })
    const nature = readNature(commentOn(table, text))
    if (!table.startsWith(`${chapter}.`)) return [breach(`is no table of ${chapter}`)]
    if (nature === null) return [breach('does not say what it is: begin its comment with spread, reference or local, and draft or record')]
    if (nature.kind !== 'spread') return []
    return keysOf(table, columns, text)
      .filter(key => !/^county_id\b/.test(key))
      .map(key => breach(`is spread, and does not begin a key with county_id: (${key})`))
  })
}

/** Blanks, so that every line stays where it is. */
const withoutRemarks = (text: string) =>
  text.replace(/('(?:[^']|'')*')|--.*/g, (remark, quoted: string | undefined) => quoted ?? ' '.repeat(remark.length))

const commentOn = (table: string, text: string) =>
  [...text.matchAll(/comment on table ([\w.]+) is\s+'((?:[^']|'')*)'/g)].find(([, name]) => name === table)?.[2] ?? null

/** The columns of each key, unique index and foreign key. */
function keysOf(table: string, columns: string, text: string): string[] {
  const together = [...columns.matchAll(/\b(?:primary key|unique|foreign key)\s*\(([^)]*)\)/g)].map(([, key]) => key)
  const alone = [...columns.matchAll(/^ *(\w+) .*\b(?:primary key|unique)\b(?!\s*\()/gm)].map(([, column]) => column)
  const indexes = [...text.matchAll(/create unique index \w+ on ([\w.]+) \(([^)]*)\)/g)]
    .filter(([, on]) => on === table)
    .map(([, , key]) => key)
  return [...together, ...alone, ...indexes].map(key => String(key))
}

/** 9b. Nothing happens by itself: no triggers, nothing set to null from afar; and rights follow from the comments. */
export const schemasOnlyDescribe: Law = ({ kind, text: commented }) => {
  if (kind !== 'schema') return []
  const text = withoutRemarks(commented).replace(/'(?:[^']|'')*'/g, quoted => quoted.replace(/\w/g, ' '))
  return [
    ...text.matchAll(/\b(create\s+(or\s+replace\s+)?(trigger|function|rule|policy)|on\s+(delete|update)\s+(set|cascade)|grant|revoke)\b/gi),
  ].map(({ 0: said, index }) => ({ line: lineOf(text, index), says: `a schema does not say “${said}”` }))
}

/** 9c. A query that calls itself does not wander from one cabinet into another. */
export const recursionStaysInItsCabinet: Law = ({ nodes, text }) =>
  nodes
    .filter(node => /\bwith\s+recursive\b(?!.*\bcounty_id\b)/is.test(sqlIn(node)))
    .map(({ start }) => ({ line: lineOf(text, start), says: 'a recursive query names the cabinet that it stays in: county_id' }))
