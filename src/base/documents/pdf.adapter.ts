import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import type { DocumentTree } from '../document.ts'
import { templateFolder, templatePath } from './bulletin-template.adapter.ts'
import { chainOf, type Font, type FontSet, roles } from './font-roles.ts'
import { renamedFace } from './sfnt.ts'
import { svgPages } from './svg-pages.ts'
import { drawable } from './text.ts'

/** A compiler reads its fonts once and keeps them, so there is one for each set of fonts. */
const compilers = new WeakMap<FontSet, Promise<NodeCompiler>>()

function compilerFor(fonts: FontSet): Promise<NodeCompiler> {
  const known = compilers.get(fonts)
  if (known) return known
  const made = makeCompiler(fonts)
  compilers.set(fonts, made)
  return made
}

async function makeCompiler(fonts: FontSet): Promise<NodeCompiler> {
  const used = new Map<string, Font>([...roles.map(role => fonts.roles[role]), ...fonts.fallbacks].map(font => [font.family, font]))
  const fontBlobs = await Promise.all(
    [...used.values()].map(async font => Buffer.from(renamedFace(await readFile(font.path), font.face, font.family).buffer)),
  )
  return NodeCompiler.create({ workspace: templateFolder, fontArgs: [{ fontBlobs }] })
}

/**
 * The tree as PDF/A-2b, laid out after GB/T 9704-2012. `pictures` holds each picture's file by its hash.
 *
 * Same tree, pictures and fonts: same bytes, in any process and time zone. Throws where a picture is missing or is no
 * picture, and where a character has no glyph in any font: ask `objectionsToCharacters` first.
 */
export const drawPdf = (tree: DocumentTree, pictures: ReadonlyMap<string, Uint8Array>, fonts: FontSet): Promise<Uint8Array> =>
  laidOut(tree, pictures, fonts, (compiler, document) => compiler.pdf(document, { pdfStandard: 'a-2b' }))

/** The same pages as pictures (SVG), for a preview: a character without a glyph leaves a box there and stops nothing. */
export const drawPages = (tree: DocumentTree, pictures: ReadonlyMap<string, Uint8Array>, fonts: FontSet): Promise<string[]> =>
  laidOut(tree, pictures, fonts, (compiler, document) => svgPages(compiler.plainSvg(document)))

async function laidOut<T>(
  tree: DocumentTree,
  pictures: ReadonlyMap<string, Uint8Array>,
  fonts: FontSet,
  write: (compiler: NodeCompiler, document: NodeTypstDocument) => T,
): Promise<T> {
  const compiler = await compilerFor(fonts)
  const template = await readFile(templatePath, 'utf8')
  const [year, month, day] = tree.day.split('-').map(Number)
  const families = Object.fromEntries(roles.map(role => [role, chainOf(fonts, role).map(font => font.family)]))
  // From here on nothing waits: the compiler's shadow files belong to one document at a time.
  for (const [hash, bytes] of pictures) compiler.mapShadow(join(templateFolder, 'pictures', hash), Buffer.from(bytes))
  try {
    const inputs = { tree: JSON.stringify({ ...tree, date: { year, month, day } }, printable), fonts: JSON.stringify(families) }
    const compiled = compiler.compile({ mainFileContent: template, inputs })
    if (!compiled.result) throw new Error(`The PDF could not be drawn: ${complaintsIn(compiler, compiled)}`)
    return write(compiler, compiled.result)
  } finally {
    compiler.resetShadow()
    compiler.evictCache(10)
  }
}

/** A tab has no width on paper but that of a space. */
const printable = (_field: string, value: unknown): unknown => (typeof value === 'string' ? drawable(value).replaceAll('\t', ' ') : value)

function complaintsIn(compiler: NodeCompiler, compiled: ReturnType<NodeCompiler['compile']>): string {
  const error = compiled.takeError()
  const diagnostics: unknown[] = error ? compiler.fetchDiagnostics(error) : []
  return diagnostics.map(diagnostic => JSON.stringify(diagnostic)).join('; ')
}
