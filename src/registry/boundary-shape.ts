import type { Boundary, Position, Ring } from './boundary.ts'

/**
 * Borders as a screen needs them: surveys have a point every few metres, and a map of a city on a screen shows some thousand
 * points across. What moves a line by less than that is left out; four decimals of a degree are ten metres.
 */
const acrossTheMap = 3000

export function simplified(boundaries: readonly Boundary[]): Boundary[] {
  const positions = boundaries.flatMap(({ polygons }) => polygons.flat(2))
  const tolerance = Math.max(extent(positions, 0), extent(positions, 1)) / acrossTheMap
  return boundaries.map(({ polygons, ...county }) => {
    const kept = polygons
      .map(rings => rings.map(ring => thinned(ring, tolerance)).filter(ring => ring.length >= 4))
      .filter(rings => rings.length > 0)
    // A county that is smaller than a point of the screen is still there.
    return { ...county, polygons: kept.length > 0 ? kept : polygons }
  })
}

function extent(positions: readonly Position[], axis: 0 | 1): number {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const position of positions) {
    least = Math.min(least, position[axis])
    most = Math.max(most, position[axis])
  }
  return most > least ? most - least : 0
}

const rounded = ([x, y]: Position): Position => [Math.round(x * 1e4) / 1e4, Math.round(y * 1e4) / 1e4]

/** Douglas and Peucker's way, without recursion: a coast line has more points than a stack has room. */
function thinned(ring: Ring, tolerance: number): Ring {
  const kept = new Set([0, ring.length - 1])
  const spans: [number, number][] = [[0, ring.length - 1]]
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span
    const { index, distance } = farthest(ring, from, to)
    if (distance <= tolerance) continue
    kept.add(index)
    spans.push([from, index], [index, to])
  }
  const positions = ring.filter((_, index) => kept.has(index)).map(rounded)
  return positions.filter((position, index) => index === 0 || position.join() !== positions[index - 1]?.join())
}

function farthest(ring: Ring, from: number, to: number): { index: number; distance: number } {
  let found = { index: from, distance: 0 }
  const [start, end] = [ring[from], ring[to]] as [Position, Position]
  for (let index = from + 1; index < to; index++) {
    const distance = distanceTo(ring[index] as Position, start, end)
    if (distance > found.distance) found = { index, distance }
  }
  return found
}

/** From the line through both ends; where they are one point, as at the ends of a ring, from that point. */
function distanceTo([x, y]: Position, [ax, ay]: Position, [bx, by]: Position): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = Math.hypot(dx, dy)
  return length === 0 ? Math.hypot(x - ax, y - ay) : Math.abs(dy * (x - ax) - dx * (y - ay)) / length
}
