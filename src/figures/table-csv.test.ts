import { expect, test } from 'vitest'
import { october, sampleNames, sampleTemplate, september } from './sample.fixture.ts'
import { monthTable } from './table.ts'
import { tableCsv } from './table-csv.ts'

const head = [
  '序号',
  '区县名称',
  '改造计划·涉及户数(户)',
  '改造计划·小区数(个)',
  '改造进展情况·1. 正在开展群众工作、手续办理等前期准备的项目·户数(户)',
  '改造进展情况·1. 正在开展群众工作、手续办理等前期准备的项目·小区数(个)',
  '改造进展情况·2. 已完成前期准备、施工单位已进场施工的项目·户数(户)',
  '改造进展情况·2. 已完成前期准备、施工单位已进场施工的项目·小区数(个)',
].join(',')

test('the table of October 2021 is exact in every cell', () => {
  expect(tableCsv(monthTable(october, sampleTemplate, sampleNames))).toBe(`${head}
1,丰顺县,863,10,/,/,863,10
2,兴宁市,3528,17,1695,12,1833,5
3,平远县,819,36,/,/,819,36
4,大埔县,385,6,/,/,385,6
5,五华县,2476,20,/,/,2476,20
6,梅县区,2034,15,/,/,2034,15
7,蕉岭县,733,4,/,/,733,4
8,梅江区,2393,14,2003,9,390,5
9,城市排水中心,1505,8,1505,8,0,0
,合计,14736,130,5203,29,9533,101
`)
})

test('the table of September 2021 is exact in every cell', () => {
  expect(tableCsv(monthTable(september, sampleTemplate, sampleNames))).toBe(`${head}
1,丰顺县,863,10,/,/,863,10
2,兴宁市,3528,17,1695,12,1833,5
3,平远县,819,36,/,/,819,36
4,大埔县,385,6,385,6,0,0
5,五华县,2476,20,/,/,2476,20
6,梅县区,2034,15,/,/,2034,15
7,蕉岭县,733,4,/,/,733,4
8,梅江区,2393,14,2003,9,390,5
9,城市排水中心,1505,8,1505,8,0,0
,合计,14736,130,5588,35,9148,95
`)
})

test('a name that a spreadsheet would run as a formula is made harmless, and quotes and commas are kept', () => {
  const names = new Map(sampleNames).set(23, '=1+1').set(81, '甲,"乙"').set(26, '@a\nb').set(22, '-丙,丁')
  const lines = tableCsv(monthTable(october, sampleTemplate, names))
  expect(lines).toContain(`\n1,'=1+1,863`)
  expect(lines).toContain(`\n2,"甲,""乙""",3528`)
  expect(lines).toContain(`\n3,"'@a\nb",819`)
  expect(lines).toContain(`\n4,"'-丙,丁",385`)
})

test('there is no byte order mark and no carriage return', () => {
  const text = tableCsv(monthTable(october, sampleTemplate, sampleNames))
  expect(text.startsWith('序号')).toBe(true)
  expect(text).not.toContain('\r')
})
