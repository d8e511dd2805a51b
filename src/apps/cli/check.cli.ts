import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { lookAt } from '../../access/gate.ts'
import type { Reader } from '../../base/db.ts'
import { NotFound } from '../../base/objection.ts'
import { printBound, type Resolve } from '../../bulletin/bound-reference.ts'
import { comparePrint } from '../../bulletin/compare-print.ts'
import { type Finding, openOnes } from '../../bulletin/finding.ts'
import { readFindings, readNames } from '../../bulletin/findings.store.ts'
import { getIssueByNumber, type Issue } from '../../bulletin/issue.store.ts'
import { passagesOf } from '../../bulletin/passage.ts'
import type { PrintDifference } from '../../bulletin/print-difference.ts'
import { readPrint } from '../../bulletin/print-text.ts'
import { cityOf, reachOf } from './city.ts'
import { issueNumber } from './issue-number.ts'
import { cityOption, type Outcome, verb } from './verb.ts'

export const check = verb({
  name: 'check',
  says: {
    zh: '核对一期简报的数字和名称；--text 把一份文本与它逐个比对',
    en: 'check the numbers and names of an issue, or a text against it',
  },
  usage: '--issue 2021-10 [--text 文件] [--supplement] [--format text|json]',
  options: z.strictObject({
    issue: issueNumber,
    text: z.string().min(1).optional(),
    supplement: z.boolean().default(false),
    format: z.enum(['text', 'json']).default('text'),
    ...cityOption,
  }),
  opens: 'as-started',
  run: async ({ issue: { year, annual }, text: path, supplement, format, city: code }, { house }) => {
    const print = path === undefined ? null : await textOf(path)
    const city = await cityOf(house, code)
    const found = await lookAt(house, reachOf(city), async reader => {
      const issue = await getIssueByNumber(reader, city.office, supplement ? 'supplement' : 'regular', year, annual)
      return print === null ? checkItself(reader, issue) : compared(reader, issue, print)
    })
    return outcome(found, format)
  },
})

async function textOf(path: string): Promise<string> {
  const bytes = await readFile(path).catch(() => null)
  if (bytes) return bytes.toString('utf8').replace(/^\uFEFF/, '')
  throw new NotFound({ zh: `读不到文件 ${path}，请核对路径。`, en: `The file ${path} cannot be read: check the path.` })
}

/** The issue's own text as of its moment of knowing. */
async function checkItself(reader: Reader, { key, content, knownAt }: Issue): Promise<PrintDifference[]> {
  const findings = await readFindings(reader, { office: key.county, content, known: knownAt, replaces: key.id })
  return openOnes(findings).map(differenceOf)
}

const differenceOf = ({ place = '', found, expected, code, sentence }: Finding): PrintDifference => ({
  place,
  found,
  expected,
  code,
  sentence,
})

async function compared(
  reader: Reader,
  { key, content, tree, figures, knownAt, cutoff }: Issue,
  print: string,
): Promise<PrintDifference[]> {
  const printed = new Map(figures.map(({ reference, value, printed: text }) => [reference, { text, value: value ?? 0 }]))
  const resolve: Resolve = bound => printed.get(printBound(bound)) ?? { code: 'bulletin.figure-unknown', says: { zh: '', en: '' } }
  return comparePrint(tree, passagesOf(content, resolve), readPrint(print), await readNames(reader, key.county, cutoff, knownAt))
}

function outcome(found: readonly PrintDifference[], format: 'text' | 'json'): Outcome {
  const out = format === 'json' ? `${JSON.stringify(found, null, 2)}\n` : textOfAll(found)
  return { out, exit: found.length === 0 ? 0 : 1 }
}

const textOfAll = (found: readonly PrintDifference[]): string =>
  found.length === 0
    ? '没有疑点。\n'
    : `${found.map(({ place, found: is, expected, sentence }) => `${place}：${is ?? '无'}${expected === null ? '（无依据）' : ` → ${expected}`}　${sentence}`).join('\n')}\n`
