import { expect, test } from 'vitest'
import { mapOf, square } from './boundary.fixture.ts'
import { readBoundaries } from './boundary.ts'

const counties = [
  { code: '441422', name: '大埔县' },
  { code: '441402', name: '梅江区' },
]
const read = (...features: readonly unknown[]) => readBoundaries(mapOf(...features), counties)
const codes = (...features: readonly unknown[]) => read(...features).objections.map(({ code }) => code)
const sentences = (...features: readonly unknown[]) => read(...features).objections.map(({ says }) => says.zh)

test('a county is known by its code or by its name, in whichever property it stands', () => {
  const { boundaries, objections } = read(square(0, 0, { adcode: 441422, name: 'DABU' }), square(1, 0, { label: '梅江区' }))
  expect(objections).toEqual([])
  expect(boundaries.map(({ code, polygons }) => [code, polygons[0]?.[0]?.length])).toEqual([
    ['441422', 5],
    ['441402', 5],
  ])
})

test('what is no county of the city is named, all of it at once', () => {
  const [first] = sentences(square(0, 0, { name: '某县' }), square(1, 0, { name: '另县' }), square(2))
  expect(first).toContain('3 个区域与本市的区划对不上：“某县”、“另县”、“#3”')
  expect(first).toContain('本市的区划：大埔县、梅江区')
})

test('a line is no area, an open border is no border, metres are no degrees', () => {
  const line = { type: 'Feature', properties: { name: '大埔县' }, geometry: { type: 'LineString', coordinates: [[1, 2]] } }
  const open = {
    type: 'Feature',
    properties: { name: '大埔县' },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [1, 1],
          [2, 1],
          [2, 2],
          [1, 2],
        ],
      ],
    },
  }
  const metres = square(400_000, 0, { name: '梅江区' })
  expect(codes(line, metres)).toEqual(['registry.map-no-polygon', 'registry.map-no-degrees'])
  expect(codes(open)).toEqual(['registry.map-open-ring'])
})

test('one county twice, and one area for two counties, are refused', () => {
  expect(codes(square(0, 0, { name: '大埔县' }), square(1, 0, { name: '大埔县' }))).toEqual(['registry.map-twice'])
  expect(codes(square(0, 0, { name: '大埔县', note: '梅江区' }))).toEqual(['registry.map-ambiguous'])
})

test('what is no GeoJSON is refused as a whole', () => {
  for (const text of ['', 'not json', '{"type":"Feature"}', '[]']) expect(readBoundaries(text, counties).objections).toHaveLength(1)
  expect(codes()).toEqual(['registry.map-empty'])
})

test('a border keeps its shape and loses the points that no screen shows', () => {
  const many = Array.from({ length: 20_001 }, (_, index) => [10 + index / 20_000, 10 + Math.sin(index) * 1e-6])
  const ring = [...many, [11, 11], [10, 11], [10, 10]]
  ring[0] = [10, 10]
  const { boundaries } = read({ type: 'Feature', properties: { name: '大埔县' }, geometry: { type: 'Polygon', coordinates: [ring] } })
  const kept = boundaries[0]?.polygons[0]?.[0] ?? []
  expect(kept.length).toBeLessThan(20)
  for (const corner of ['10,10', '11,10', '11,11', '10,11']) expect(kept.map(position => position.join())).toContain(corner)
})
