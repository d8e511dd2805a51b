import { builtinModules } from 'node:module'
import { posix } from 'node:path'
import { parseAst } from 'rolldown/parseAst'
import { kindsOfPlaces } from './exceptions.test-rules.ts'

/**
 * One file of the tree as the laws see it: where it stands, what kind it is, what it leans on, and what is written in it.
 * A schema file is only text.
 */
export interface Source {
  /** From the root of the checkout, with `/`. */
  readonly path: string
  readonly text: string
  /** The folder under `src`; null for what stands outside the chapters. */
  readonly chapter: string | null
  readonly kind: Kind
  readonly imports: readonly Import[]
  readonly nodes: readonly Node[]
}

export interface Import {
  /** A path from the root for a file of ours; otherwise the name of a package. */
  readonly from: string
  readonly ours: boolean
  /** What is taken from it; `*` where all of it is. */
  readonly names: readonly string[]
  readonly line: number
}

/** A node of the syntax tree (ESTree with TypeScript's additions). */
export interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [field: string]: unknown
}

/** A law looks at one file and says where it is broken. */
export type Law = (source: Source) => Breach[]

export interface Breach {
  readonly line: number
  readonly says: string
}

/** A law with samples that break it, each once, and samples that keep it. A sample is a path and its text. */
export interface Trial {
  readonly says: string
  readonly law: Law
  readonly broken: readonly (readonly [path: string, text: string])[]
  readonly kept: readonly (readonly [path: string, text: string])[]
}

/** The kinds that a suffix tells. */
const suffixes = [
  'words',
  'api',
  'store',
  'actions',
  'http',
  'desk',
  'measures',
  'sheet',
  'adapter',
  'cli',
  'test',
  'test-setup',
  'test-rules',
  'fixture',
  'config',
] as const

/** What the place of a file tells stands in `kindsOfPlaces`, with its reason. */
export type Kind = (typeof suffixes)[number] | 'pure' | 'database' | 'gate' | 'door' | 'bench' | 'schema' | 'unknown'

export function kindOf(path: string): Kind {
  const special = kindsOfPlaces.find(({ place }) => place.test(path))
  if (special) return special.kind
  if (path.endsWith('.sql')) return 'schema'
  if (/\.test\.tsx?$/.test(path)) return 'test' // of whatever stands before it: `zip.adapter.test.ts`
  const [, suffix] = posix.basename(path).match(/^[^.]+(?:\.(.+))?\.tsx?$/) ?? []
  if (suffix === undefined) return path.endsWith('.tsx') ? 'unknown' : 'pure'
  return suffixes.find(known => known === suffix) ?? 'unknown'
}

export function readSource(path: string, text: string): Source {
  const chapter = path.match(/^src\/([^/]+)\//)?.[1] ?? null
  const kind = kindOf(path)
  if (kind === 'schema') return { path, text, chapter, kind, imports: [], nodes: [] }
  const nodes = [...nodesIn(parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }, path))]
  return { path, text, chapter, kind, imports: nodes.flatMap(node => importOf(node, path, text)), nodes }
}

function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const one of value) yield* nodesIn(one)
  if (!isNode(value)) return
  yield value
  for (const child of Object.values(value)) yield* nodesIn(child)
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'start' in value

/** Every way of leaning on another file: import, re-export, import while running, and a type that is imported in place. */
function importOf(node: Node, path: string, text: string): Import[] {
  if (!/^(ImportDeclaration|ImportExpression|ExportNamedDeclaration|ExportAllDeclaration|TSImportType)$/.test(node.type)) return []
  const source = isNode(node.source) ? node.source.value : undefined
  if (typeof source !== 'string') return []
  const ours = source.startsWith('.')
  const from = ours ? posix.join(posix.dirname(path), source) : source
  return [{ from, ours, names: namesOf(node), line: lineOf(text, node.start) }]
}

function namesOf({ specifiers }: Node): string[] {
  if (!Array.isArray(specifiers)) return ['*']
  return specifiers.flatMap((one: unknown) => {
    if (!isNode(one)) return []
    const imported = one.imported ?? one.local // `local` is the name in the other file where it is exported onwards
    if (one.type === 'ImportNamespaceSpecifier' || !isNode(imported)) return ['*']
    return [String(imported.name ?? imported.value)]
  })
}

export const lineOf = (text: string, position: number): number => text.slice(0, position).split('\n').length

/** `Date.now`, `sql`, `sql.raw`: a name, or names with dots between them; empty for anything else. */
export function dotted(node: unknown): string {
  if (!isNode(node)) return ''
  if (node.type === 'Identifier') return String(node.name)
  const { object, property } = node
  if (node.type !== 'MemberExpression' || node.computed === true || !isNode(property)) return ''
  const before = dotted(object)
  return before && `${before}.${String(property.name)}`
}

/** Whether the name means one of Node's own modules or is one of these packages (or a path inside it). */
export const isNodes = (name: string): boolean => name.startsWith('node:') || builtinModules.includes(name)
export const isPackage = (name: string, ...packages: string[]): boolean => packages.some(one => name === one || name.startsWith(`${one}/`))
