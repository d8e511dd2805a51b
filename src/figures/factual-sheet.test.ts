import { expect, test } from 'vitest'
import { dayOf } from '../base/day.ts'
import type { DocumentTree } from '../base/document.ts'
import { type FactualAsked, factualSheet } from './factual-sheet.ts'
import { sampleNames, september } from './sample.fixture.ts'

const sheet = (wished: FactualAsked['wished']): DocumentTree =>
  factualSheet(
    {
      office: { city: '梅州市', bureau: '梅州市住房和城乡建设局' },
      place: '梅州市2021年市计划',
      cutoff: september.cutoff,
      known: september.known,
      today: dayOf('2021-10-08'),
      wished,
    },
    { lines: september.lines, units: sampleNames, happened: new Map(), reasons: new Map([['item 22-p1', '手续正在办理']]) },
  )
const paragraphs = ({ blocks }: DocumentTree) => blocks.flatMap(block => (block.kind === 'paragraph' ? [block.text] : []))
const tables = ({ blocks }: DocumentTree) => blocks.filter(block => block.kind === 'table')

test('the sheet lays out the facts, and what is missing for the number that is wished for', () => {
  const tree = sheet({ value: 101, counting: 'communities' })
  const [facts, waiting] = tables(tree)
  expect(facts?.rows.map(row => row.slice(0, 3).map(cell => cell.text))).toEqual([
    ['计划改造', '130', '14736'],
    ['前期准备', '35', '5588'],
    ['已开工', '95', '9148'],
    ['其中：已完工', '0', '0'],
  ])
  expect(paragraphs(tree).some(text => text.startsWith('希望报出的已开工数为101个小区，按事实为95个小区。相差6个小区。'))).toBe(true)
  expect(waiting?.rows).toHaveLength(35)
  expect(waiting?.rows.filter(row => row[6]?.text === '手续正在办理')).toHaveLength(1)
})

test('a wish below the facts is no less untrue, and one that agrees may be reported', () => {
  expect(paragraphs(sheet({ value: 9000, counting: 'households' })).join('')).toContain('事实比希望数多148户，少报同样不符合事实。')
  expect(paragraphs(sheet({ value: 95, counting: 'communities' })).join('')).toContain('希望数与事实一致，可以照报。')
  expect(paragraphs(sheet(null)).join('')).not.toContain('希望')
})

test('it names the articles that forbid to make numbers up', () => {
  const law = paragraphs(sheet(null)).join('\n')
  for (const article of ['第七条', '第八条', '第四十条', '实施条例》第四条', '督察工作规定》第三条']) expect(law).toContain(article)
})
