import { deflateSync, inflateSync } from 'node:zlib'
import { PDFDict, PDFDocument, PDFHexString, PDFName, type PDFObject, PDFRawStream, PDFRef, PDFString } from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { Refused } from './objection.ts'
import { shownPdf } from './shown-pdf.adapter.ts'

const phonePhoto = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: 'red' } })
    .withExif({ IFD0: { Make: 'Xiaomi' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '24/1 17/1 3060/100' } })
    .jpeg()
    .toBuffer()

/** A log of the supervisor, two pages, with all that programs leave in a PDF. */
async function supervisorsLog() {
  const document = await PDFDocument.create()
  for (const text of ['Supervisor log, page one', 'Supervisor log, page two'])
    document.addPage([300, 200]).drawText(text, { x: 20, y: 100, size: 12 })
  document.setTitle('SECRET title')
  document.setAuthor('SECRET author')
  document.setProducer('SECRET producer')
  await document.attach(Buffer.from('SECRET attachment'), 'SECRET.txt', { mimeType: 'text/plain' })
  document.addJavaScript('SECRET', 'app.alert("SECRET script")')
  return document
}

const add = (at: PDFDict, key: string, value: Parameters<PDFDict['set']>[1]) => at.set(PDFName.of(key), value)

/** All of the bytes, with every stream unpacked, as one text. */
async function everything(bytes: Uint8Array) {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => {
    if (!(object instanceof PDFRawStream)) return object.toString()
    const unpacked = object.dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode') ? inflateSync(object.contents) : object.contents
    return `${object.dict}${Buffer.from(unpacked).toString('latin1')}`
  })
  return Buffer.from(bytes).toString('latin1') + objects.join('\n')
}

async function textOf(bytes: Uint8Array) {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(items.map(item => ('str' in item ? item.str : '')).join(''))
  }
  await document.destroy()
  return pages
}

const refusedBy = (work: Promise<unknown>) =>
  work.then(
    () => [],
    error => (error instanceof Refused ? error.objections.map(objection => objection.code) : Promise.reject(error)),
  )

test('the shown copy has the pages, and nothing of who made them', async () => {
  const shown = await shownPdf(await (await supervisorsLog()).save())
  expect(await textOf(shown)).toEqual(['Supervisor log, page one', 'Supervisor log, page two'])
  const all = await everything(shown)
  for (const word of ['SECRET', hexOf('SECRET'), 'JavaScript', 'EmbeddedFile', 'Filespec', 'Producer', 'CreationDate'])
    expect(all, word).not.toContain(word)
})

const hexOf = (text: string) => PDFHexString.fromText(text).asString().slice(4)

test('metadata, opening actions, forms that compute and earlier versions go', async () => {
  const document = await supervisorsLog()
  const { context, catalog } = document
  const script = () => context.obj({ S: 'JavaScript', JS: PDFString.of('SECRET()') })
  add(catalog, 'OpenAction', script())
  add(catalog, 'AA', context.obj({ WC: script() }))
  add(catalog, 'Metadata', context.register(context.stream('<x:xmpmeta>SECRET</x:xmpmeta>', { Type: 'Metadata', Subtype: 'XML' })))
  add(catalog, 'PieceInfo', context.obj({ Word: { Private: PDFString.of('SECRET') } }))
  add(catalog, 'AcroForm', context.obj({ Fields: [], XFA: PDFString.of('SECRET') }))
  const page = document.getPage(0).node
  add(page, 'AA', context.obj({ O: script() }))
  add(page, 'Metadata', context.register(context.stream('SECRET')))
  context.register(context.stream('SECRET, of an earlier version, to which nothing leads any more'))
  const all = await everything(await shownPdf(await document.save({ useObjectStreams: false })))
  for (const word of ['SECRET', 'xmpmeta', 'OpenAction', 'XFA']) expect(all, word).not.toContain(word)
})

test('links stay, other actions at a click and notes that carry files go, and a note loses its author', async () => {
  const document = await supervisorsLog()
  const { context } = document
  const note = (more: Record<string, PDFObject | string | object>) =>
    context.register(context.obj({ Type: 'Annot', Rect: [0, 0, 9, 9], ...more }))
  const action = (does: string, more: object = {}) => ({ Subtype: 'Link', A: { S: does, ...more } })
  add(
    document.getPage(0).node,
    'Annots',
    context.obj([
      note(action('URI', { URI: PDFString.of('https://example.org'), Next: { S: 'JavaScript', JS: PDFString.of('SECRET') } })),
      note(action('Launch', { F: PDFString.of('SECRET.exe') })),
      note({ Subtype: 'FileAttachment', FS: { Type: 'Filespec', F: PDFString.of('SECRET'), EF: {} } }),
      note({ Subtype: 'Text', T: PDFString.of('SECRET author'), M: PDFString.of('D:20211012'), Contents: PDFString.of('see page two') }),
      note({ Subtype: 'Widget', FT: 'Tx', T: PDFString.of('field'), V: PDFString.of('value') }),
      note({
        Subtype: 'Widget',
        FT: 'Sig',
        T: PDFString.of('sign'),
        V: { Type: 'Sig', ByteRange: [0, 1], Name: PDFString.of('SECRET signer') },
      }),
    ]),
  )
  const all = await everything(await shownPdf(await document.save({ useObjectStreams: false })))
  for (const word of ['SECRET', 'Launch', 'FileAttachment', 'D:2021']) expect(all, word).not.toContain(word)
  for (const word of ['https://example.org', 'see page two', '(field)', '(value)', '(sign)']) expect(all, word).toContain(word)
})

test('a font that happens to be called like something forbidden keeps its name', async () => {
  const document = await supervisorsLog()
  const page = document.getPage(0).node
  const fonts = page.Resources()?.lookup(PDFName.of('Font'), PDFDict)
  const font = fonts?.values()[0]
  if (!fonts || !font) throw new Error('the page has a font')
  for (const name of ['AA', 'JS', 'Metadata']) add(fonts, name, font)
  const all = await everything(await shownPdf(await document.save({ useObjectStreams: false })))
  for (const name of ['/AA ', '/JS ', '/Metadata ']) expect(all).toContain(name)
})

test('a phone photo in a PDF loses its place and keeps every pixel', async () => {
  const photo = await phonePhoto()
  const document = await PDFDocument.create()
  document.addPage([100, 100]).drawImage(await document.embedJpg(photo), { x: 0, y: 0, width: 40, height: 30 })
  await document.flush()
  for (const packed of [false, true]) {
    for (const [, object] of document.context.enumerateIndirectObjects()) {
      if (!packed || !(object instanceof PDFRawStream) || object.dict.get(PDFName.of('Subtype')) !== PDFName.of('Image')) continue
      object.updateContents(deflateSync(object.contents))
      add(object.dict, 'Filter', document.context.obj(['FlateDecode', 'DCTDecode']))
    }
    const bytes = await document.save()
    if (!packed) expect(Buffer.from(bytes).includes('Xiaomi')).toBe(true)
    const shown = Buffer.from(await shownPdf(bytes))
    expect(await everything(shown)).not.toContain('Xiaomi')
    expect(await everything(shown)).not.toContain('Exif')
    const inside = shown.subarray(shown.indexOf(Buffer.from([0xff, 0xd8, 0xff])), shown.lastIndexOf(Buffer.from([0xff, 0xd9])) + 2)
    expect((await sharp(inside).raw().toBuffer()).equals(await sharp(photo).raw().toBuffer())).toBe(true)
  }
})

test('the same PDF gives the same shown copy', async () => {
  const bytes = await (await supervisorsLog()).save()
  const shown = await shownPdf(bytes)
  expect(Buffer.from(shown).equals(await shownPdf(bytes))).toBe(true)
})

test('an encrypted PDF is refused with the way out, also where it opens without a password', async () => {
  for (const passwords of [
    { userPassword: 'open', ownerPassword: 'owner' },
    { userPassword: '', ownerPassword: 'owner' },
  ]) {
    const document = await supervisorsLog()
    document.encrypt(passwords)
    expect(await refusedBy(shownPdf(await document.save()))).toEqual(['base.pdf-encrypted'])
  }
})

test('a PDF that was cut short anywhere, is empty, or is none, is refused', async () => {
  const whole = await (await supervisorsLog()).save({ useObjectStreams: false })
  for (const part of [0, 0.01, 0.1, 0.3, 0.5, 0.8, 0.99])
    expect(await refusedBy(shownPdf(whole.subarray(0, Math.floor(whole.length * part)))), `${part}`).toEqual(['base.pdf-broken'])
  for (const text of ['%PDF-1.7\n%%EOF', '<html>', '%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF'])
    expect(await refusedBy(shownPdf(Buffer.from(text))), text).toEqual(['base.pdf-broken'])
})

test('a PDF in which a page has lost its content is refused, since nobody would notice the blank page', async () => {
  const document = await supervisorsLog()
  await document.flush()
  const contents = document.getPage(1).node.normalizedEntries().Contents?.get(0)
  if (contents instanceof PDFRef) document.context.delete(contents)
  expect(await refusedBy(shownPdf(await document.save({ useObjectStreams: false })))).toEqual(['base.pdf-broken'])
})
