import { readKey } from '../base/key.ts'
import type { Bilingual } from '../base/objection.ts'

/** A piece of evidence on the page: chosen, on its way, or kept by the server. It survives the page, its bytes do not. */
export interface EvidenceFile {
  /** Of the page alone. */
  readonly id: string
  readonly name: string
  readonly state: 'waiting' | 'sending' | 'kept' | 'failed'
  /** How much of it has been sent, in percent. */
  readonly sent: number
  /** The cabinets in which it is kept. */
  readonly counties: readonly number[]
  readonly hash: string | null
  /** Communities that the same file proves already. */
  readonly proves: readonly { readonly item: string; readonly name: string }[]
  /** Why it did not arrive. */
  readonly wrong: readonly Bilingual[]
}

export const newFile = (id: string, name: string): EvidenceFile => ({
  id,
  name,
  state: 'waiting',
  sent: 0,
  counties: [],
  hash: null,
  proves: [],
  wrong: [],
})

/** The cabinets in which the chosen communities lie: there their evidence is filed. */
export const countiesOf = (items: readonly string[]): number[] =>
  [...new Set(items.flatMap(item => readKey(item)?.county ?? []))].sort((a, b) => a - b)

/** In which of the cabinets a file is still missing. */
export const missingFrom = (file: EvidenceFile, counties: readonly number[]): number[] =>
  counties.filter(county => !file.counties.includes(county))

/** Whether it is to be sent now: what failed waits for a click. */
export const isDue = (file: EvidenceFile, counties: readonly number[]): boolean =>
  (file.state === 'waiting' || file.state === 'kept') && missingFrom(file, counties).length > 0

/** The files with one of them otherwise; one that was taken away meanwhile stays away. */
export const changedFile = (files: readonly EvidenceFile[], id: string, otherwise: Partial<EvidenceFile>): EvidenceFile[] =>
  files.map(file => (file.id === id ? { ...file, ...otherwise } : file))

/** What has arrived: a file that is in the list twice, by its content, stays once. */
export function arrived(
  files: readonly EvidenceFile[],
  id: string,
  kept: Pick<EvidenceFile, 'hash' | 'proves' | 'name' | 'counties'>,
): EvidenceFile[] {
  const isTwice = files.some(file => file.id !== id && file.hash === kept.hash)
  if (isTwice) return files.filter(file => file.id !== id)
  return files.map(file =>
    file.id === id ? { ...file, ...kept, counties: [...new Set([...file.counties, ...kept.counties])], state: 'kept', sent: 100 } : file,
  )
}

/** The page was opened again: what was on its way must be sent again if its bytes are still there, and is lost otherwise. */
export const awakened = (files: readonly EvidenceFile[], isHeld: (id: string) => boolean, lost: Bilingual): EvidenceFile[] =>
  files.map(file => {
    if (file.state === 'kept' || file.state === 'failed') return file
    return isHeld(file.id) ? { ...file, state: 'waiting', sent: 0 } : { ...file, state: 'failed', wrong: [lost] }
  })

export const hashesOf = (files: readonly EvidenceFile[]): string[] =>
  files.flatMap(({ hash, state }) => (hash && state === 'kept' ? [hash] : []))

/** A file is ready when each of the cabinets has it. */
export const areReady = (files: readonly EvidenceFile[], counties: readonly number[]): boolean =>
  files.every(file => file.state === 'kept' && missingFrom(file, counties).length === 0)
