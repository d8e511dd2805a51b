import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf } from '../base/day.ts'
import { fillReferences, printReference, readReferences } from './reference.ts'

const codesIn = (text: string) => readReferences(text).objections.map(({ place, code }) => `${place} ${code}`)

test('a sentence gives its references and takes their numbers', () => {
  const text = '已开工 {{started.communities plan:2021:city @2021-09-30}} 个、{{started.households plan:2021:city @2021-09-30}} 户。'
  const { pieces, objections } = readReferences(text)
  expect(objections).toEqual([])
  expect(pieces[1]).toEqual({
    kind: 'reference',
    text: '{{started.communities plan:2021:city @2021-09-30}}',
    reference: {
      measure: 'started.communities',
      scope: { kind: 'plan', year: 2021, baseline: 'city', unit: null },
      cutoff: dayOf('2021-09-30'),
    },
  })
  expect(fillReferences(pieces, ({ measure }) => (measure === 'started.communities' ? '95' : '9148'))).toBe('已开工 95 个、9148 户。')
})

test('full-width signs of a Chinese keyboard are read', () => {
  const { pieces } = readReferences('{{approved.buildings　since：2019-08-01/unit：8 ＠2021-10-29}}')
  expect(fillReferences(pieces, printReference)).toBe('{{approved.buildings since:2019-08-01/unit:8 @2021-10-29}}')
})

test('everything wrong with all references is named at once, each at its line and column', () => {
  const text = [
    '开工{{start.communities plan:2021:city @2021-09-30}}个',
    '又{{started.communities}}个、{{started.households plan:2021:town @2021-02-30}}户',
    '{{}}',
  ].join('\n')
  expect(codesIn(text)).toEqual([
    '1:3 figures.measure-unknown',
    '2:2 figures.scope-missing',
    '2:2 figures.cutoff-missing',
    '2:27 figures.scope-baseline',
    '2:27 figures.cutoff-impossible',
    '3:1 figures.measure-missing',
    '3:1 figures.scope-missing',
    '3:1 figures.cutoff-missing',
  ])
})

test('an objection says how to mend it', () => {
  const [objection] = readReferences('{{started.communities plan:2021:city @2021-02-30}}').objections
  expect(objection?.says.zh).toBe('截止日“2021-02-30”不是日历上的日期，请写成 @2021-09-30 的样子。')
})

test('a plan year and several years are never mixed', () => {
  expect(codesIn('{{planned.communities since:2019-08-01 @2021-10-29}}')).toEqual(['1:1 figures.planned-since'])
  expect(codesIn('{{approved.communities plan:2021:city @2021-10-29}}')).toEqual(['1:1 figures.approved-of-plan'])
  expect(codesIn('{{approved.communities since:2019-08-01 @2019-07-31}}')).toEqual(['1:1 figures.cutoff-before-scope'])
})

test('braces without a partner and words too many are objected to', () => {
  expect(codesIn('开工 {{started.communities 个')).toEqual(['1:4 figures.unpaired'])
  expect(codesIn('开工 }} 个')).toEqual(['1:4 figures.unpaired'])
  expect(codesIn('{{started.communities started.households plan:2021:city plan:2022:city @2021-09-30 @2021-10-29}}')).toEqual([
    '1:1 figures.too-much',
    '1:1 figures.too-much',
    '1:1 figures.too-much',
  ])
})

test('a text without references is itself, whatever stands in it', () => {
  const word = fc.constantFrom('{{', '}}', '{', '}', '\n', '@2021-09-30', 'plan:2021:city', 'started.communities', ' ', '户', '𠮷')
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), words => {
      const text = words.join('')
      const { pieces, objections } = readReferences(text)
      expect(pieces.map(piece => piece.text).join('')).toBe(text)
      const bound = pieces.filter(piece => piece.kind === 'reference').length
      if (text.includes('{{') && bound === 0) expect(objections.length).toBeGreaterThan(0)
    }),
  )
})
