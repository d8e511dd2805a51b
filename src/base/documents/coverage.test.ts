import { beforeAll, expect, test } from 'vitest'
import type { DocumentTree } from '../document.ts'
import { objectionsToCharacters } from './coverage.ts'
import { openDrawer } from './drawer.adapter.ts'
import { fontCache } from './font.fixture.ts'
import type { FontSet } from './font-roles.ts'
import { loadFonts } from './fonts.adapter.ts'
import { bulletinTree, correctedTree, hostileTree, plainTree, progressTable } from './tree.fixture.ts'

let fonts: FontSet
beforeAll(async () => {
  fonts = await loadFonts({ cache: fontCache })
})

const places = (tree: DocumentTree) => objectionsToCharacters(tree, fonts).map(({ place }) => place)

/** Tangut, which no font of the program has. */
const strange = '\u{17000}'

test('the usual characters of a bulletin, and the rare ones of names and places, can all be drawn', () => {
  for (const tree of [bulletinTree, correctedTree]) expect(objectionsToCharacters(tree, fonts)).toEqual([])
  expect(places(plainTree({ kind: 'paragraph', text: '岜塱䶮龑①㎡“”‘’…—·℃×％№' }))).toEqual([])
  expect(places(hostileTree)).toEqual([])
})

test('a character that no font has is named at its place, with what stands around it', () => {
  const [objection, ...others] = objectionsToCharacters(plainTree({ kind: 'paragraph', text: `联系人${strange}同志` }), fonts)
  expect(others).toEqual([])
  expect(objection).toMatchObject({ code: 'documents.character-without-glyph', place: 'blocks.0' })
  expect(objection!.says.zh).toContain(`正文第1块“联系人${strange}同志”中的字符“${strange}”（U+17000）`)
  expect(objection!.says.en).toContain('U+17000')
})

test('every part of a document is looked at', () => {
  const { masthead } = bulletinTree
  const tree: DocumentTree = {
    ...bulletinTree,
    masthead: { ...masthead, topic: strange, number: strange, mark: strange },
    contents: ['甲', strange],
    blocks: [
      { kind: 'title', lines: ['甲', strange] },
      { kind: 'heading', level: 2, text: strange },
      { kind: 'paragraph', text: strange },
      { kind: 'picture', file: '', type: 'image/png', width: 1, height: 1, caption: strange },
      { ...progressTable, note: strange, footnotes: [strange], total: [{ text: strange, align: 'left', columns: 8 }] },
    ],
    colophon: [{ label: '报送', text: strange }],
  }
  expect(places(tree)).toEqual([
    ...['masthead', 'masthead', 'masthead', 'contents.1', 'blocks.0', 'blocks.1', 'blocks.2', 'blocks.3'],
    ...['blocks.4', 'blocks.4', 'blocks.4', 'colophon.0'],
  ])
})

test('a character is objected to once in a text, however often it stands there', () => {
  expect(places(plainTree({ kind: 'paragraph', text: strange.repeat(5) }))).toEqual(['blocks.0'])
})

test('line ends and tabs are no characters to be drawn', () => {
  expect(places(plainTree({ kind: 'paragraph', text: '甲\r\n乙\t丙\u0000' }))).toEqual([])
})

test('objections are there before anything is drawn, and what stands in for a font is told once', async () => {
  const told: string[] = []
  const drawer = openDrawer({ cache: fontCache }, ({ zh }) => told.push(zh))
  expect(await drawer.objectionsTo(plainTree({ kind: 'paragraph', text: strange }))).toHaveLength(1)
  await drawer.objectionsTo(plainTree({ kind: 'paragraph', text: '甲' }))
  expect(told).toHaveLength(1)
})
