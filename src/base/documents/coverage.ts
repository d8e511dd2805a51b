/**
 * Which characters of a document no font can draw.
 *
 * Asked before drawing, so that nobody signs a page with an empty box on it: names of people and places are the
 * likeliest to hold a rare character. Which font draws which text is the same here as in bulletin.typ.
 */
import { type Block, type DocumentTree, type DrawnTable, tableOfGrid } from '../document.ts'
import type { Bilingual, Objection } from '../objection.ts'
import { chainOf, type FontSet, type Role } from './font-roles.ts'
import { hasGlyph } from './sfnt.ts'
import { drawable } from './text.ts'

/** A text of the tree, where it stands and which font draws it. */
interface Piece {
  readonly role: Role
  /** The path in the tree: `blocks.3`, `masthead`. */
  readonly place: string
  readonly where: Bilingual
  readonly text: string
}

/** Every character that neither the font of its role nor any fallback has; each once a text, in the order of the tree. */
export function objectionsToCharacters(tree: DocumentTree, fonts: FontSet): Objection[] {
  return piecesOf(tree).flatMap(piece => {
    const chain = chainOf(fonts, piece.role)
    const characters = [...drawable(piece.text).replace(/[\t\n]/g, ' ')]
    return [...new Set(characters)]
      .filter(character => !chain.some(font => hasGlyph(font.covers, character.codePointAt(0) ?? 0)))
      .map(character => objection(piece, characters, character))
  })
}

function objection({ place, where }: Piece, characters: readonly string[], character: string): Objection {
  const at = characters.indexOf(character)
  const around = characters.slice(Math.max(0, at - 6), at + 7).join('')
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  return {
    code: 'documents.character-without-glyph',
    place,
    says: {
      zh: `${where.zh}“${around}”中的字符“${character}”（${code}）没有字体可以印出；请改用别的写法，或为 XJY_FONTS 文件夹换上含有该字的字体。`,
      en: `${where.en}, at “${around}”: no font has the character “${character}” (${code}). Write it otherwise, or put a font that has it into the folder of XJY_FONTS.`,
    },
  }
}

function piecesOf({ masthead, contents, blocks, colophon }: DocumentTree): Piece[] {
  const head = { place: 'masthead', where: { zh: '报头', en: 'The masthead' } }
  return [
    { ...head, role: 'biaosong', text: masthead.topic + masthead.name },
    { ...head, role: 'hei', text: masthead.mark ?? '' },
    { ...head, role: 'body', text: [masthead.number, masthead.issuer, masthead.day].join(' ') },
    { ...head, role: 'kai', text: masthead.note ?? '' },
    ...contents.map(
      (text, i): Piece => ({
        role: 'kai',
        place: `contents.${i}`,
        where: { zh: `目录第${i + 1}条`, en: `Line ${i + 1} of the contents` },
        text,
      }),
    ),
    ...blocks.flatMap((block, i) =>
      textsOf(block).map(
        ([role, text]): Piece => ({
          role,
          place: `blocks.${i}`,
          where: { zh: `正文第${i + 1}块`, en: `Block ${i + 1}` },
          text,
        }),
      ),
    ),
    ...colophon.map(
      ({ label, text }, i): Piece => ({
        role: 'body',
        place: `colophon.${i}`,
        where: { zh: `版记第${i + 1}行`, en: `Line ${i + 1} of the colophon` },
        text: `${label}：${text}`,
      }),
    ),
  ]
}

function textsOf(block: Block): (readonly [Role, string])[] {
  switch (block.kind) {
    case 'title':
      return block.lines.map(line => ['biaosong', line] as const)
    case 'heading':
      return [[({ 1: 'hei', 2: 'kai', 3: 'body', 4: 'body' } as const)[block.level], block.text]]
    case 'paragraph':
      return [['body', block.text]]
    case 'picture':
      return [['kai', block.caption]]
    case 'table':
      return textsOfTable(block)
    case 'grid':
      return textsOfTable(tableOfGrid(block))
  }
}

function textsOfTable({ title, note, head, rows, total, footnotes }: DrawnTable): (readonly [Role, string])[] {
  return [
    ['biaosong', title ?? ''],
    ['body', note ?? ''],
    ...head.flat().map(cell => ['hei', cell.text] as const),
    ...[...rows, total ?? []].flat().map(cell => ['body', cell.text] as const),
    ...footnotes.map(text => ['body', text] as const),
  ]
}
