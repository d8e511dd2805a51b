import { useEffect } from 'react'
import { newId } from '../base/act-id.desk.ts'
import { clientOf } from '../base/client.desk.ts'
import { sentencesOf } from '../base/failure.desk.tsx'
import { fileTypeOf, objectionsToFile } from '../base/file-type.ts'
import { Refused, refuseIf } from '../base/objection.ts'
import { arrived, changedFile, type EvidenceFile, isDue, missingFrom, newFile } from './evidence-file.ts'
import { sendTelling } from './upload.desk.tsx'
import { worksApi } from './works.api.ts'

/** The bytes of a file as long as the window is open, so that they outlive a page whose session ended. */
interface Held {
  readonly bytes: File
  /** Of a picture: where the page shows it from. */
  readonly picture: string | null
  sending: AbortController | null
}

const held = new Map<string, Held>()

export const isHeld = (id: string): boolean => held.has(id)
export const pictureOf = (id: string): string | null => held.get(id)?.picture ?? null

function hold(id: string, bytes: File): void {
  const picture = bytes.type.startsWith('image/') ? URL.createObjectURL(bytes) : null
  held.set(id, { bytes, picture, sending: null })
}

export function letGo(id: string): void {
  const file = held.get(id)
  file?.sending?.abort()
  if (file?.picture) URL.revokeObjectURL(file.picture)
  held.delete(id)
}

export type ChangeFiles = (otherwise: (files: readonly EvidenceFile[]) => readonly EvidenceFile[]) => void

/** Takes files in; answers how many were too many. */
export function addFiles(change: ChangeFiles, chosen: readonly File[], room: number): number {
  const taken = chosen.slice(0, Math.max(0, room)).map(bytes => {
    const id = newId()
    hold(id, bytes)
    return newFile(id, bytes.name || '粘贴的图片.png')
  })
  change(files => [...files, ...taken])
  return chosen.length - taken.length
}

/** Sends what is due as soon as it is said in which cabinets it belongs, and once more where another is added. */
export function useUploads(files: readonly EvidenceFile[], counties: readonly number[], change: ChangeFiles): void {
  useEffect(() => {
    for (const file of files) {
      const mine = held.get(file.id)
      if (mine?.sending || !isDue(file, counties)) continue
      if (mine) void upload(file, mine, missingFrom(file, counties), change)
    }
  }, [files, counties, change])
}

/** What the server would refuse is refused before it is sent: a file that is too large would else break off on its way. */
async function refuseAtOnce(bytes: File): Promise<void> {
  const head = new Uint8Array(await bytes.slice(0, 32).arrayBuffer())
  refuseIf(objectionsToFile({ name: bytes.name, size: bytes.size, type: fileTypeOf(head) }))
}

async function upload(file: EvidenceFile, mine: Held, counties: readonly number[], change: ChangeFiles): Promise<void> {
  const sending = new AbortController()
  mine.sending = sending
  const tell = (sent: number) => change(files => changedFile(files, file.id, { state: 'sending', sent }))
  tell(0)
  try {
    await refuseAtOnce(mine.bytes)
    const question = { query: { name: file.name, counties: counties.join(',') }, file: mine.bytes }
    const { hash, proves, name } = await clientOf(worksApi, sendTelling(tell)).keepFile(question, { signal: sending.signal })
    change(files => arrived(files, file.id, { hash, proves, name, counties }))
  } catch (error) {
    const wrong = error instanceof Refused ? error.objections.map(({ says }) => says) : sentencesOf(error).map(({ says }) => says)
    if (!sending.signal.aborted) change(files => changedFile(files, file.id, { state: 'failed', wrong }))
  } finally {
    mine.sending = null
  }
}
