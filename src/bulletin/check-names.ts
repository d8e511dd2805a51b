import { type FindingInput, sentenceAt } from './finding.ts'
import type { NamedStretch, NameIndex } from './name-index.ts'
import { nearMissesIn } from './near-miss.ts'

/** Names that are nearly right, and names that are out of use. */
export const findingsOfNames = (text: string, index: NameIndex, named: readonly NamedStretch[]): FindingInput[] => [
  ...named.flatMap(({ from, known: { name, now } }) => (now === undefined ? [] : [outOfUse(name, now, sentenceAt(text, from))])),
  ...nearMissesIn(text, index, named).map(({ from, found, known: { name } }) => nearMiss(found, name, sentenceAt(text, from))),
]

const outOfUse = (found: string, expected: string, sentence: string): FindingInput => ({
  code: 'name-out-of-use',
  level: 'soft',
  found,
  expected,
  sentence,
  offers: [{ text: expected, says: { zh: `“${expected}”`, en: `“${expected}”` } }],
  says: { zh: `“${found}”现在叫“${expected}”，请核对。`, en: `“${found}” is now called “${expected}”: check it.` },
})

const nearMiss = (found: string, expected: string, sentence: string): FindingInput => ({
  code: 'name-near-miss',
  level: 'soft',
  found,
  expected,
  sentence,
  offers: [{ text: expected, says: { zh: `“${expected}”`, en: `“${expected}”` } }],
  says: {
    zh: `“${found}”与“${expected}”只差一个字，请核对是否写错。`,
    en: `“${found}” is one character away from “${expected}”: check whether it is meant.`,
  },
})
