import { expect, test } from 'vitest'
import { readBuildingLines } from './building-lines.ts'

test('buildings are written one a line', () => {
  expect(readBuildingLines('1栋 24\n\n2栋，16户\nA 座\t8')).toEqual([
    { no: '1栋', households: 24 },
    { no: '2栋', households: 16 },
    { no: 'A 座', households: 8 },
  ])
  expect(readBuildingLines('')).toEqual([])
})

test('a line without households is none', () => {
  expect(readBuildingLines('1栋 24\n2栋')).toBeNull()
})
