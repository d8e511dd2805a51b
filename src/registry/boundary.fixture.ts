/** Invented shapes: squares beside each other, in no place on earth that has counties. */
export const square = (column: number, row = 0, properties: Record<string, unknown> = {}) => {
  const [x, y] = [10 + column, 10 + row]
  const ring = [
    [x, y],
    [x + 1, y],
    [x + 1, y + 1],
    [x, y + 1],
    [x, y],
  ]
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } }
}

export const mapOf = (...features: readonly unknown[]): string => JSON.stringify({ type: 'FeatureCollection', features })
