import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { dayOf } from '../day.ts'
import { drawDocx } from './docx.adapter.ts'
import { stableOffice, stableZip } from './stable-zip.ts'
import { bulletinTree, pictures } from './tree.fixture.ts'
import { drawXlsx } from './xlsx.adapter.ts'

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The hashes of both files, drawn by a process of its own in another time zone. */
function drawnElsewhere(zone: string): string[] {
  const address = (file: string) => JSON.stringify(new URL(file, import.meta.url).href)
  const script = `
    const { createHash } = await import('node:crypto')
    const { bulletinTree, pictures } = await import(${address('./tree.fixture.ts')})
    const { drawDocx } = await import(${address('./docx.adapter.ts')})
    const { drawXlsx } = await import(${address('./xlsx.adapter.ts')})
    for (const bytes of [await drawDocx(bulletinTree, pictures), await drawXlsx(bulletinTree)])
      console.log(createHash('sha256').update(bytes).digest('hex'))`
  const options = { env: { ...process.env, TZ: zone, NODE_OPTIONS: '' }, encoding: 'utf8' } as const
  return execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], options).trim().split('\n')
}

test('an issue drawn again, later, in another process and another time zone, is the same file to the byte', async () => {
  const first = [hash(await drawDocx(bulletinTree, pictures)), hash(await drawXlsx(bulletinTree))]
  const again = [hash(await drawDocx(bulletinTree, pictures)), hash(await drawXlsx(bulletinTree))]
  expect(again).toEqual(first)
  expect(drawnElsewhere('Asia/Kathmandu')).toEqual(first)
})

test('entries are sorted behind the list of content types, all at noon of the first day of 1980', () => {
  const files = ['word/a.xml', '[Content_Types].xml', '_rels/.rels'].map(path => [path, strToU8(path)] as const)
  const zip = stableZip(new Map(files))
  expect(Object.keys(unzipSync(zip))).toEqual(['[Content_Types].xml', '_rels/.rels', 'word/a.xml'])
  // Bytes 10 to 13 of a local header: the time and the date as MS-DOS kept them.
  expect([...zip.slice(10, 14)]).toEqual([0x00, 0x60, 0x21, 0x00])
})

test('relationship ids and picture numbers are dealt anew, and text that looks like them stays', () => {
  const bytes = zipSync({
    'word/': new Uint8Array(),
    'word/_rels/document.xml.rels': strToU8('<R><Relationship Id="rIdq7x" Target="a"/><Relationship Id="rId1" Target="b"/></R>'),
    'word/document.xml': strToU8('<w r:id="rId1"/><a r:embed="rIdq7x"/><wp:docPr id="41" name=""/><wp:docPr id="43"/><t>r:id="rId1"</t>'),
  })
  const files = unzipSync(stableOffice(bytes, dayOf('2021-10-29')))
  expect(Object.keys(files)).toEqual(['word/_rels/document.xml.rels', 'word/document.xml'])
  expect(strFromU8(files['word/_rels/document.xml.rels']!)).toBe(
    '<R><Relationship Id="rId1" Target="a"/><Relationship Id="rId2" Target="b"/></R>',
  )
  expect(strFromU8(files['word/document.xml']!)).toBe(
    '<w r:id="rId2"/><a r:embed="rId1"/><wp:docPr id="1" name=""/><wp:docPr id="2"/><t>r:id="rId1"</t>',
  )
})
