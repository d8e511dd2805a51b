import { expect, test } from 'vitest'
import { blockOfLine, readPlace } from './reach-place.ts'

test('an objection leads to the line of its article, to the title, to the settings, or nowhere', () => {
  expect(readPlace('articles.1.body:5')).toEqual({ article: 2, line: 5 })
  expect(readPlace('articles.0.title.1')).toEqual({ article: 1, line: 0 })
  expect(readPlace('articles.0.body')).toEqual({ article: 1, line: 0 })
  expect(readPlace('distribution.0.recipients.2')).toBe('settings')
  expect(readPlace('cutoff')).toBe('settings')
  expect(readPlace('articles')).toBeNull()
  expect(readPlace(undefined)).toBeNull()
})

test('a line belongs to the block that begins on it or before it', () => {
  const body = '## 一、进展\n\n第一段\n第二行\n\n第三段'
  expect([1, 3, 4, 6].map(line => blockOfLine(body, line))).toEqual([0, 1, 1, 2])
})

test('empty paragraphs of the editor are counted, too', () => {
  const paragraph = (text: string) => ({ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] })
  expect(blockOfLine('第一段\n\n第二段', 3, { type: 'doc', content: [paragraph('第一段'), paragraph(''), paragraph('第二段')] })).toBe(2)
})
