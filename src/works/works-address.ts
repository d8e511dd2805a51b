import { readKey } from '../base/key.ts'
import { type Kind, kinds, type Stage, stageOf } from './milestone.ts'

/** The address of the page of recording: what is to be recorded, of which communities, and how the list is narrowed. */
export interface RecordAddress {
  readonly tab: 'record' | 'void'
  readonly kind: Kind | null
  readonly day: string | null
  /** Printed keys of the chosen items; null: the address does not say. */
  readonly items: readonly string[] | null
  readonly unit: number | null
  readonly place: string | null
  readonly stage: Stage | null
  readonly words: string
}

export const recordPath = '/works/record'

/** More than these would make an address that servers and mail programs cut off; then the page alone remembers them. */
const mostItems = 100

export function readRecordAddress(query: URLSearchParams): RecordAddress {
  const unit = query.get('unit') ?? ''
  const stage = Number(query.get('stage') ?? 'none')
  return {
    tab: query.get('tab') === 'void' ? 'void' : 'record',
    kind: kinds.find(kind => kind === query.get('kind')) ?? null,
    day: query.get('day') || null,
    items: query.has('items') ? [...new Set((query.get('items') ?? '').split(','))].filter(key => readKey(key) !== null) : null,
    unit: /^\d+$/.test(unit) ? Number(unit) : null,
    place: query.get('place') || null,
    stage: ([0, ...Object.values(stageOf)] as const).find(one => one === stage) ?? null,
    words: query.get('words') ?? '',
  }
}

/** Written in one order, so that two links to one state are equal; what is left out is as when the page is first opened. */
export function recordAddress({ tab, kind, day, items, unit, place, stage, words }: Partial<RecordAddress>): string {
  const said = new URLSearchParams()
  if (tab === 'void') said.set('tab', tab)
  if (kind) said.set('kind', kind)
  if (day) said.set('day', day)
  if (typeof unit === 'number') said.set('unit', String(unit))
  if (place) said.set('place', place)
  if (typeof stage === 'number') said.set('stage', String(stage))
  if (words) said.set('words', words)
  const tail = items && items.length > 0 && items.length <= mostItems ? `items=${items.join(',')}` : ''
  const written = [said.size > 0 ? String(said) : '', tail].filter(Boolean).join('&')
  return written ? `${recordPath}?${written}` : recordPath
}

export const itemPath = (item: string): string => `/works/items/${item}`

/** The page of an item, opened where evidence is added to one of its milestones. */
export const attachAddress = (item: string, milestone: string): string => `${itemPath(item)}?attach=${milestone}`
