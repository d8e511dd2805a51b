import { type Kind, kindOf, type Law, type Source } from './source.test-rules.ts'

/**
 * The chapters in the order of a community's life: facts first, then what is read from them. `demo` reads nothing and
 * invents a city through everybody's acts, so it stands after all chapters; `apps` are the doors.
 */
export const chapters =
  'base audit access signoff registry organisation outreach priority plan funding works inquiry figures progress bulletin intake overview disclosure demo apps'.split(
    ' ',
  )

const anything = null
const pure: Kind[] = ['pure', 'words']
/** What is handed on and who hands it out. The types `Reader` and `Tx` may be named by anybody; who makes them is law 5. */
const handed: Kind[] = ['gate', 'database']

/**
 * What each kind may lean on. Adapters decide nothing, so whoever may wait may use them, except for stores: what is kept
 * does not depend on the machine.
 */
const leansOn: Record<Kind, readonly Kind[] | typeof anything> = {
  pure,
  words: pure,
  api: [...pure, 'api'],
  store: [...pure, 'store', 'database'],
  measures: [...pure, 'store', 'database'],
  sheet: [...pure, 'store', 'database'],
  actions: [...pure, ...handed, 'adapter', 'store', 'measures', 'sheet', 'actions'],
  http: [...pure, ...handed, 'adapter', 'store', 'actions', 'api', 'http'],
  cli: [...pure, ...handed, 'adapter', 'store', 'actions', 'api', 'cli', 'door'], // `verb.ts`; law 1 keeps those of chapters from it
  desk: [...pure, 'api', 'desk'],
  adapter: [...pure, 'adapter'],
  database: [...pure, 'adapter', 'database'],
  gate: [...pure, 'adapter', 'database', 'store'],
  door: [...pure, ...handed, 'adapter', 'store', 'actions', 'api', 'http', 'cli', 'door'],
  test: anything,
  'test-setup': anything,
  'test-rules': anything,
  fixture: anything,
  bench: anything,
  config: anything,
  schema: [],
  unknown: [],
}

/** Tests, benchmarks and settings are no part of what runs. */
export const isOfTests = ({ kind }: Source): boolean => leansOn[kind] === anything

/** 1. A chapter imports only earlier chapters. */
export const earlierChapters: Law = source => {
  const { chapter, imports } = source
  if (chapter === null || isOfTests(source)) return []
  if (!chapters.includes(chapter)) return [{ line: 1, says: `“${chapter}” is no chapter: the order of chapters does not name it` }]
  return imports
    .filter(({ ours, from }) => ours && rank(from) > chapters.indexOf(chapter))
    .map(({ line, from }) => ({ line, says: `${chapter} comes before what it imports: ${from}` }))
}

const rank = (path: string) => {
  const [, chapter] = path.match(/^src\/([^/]+)\//) ?? []
  return chapter === undefined || !chapters.includes(chapter) ? Number.POSITIVE_INFINITY : chapters.indexOf(chapter)
}

/** 2. Each kind of file leans only on the kinds it may. */
export const rightKinds: Law = ({ path, kind, imports }) => {
  if (kind === 'unknown') return [{ line: 1, says: `the suffix tells no kind of file that there is: ${path}` }]
  const may = leansOn[kind]
  if (may === anything) return []
  return imports
    .filter(({ ours, from }) => ours && /\.tsx?$/.test(from) && !may.includes(kindOf(from)))
    .map(({ line, from }) => ({ line, says: `a file of the kind ${kind} may not lean on one of the kind ${kindOf(from)}: ${from}` }))
}
