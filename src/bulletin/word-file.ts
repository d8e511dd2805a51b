import { strFromU8 } from 'fflate'
import type { Objection } from '../base/objection.ts'
import { readBlocks, type WordBlock } from './word-blocks.ts'
import { mostEntries, mostUnpacked, mostWordBytes } from './word-limits.ts'
import { allNamed, childNamed, readXml, valOf, type Xml } from './word-xml.ts'
import { listParts, unpackPart } from './zip-parts.ts'

/** A .docx as it reads with all tracked changes (修订) accepted, and who changed what. Nothing of it is run, fetched or kept. */
export interface WordFile {
  readonly blocks: readonly WordBlock[]
  readonly tracked: readonly TrackedChange[]
  readonly comments: readonly WordComment[]
}

export interface TrackedChange {
  readonly who: string
  readonly kind: 'added' | 'removed'
  readonly text: string
}

export interface WordComment {
  readonly who: string
  readonly text: string
}

export interface WordRead {
  readonly found: WordFile | null
  readonly objections: readonly Objection[]
}

/** Only these parts are unpacked, and only so much of them. */
const parts = new Set(['[Content_Types].xml', 'word/document.xml', 'word/styles.xml', 'word/comments.xml'])

/** The file as it reads, or why it is not read. */
export function readWordFile(bytes: Uint8Array): WordRead {
  if (bytes.length > mostWordBytes) return refused(tooLarge)
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return refused(oldOrSealed)
  const unpacked = unpack(bytes)
  if (!(unpacked instanceof Map)) return refused(unpacked)
  const types = unpacked.get('[Content_Types].xml')
  const document = unpacked.get('word/document.xml')
  if (!types || !document) return refused(noWordFile)
  if (/macroEnabled/i.test(strFromU8(types))) return refused(withMacros)
  try {
    const body = childNamed(readXml(strFromU8(document)), 'w:body')
    if (!body) return refused(damaged)
    const read = readBlocks(body, namesOfStyles(unpacked.get('word/styles.xml')))
    return { found: { ...read, comments: commentsIn(unpacked.get('word/comments.xml')) }, objections: [] }
  } catch {
    return refused(damaged)
  }
}

/** Only what is read is unpacked; of all of it together no more than so much. */
function unpack(bytes: Uint8Array): Map<string, Uint8Array> | Objection {
  const listed = listParts(bytes)
  if (!listed) return noWordFile
  if (listed.length > mostEntries) return tooLarge
  if (listed.some(({ name }) => /vbaProject\.bin$/i.test(name))) return withMacros
  const unpacked = new Map<string, Uint8Array>()
  let left = mostUnpacked
  try {
    for (const part of listed) {
      if (!parts.has(part.name) || unpacked.has(part.name)) continue
      const content = unpackPart(part, left)
      if (!content) return tooLarge
      left -= content.length
      unpacked.set(part.name, content)
    }
  } catch {
    return noWordFile
  }
  return unpacked
}

interface StyleName {
  readonly name: string
  readonly level: number | null
}

/** Programs deal the ids of styles as they like; people know the names. */
function namesOfStyles(bytes: Uint8Array | undefined): ReadonlyMap<string, StyleName> {
  if (!bytes) return new Map()
  return new Map(
    allNamed(readXml(strFromU8(bytes)), 'w:style').map(style => {
      const outline = valOf(childNamed(style, 'w:pPr'), 'w:outlineLvl')
      return [
        style.attributes['w:styleId'] ?? '',
        { name: valOf(style, 'w:name') ?? '', level: outline === undefined ? null : Number(outline) },
      ]
    }),
  )
}

function commentsIn(bytes: Uint8Array | undefined): WordComment[] {
  if (!bytes) return []
  return allNamed(readXml(strFromU8(bytes)), 'w:comment').map(comment => ({
    who: comment.attributes['w:author'] ?? '',
    text: wordsOf(comment),
  }))
}

const wordsOf = (element: Xml): string =>
  allNamed(element, 'w:t')
    .flatMap(({ children }) => children)
    .join('')

const refused = (objection: Objection): WordRead => ({ found: null, objections: [objection] })

const says = (code: string, zh: string, en: string): Objection => ({ code: `bulletin.${code}`, place: 'file', says: { zh, en } })

const oldOrSealed = says(
  'word-file-old-or-sealed',
  '这是旧格式（.doc、.wps）或加了密码的文件，无法读取。请在 WPS 或 Word 中去掉密码，另存为 .docx 后重新上传。',
  'This file is in an old format (.doc, .wps) or has a password. Remove the password, save it as .docx and upload it again.',
)
const noWordFile = says(
  'word-file-unknown',
  '这不是 .docx 文件，或没有传完整。请上传由送审稿修改后保存的 .docx 文件。',
  'This is no .docx file, or it did not arrive whole. Upload the proof that was edited, saved as .docx.',
)
const withMacros = says(
  'word-file-with-macros',
  '文件中含有宏，不予读取。请另存为不含宏的 .docx 文件后重新上传。',
  'The file holds macros and is not read. Save it as a .docx without macros and upload it again.',
)
const tooLarge = says(
  'word-file-too-large',
  '文件太大，或解开后太大，不予读取。请删去文件中的大图片和无关内容后重新上传。',
  'The file is too large, or would be when unpacked. Delete large pictures and what does not belong to it, and upload it again.',
)
const damaged = says(
  'word-file-damaged',
  '文件已损坏，或内容不合格式，无法读取。请用 WPS 或 Word 打开确认后另存为 .docx，再重新上传。',
  'The file is damaged, or not built as it should be. Open it in WPS or Word, save it as .docx and upload it again.',
)
