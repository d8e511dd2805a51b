import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestContext } from 'vitest'
import { root } from '../base/root.adapter.ts'
import { octoberIssue } from './issue.fixture.ts'
import { evened } from './print-text.ts'

/** The issue as it was really printed. It is no part of the project and lies beside the checkout where somebody has it. */
const path = join(root, '../shared/source/bulletin-2021-10.md')
const printed = existsSync(path) ? readFileSync(path, 'utf8') : null
export const sourceOr = (context: TestContext): string => printed ?? context.skip('the printed issue does not lie beside the checkout')

/** Each number of its sentences that must be bound, in their order, with what it is bound to. */
export const bindings = [
  ['1449', '个小区，涉及约', 'external guangdong-started-communities'],
  ['约 31 万', '户居民', 'external guangdong-started-households'],
  ['95', '个', 'started.communities plan:2021:city @2021-09-30'],
  ['9148', '户', 'started.households plan:2021:city @2021-09-30'],
  ['21', '个', 'approved.communities since:2019-08-01/unit:8 @2021-10-29'],
  ['191', '栋', 'approved.buildings since:2019-08-01/unit:8 @2021-10-29'],
  ['3575', '户', 'approved.households since:2019-08-01/unit:8 @2021-10-29'],
  ['7', '个老旧', 'completed.communities since:2019-08-01/unit:8 @2021-10-29'],
] as const

/** The source as an issue: its paragraphs whole again, its numbers bound, and the sample city's table, which is the printed one. */
export function issueFrom(source: string) {
  const body = source.slice(source.indexOf('推进城镇老旧小区改造 办好群众身边实事\n\n今年'), source.indexOf('\n2021年10月梅州市'))
  let bound = body.replace(/(?<=[^\n]{40}(?![。！？；：”）…]).)\n\n+(?=\p{Script=Han})/gu, '')
  let from = 0
  const printedAs = new Map<string, string>()
  for (const [number, unit, reference] of bindings) {
    const at = new RegExp(`${number}\\s*${unit}`).exec(bound.slice(from))?.index ?? -1
    if (at < 0) throw new Error(`the source does not say ${number}${unit}`)
    bound = `${bound.slice(0, from + at)}{{${reference}}}${bound.slice(from + at + number.length)}`
    from += at + reference.length + 4
    printedAs.set(reference, evened(number))
  }
  const [first = '', second = ''] = bound.split(/\n\n(?=党建聚合力)/)
  const split = (text: string, id: number) => {
    const [title = '', ...rest] = text.split('\n\n')
    return { id: `019cc000-0000-7000-8000-00000000000${id}`, title: [title], body: rest.join('\n\n') }
  }
  const table = octoberIssue.articles.at(-1)
  return { content: { ...octoberIssue, articles: [split(first, 1), split(second, 2), ...(table ? [table] : [])] }, printedAs }
}
