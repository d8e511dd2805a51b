import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, type TestContext, test } from 'vitest'
import { lookAt } from '../access/gate.ts'
import type { TestHouse } from '../access/house.fixture.ts'
import type { Block, DocumentTree } from '../base/document.ts'
import { root } from '../base/root.adapter.ts'
import { getIssueByNumber } from '../bulletin/issue.store.ts'
import { articlesOfOctober } from './articles.ts'
import { articlesOfSeptember } from './articles-september.ts'
import { openDemoHouse } from './demo-house.fixture.ts'

/** The issue as it was really printed. It is no part of the project and lies beside the checkout where somebody has it. */
const path = join(root, '../shared/source/bulletin-2021-10.md')
const printed = existsSync(path) ? readFileSync(path, 'utf8') : null
const sourceOr = (context: TestContext): string => printed ?? context.skip('the printed issue does not lie beside the checkout')

const withoutSpaces = (text: string) => text.replace(/\s+/g, '')
const numbersIn = (text: string) => [...text.matchAll(/\d+/g)].map(([number]) => number).sort()
const beforeTable = (text: string) => text.slice(0, text.indexOf('| 序号'))

function sentencesOf(blocks: readonly Block[]): string {
  return blocks.flatMap(block => (block.kind === 'paragraph' ? [block.text] : [])).join('\n')
}

describe('October 2021 as it was really printed', () => {
  let city: TestHouse
  let tree: DocumentTree
  beforeAll(async () => {
    const [server] = inject('servers')
    if (!server) throw new Error('the tests have a server')
    city = await openDemoHouse(server.url)
    const issue = await lookAt(city.house, { from: 100, to: 199 }, reader => getIssueByNumber(reader, 100, 'regular', 2021, 10))
    tree = issue.tree
  }, 60_000)
  afterAll(() => city.leave())

  test('every cell of the table is the printed one, nine rows and the total, in their order', context => {
    const rows = sourceOr(context)
      .split('\n')
      .filter(line => /^\| (\d|合计)/.test(line))
      .map(line =>
        line
          .split('|')
          .slice(1, -1)
          .map(cell => cell.trim()),
      )
    const table = tree.blocks.find(block => block.kind === 'table')
    if (table?.kind !== 'table') throw new Error('the issue has a table')
    const cells = [...table.rows, table.total ?? []].map(row => row.map(cell => cell.text))
    const total = rows.at(-1)?.slice(2) ?? []
    expect(cells).toEqual([...rows.slice(0, -1), ['', '合计', ...total]])
  })

  test('every number of its sentences stands in ours', context => {
    const theirs = new Set(numbersIn(beforeTable(sourceOr(context).slice(sourceOr(context).indexOf('今年')))))
    const ours = new Set(numbersIn(sentencesOf(tree.blocks)))
    for (const number of theirs) if (!['2021', '10'].includes(number)) expect(ours, number).toContain(number)
  })

  test('masthead, number and day are the printed ones', context => {
    const head = withoutSpaces(beforeTable(sourceOr(context)))
      .replaceAll('(', '（')
      .replaceAll(')', '）')
    const { topic, name, number, issuer, day } = tree.masthead
    expect(head.startsWith(withoutSpaces(topic + name + number + issuer + day))).toBe(true)
  })

  test('the colophon has the form of the printed one: ranks apart by ，, people of one rank by 、', context => {
    const lines = sourceOr(context)
      .split('\n')
      .filter(line => /^(报送|发送|抄送)：/.test(line))
    const ours = tree.colophon.map(({ label, text }) => `${label}：${text}`)
    const form = (line: string) => line.replace(/[^、，：。同志]+(?=[、，同])/g, '某')
    expect(ours.map(form)).toEqual(lines.map(form))
    expect(ours.slice(1)).toEqual(lines.slice(1))
  })

  test('no sentence is taken over: beyond names, quotations and set phrases nothing runs alike', context => {
    const plain = (text: string) => withoutSpaces(text.replace(/“[^”]*”|《[^》]*》/g, ''))
    const source = plain(sourceOr(context))
    for (const { title, body } of [...articlesOfOctober, ...articlesOfSeptember]) {
      for (const text of [...title, body].map(plain)) {
        let longest = ''
        for (let from = 0; from < text.length; from++) {
          let length = longest.length + 1
          while (from + length <= text.length && source.includes(text.slice(from, from + length)))
            longest = text.slice(from, from + length++)
        }
        expect(longest.length, longest).toBeLessThanOrEqual(24)
      }
    }
  })
})
