import { readArea } from '../base/area.ts'
import type { Bilingual } from '../base/objection.ts'
import { ownerships } from './community.ts'
import { readCells } from './pasted-cells.ts'
import { saysNoColumns, saysNoPlace, saysNoUnit, pastedWords as words } from './pasted-communities.words.ts'

/**
 * A table of communities as an office keeps it in a spreadsheet, with a head row in Chinese. Everything that is wrong is told
 * at once, each at its cell; a table with anything wrong in it is not sent.
 */
export const columns = [
  'name',
  'aliases',
  'unit',
  'division',
  'address',
  'builtYear',
  'ownership',
  'households',
  'buildings',
  'floorArea',
] as const
export type Column = (typeof columns)[number]

/** How heads are written; compared without spaces, brackets and what stands in them. */
const heads: Readonly<Record<Column, readonly string[]>> = {
  name: ['小区名称', '小区', '名称', '项目名称'],
  aliases: ['别名', '曾用名', '又名'],
  unit: ['填报单位', '责任单位', '单位', '县区', '县市区'],
  division: ['所在街道', '街道', '镇街', '乡镇街道', '区划代码', '街道镇'],
  address: ['地址', '详细地址', '坐落'],
  builtYear: ['建成年份', '建成年代', '建成年', '建设年代'],
  ownership: ['产权性质', '产权'],
  households: ['户数', '涉及户数', '居民户数'],
  buildings: ['栋数', '楼栋数', '幢数'],
  floorArea: ['建筑面积', '面积'],
}
const needed: readonly Column[] = ['name', 'households', 'buildings', 'floorArea']

export interface Choices {
  readonly units: readonly { readonly id: number; readonly name: string; readonly county: number }[]
  readonly divisions: readonly { readonly code: string; readonly name: string; readonly parent: string | null }[]
}

/** One row as it was pasted, and as it would be sent; a cell that cannot be read is null there and has its sentence. */
export interface PastedRow {
  readonly cells: Readonly<Partial<Record<Column, string>>>
  readonly wrong: Readonly<Partial<Record<Column, Bilingual>>>
  readonly read: {
    readonly name: string
    readonly aliases: string[]
    readonly unit: number
    readonly county: number
    readonly division: string | null
    readonly address: string | null
    readonly builtYear: number | null
    readonly ownership: (typeof ownerships)[number] | null
    readonly households: number
    readonly buildings: number
    readonly floorArea: string
  }
}

export interface Pasted {
  readonly columns: readonly Column[]
  readonly rows: readonly PastedRow[]
  /** What is wrong with the table as a whole; null where nothing is. */
  readonly wrong: Bilingual | null
}

export function readPasted(text: string, choices: Choices): Pasted {
  const [head = [], ...body] = readCells(text)
  const found = head.map(columnOf)
  const missing = [...needed, ...(choices.units.length === 1 ? [] : ['unit' as const])].filter(column => !found.includes(column))
  const shown = columns.filter(column => found.includes(column))
  if (missing.length > 0) return { columns: shown, rows: [], wrong: saysNoColumns(missing) }
  if (body.length === 0) return { columns: shown, rows: [], wrong: words.noRows }
  const rows = body.map(cells =>
    readRow(Object.fromEntries(found.flatMap((column, at) => (column ? [[column, cells[at] ?? '']] : []))), choices),
  )
  return { columns: shown, rows: markTwins(rows), wrong: null }
}

export const hasWrong = ({ wrong, rows }: Pasted): boolean => wrong !== null || rows.some(row => Object.keys(row.wrong).length > 0)

function columnOf(head: string): Column | null {
  const plain = head.replaceAll(/[（(［[].*?[）)］\]]|\s/g, '')
  return columns.find(column => heads[column].includes(plain)) ?? null
}

function readRow(cells: PastedRow['cells'], choices: Choices): PastedRow {
  const wrong: Partial<Record<Column, Bilingual>> = {}
  const taken = <T>(column: Column, value: T | null, otherwise: T, says: Bilingual): T => {
    if (value === null) wrong[column] = says
    return value ?? otherwise
  }
  const text = (column: Column) => cells[column] ?? ''
  const unit = taken('unit', unitOf(text('unit'), choices), { id: 0, county: 0 }, saysNoUnit(text('unit')))
  const household = countOf(text('households'))
  const read = {
    name: taken('name', text('name') || null, '', words.noName),
    aliases: text('aliases')
      .split(/[、,，;；]/)
      .map(alias => alias.trim())
      .filter(alias => alias !== ''),
    unit: unit.id,
    county: unit.county,
    division: text('division') === '' ? null : taken('division', placeOf(text('division'), choices), '', saysNoPlace(text('division'))),
    address: text('address') || null,
    builtYear: text('builtYear') === '' ? null : taken('builtYear', yearOf(text('builtYear')), 0, words.noYear),
    ownership: text('ownership') === '' ? null : taken('ownership', ownershipOf(text('ownership')), null, words.noOwnership),
    households: taken('households', household, 0, words.noCount),
    buildings: taken('buildings', countOf(text('buildings')), 0, words.noCount),
    floorArea: taken('floorArea', areaOf(text('floorArea'), household), '', words.noArea),
  }
  return { cells, wrong, read }
}

/** Where only one unit can be meant, nothing need be written. */
function unitOf(text: string, { units }: Choices): { id: number; county: number } | null {
  if (text === '') return units.length === 1 ? (units[0] ?? null) : null
  return units.find(unit => unit.name === text) ?? null
}

/** By its code, or by its name where only one place is called so; with its county before it, 江南街道 is no longer any of several. */
function placeOf(text: string, { divisions }: Choices): string | null {
  const parents = new Map(divisions.map(place => [place.code, place.name]))
  const fitting = divisions.filter(
    ({ code, name, parent }) => code === text || name === text || `${parents.get(parent ?? '') ?? ''}${name}` === text,
  )
  return fitting.length === 1 ? (fitting[0]?.code ?? null) : null
}

const countOf = (text: string): number | null => (/^\d{1,8}$/.test(plainNumber(text)) ? Number(plainNumber(text)) : null)
const yearOf = (text: string): number | null => {
  const [, year] = /^((?:19|20)\d{2})年?$/.exec(text) ?? []
  return year === undefined ? null : Number(year)
}
const ownershipOf = (text: string) => ownerships.find(one => one === text) ?? null

function areaOf(text: string, households: number | null): string | null {
  const area = readArea(plainNumber(text))
  return area === null || (area === 0 && (households ?? 0) > 0) ? null : plainNumber(text)
}

/** Spreadsheets group thousands. */
const plainNumber = (text: string) => text.normalize('NFKC').replaceAll(/[,\s]/g, '')

/** The same name twice in one unit is a row that was copied twice. */
function markTwins(rows: readonly PastedRow[]): PastedRow[] {
  const seen = new Set<string>()
  return rows.map(row => {
    const name = `${row.read.unit} ${row.read.name}`
    const isTwin = row.read.name !== '' && seen.has(name)
    seen.add(name)
    return isTwin ? { ...row, wrong: { ...row.wrong, name: words.twice } } : row
  })
}
