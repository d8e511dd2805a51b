import { bandOf, type Drawing, noBand, svgText } from '../base/chart.ts'

/**
 * Tiles: a map without a map. Each unit is a tile in the order of the table, whether it is a place or not, so that one finds
 * it where it was last month.
 */
export interface Tile {
  readonly unit: number
  readonly name: string
  /** Null: nothing is planned there. */
  readonly percent: string | null
  readonly started: number
  readonly plan: number
}

export const tileColours = ({ percent }: Pick<Tile, 'percent'>): { readonly fill: string; readonly ink: string } =>
  percent === null ? noBand : bandOf(Number(percent))

/** How many stand in a row: a sheet that is a little wider than high. */
export const tileColumns = (count: number): number => Math.max(1, Math.min(12, Math.ceil(Math.sqrt(count * 1.4))))

const [width, gap] = [912, 8]

/** The tiles as a picture. */
export function drawTiles(tiles: readonly Tile[]): Drawing {
  const columns = tileColumns(tiles.length)
  const side = (width + gap) / columns - gap
  const tall = Math.max(56, Math.min(96, side * 0.6))
  const drawn = tiles.map((tile, index) => {
    const [x, y] = [(index % columns) * (side + gap), Math.floor(index / columns) * (tall + gap)]
    const { fill, ink } = tileColours(tile)
    const centre = { anchor: 'middle', fill: ink } as const
    const size = Math.min(15, (side - 8) / Math.max(4, tile.name.length))
    return [
      `<rect x="${x}" y="${y}" width="${side}" height="${tall}" rx="4" fill="${fill}" stroke="#8a929c"/>`,
      svgText(tile.name, x + side / 2, y + tall * 0.34, { ...centre, size }),
      svgText(tile.percent === null ? '—' : `${tile.percent}%`, x + side / 2, y + tall * 0.64, { ...centre, size: 17, bold: true }),
      svgText(`${tile.started}/${tile.plan}`, x + side / 2, y + tall * 0.88, { ...centre, size: 12 }),
    ].join('')
  })
  const height = Math.ceil(tiles.length / columns) * (tall + gap) || gap
  return { svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${drawn.join('')}</svg>`, width, height }
}
