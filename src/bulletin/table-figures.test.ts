import { expect, test } from 'vitest'
import { progressTable } from '../base/documents/tree.fixture.ts'
import { octoberIssue, sampleTableOf } from './issue.fixture.ts'
import { figuresInTable } from './table-figures.ts'

const table = sampleTableOf()({ scope: { kind: 'plan', year: 2021, baseline: 'city', unit: null }, cutoff: octoberIssue.cutoff })
if ('says' in table) throw new Error('the sample city has a table for October')
const figures = figuresInTable(table)

test('a figure of a table is known by the name of its row and the heads above it', () => {
  expect(figures).toHaveLength(10 * 6)
  expect(figures.filter(({ row }) => row === '大埔县').map(({ column, printed, value }) => [column, printed, value])).toEqual([
    ['改造计划·涉及户数(户)', '385', 385],
    ['改造计划·小区数(个)', '6', 6],
    ['改造进展情况·1. 正在开展群众工作、手续办理等前期准备的项目·户数(户)', '/', null],
    ['改造进展情况·1. 正在开展群众工作、手续办理等前期准备的项目·小区数(个)', '/', null],
    ['改造进展情况·2. 已完成前期准备、施工单位已进场施工的项目·户数(户)', '385', 385],
    ['改造进展情况·2. 已完成前期准备、施工单位已进场施工的项目·小区数(个)', '6', 6],
  ])
  expect(figures.filter(({ row }) => row === '合计').map(({ printed }) => printed)).toEqual(['14736', '130', '5203', '29', '9533', '101'])
})

test('a total whose name spans the serial column reads the same', () => {
  expect(figuresInTable(progressTable)).toEqual(figures)
})
