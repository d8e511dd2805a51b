import { newId } from '../base/act-id.desk.ts'
import { writing } from './bulletin-questions.desk.ts'
import type { PastedPicture } from './paste.ts'

/** Keeps a picture and answers its name in the markup. Throws what the server says against it. */
export async function uploadPicture(file: Blob, name: string): Promise<string> {
  const { hash } = await writing.addPicture({ query: { name }, file }, { act: newId() })
  return hash
}

/** A picture that came inside pasted text; null for one that lies elsewhere, where a page may not look. */
export async function uploadPasted(picture: PastedPicture): Promise<string | null> {
  const file = picture.from === 'inline' ? fileOf(picture.source) : null
  return file && uploadPicture(file, 'pasted')
}

/** The bytes of a `data:` address. It is not fetched: the policy of the page allows no such address. */
function fileOf(address: string): Blob | null {
  const [, type, data] = /^data:(image\/(?:png|jpeg));base64,([A-Za-z0-9+/=\s]+)$/.exec(address) ?? []
  if (type === undefined || data === undefined) return null
  const bytes = Uint8Array.from(atob(data.replace(/\s+/g, '')), character => character.charCodeAt(0))
  return new Blob([bytes], { type })
}
