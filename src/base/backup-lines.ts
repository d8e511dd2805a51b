import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { Refused } from './objection.ts'

/** The lines of a backup; what is no compressed file is called damaged, as one that was cut off is. */
export async function* linesIn(path: string): AsyncGenerator<string> {
  const packed = createReadStream(path)
  const unpacked = createGunzip()
  packed.on('error', error => unpacked.destroy(error))
  packed.pipe(unpacked)
  let rest = ''
  try {
    for await (const part of unpacked.setEncoding('utf8')) {
      const lines = `${rest}${part}`.split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } catch (error) {
    throw /^Z_/.test((error as { code?: string }).code ?? '') ? damaged : error
  }
}

/** Why a backup is not restored, as a sentence. */
export const refusal = (code: string, zh: string, en: string) => new Refused([{ code: `base.${code}`, says: { zh, en } }])

export const damaged = refusal('backup-damaged', '备份文件已损坏或不完整，请换一份。', 'The backup is damaged or was cut off. Use another.')
