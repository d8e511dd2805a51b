import { type ChildProcess, fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DocumentTree, Drawn } from '../document.ts'
import { root } from '../root.adapter.ts'
import { templateFolder } from './bulletin-template.adapter.ts'
import { type FontSet, roles } from './font-roles.ts'
import type { FontPlaces } from './fonts.adapter.ts'

export type DrawOptions = FontPlaces

/** What can be asked for, and what comes back: one file, the four files, or the pages as SVG. */
export interface Drawings extends Drawn {
  readonly files: Drawn
  readonly pages: readonly string[]
}

/** What the two processes say to each other. */
export interface DrawRequest {
  readonly id: number
  readonly wanted: keyof Drawings
  readonly tree: DocumentTree
  readonly pictures: ReadonlyMap<string, Uint8Array>
  readonly options: DrawOptions
}
export type DrawAnswer =
  | { readonly id: number; readonly drawn: Drawings[keyof Drawings] }
  | { readonly id: number; readonly failed: string }

interface Waiting {
  readonly resolve: (drawn: Drawings[keyof Drawings]) => void
  readonly reject: (error: Error) => void
}

interface Drawing {
  readonly child: ChildProcess
  readonly waiting: Map<number, Waiting>
  resting: NodeJS.Timeout | null
}

/** From the source the entry is TypeScript beside this file; from the bundle it is draw.js beside that. */
const entry = import.meta.url.endsWith('.ts')
  ? { path: fileURLToPath(new URL('./draw-process.adapter.ts', import.meta.url)), execArgv: ['--import', 'tsx'] }
  : { path: fileURLToPath(new URL('./draw.js', import.meta.url)), execArgv: [] }

/** How long the process is kept when there is nothing to draw: it holds some 400 MB, and a warm one draws ten times faster. */
const restMs = 5_000

/** Far beyond any document: what takes this long is stuck. */
const tooLongMs = 120_000

let drawing: Drawing | null = null
let lastId = 0

/**
 * The tree as .docx, .pdf, .xlsx and .html, drawn in a process of its own, which is started when needed and kept for
 * some seconds. `pictures` holds each picture's file by its hash.
 *
 * Throws an Error where a drawer fails or the process dies; another call starts another process.
 * Ask `objectionsToCharacters` first: a character without a glyph fails here, and not politely.
 */
export const drawAll = (tree: DocumentTree, pictures: ReadonlyMap<string, Uint8Array>, options: DrawOptions): Promise<Drawn> =>
  ask('files', tree, pictures, options)

/** One of the four files alone, the same bytes: the others cost time that nobody asked for. */
export const drawForm = (
  form: keyof Drawn,
  tree: DocumentTree,
  pictures: ReadonlyMap<string, Uint8Array>,
  options: DrawOptions,
): Promise<Uint8Array> => ask(form, tree, pictures, options)

/** The pages of the same document as SVG, drawn in the same process: for a preview, where a character without a glyph is a box. */
export const drawAsPages = (
  tree: DocumentTree,
  pictures: ReadonlyMap<string, Uint8Array>,
  options: DrawOptions,
): Promise<readonly string[]> => ask('pages', tree, pictures, options)

function ask<W extends keyof Drawings>(
  wanted: W,
  tree: DocumentTree,
  pictures: ReadonlyMap<string, Uint8Array>,
  options: DrawOptions,
): Promise<Drawings[W]> {
  const running = awake()
  const { child, waiting } = running
  const id = ++lastId
  return new Promise<Drawings[W]>((resolve, reject) => {
    const stuck = setTimeout(() => child.kill('SIGKILL'), tooLongMs)
    const settle = () => {
      clearTimeout(stuck)
      waiting.delete(id)
      rest(running)
    }
    waiting.set(id, {
      resolve: drawn => {
        settle()
        resolve(drawn as Drawings[W]) // the process answers what was asked under this number
      },
      reject: error => {
        settle()
        reject(error)
      },
    })
    const request: DrawRequest = { id, wanted, tree, pictures, options }
    child.send(request, error => {
      if (error) waiting.get(id)?.reject(error)
    })
  })
}

/** The process id of the drawing process while there is one. */
export const drawingProcess = (): number | null => drawing?.child.pid ?? null

/** Ends the drawing process at once; what it was drawing fails. Left alone, it ends by itself some seconds after the last document. */
export function stopDrawing(): void {
  if (drawing) dismiss(drawing)
}

function dismiss(running: Drawing): void {
  if (running.resting) clearTimeout(running.resting)
  if (running.child.connected) running.child.disconnect()
  if (drawing === running) drawing = null
}

/** The process, running and not about to be sent home. */
function awake(): Drawing {
  drawing ??= start()
  if (drawing.resting) clearTimeout(drawing.resting)
  drawing.resting = null
  drawing.child.ref()
  drawing.child.channel?.ref()
  return drawing
}

/** Where nothing is left to draw: the process is sent home soon, and meanwhile does not keep this program from ending. */
function rest(running: Drawing): void {
  if (running !== drawing || running.waiting.size > 0) return
  running.child.unref()
  running.child.channel?.unref()
  running.resting = setTimeout(() => dismiss(running), restMs).unref()
}

function start(): Drawing {
  const child = fork(entry.path, [], {
    cwd: root,
    execArgv: entry.execArgv,
    serialization: 'advanced', // bytes and maps as they are
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const started: Drawing = { child, waiting: new Map(), resting: null }
  const end = (why: string) => {
    dismiss(started)
    for (const { reject } of [...started.waiting.values()])
      reject(new Error(`The drawing process ended before the document was drawn: ${why}.`))
  }
  child.on('message', (answer: DrawAnswer) => {
    const asked = started.waiting.get(answer.id)
    if ('drawn' in answer) asked?.resolve(answer.drawn)
    else asked?.reject(new Error(`The document could not be drawn. ${answer.failed}`))
  })
  child.on('error', error => end(error.message))
  child.on('exit', (code, signal) => end(signal ? `signal ${signal}` : `exit code ${code}`))
  return started
}

const versioned = ['docx', 'exceljs', 'fflate', '@myriaddreamin/typst-ts-node-compiler'] as const

/**
 * What drew a document: versions of the drawing packages, hashes of the fonts and of the drawers in this folder. Kept
 * with a signed document: the same tree drawn by the same renderers gives the same bytes.
 */
export async function rendererVersions(fonts: FontSet): Promise<Record<string, string>> {
  const packages = versioned.map(async name => {
    const { version } = JSON.parse(await readFile(join(root, 'node_modules', name, 'package.json'), 'utf8')) as { version: string }
    return [name, version] as const
  })
  return Object.fromEntries([
    ...(await Promise.all(packages)),
    ['drawers', await hashOfDrawers()],
    ...roles.map(role => [`font ${role}`, fonts.roles[role].sha256] as const),
    ...fonts.fallbacks.map((font, i) => [`font fallback ${i + 1}`, font.sha256] as const),
  ])
}

/** One hash over the sources of the drawers and the template: whoever changes a margin changes it. */
async function hashOfDrawers(): Promise<string> {
  const files = (await readdir(templateFolder)).filter(file => /\.(ts|typ)$/.test(file) && !/\.(test|fixture|d)\.ts$/.test(file)).sort()
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${file}\n`).update((await readFile(join(templateFolder, file), 'utf8')).replaceAll('\r\n', '\n'))
  return hash.digest('hex')
}
