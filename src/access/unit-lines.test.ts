import { expect, test } from 'vitest'
import { lineOfUnit, readUnitLines } from './unit-lines.ts'

test('a unit stands on each line, with the code of its territory or without', () => {
  expect(readUnitLines('丰顺县 441423\n城市排水中心\n')).toEqual([
    { name: '丰顺县', division: '441423' },
    { name: '城市排水中心', division: null },
  ])
})

test('two columns of a spreadsheet, and commas of either kind, read the same', () => {
  const wanted = [{ name: '大埔县', division: '441422' }]
  for (const text of ['大埔县\t441422', '大埔县,441422', ' 大埔县 ， 441422 \r\n']) expect(readUnitLines(text)).toEqual(wanted)
})

test('a name may hold spaces and digits', () => {
  expect(readUnitLines('第 2 片区 指挥部')).toEqual([{ name: '第 2 片区 指挥部', division: null }])
})

test('an objection to a unit is shown at its line, whatever empty lines stand before it', () => {
  expect(lineOfUnit('丰顺县 441423\n\n大埔县 441422', 1)).toBe(3)
})
