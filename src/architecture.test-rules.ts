import { isOfTests } from './leaning.test-rules.ts'
import { dotted, isNode, isNodes, isPackage, type Kind, type Law, lineOf, type Node } from './source.test-rules.ts'

/** 3a. Only stores speak SQL. */
export const onlyStoresSpeakSql: Law = source => {
  const { kind, imports, nodes, text } = source
  if (isOfTests(source) || kind === 'store' || kind === 'database') return []
  const imported = imports
    .filter(({ from }) => isPackage(from, 'kysely', 'pg'))
    .map(({ line, from }) => ({ line, says: `${from} is for stores` }))
  const spoken = nodes
    .filter(({ type, tag }) => type === 'TaggedTemplateExpression' && dotted(tag).split('.')[0] === 'sql')
    .map(({ start }) => ({ line: lineOf(text, start), says: 'SQL is for stores' }))
  return [...imported, ...spoken]
}

const pure: readonly Kind[] = ['pure', 'words', 'api']
const anywhere: readonly Kind[] = [...pure, 'desk']

/** 3b. Pure files never wait, never read the clock, never roll dice. Neither they nor what the browser runs need Node. */
export const pureFilesArePure: Law = ({ kind, imports, nodes, text }) => {
  if (!anywhere.includes(kind)) return []
  const outside = imports
    .filter(({ from }) => isNodes(from))
    .map(({ line, from }) => ({ line, says: `it runs anywhere, also without ${from}` }))
  if (!pure.includes(kind)) return outside
  const impure = nodes.flatMap(node => {
    const what = waits(node) ?? readsTheClock(node) ?? rollsDice(node)
    return what === null ? [] : [{ line: lineOf(text, node.start), says: `a pure file ${what}` }]
  })
  return [...outside, ...impure]
}

const waits = (node: Node) => {
  const isWaiting = node.type === 'AwaitExpression' || node.await === true || node.async === true
  const isPromise = node.type === 'Identifier' && node.name === 'Promise'
  const isTimer = node.type === 'CallExpression' && /^(setTimeout|setInterval|setImmediate|queueMicrotask|fetch)$/.test(dotted(node.callee))
  return isWaiting || isPromise || isTimer ? 'never waits' : null
}

const readsTheClock = (node: Node) => {
  const isReading = /^(Date|performance)\.now$|^performance\.timeOrigin$|^Temporal\.Now\b/.test(dotted(node))
  const isNow = node.type === 'NewExpression' && dotted(node.callee) === 'Date' && isEmpty(node.arguments)
  const isNowAsText = node.type === 'CallExpression' && dotted(node.callee) === 'Date'
  return isReading || isNow || isNowAsText ? 'never reads the clock' : null
}

const isEmpty = (list: unknown) => Array.isArray(list) && list.length === 0

const rollsDice = (node: Node) =>
  node.type !== 'Identifier' && /^Math\.random$|\.(getRandomValues|randomUUID|randomBytes|randomInt)$/.test(dotted(node))
    ? 'never rolls dice'
    : null

/** 3c. What offices still run is Chromium 109, to which nobody adds what came later. Copies are sorted with `[...].sort()`. */
export const oldBrowsers: Law = source => {
  if (isOfTests(source) || !anywhere.includes(source.kind)) return []
  return source.nodes.flatMap(({ type, start, object, property }) => {
    if (type !== 'MemberExpression' || !isNode(property)) return []
    const name = String(property.name)
    const isLater = laterMethods.has(name) || laterFunctions.has(`${dotted(object)}.${name}`)
    return isLater ? [{ line: lineOf(source.text, start), says: `Chromium 109 has no ${name}` }] : []
  })
}

const laterMethods = new Set(
  'toSorted toReversed toSpliced isWellFormed toWellFormed symmetricDifference isSubsetOf isSupersetOf showPopover'.split(' '),
)
const laterFunctions = new Set('Array.fromAsync Map.groupBy Object.groupBy Promise.withResolvers AbortSignal.any URL.parse'.split(' '))

/** 4. A store writes only in the schema of its own chapter, and names it in plain letters. */
export const ownSchema: Law = ({ kind, chapter, nodes, text }) => {
  if (kind !== 'store') return []
  return nodes.flatMap(node =>
    tablesWrittenBy(sqlIn(node))
      .filter(table => !table.startsWith(`${chapter}.`))
      .map(table => ({ line: lineOf(text, node.start), says: `a store of ${chapter} writes to ${table}` })),
  )
}

/** The SQL that a node says, with `?` for each value; empty where it says none. */
export function sqlIn({ type, tag, quasi, callee, arguments: given }: Node): string {
  if (type === 'TaggedTemplateExpression' && dotted(tag) === 'sql') return textOf(quasi)
  return type === 'CallExpression' && dotted(callee) === 'sql.raw' && Array.isArray(given) ? textOf(given[0]) : ''
}

function textOf(node: unknown): string {
  if (!isNode(node)) return '?'
  if (node.type === 'Literal') return String(node.value)
  if (!Array.isArray(node.quasis)) return '?'
  return node.quasis.map((part: { value: { cooked: string } }) => part.value.cooked).join('?')
}

/** Each table that a statement writes to, as it is named. `for update` and `on conflict … do update` write to no other table. */
export function tablesWrittenBy(said: string): string[] {
  const bare = said.replace(/--.*|\/\*[\s\S]*?\*\//g, ' ').replace(/'(?:[^']|'')*'/g, `''`)
  const writing =
    /\b(?:insert\s+into|(?<!\b(?:for|key|do|on)\s+)update|delete\s+from|merge\s+into|truncate(?:\s+table)?)\s+(?:only\s+)?([\w."?]+)/gi
  return [...bare.matchAll(writing)].map(([, table]) => String(table).replaceAll('"', ''))
}

/** 5. Nothing writes the city's records except through the gate: it alone opens a transaction and makes a `Reader` or a `Tx`. */
export const onlyTheGate: Law = source => {
  const { kind, imports, nodes, text } = source
  if (isOfTests(source) || kind === 'gate' || kind === 'database') return []
  const opened = imports
    .filter(({ from, names }) => from === 'src/base/db.ts' && names.some(name => ['between', 'once', '*'].includes(name)))
    .map(({ line }) => ({ line, says: 'only the gate opens a transaction' }))
  const claimed = nodes
    .filter(({ type, typeAnnotation: claim }) => type === 'TSAsExpression' && isNode(claim) && /^(Tx|Reader)$/.test(dotted(claim.typeName)))
    .map(({ start }) => ({ line: lineOf(text, start), says: 'only the gate makes a Reader or a Tx' }))
  return [...opened, ...claimed]
}

const emptyNames = /^(utils?|helpers?|common|types?|services?|managers?|misc|shared)$/

/** A name says what is in the file. */
export const tellingNames: Law = ({ path }) => {
  const words = path.split('/').map(part => part.split('.')[0] ?? part)
  return words.filter(word => emptyNames.test(word)).map(word => ({ line: 1, says: `“${word}” says nothing of what is in it` }))
}

/** A thing has one name everywhere: no default exports. */
export const noDefaultExports: Law = ({ kind, nodes, text }) => {
  if (kind === 'config') return []
  return nodes
    .filter(
      node =>
        node.type === 'ExportDefaultDeclaration' ||
        (node.type === 'ExportSpecifier' && isNode(node.exported) && node.exported.name === 'default'),
    )
    .map(({ start }) => ({ line: lineOf(text, start), says: 'an export without a name' }))
}

const longestFunction = 70
const longestFile = 220

/** No function is longer than 70 lines. The frame around a group of tests is none. */
export const shortFunctions: Law = ({ nodes, text }) => {
  const frames = new Set(nodes.filter(isFrameOfTests).flatMap(({ arguments: given }) => (Array.isArray(given) ? given : [])))
  return nodes
    .filter(({ type }) => /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(type))
    .filter(node => !frames.has(node))
    .map(({ start, end }) => ({ line: lineOf(text, start), lines: lineOf(text, end) - lineOf(text, start) + 1 }))
    .filter(({ lines }) => lines > longestFunction)
    .map(({ line, lines }) => ({ line, says: `a function of ${lines} lines; ${longestFunction} are the most` }))
}

function isFrameOfTests({ type, callee }: Node): boolean {
  if (type !== 'CallExpression' || !isNode(callee)) return false
  const name = callee.type === 'CallExpression' ? dotted(callee.callee) : dotted(callee) // describe.each([…])('…', …)
  return name.split('.')[0] === 'describe'
}

/** No file is longer than 220 lines. */
export const shortFiles: Law = ({ text }) => {
  const lines = text.trimEnd().split('\n').length
  return lines > longestFile ? [{ line: longestFile + 1, says: `a file of ${lines} lines; ${longestFile} are the most` }] : []
}
