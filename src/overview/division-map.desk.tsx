import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Link } from '../base/address.desk.tsx'
import { Chart } from '../base/chart.desk.tsx'
import { bands, paperLook } from '../base/chart.ts'
import { ChartFrame } from '../base/chart-frame.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { approvalWords } from '../registry/boundary.words.ts'
import { boundariesQuery, type ImportedMap } from '../registry/boundary-questions.desk.tsx'
import { ImportBoundaries } from '../registry/import-boundaries.desk.tsx'
import { type Picturing, usePicture } from './city-pictures.desk.tsx'
import { cityView } from './city-view.ts'
import { divisionsChart } from './divisions-chart.ts'
import { mapSays, tileWords, seeingWords as words } from './seeing.words.ts'
import { drawTiles, type Tile, tileColours, tileColumns } from './tiles.ts'

/** How much has started where: on the bureau's own map where one was imported, and in tiles otherwise. */
export function DivisionMap(picturing: Picturing) {
  const { me, seen, look } = picturing
  const { data } = useQuery(boundariesQuery)
  const { rows } = useMemo(() => cityView(seen.table, null, ''), [seen.table])
  const tiles = useMemo(
    () =>
      rows.map(
        ({ unit, name, rates, started, plan }): Tile => ({
          unit,
          name,
          percent: rates.communities,
          started: started.communities,
          plan: plan.communities,
        }),
      ),
    [rows],
  )
  const drawn = data ? <OnMap {...picturing} map={data} tiles={tiles} /> : <InTiles {...picturing} tiles={tiles} />
  if (look || !me.may.includes('registry.import-boundaries')) return drawn
  return (
    <div className="mapped">
      {drawn}
      <ImportBoundaries isThere={Boolean(data)} />
    </div>
  )
}

const useTileTable = (tiles: readonly Tile[], to: (unit: number) => string) => {
  const say = useSay()
  return {
    heads: [words.unitHead, words.startRate, words.started, words.plan].map(say),
    rows: tiles.map(({ unit, name, percent, started, plan }) => ({
      cells: [name, percent === null ? '—' : `${percent}%`, started, plan],
      to: to(unit),
    })),
  }
}

interface Tiled extends Picturing {
  readonly tiles: readonly Tile[]
}

function InTiles({ tiles, ...picturing }: Tiled) {
  const say = useSay()
  const { notes, to, bare } = usePicture(picturing)
  const table = useTileTable(tiles, to)
  return (
    <ChartFrame
      title={say(words.map)}
      says={say(mapSays(tiles))}
      {...{ table, notes, bare }}
      file={`divisions-${picturing.seen.table.cutoff}`}
      picture={async () => drawTiles(tiles)}
    >
      <Tiles tiles={tiles} to={to} chosen={picturing.state.unit} />
      <Legend />
    </ChartFrame>
  )
}

/** As many in a row as the sheet has, fewer where there is no room for a name. */
const columnsOf = (count: number): string =>
  `repeat(auto-fill, minmax(max(${count > 24 ? 68 : 88}px, (100% - ${6 * (tileColumns(count) - 1)}px) / ${tileColumns(count)}), 1fr))`

interface Tiling {
  readonly tiles: readonly Tile[]
  readonly to: (unit: number) => string
  readonly chosen?: number | null
  /** Beside a map, which is what one looks at. */
  readonly small?: boolean
}

/** Each tile is a link: it is reached and pressed as any other. */
function Tiles({ tiles, to, chosen = null, small = false }: Tiling) {
  const say = useSay()
  return (
    <ul className={tiles.length > 24 || small ? 'tiles many' : 'tiles'} style={{ gridTemplateColumns: columnsOf(tiles.length) }}>
      {tiles.map(tile => {
        const { fill, ink } = tileColours(tile)
        return (
          <li key={tile.unit}>
            <Link to={to(tile.unit)} aria-current={tile.unit === chosen ? 'true' : undefined} style={{ background: fill, color: ink }}>
              <span className="visually-hidden">{say(tileWords(tile))}</span>
              <span className="tile-name" aria-hidden>
                {tile.name}
              </span>
              <strong aria-hidden>{tile.percent === null ? '—' : `${tile.percent}%`}</strong>
              <span aria-hidden>
                {tile.started}/{tile.plan}
              </span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}

function OnMap({ map, tiles, ...picturing }: Tiled & { map: ImportedMap }) {
  const say = useSay()
  const { seen, look = paperLook, height = 420 } = picturing
  const { notes, to, chosen, bare } = usePicture(picturing)
  const table = useTileTable(tiles, to)
  const shapes = useMemo(() => shapesOf(map), [map])
  const placed = useMemo(() => placedOn(map, tiles, seen.territories), [map, tiles, seen.territories])
  const option = useMemo(() => divisionsChart(shapes.name, placed.onMap, look), [shapes, placed, look])
  const approval = say(approvalWords(map.approvalNo, map.source))
  const pressed = (name: string) => chosen(placed.onMap.find(one => one.name === name)?.unit ?? name)
  return (
    <Chart
      title={say(words.map)}
      says={say(mapSays(tiles))}
      {...{ table, option, bare, shapes }}
      height={bare ? height * 0.58 : height}
      notes={[approval, ...notes]}
      file={`divisions-${seen.table.cutoff}`}
      onChoose={pressed}
      below={
        <>
          <p className="muted approval">{approval}</p>
          {placed.elsewhere.length > 0 && (
            <>
              <p className="muted">{say(words.noTerritory)}</p>
              <Tiles tiles={placed.elsewhere} to={to} chosen={picturing.state.unit} small />
            </>
          )}
          <Legend />
        </>
      }
    />
  )
}

/** Under a name of the import: a new map is another one. */
const shapesOf = ({ recordedAt, boundaries }: ImportedMap) => ({
  name: `divisions ${recordedAt}`,
  collection: {
    type: 'FeatureCollection',
    features: boundaries.map(({ name, polygons }) => ({
      type: 'Feature',
      properties: { name },
      geometry: { type: 'MultiPolygon', coordinates: polygons },
    })),
  },
})

/** Which units have their place on the map, and which are told beside it. A division with two units is told beside it, too. */
function placedOn({ boundaries }: ImportedMap, tiles: readonly Tile[], territories: Picturing['seen']['territories']) {
  const unitsOf = (code: string) => territories.filter(({ division }) => division === code).map(({ unit }) => unit)
  const onMap = boundaries.flatMap(({ code, name }) => {
    const [unit, ...others] = unitsOf(code)
    const tile = others.length === 0 ? tiles.find(one => one.unit === unit) : undefined
    return tile ? [{ name, unit: tile.name, tile, percent: tile.percent }] : []
  })
  return { onMap, elsewhere: tiles.filter(tile => !onMap.some(one => one.tile === tile)) }
}

/** Which fill means how much. */
function Legend() {
  const say = useSay()
  const from = (index: number) => bands[index - 1]?.under ?? 0
  return (
    <p className="bands">
      <span>{say(words.bands)}</span>
      {bands.map(({ under, fill }, index) => (
        <span key={fill} className="band">
          <span className="band-fill" style={{ background: fill }} />
          {Number.isFinite(under) ? `${from(index)}–${under}%` : `≥ ${from(index)}%`}
        </span>
      ))}
    </p>
  )
}
