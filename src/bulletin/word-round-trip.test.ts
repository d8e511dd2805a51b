import { beforeAll, describe, expect, test } from 'vitest'
import { drawDocx } from '../base/documents/docx.adapter.ts'
import { openedByOffice, soffice, withoutSoffice } from '../base/documents/soffice.fixture.ts'
import { assemble } from './assemble.ts'
import { octoberIssue, sampleDrawing } from './issue.fixture.ts'
import type { IssueContent } from './issue.ts'
import { indexNames, namesIn } from './name-index.ts'
import { compareWithDraft, type WordComparison } from './word-compare.ts'
import { paragraphWith, retyped, withDocument } from './word-file.fixture.ts'
import { readWordFile } from './word-file.ts'
import { mergeOf } from './word-merge.ts'

const communities = 'started.communities plan:2021:city @2021-09-30'
const households = 'started.households plan:2021:city @2021-09-30'

const content: IssueContent = {
  ...octoberIssue,
  articles: octoberIssue.articles.map((article, i) =>
    i > 0
      ? article
      : {
          ...article,
          body: [
            '## 一、全市进度',
            `到9月底，我市开工{{${communities}}}个小区、{{${households}}}户，占全省的约{{external guangdong-started-households}}户中的一部分。`,
            '### （一）区县',
            '大埔县的六个小区同日开工，居民代表到场。',
            '丰顺县的做法是先议后改，议定的事项张贴在小区出入口，由居民代表逐项验收。',
            `| 截止日 | 已开工小区 |\n| --- | --- |\n| 9月30日 | {{${communities}}}个 |`,
          ].join('\n\n'),
        },
  ),
}
const { tree } = assemble(content, sampleDrawing({ mark: '送审稿' }))
const index = indexNames(['大埔县', '丰顺县', '五华县', '梅江区', '正远', '永明'].map(name => ({ name, kind: 'unit' })))

let proof: Uint8Array
let rewritten: Uint8Array
beforeAll(async () => {
  proof = await drawDocx(tree, new Map())
  rewritten = soffice ? openedByOffice([proof], 'docx')[0]! : proof
}, 120_000)

const compared = (bytes: Uint8Array): WordComparison => {
  const { found, objections } = readWordFile(bytes)
  expect(objections).toEqual([])
  return compareWithDraft(content, tree, found!, text => namesIn(text, index))
}
const bodyOf = ({ articles }: IssueContent) => articles[0]!.body.split('\n\n')

/** The proof as this program writes it, and as another program wrote it anew. */
const writers = [
  ['as it went out', () => proof],
  ['as LibreOffice saved it', () => rewritten],
] as const

describe.each(writers)('a proof that comes back %s', (_, sent) => {
  test('and was not changed has nothing to say', ({ skip }) => {
    skip(!soffice, withoutSoffice)
    const { changes, numbers, names: changed, merged } = compared(sent())
    expect({ changes, numbers, changed }).toEqual({ changes: [], numbers: [], changed: [] })
    expect(merged).toEqual(content)
  })

  test.each([
    ['without 修订', undefined],
    ['with 修订', '甲'],
  ])('edited %s: words are taken with their figures, a contradicted figure is not, names stand apart', (_how, who) => {
    const file = withDocument(sent(), xml =>
      [
        ['个小区、', '个老旧小区、'],
        ['95', '96'],
        ['丰顺县', '五华县'],
        ['永明', '永铭'],
      ].reduce((text, [was = '', is = '']) => retyped(text, was, is, who), xml),
    )
    const { changes, numbers, names: changed, merged } = compared(file)
    expect(changes.map(({ kind, article, line, takes }) => [kind, article, line, takes])).toEqual([
      ['frame', 0, 0, false],
      ['text', 1, 3, true],
      ['text', 1, 9, true],
    ])
    expect(numbers.map(({ line, was, is, reference, verdict }) => [line, was, is, reference, verdict])).toEqual([
      [3, '95', '96', communities, 'figure-contradicted'],
      [3, '9148', '9148', households, 'kept'],
      [3, '约31万', '约31万', 'external guangdong-started-households', 'kept'],
    ])
    expect(changed).toEqual([
      { article: 0, line: 0, was: '永明', is: '永铭' },
      { article: 1, line: 9, was: '丰顺县', is: '五华县' },
    ])
    expect(bodyOf(merged)[1]).toBe(bodyOf(content)[1]!.replace('个小区、', '个老旧小区、'))
    expect(bodyOf(merged)[4]).toBe(bodyOf(content)[4]!.replace('丰顺', '五华'))
    expect(merged.distribution).toEqual(content.distribution)
  })

  test('with a paragraph cut in two and a sentence moved keeps its figures bound', () => {
    const file = withDocument(sent(), xml => {
      const moved = paragraphWith(xml, '大埔县的六个小区')
      const without = xml.replace(moved, '')
      const last = paragraphWith(without, '丰顺县的做法')
      const cut = without.replace(last, last + moved)
      const first = paragraphWith(cut, '到9月底')
      const at = first.indexOf('<w:t', first.indexOf('95<'))
      const [head = '', tail = ''] = [first.slice(0, first.lastIndexOf('<w:r>', at)), first.slice(first.lastIndexOf('<w:r>', at))]
      return cut.replace(first, `${head}</w:p><w:p>${tail}`)
    })
    const { changes, numbers, merged } = compared(file)
    expect(changes.map(({ kind, line }) => [kind, line])).toEqual([
      ['text', 3],
      ['added', 3],
      ['moved', 7],
    ])
    expect(numbers.map(({ was, is, verdict }) => [was, is, verdict])).toEqual([
      ['95', '95', 'kept'],
      ['9148', '9148', 'kept'],
      ['约31万', '约31万', 'kept'],
    ])
    const before = bodyOf(content)
    expect(bodyOf(merged)).toEqual([
      before[0],
      `到9月底，我市开工{{${communities}}}`,
      `个小区、{{${households}}}户，占全省的约{{external guangdong-started-households}}户中的一部分。`,
      before[2],
      before[4],
      before[3],
      before[5],
    ])
  })

  test('with a number in its table and a new sentence names both', () => {
    const file = withDocument(sent(), xml => {
      const cell = paragraphWith(xml, '95个')
      const text = paragraphWith(xml, '丰顺县的做法')
      const added = retyped(text.replace(/<w:bookmark[^>]*>/g, ''), content.articles[0]!.body.split('\n\n')[4]!, '另有12户参加试点。')
      return xml.replace(cell, retyped(cell, '95', '97')).replace(text, text + added)
    })
    const { changes, numbers, merged } = compared(file)
    expect(changes.map(({ kind, line, is, takes }) => [kind, line, is, takes])).toEqual([['added', 9, '另有12户参加试点。', true]])
    expect(numbers.map(({ line, was, is, verdict }) => [line, was, is, verdict])).toEqual([
      [9, '', '12', 'new-number'],
      [11, '95', '97', 'figure-contradicted'],
    ])
    expect(bodyOf(merged)).toEqual([...bodyOf(content).slice(0, 5), '另有12户参加试点。', bodyOf(content)[5]])
  })

  test('is taken in part, each change by itself', () => {
    const file = withDocument(sent(), xml => retyped(retyped(xml, '个小区、', '个老旧小区、'), '丰顺县', '五华县'))
    const { articles } = compared(file)
    const second = bodyOf(mergeOf(content, articles, new Set([2])))
    expect(second).toEqual(bodyOf(content).with(4, bodyOf(content)[4]!.replace('丰顺', '五华')))
    expect(mergeOf(content, articles, new Set())).toEqual(content)
  })

  test('is compared by its words alone where its bookmarks were lost', () => {
    const file = withDocument(sent(), xml =>
      retyped(retyped(xml.replace(/<w:bookmark[^>]*>/g, ''), '95', '96'), '由居民代表', '由社区和居民代表'),
    )
    const { changes, numbers, merged } = compared(file)
    expect(changes.map(({ kind, line }) => [kind, line])).toEqual([['text', 9]])
    expect(numbers).toMatchObject([{ line: 3, was: '95', is: '96', verdict: 'figure-contradicted' }])
    expect(bodyOf(merged)).toEqual(bodyOf(content).with(4, bodyOf(content)[4]!.replace('由居民', '由社区和居民')))
  })

  test('with other numbers in the month’s table contradicts the facts there too', () => {
    const file = withDocument(sent(), xml => {
      const table = xml.slice(xml.lastIndexOf('<w:tbl>'))
      return xml.replace(table, retyped(table, '9533', '9600'))
    })
    const { changes, numbers, merged } = compared(file)
    expect(changes).toMatchObject([{ kind: 'table', article: 2, line: 1, takes: false }])
    expect(numbers).toMatchObject([
      { article: 2, was: '9533', is: '9600', reference: 'table plan:2021:city @2021-10-29', verdict: 'figure-contradicted' },
    ])
    expect(merged).toEqual(content)
  })

  test('names who changed what where 修订 was on', () => {
    const file = withDocument(sent(), xml => retyped(retyped(xml, '先议后改', '先议再改', '乙'), '到场', '', '甲'))
    expect(readWordFile(file).found?.tracked).toEqual([
      { who: '甲', kind: 'removed', text: '到场' },
      { who: '乙', kind: 'removed', text: '先议后改' },
      { who: '乙', kind: 'added', text: '先议再改' },
    ])
  })
})

test('a proof carries its anchors in the same bytes each time, and what is signed carries none', async () => {
  expect(await drawDocx(tree, new Map())).toEqual(proof)
  const signed = assemble(content, sampleDrawing())
  expect(JSON.stringify(signed.tree)).not.toContain('xjy_')
})
