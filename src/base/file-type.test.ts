import { expect, test } from 'vitest'
import { bytesInMegabyte, correctedName, fileTypeOf, objectionsToFile, usualLimits } from './file-type.ts'

const starting = (latin: string) => Uint8Array.from([...latin].map(letter => letter.charCodeAt(0)))
const codes = (file: Partial<Parameters<typeof objectionsToFile>[0]>, limits = usualLimits) =>
  objectionsToFile({ name: '现场.jpg', size: 1000, type: 'image/jpeg', ...file }, limits).map(objection => objection.code)

test('pictures and PDFs are known by their first bytes', () => {
  expect(fileTypeOf(starting('\xff\xd8\xff\xe0\0\x10JFIF'))).toBe('image/jpeg')
  expect(fileTypeOf(starting('\x89PNG\r\n\x1a\n'))).toBe('image/png')
  expect(fileTypeOf(starting('RIFF\x24\0\n\0WEBPVP8 '))).toBe('image/webp')
  expect(fileTypeOf(starting('%PDF-1.7'))).toBe('application/pdf')
  expect(fileTypeOf(starting('\xef\xbb\xbf\r\n%PDF-1.4'))).toBe('application/pdf')
})

test('everything else is none of them', () => {
  for (const head of ['', '\xff\xd8', 'GIF89a', 'RIFF\x24\0\0\0WAVE', '<svg>', 'PK\x03\x04', '<html>%PDF-', '\0\0\0\x18ftypheic', 'MZ'])
    expect(fileTypeOf(starting(head)), head).toBeNull()
})

test('a usual photo meets no objection', () => {
  expect(codes({})).toEqual([])
  expect(codes({ size: 20 * bytesInMegabyte })).toEqual([])
})

test('a file that is too large and of a wrong type hears both at once', () => {
  expect(codes({ size: 20 * bytesInMegabyte + 1, type: null })).toEqual(['base.file-too-large', 'base.file-type-not-allowed'])
})

test('an empty file hears only that it is empty', () => {
  expect(codes({ size: 0, type: null })).toEqual(['base.file-empty'])
})

test('an installation may allow less, and the sentence says what', () => {
  const limits = { maxBytes: 1.5 * bytesInMegabyte, allowed: ['application/pdf', 'image/png'] as const }
  const said = objectionsToFile({ name: '现场.jpg', size: 2 * bytesInMegabyte, type: 'image/jpeg' }, limits).map(
    objection => objection.says,
  )
  expect(said[0]?.zh).toBe('文件“现场.jpg”有2 MB，超过上限1.5 MB。请压缩图片或拆分文件后重新上传。')
  expect(said[1]?.zh).toContain('只接收PDF、PNG。')
  expect(said[1]?.en).toContain('taken are PDF, PNG.')
})

test('a file just over the limit does not read as if it were at the limit', () => {
  expect(objectionsToFile({ name: 'a', size: 20 * bytesInMegabyte + 1, type: 'image/png' })[0]?.says.en).toContain(
    'has 20.1 MB; at most 20 MB',
  )
})

test('a name that lies about its type is corrected, and an honest one stays', () => {
  expect(correctedName('大门.png', 'image/jpeg')).toBe('大门.jpg')
  expect(correctedName('大门.JPEG', 'image/jpeg')).toBe('大门.JPEG')
  expect(correctedName('大门', 'image/webp')).toBe('大门.webp')
  expect(correctedName('第1.2期', 'application/pdf')).toBe('第1.2期.pdf')
  expect(correctedName('照片.exe', 'image/png')).toBe('照片.exe.png')
})

test('a name carries no folders, no invisible characters and no unreasonable length', () => {
  expect(correctedName('C:\\fakepath\\大门.png', 'image/jpeg')).toBe('大门.jpg')
  expect(correctedName('../../etc/passwd', 'image/png')).toBe('passwd.png')
  expect(correctedName('开工\u202Egpj.jpg\r\n', 'image/jpeg')).toBe('开工gpj.jpg')
  expect(correctedName('.jpg', 'image/jpeg')).toBe('文件.jpg')
  expect(correctedName('', 'application/pdf')).toBe('文件.pdf')
  expect(correctedName('门'.repeat(500), 'image/png')).toHaveLength(124)
})
