import { expect, test } from 'vitest'
import { hasWrong, readPasted } from './pasted-communities.ts'

const choices = {
  units: [
    { id: 1, name: '梅江区', county: 101 },
    { id: 2, name: '大埔县', county: 102 },
  ],
  divisions: [
    { code: '441402', name: '梅江区', parent: null },
    { code: '441402004', name: '江南街道', parent: '441402' },
    { code: '441403', name: '别县', parent: null },
    { code: '441403004', name: '江南街道', parent: '441403' },
  ],
}
const rows = (...lines: string[]) => readPasted(lines.join('\n'), choices)

test('a table copied from a spreadsheet is read with its heads in any order', () => {
  const pasted = rows(
    '填报单位\t小区名称\t户数（户）\t栋数(栋)\t建筑面积（㎡）\t曾用名\t备注',
    '大埔县\t湖寮大院\t1,240\t12\t30,000.50\t粮所、老粮所\t无',
  )
  expect(hasWrong(pasted)).toBe(false)
  expect(pasted.rows[0]?.read).toMatchObject({
    name: '湖寮大院',
    unit: 2,
    county: 102,
    households: 1240,
    buildings: 12,
    floorArea: '30000.50',
    aliases: ['粮所', '老粮所'],
    division: null,
  })
})

test('everything that is wrong is told at once, each at its cell', () => {
  const { rows: found } = rows(
    '小区名称\t填报单位\t街道\t户数\t栋数\t面积\t建成年份\t产权',
    '\t丰顺县\t江南街道\t四十\t2.5\t0\t九几年\t私房',
  )
  expect(Object.keys(found[0]?.wrong ?? {}).sort()).toEqual(
    ['name', 'unit', 'division', 'households', 'buildings', 'builtYear', 'ownership'].sort(),
  )
})

test('households without floor area are objected to, an empty community is not', () => {
  const { rows: found } = rows('小区名称\t填报单位\t户数\t栋数\t面积', '甲\t梅江区\t4\t1\t0', '乙\t梅江区\t0\t1\t0')
  expect(found.map(row => Object.keys(row.wrong))).toEqual([['floorArea'], []])
})

test('a street is found by its code, or by its name with the county before it', () => {
  const { rows: found } = rows(
    '小区名称\t填报单位\t街道\t户数\t栋数\t面积',
    '甲\t梅江区\t梅江区江南街道\t4\t1\t9',
    '乙\t梅江区\t441403004\t4\t1\t9',
  )
  expect(found.map(row => row.read.division)).toEqual(['441402004', '441403004'])
})

test('a row that was copied twice is told', () => {
  const { rows: found } = rows('小区名称\t填报单位\t户数\t栋数\t面积', '甲\t梅江区\t4\t1\t9', '甲\t梅江区\t4\t1\t9', '甲\t大埔县\t4\t1\t9')
  expect(found.map(row => Object.keys(row.wrong))).toEqual([[], ['name'], []])
})

test('a table without a head says which columns are missing', () => {
  expect(rows('湖寮大院\t大埔县\t40').wrong?.zh).toContain('没有找到这些列：小区名称、户数、栋数、建筑面积、填报单位')
})
