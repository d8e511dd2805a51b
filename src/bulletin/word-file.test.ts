import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readWordFile } from './word-file.ts'
import { mostElements, mostUnpacked } from './word-limits.ts'

const types =
  '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const packed = (body: string, more: Record<string, Uint8Array> = {}) =>
  zipSync({
    '[Content_Types].xml': strToU8(types),
    'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`),
    ...more,
  })
const refusal = (bytes: Uint8Array) => readWordFile(bytes).objections.map(({ code }) => code)
const textsOf = (body: string) =>
  readWordFile(packed(body)).found?.blocks.map(block =>
    block.kind === 'text' ? block.text : block.rows.map(row => row.map(({ text }) => text)),
  )
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`

test('what is no .docx is refused with the way out', () => {
  expect(refusal(strToU8('送审稿'))).toEqual(['bulletin.word-file-unknown'])
  expect(refusal(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }))).toEqual(['bulletin.word-file-unknown'])
  expect(refusal(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).toEqual(['bulletin.word-file-old-or-sealed'])
  expect(refusal(packed('').slice(0, 200))).toEqual(['bulletin.word-file-unknown'])
})

test('macros, declared document types and broken XML are refused', () => {
  expect(refusal(packed('', { 'word/vbaProject.bin': strToU8('x') }))).toEqual(['bulletin.word-file-with-macros'])
  expect(refusal(packed('', { '[Content_Types].xml': strToU8(types.replace('document.main', 'document.macroEnabled.main')) }))).toEqual([
    'bulletin.word-file-with-macros',
  ])
  const bomb = '<!DOCTYPE a [<!ENTITY b "bb">]><w:document><w:body/></w:document>'
  expect(refusal(packed('', { 'word/document.xml': strToU8(bomb) }))).toEqual(['bulletin.word-file-damaged'])
  expect(refusal(packed('', { 'word/document.xml': strToU8('<w:document><w:body>') }))).toEqual(['bulletin.word-file-damaged'])
  expect(refusal(packed('<w:p>'.repeat(5_000)))).toEqual(['bulletin.word-file-damaged'])
})

/** The zip whose list says that a part of one size has another: what a list says may be a lie. */
function saying(said: number, size: number, zip: Uint8Array): Uint8Array {
  const lying = zip.slice()
  const view = new DataView(lying.buffer)
  for (let at = 0; at + 4 <= lying.length; at++) if (view.getUint32(at, true) === size) view.setUint32(at, said, true)
  return lying
}

test('a file that would fill the memory when unpacked is refused before it is', () => {
  const bomb = zipSync({ '[Content_Types].xml': strToU8(types), 'word/document.xml': new Uint8Array(mostUnpacked + 1) }, { level: 9 })
  expect(bomb.length).toBeLessThan(100_000)
  expect(refusal(bomb)).toEqual(['bulletin.word-file-too-large'])
  expect(refusal(saying(1000, mostUnpacked + 1, bomb))).toEqual(['bulletin.word-file-too-large'])
  expect(refusal(packed('<w:p/>'.repeat(mostElements)))).toEqual(['bulletin.word-file-damaged'])
})

test('tracked changes read as accepted, also where a paragraph mark was deleted or a text moved', () => {
  const removed = (text: string) => `<w:del w:author="甲"><w:r><w:delText>${text}</w:delText></w:r></w:del>`
  const added = (text: string) => `<w:ins w:author="甲">${run(text)}</w:ins>`
  expect(textsOf(`<w:p>${run('已开工')}${removed('95')}${added('96')}${run('个')}</w:p>`)).toEqual(['已开工96个'])
  expect(textsOf(`<w:p><w:pPr><w:rPr><w:del w:author="甲"/></w:rPr></w:pPr>${run('前段')}</w:p><w:p>${run('后段')}</w:p>`)).toEqual([
    '前段后段',
  ])
  expect(
    textsOf(`<w:moveFrom><w:p/></w:moveFrom><w:p><w:moveFrom>${run('旧处')}</w:moveFrom><w:moveTo>${run('新处')}</w:moveTo></w:p>`),
  ).toEqual(['新处'])
})

test('text is decoded once, and fields, drawings and unknown parts leave nothing behind', () => {
  const field = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r>'
  expect(
    textsOf(`<w:p>${run('&amp;lt;甲&gt;&#x4E59;')}${field}<w:r><w:drawing><wp:inline><wps:txbx/></wp:inline></w:drawing></w:r></w:p>`),
  ).toEqual(['&lt;甲>乙'])
  expect(textsOf(`<w:tbl><w:tr><w:tc><w:p>${run('甲')}</w:p><w:p>${run('乙')}</w:p></w:tc></w:tr></w:tbl>`)).toEqual([[['甲乙']]])
})
