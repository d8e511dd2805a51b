import { z } from 'zod'
import type { Objection } from '../base/objection.ts'
import { words } from '../base/schema.ts'
import { boundaryObjections as says } from './boundary.words.ts'
import { simplified } from './boundary-shape.ts'

/**
 * The borders of a city's counties, imported by the bureau from a GeoJSON file: no map comes with the program. A map that is
 * shown needs its approval number (审图号), which stands below it wherever it is drawn.
 */
export const mostMapBytes = 5 << 20

export const boundariesInput = z.strictObject({
  office: z.int(),
  /** 审图号, as the surveying authority gave it: 粤S(2021)012号. */
  approvalNo: words(60),
  /** Where the file came from. */
  source: words(200),
  /** The file itself. */
  text: z.string().min(2).max(mostMapBytes),
})

/** Longitude and latitude. */
export type Position = readonly [number, number]
export type Ring = readonly Position[]

/** One county: polygons, each an outer ring and its holes. */
export interface Boundary {
  readonly code: string
  readonly name: string
  readonly polygons: readonly (readonly Ring[])[]
}

interface County {
  readonly code: string
  readonly name: string
}

const collection = z.object({
  type: z.literal('FeatureCollection'),
  features: z
    .array(
      z.object({ properties: z.record(z.string(), z.unknown()).nullish(), geometry: z.object({ type: z.string() }).loose().nullable() }),
    )
    .max(500),
})
type Feature = z.infer<typeof collection>['features'][number]

const ring = z.array(z.array(z.number()).min(2)).min(1)
const polygon = z.array(ring).min(1)
const shape = z.union([
  z.object({ type: z.literal('Polygon'), coordinates: polygon }).transform(({ coordinates }) => [coordinates]),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon).min(1) }).transform(({ coordinates }) => coordinates),
])

/** The counties' borders that a file holds, or everything that is wrong with it. */
export function readBoundaries(text: string, counties: readonly County[]): { boundaries: Boundary[]; objections: Objection[] } {
  if (counties.length === 0) return { boundaries: [], objections: [says.noDivisions] }
  const read = collection.safeParse(parsed(text))
  if (!read.success) return { boundaries: [], objections: [says.notACollection] }
  const found = read.data.features.map((feature, index) => readFeature(feature, labelOf(feature, index), counties))
  const boundaries = found.flatMap(({ boundary }) => (boundary ? [boundary] : []))
  const unmatched = found.flatMap(({ isStrange, label }) => (isStrange ? [label] : []))
  const objections = [
    ...(read.data.features.length === 0 ? [says.empty] : []),
    ...(unmatched.length > 0
      ? [
          says.unmatched(
            unmatched,
            counties.map(county => county.name),
          ),
        ]
      : []),
    ...found.flatMap(one => one.objections),
    ...twice(boundaries),
  ]
  return { boundaries: objections.length > 0 ? [] : simplified(boundaries), objections }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return null
  }
}

/** How a feature is called to who must mend it. */
function labelOf({ properties }: Feature, index: number): string {
  const { name, NAME, Name } = properties ?? {}
  const said = [name, NAME, Name].find(one => typeof one === 'string' && one.trim() !== '')
  return typeof said === 'string' ? said.trim().slice(0, 40) : `#${index + 1}`
}

interface Found {
  readonly label: string
  readonly boundary: Boundary | null
  /** It is none of the city's counties. */
  readonly isStrange: boolean
  readonly objections: readonly Objection[]
}

/** A county is known by its code or its whole name, in whichever property of the feature it stands. */
function readFeature({ properties, geometry }: Feature, label: string, counties: readonly County[]): Found {
  const said = new Set(
    Object.values(properties ?? {}).flatMap(value => (['string', 'number'].includes(typeof value) ? [String(value).trim()] : [])),
  )
  const [county, another] = counties.filter(({ code, name }) => said.has(code) || said.has(name))
  const nothing = { label, boundary: null, isStrange: false, objections: [] }
  if (!county) return { ...nothing, isStrange: true }
  if (another) return { ...nothing, objections: [says.ambiguous(label, county.name, another.name)] }
  const read = shape.safeParse(geometry)
  if (!read.success) return { ...nothing, objections: [says.notAPolygon(label, geometry?.type ?? '—')] }
  const polygons = read.data.map(rings => rings.map(one => one.map(([x = 0, y = 0]): Position => [x, y])))
  const objections = objectionsToRings(label, polygons.flat())
  return { ...nothing, objections, boundary: objections.length > 0 ? null : { ...county, polygons } }
}

function objectionsToRings(label: string, rings: readonly Ring[]): Objection[] {
  const isOpen = (one: Ring) => one.length < 4 || one[0]?.join() !== one.at(-1)?.join()
  const isElsewhere = ([x, y]: Position) => Math.abs(x) > 180 || Math.abs(y) > 90
  return [...(rings.some(isOpen) ? [says.open(label)] : []), ...(rings.some(one => one.some(isElsewhere)) ? [says.notDegrees(label)] : [])]
}

function twice(boundaries: readonly Boundary[]): Objection[] {
  const seen = new Set<string>()
  const again = new Set<string>()
  for (const { code, name } of boundaries) {
    if (seen.has(code)) again.add(name)
    seen.add(code)
  }
  return [...again].map(says.twice)
}
