import { expect, test } from 'vitest'
import { z } from 'zod'
import { Refused } from './objection.ts'
import { readInput } from './read-input.ts'
import { day, divisionCode, words } from './schema.ts'

const input = z.strictObject({ name: words(20), lines: z.array(z.strictObject({ note: words(20) })) })

test('a character that no database keeps is objected to at its place, before anything is done with it', () => {
  const said = { name: '金苑\u0000小区', lines: [{ note: '好' }, { note: '\ud800' }] }
  const objections = () => readInput(input, said)
  expect(objections).toThrow(Refused)
  try {
    objections()
  } catch (error) {
    const found = error instanceof Refused ? error.objections.map(one => `${one.place} ${one.code}`) : []
    expect(found).toEqual(['name base.unwritable', 'lines.1.note base.unwritable'])
  }
})

test('a day of the year 202 is a slip of the hand, and a code of a division has six, nine or twelve digits', () => {
  const schema = z.strictObject({ on: day, division: divisionCode })
  expect(() => readInput(schema, { on: '0202-10-29', division: '441422' })).toThrow(Refused)
  expect(() => readInput(schema, { on: '2021-10-29', division: '4414' })).toThrow(Refused)
  expect(readInput(schema, { on: '2021-10-29', division: '441402004' })).toEqual({ on: '2021-10-29', division: '441402004' })
})

test('rare characters beyond the first plane, and line breaks, are ordinary', () => {
  const said = { name: '𠮷祥里😀', lines: [{ note: '一\n二' }] }
  expect(readInput(input, said)).toEqual(said)
})
