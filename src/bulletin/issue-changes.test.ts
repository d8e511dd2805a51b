import { expect, test } from 'vitest'
import { october, september } from '../figures/sample.fixture.ts'
import { assemble } from './assemble.ts'
import { octoberIssue, resolveSample, sampleDrawing, sampleTableOf } from './issue.fixture.ts'
import { changesToFigures } from './issue-changes.ts'

const figuresOf = (...standings: Parameters<typeof resolveSample>) =>
  assemble(octoberIssue, sampleDrawing({ resolve: resolveSample(...standings), tableOf: sampleTableOf(...standings) })).figures

const frozen = figuresOf()

test('where nothing changed since the signature, nothing would print otherwise', () => {
  expect(changesToFigures(frozen, figuresOf())).toEqual([])
})

test('a start that turns out to have been none changes its sentences and its cells, and nothing else', () => {
  const [wrong] = september.lines.filter(line => line.unit === 2 && line.stage === 30)
  if (!wrong) throw new Error('梅江区 has started communities')
  const without = [september, october].map(standing => ({
    ...standing,
    lines: standing.lines.map(line => (line.item === wrong.item ? { ...line, stage: 20 as const, startedOn: null } : line)),
  }))
  const changes = changesToFigures(frozen, figuresOf(without))
  const said = changes.map(({ place, printed, now }) => `${place.row ?? `line ${place.line}`} ${printed}→${now}`)
  expect(said).toEqual([
    'line 4 95→94',
    `line 4 9148→${9148 - wrong.households}`,
    `梅江区 2003→${2003 + wrong.households}`,
    '梅江区 9→10',
    `梅江区 390→${390 - wrong.households}`,
    '梅江区 5→4',
    `合计 5203→${5203 + wrong.households}`,
    '合计 29→30',
    `合计 9533→${9533 - wrong.households}`,
    '合计 101→100',
  ])
  expect(changes[0]).toEqual({
    place: { article: 1, line: 4 },
    reference: 'started.communities plan:2021:city @2021-09-30',
    printed: '95',
    now: '94',
  })
})

test('a figure that no longer exists, and one that the issue does not print, are both told', () => {
  const [first, second, ...rest] = frozen
  if (!first || !second) throw new Error('the October issue has figures')
  expect(changesToFigures([first], [second])).toEqual([
    { place: first.place, reference: first.reference, printed: '1449', now: null },
    { place: second.place, reference: second.reference, printed: null, now: '约31万' },
  ])
  expect(changesToFigures([first, first, ...rest], [first, ...rest])).toMatchObject([{ printed: '1449', now: null }])
})
