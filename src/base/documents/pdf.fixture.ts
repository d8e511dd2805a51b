/** A drawn PDF, read back for tests: where every piece of text stands on the paper, and what the file says of itself. */
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A run of text on one baseline. Points, from the lower left corner of the page. */
export interface Run {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

export interface ReadPdf {
  /** The text of each page in reading order, without what is repeated (page numbers, the head of a table carried on). */
  readonly pages: readonly (readonly Run[])[]
  /** What stands on each page besides. */
  readonly repeated: readonly (readonly Run[])[]
  readonly fonts: ReadonlyMap<string, { readonly embedded: boolean }>
  /**
   * The text as a screen reader speaks it: in the order of the file's structure, not in that in which it was painted (a
   * head cell that spans rows is painted after its neighbours). Page numbers and repeated heads are not part of it.
   */
  readonly spoken: string
  /** The fields of the XMP metadata: `pdfaid:part`. */
  readonly metadata: ReadonlyMap<string, string>
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const document = await task.promise
  const numbers = Array.from({ length: document.numPages }, (_, i) => i + 1)
  const runs = await Promise.all(numbers.map(number => runsOf(document, number)))
  const spoken = await Promise.all(numbers.map(number => spokenOn(document, number)))
  const fonts = new Map<string, { embedded: boolean }>()
  for (const number of numbers) for (const [name, font] of await fontsOf(document, number)) fonts.set(name, font)
  const { metadata } = await document.getMetadata()
  await task.destroy()
  return {
    pages: runs.map(page => page.filter(run => !run.repeated)),
    repeated: runs.map(page => page.filter(run => run.repeated)),
    fonts,
    spoken: spoken.join(''),
    metadata: new Map([...(metadata ?? [])].map(([name, value]) => [String(name), String(value)])),
  }
}

async function runsOf(document: PDFDocumentProxy, number: number): Promise<(Run & { repeated: boolean })[]> {
  const { items } = await (await document.getPage(number)).getTextContent({ includeMarkedContent: true })
  const runs: (Run & { repeated: boolean })[] = []
  const open: boolean[] = [] // for each mark that surrounds the text: is it an artifact?
  for (const item of items) {
    if ('str' in item) {
      const [size, , , , x, y] = item.transform as number[]
      if (item.str !== '') runs.push({ text: item.str, x: x!, y: y!, width: item.width, size: size!, repeated: open.includes(true) })
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push('tag' in item && item.tag === 'Artifact')
  }
  return runs
}

interface Structure {
  readonly id?: string
  readonly children?: readonly Structure[]
}

async function spokenOn(document: PDFDocumentProxy, number: number): Promise<string> {
  const page = await document.getPage(number)
  const texts = new Map<string, string>()
  const open: (string | null)[] = []
  for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
    if ('str' in item) {
      const id = open.findLast(mark => mark !== null)
      if (id) texts.set(id, (texts.get(id) ?? '') + item.str)
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push('id' in item && typeof item.id === 'string' ? item.id : null)
  }
  const speak = ({ id, children = [] }: Structure): string => (id === undefined ? children.map(speak).join('') : (texts.get(id) ?? ''))
  return speak((await page.getStructTree()) ?? {})
}

async function fontsOf(document: PDFDocumentProxy, number: number): Promise<[string, { embedded: boolean }][]> {
  const page = await document.getPage(number)
  await page.getOperatorList() // only then are the fonts of the page known
  const { styles } = await page.getTextContent()
  return Object.keys(styles).map(id => {
    const font = page.commonObjs.get(id) as { name: string; missingFile?: boolean }
    return [font.name, { embedded: font.missingFile !== true }]
  })
}

/** The lines of a page from top to bottom, each with its runs from left to right. */
export function linesOf(runs: readonly Run[]): Run[][] {
  const lines = new Map<number, Run[]>()
  for (const run of runs) {
    const y = Math.round(run.y * 10)
    lines.set(y, [...(lines.get(y) ?? []), run])
  }
  return [...lines.entries()].sort(([a], [b]) => b - a).map(([, line]) => line.sort((a, b) => a.x - b.x))
}

/** Text that differs only in where lines break and how wide they are spaced is the same text. */
export const withoutSpaces = (text: string): string => text.replace(/\s+/g, '')
