import { expect, test } from 'vitest'
import { csvLine } from './csv.ts'

test('a text that a spreadsheet would run as a formula stays a text, in the wide marks of a Chinese keyboard, too', () => {
  for (const mark of ['=', '+', '-', '@', '＝', '＋', '－', '＠']) expect(csvLine([`${mark}1+1`])).toBe(`'${mark}1+1\n`)
  expect(csvLine(['\n=1+1'])).toBe('"\'\n=1+1"\n')
})

test('numbers stay numbers, and a text that holds a comma or a quotation mark is quoted', () => {
  expect(csvLine([-5, '大埔县', 'a,b', 'say "so"'])).toBe('-5,大埔县,"a,b","say ""so"""\n')
})
