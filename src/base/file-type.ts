import type { Objection } from './objection.ts'

/**
 * What a file is, by its first bytes: a name can say anything, and phones and chat programs rename what they pass on.
 * Evidence comes as pictures and PDFs; everything else is refused, with the way out.
 */
export type FileType = 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf'

interface Kind {
  readonly called: string
  /** The extensions that tell the truth; the first is the one we give. */
  readonly extensions: readonly [string, ...string[]]
}

const kinds: Readonly<Record<FileType, Kind>> = {
  'image/jpeg': { called: 'JPEG', extensions: ['jpg', 'jpeg', 'jpe', 'jfif'] },
  'image/png': { called: 'PNG', extensions: ['png'] },
  'image/webp': { called: 'WebP', extensions: ['webp'] },
  'application/pdf': { called: 'PDF', extensions: ['pdf'] },
}

export interface FileLimits {
  /** The largest file, in bytes. */
  readonly maxBytes: number
  readonly allowed: readonly FileType[]
}

export const bytesInMegabyte = 1024 * 1024

export const usualLimits: FileLimits = {
  maxBytes: 20 * bytesInMegabyte,
  allowed: ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'],
}

/** What these bytes begin; null where it is none of the four. */
export function fileTypeOf(bytes: Uint8Array): FileType | null {
  const head = String.fromCharCode(...bytes.subarray(0, 32))
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (/^RIFF[\s\S]{4}WEBP/.test(head)) return 'image/webp'
  // Some programs put a byte order mark or a blank line first, and every reader forgives it.
  if (/^(?:\xef\xbb\xbf)?[\t\n\f\r ]{0,16}%PDF-/.test(head)) return 'application/pdf'
  return null
}

/** Why this file is not taken, all reasons at once. `size` in bytes; `type` as `fileTypeOf` found it. */
export function objectionsToFile(
  { name, size, type }: { readonly name: string; readonly size: number; readonly type: FileType | null },
  limits: FileLimits = usualLimits,
): Objection[] {
  if (size === 0) return [empty(name)] // of nothing there is no more to say
  return [
    ...(size > limits.maxBytes ? [tooLarge(name, size, limits.maxBytes)] : []),
    ...(type === null || !limits.allowed.includes(type) ? [notAllowed(name, limits.allowed)] : []),
  ]
}

const empty = (name: string): Objection => ({
  code: 'base.file-empty',
  says: {
    zh: `文件“${name}”是空的，没有任何内容。请打开原件确认能看到内容后，重新上传。`,
    en: `The file “${name}” is empty. Open the original, make sure that it shows something, and upload it again.`,
  },
})

const tooLarge = (name: string, size: number, most: number): Objection => ({
  code: 'base.file-too-large',
  says: {
    zh: `文件“${name}”有${megabytes(size)} MB，超过上限${megabytes(most)} MB。请压缩图片或拆分文件后重新上传。`,
    en: `The file “${name}” has ${megabytes(size)} MB; at most ${megabytes(most)} MB are taken. Reduce the picture or split the document, and upload it again.`,
  },
})

function notAllowed(name: string, allowed: readonly FileType[]): Objection {
  const called = allowed.map(type => kinds[type].called)
  return {
    code: 'base.file-type-not-allowed',
    says: {
      zh: `文件“${name}”的内容不是可以接收的格式，只接收${called.join('、')}。手机拍的HEIC照片请先存为JPEG，Word、Excel文件请先另存为PDF，再上传。`,
      en: `The content of “${name}” is in no format that is taken here; taken are ${called.join(', ')}. Save HEIC photos as JPEG, and Word or Excel files as PDF, and upload again.`,
    },
  }
}

/** Megabytes with at most one decimal. Rounded up, so that a file just over the limit does not seem to be just at it. */
const megabytes = (bytes: number) => String(Math.ceil((bytes / bytesInMegabyte) * 10) / 10)

const longestName = 120

/**
 * The name under which the file is kept: without folders and invisible characters, and with the extension of what it is.
 * `C:\照片\大门.png` that is a JPEG becomes `大门.jpg`; a name that says the truth stays as written.
 */
export function correctedName(name: string, type: FileType): string {
  const { extensions } = kinds[type]
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const clean = last.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim()
  const [, stem = clean, extension = ''] = /^(.*?)\.([a-z0-9]{1,5})$/i.exec(clean) ?? []
  const kept = extensions.includes(extension.toLowerCase()) ? extension : extensions[0]
  const known = extension === '' || Object.values(kinds).some(kind => kind.extensions.includes(extension.toLowerCase()))
  const base = known ? stem : clean // 第1.2期 is a name, and `2期` no extension; of a lie only the extension goes
  return `${
    [...base]
      .slice(0, longestName)
      .join('')
      .replace(/[. ]+$/, '') || '文件'
  }.${kept}`
}
