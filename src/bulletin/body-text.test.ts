import { expect, test } from 'vitest'
import { bodyText, pastedText } from './body-text.ts'

const codes = (schema: typeof bodyText, text: string) =>
  schema.safeParse(text).error?.issues.map(({ message }) => message.slice(0, 7)) ?? []
const long = '改造'.repeat(1499)

test('a text of ordinary paragraphs is taken, however many lines a paragraph or a table has', () => {
  expect(codes(bodyText, `${long}\n\n${long}\n\n${'| 甲 | 乙 |\n'.repeat(900)}`)).toEqual([])
  expect(codes(pastedText, `${long}\n${long}`)).toEqual([])
})

test('a paragraph that nobody would print is refused, and so is an article without end', () => {
  expect(codes(bodyText, `${long}\n${long}`)).toEqual(['一段最多 30'])
  expect(codes(pastedText, `${long}${long}`)).toEqual(['一段最多 30'])
  expect(codes(bodyText, `${long}\n\n`.repeat(11))).toEqual(['一篇正文最多 '])
})
