import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { keyFor } from './secret.adapter.ts'

/**
 * The original of a piece of evidence is kept sealed: encrypted as it came, with its place and time in it, and opened
 * only for who may see an original. Everybody else sees the shown copy.
 *
 * A sealed file is a version byte, a nonce, the encrypted bytes and a tag (AES-256-GCM). The version is under the tag
 * too. Sealing twice gives two different files: keep the hash of the original beside that of the sealed file.
 */
const version = 1
const nonceBytes = 12
const tagBytes = 16
const cipherName = 'aes-256-gcm'

export function seal(bytes: Uint8Array, secret: Uint8Array): Uint8Array {
  const head = Buffer.from([version])
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv(cipherName, keyFor(secret, 'seal'), nonce, { authTagLength: tagBytes }).setAAD(head)
  return Buffer.concat([head, nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
}

/** The original. Throws a sentence where the file was changed, cut short, or sealed under another secret. */
export function unseal(sealed: Uint8Array, secret: Uint8Array): Uint8Array {
  if (sealed.length < 1 + nonceBytes + tagBytes) throw new Error('The sealed file is cut short. Restore it from the backup.')
  if (sealed[0] !== version)
    throw new Error(`The sealed file says version ${sealed[0]}; this program knows version ${version}. Start the program that sealed it.`)
  const nonce = sealed.subarray(1, 1 + nonceBytes)
  const opening = createDecipheriv(cipherName, keyFor(secret, 'seal'), nonce, { authTagLength: tagBytes })
  opening.setAAD(sealed.subarray(0, 1)).setAuthTag(sealed.subarray(-tagBytes))
  try {
    return Buffer.concat([opening.update(sealed.subarray(1 + nonceBytes, -tagBytes)), opening.final()])
  } catch (cause) {
    throw new Error('The sealed file was changed, or was sealed under another secret. Restore the file, or the secret, from the backup.', {
      cause,
    })
  }
}
