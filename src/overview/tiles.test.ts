import { expect, test } from 'vitest'
import { drawTiles, tileColumns } from './tiles.ts'

const tiles = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    unit: index,
    name: `第${index}县`,
    percent: index === 0 ? null : '110.0',
    started: 11,
    plan: 10,
  }))

test('nine units stand in four columns, a hundred in twelve', () => {
  expect([1, 9, 30, 100].map(tileColumns)).toEqual([2, 4, 7, 12])
})

test('the picture has each unit with its rate, which is not cut off at 100 %, and is the same each time', () => {
  const { svg, width, height } = drawTiles(tiles(9))
  expect(svg.match(/<rect/g)).toHaveLength(9)
  expect(svg).toContain('110.0%')
  expect(svg).toContain('—')
  expect([width, height > 0]).toEqual([912, true])
  expect(drawTiles(tiles(9)).svg).toBe(svg)
})
