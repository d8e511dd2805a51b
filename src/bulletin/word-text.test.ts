import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changedNames } from './word-names.ts'
import { type Bound, mergeText, runsOfMerge } from './word-text.ts'

/** `已开工[95]个`: what stands in brackets is bound. */
function sent(written: string): { was: string; bounds: Bound[] } {
  const bounds: Bound[] = []
  let was = ''
  for (const [, text = '', bound] of written.matchAll(/([^[]*)(?:\[([^\]]*)\])?/g)) {
    was += text
    if (bound === undefined) continue
    bounds.push({ name: `r${bounds.length + 1}`, reference: `r${bounds.length + 1}`, from: was.length, to: was.length + bound.length })
    was += bound
  }
  return { was, bounds }
}

const merged = (written: string, is: string) => {
  const { was, bounds } = sent(written)
  return mergeText(was, bounds, is)
}
const written = (text: string, is: string) => {
  const merge = merged(text, is)
  return runsOfMerge(merge.is, merge.bound)
    .map(run => (run.kind === 'text' ? run.text : `[${run.reference}]`))
    .join('')
}

describe('a text that comes back', () => {
  test('keeps its figures where only words changed, however the numbers are written', () => {
    expect(written('已开工[95]个、[9148]户。', '已开工95个老旧小区、9148户。')).toBe('已开工[r1]个老旧小区、[r2]户。')
    expect(written('已开工[9148]户。', '目前已开工9,148户。')).toBe('目前已开工[r1]户。')
    expect(written('已开工[95]个。', '已开工９５个。')).toBe('已开工[r1]个。')
  })

  test('keeps a figure over which another number was written, and says so', () => {
    const { bound, free, gone } = merged('全省约[31万]户，我市[95]个。', '全省约32万户，我市96个。')
    expect(bound.map(({ reference, was, contradicted }) => [reference, was, contradicted])).toEqual([
      ['r1', '31万', true],
      ['r2', '95', true],
    ])
    expect([free, gone]).toEqual([[], []])
    expect(written('全省约[31万]户，我市[95]个。', '全省约32万户，我市96个。')).toBe('全省约[r1]户，我市[r2]个。')
  })

  test('loses a figure with the words around it', () => {
    const { bound, gone } = merged('已开工[95]个，涉及[9148]户。', '已开工95个。')
    expect([bound.length, gone.map(one => one.bound?.reference)]).toEqual([1, ['r2']])
  })

  test('has new numbers, and numbers that were never bound', () => {
    const { free, gone } = merged('每段不超过50米，已开工[95]个，共3次。', '每段不超过60米，已开工95个，另有7个，共多次。')
    expect(free.map(({ was }) => was)).toEqual(['50', ''])
    expect(gone.map(({ bound }) => bound)).toEqual([null])
  })

  test('takes two figures of the same number for what they were', () => {
    expect(written('甲县[6]个、乙县[6]个。', '甲县6个，乙县共6个。')).toBe('甲县[r1]个，乙县共[r2]个。')
    expect(written('甲县[6]个、乙县[6]个。', '乙县6个。')).toBe('乙县[r2]个。')
  })

  test('never binds a number that the draft had not bound, whatever is typed', () => {
    const words = fc.constantFrom('已开工', '个', '户，', '95', '[95]', '[9148]', '约', '。', '3')
    const text = fc.array(words, { maxLength: 10 }).map(parts => parts.join(' '))
    const typed = fc.array(fc.constantFrom('已开工', '个', '户，', '95', '96', '9148', '约', '。', '3', '\n'), { maxLength: 10 })
    fc.assert(
      fc.property(text, typed, (out, back) => {
        const is = back.join(' ')
        const { bound, gone } = merged(out, is)
        const all = sent(out).bounds.map(({ name }) => name)
        expect([...bound.map(({ name }) => name), ...gone.flatMap(one => one.bound?.name ?? [])].sort()).toEqual(all.sort())
        const places = bound.flatMap(({ from, to }) => [from, to])
        expect(places).toEqual([...places].sort((a, b) => a - b))
      }),
      { numRuns: 300 },
    )
  })
})

test('a name of which a part was typed over is named whole', () => {
  const names = ['梅县区', '梅江区', '大埔县']
  const namesIn = (text: string) =>
    names.flatMap(name => (text.includes(name) ? [{ from: text.indexOf(name), to: text.indexOf(name) + name.length }] : []))
  const changed = (was: string, is: string) => changedNames(mergeText(was, [], is), namesIn)
  expect(changed('梅县区的做法', '梅江区的做法')).toEqual([{ was: '梅县区', is: '梅江区' }])
  expect(changed('大埔县六个小区', '大铺县六个小区')).toEqual([{ was: '大埔县', is: '大铺县' }])
  expect(changed('六个小区开工', '大埔县六个小区开工')).toEqual([{ was: '', is: '大埔县' }])
  expect(changed('大埔县六个小区', '大埔县七个小区')).toEqual([])
})
