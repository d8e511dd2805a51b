import { isAnchor } from './anchor.ts'
import type { TrackedChange } from './word-file.ts'
import { childNamed, elementsOf, valOf, type Xml } from './word-xml.ts'

export type WordBlock = WordText | WordTable

/** A paragraph. `marks` are our bookmarks in it, from one character to before another. */
export interface WordText extends WordWords {
  readonly kind: 'text'
  /** As people see it: 公文正文, heading 1. */
  readonly style: string
  /** Its outline level, 1 to 9; null for what is no heading. */
  readonly level: number | null
}

export interface WordTable {
  readonly kind: 'table'
  readonly rows: readonly (readonly WordCell[])[]
}

export interface WordWords {
  readonly text: string
  readonly marks: readonly { readonly name: string; readonly from: number; readonly to: number }[]
}

export interface WordCell extends WordWords {
  readonly columns: number
  /** It goes on from the cell above. */
  readonly below: boolean
}

type Styles = ReadonlyMap<string, { readonly name: string; readonly level: number | null }>

/** What is gathered of one paragraph, or of several that became one because the mark between them was deleted. */
interface Gathering {
  text: string
  readonly marks: { name: string; from: number; to: number }[]
  readonly open: Map<string, { name: string; from: number }>
}

const nothing = (): Gathering => ({ text: '', marks: [], open: new Map() })

export function readBlocks(body: Xml, styles: Styles): { blocks: WordBlock[]; tracked: TrackedChange[] } {
  const reader = { styles, tracked: [] as TrackedChange[] }
  return { blocks: blocksIn(body, reader), tracked: reader.tracked }
}

interface Reader {
  readonly styles: Styles
  readonly tracked: TrackedChange[]
}

const wrappers = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:customXml',
  'w:hyperlink',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
])

function blocksIn(parent: Xml, reader: Reader, from: Gathering = nothing()): WordBlock[] {
  const blocks: WordBlock[] = []
  let gathering = from
  for (const element of elementsOf(parent)) {
    if (element.name === 'w:tbl') blocks.push({ kind: 'table', rows: rowsIn(element, reader) })
    else if (element.name === 'w:p') {
      gather(element, gathering, reader, null)
      // A paragraph whose own mark was deleted goes on in the next one.
      if (endsInNext(element)) continue
      blocks.push(textBlock(element, gathering, reader.styles))
      gathering = nothing()
    } else if (wrappers.has(element.name)) blocks.push(...blocksIn(element, reader))
    else bookmark(element, gathering)
  }
  if (gathering.text !== '') blocks.push({ kind: 'text', ...closed(gathering), style: '', level: null })
  return blocks
}

function endsInNext(paragraph: Xml): boolean {
  const properties = childNamed(paragraph, 'w:pPr')
  const mark = properties && childNamed(properties, 'w:rPr')
  return mark !== undefined && elementsOf(mark).some(({ name }) => name === 'w:del' || name === 'w:moveFrom')
}

function textBlock(paragraph: Xml, gathering: Gathering, styles: Styles): WordText {
  const properties = childNamed(paragraph, 'w:pPr')
  const style = styles.get(valOf(properties, 'w:pStyle') ?? '')
  const own = valOf(properties, 'w:outlineLvl')
  const outline = own === undefined ? (style?.level ?? null) : Number(own)
  return {
    kind: 'text',
    ...closed(gathering),
    style: style?.name ?? '',
    level: outline === null || outline > 8 ? null : outline + 1,
  }
}

/** Bookmarks that end in another paragraph end here. */
function closed({ text, marks, open }: Gathering): WordWords {
  return { text, marks: [...marks, ...[...open.values()].map(({ name, from }) => ({ name, from, to: text.length }))] }
}

/** `who` and `kind` of the tracked change that surrounds the element. */
function gather(parent: Xml, into: Gathering, reader: Reader, change: Omit<TrackedChange, 'text'> | null): void {
  for (const element of elementsOf(parent)) {
    const who = element.attributes['w:author'] ?? ''
    if (element.name === 'w:r') gatherRun(element, into, reader, change)
    else if (element.name === 'w:del' || element.name === 'w:moveFrom') gather(element, into, reader, { who, kind: 'removed' })
    else if (element.name === 'w:ins' || element.name === 'w:moveTo') gather(element, into, reader, change ?? { who, kind: 'added' })
    else if (wrappers.has(element.name)) gather(element, into, reader, change)
    else bookmark(element, into)
  }
}

function gatherRun(run: Xml, into: Gathering, reader: Reader, change: Omit<TrackedChange, 'text'> | null): void {
  const text = elementsOf(run).map(textOf).join('')
  if (text === '') return
  if (change?.kind !== 'removed') into.text += text
  if (change) noteChange(reader.tracked, { ...change, text })
}

const textOf = ({ name, children }: Xml): string => {
  if (name === 'w:t' || name === 'w:delText') return children.filter(child => typeof child === 'string').join('')
  if (name === 'w:br' || name === 'w:cr') return '\n'
  if (name === 'w:tab') return ' '
  return name === 'w:noBreakHyphen' ? '-' : ''
}

/** A program may cut one change into many runs. */
function noteChange(tracked: TrackedChange[], change: TrackedChange): void {
  const last = tracked.at(-1)
  if (last && last.who === change.who && last.kind === change.kind)
    tracked[tracked.length - 1] = { ...change, text: last.text + change.text }
  else tracked.push(change)
}

function bookmark({ name, attributes }: Xml, into: Gathering): void {
  const id = attributes['w:id'] ?? ''
  if (name === 'w:bookmarkStart' && isAnchor(attributes['w:name'] ?? '')) {
    into.open.set(id, { name: attributes['w:name'] ?? '', from: into.text.length })
  }
  const open = name === 'w:bookmarkEnd' ? into.open.get(id) : undefined
  if (!open) return
  into.open.delete(id)
  into.marks.push({ ...open, to: into.text.length })
}

function rowsIn(table: Xml, reader: Reader): WordCell[][] {
  return elementsOf(table).flatMap(element => {
    if (wrappers.has(element.name)) return rowsIn(element, reader)
    if (element.name !== 'w:tr') return []
    const properties = childNamed(element, 'w:trPr')
    if (properties && childNamed(properties, 'w:del')) return []
    return [cellsIn(element, reader)]
  })
}

const cellsIn = (row: Xml, reader: Reader): WordCell[] =>
  elementsOf(row).flatMap(element => {
    if (wrappers.has(element.name)) return cellsIn(element, reader)
    return element.name === 'w:tc' ? [cellOf(element, reader)] : []
  })

function cellOf(cell: Xml, reader: Reader): WordCell {
  const properties = childNamed(cell, 'w:tcPr')
  const merge = properties && childNamed(properties, 'w:vMerge')
  const below = merge !== undefined && merge.attributes['w:val'] !== 'restart'
  const words: { text: string; marks: { name: string; from: number; to: number }[] } = { text: '', marks: [] }
  for (const block of blocksIn(cell, reader)) {
    if (block.kind === 'table') continue // a table in a cell is nothing that a bulletin prints
    const at = words.text.length
    words.marks.push(...block.marks.map(({ name, from, to }) => ({ name, from: from + at, to: to + at })))
    words.text += block.text
  }
  return { ...words, columns: Number(valOf(properties, 'w:gridSpan') ?? 1) || 1, below }
}
