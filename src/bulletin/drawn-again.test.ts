import { expect, test } from 'vitest'
import { otherForms, otherVersions } from './drawn-again.ts'

test('what draws differently is named, with what it was and is', () => {
  expect(
    otherVersions({ docx: '9.15.2', exceljs: '4.4.0', 'font kai': 'a' }, { docx: '9.16.0', exceljs: '4.4.0', 'font hei': 'b' }),
  ).toEqual([
    { name: 'docx', was: '9.15.2', is: '9.16.0' },
    { name: 'font hei', was: null, is: 'b' },
    { name: 'font kai', was: 'a', is: null },
  ])
  expect(otherVersions({ docx: '9.15.2' }, { docx: '9.15.2' })).toEqual([])
})

test('the forms whose bytes differ are named', () => {
  const kept = { docx: '1', pdf: '2', xlsx: '3', html: '4' }
  expect(otherForms(kept, { ...kept, xlsx: '5' })).toEqual(['xlsx'])
})
