import { expect, test } from 'vitest'
import { drawable, textOf } from './text.ts'
import { bulletinTree, correctedTree } from './tree.fixture.ts'

test('the text is read from the masthead over the contents and the articles to the colophon', () => {
  const lines = textOf(bulletinTree).split('\n')
  expect(lines.slice(0, 5)).toEqual([
    '梅州市城镇老旧小区改造工作',
    '简报',
    '（2021年第10期 总第17期）',
    '梅州市住房和城乡建设局',
    '2021年10月29日',
  ])
  expect(lines.slice(5, 8)).toEqual(bulletinTree.contents)
  expect(lines.at(-1)).toBe('抄送：市直有关单位。')
})

test('a correction says so before anything else, and what it replaces right under its number', () => {
  const lines = textOf(correctedTree).split('\n')
  expect(lines[0]).toBe('更正')
  expect(lines[4]).toBe(correctedTree.masthead.note)
})

test('a table is read with its title, note, heads, rows, total and footnotes', () => {
  const text = textOf(bulletinTree)
  expect(text).toContain('截至2021年10月29日\n序号\n区县名称\n改造计划')
  expect(text).toContain('\n1\n丰顺县\n863\n10\n/\n/\n863\n10\n')
  expect(text).toContain('\n合计\n14736\n130\n5203\n29\n9533\n101\n注：')
})

test('the title of the file is not printed', () => {
  expect(textOf({ ...bulletinTree, title: '不印' })).not.toContain('不印')
})

test('a table alone has no masthead', () => {
  const alone = { ...bulletinTree, masthead: { ...bulletinTree.masthead, topic: '', name: '' }, contents: [], colophon: [] }
  expect(textOf(alone)).not.toContain(bulletinTree.masthead.issuer)
})

test('characters that no file can carry are left out, rare characters are not', () => {
  expect(drawable('岜\u0000塱\u000b𠮷\ud800①\ufffe\r\n甲\r乙\t丙')).toBe('岜塱𠮷①\n甲\n乙\t丙')
})
