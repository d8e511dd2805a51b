import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { lookAt } from '../../access/gate.ts'
import { getIssueByNumber } from '../../bulletin/issue.store.ts'
import { cityOf, reachOf } from './city.ts'
import { cityOption, done, verb } from './verb.ts'

const forms = ['docx', 'pdf', 'xlsx', 'html'] as const

/** 2021-10: the year and the number in the year, which may be another than the month. */
const issueNumber = z.string().transform((text, context) => {
  const [, year, annual] = /^(20\d{2})-0?([1-9]\d{0,2})$/.exec(text) ?? []
  if (year && annual) return { year: Number(year), annual: Number(annual) }
  context.addIssue({
    code: 'custom',
    message: `“${text}”不是期号，请写成 2021-10（年份-年度期号）的样子 (not an issue: write year and number, like 2021-10)`,
  })
  return z.NEVER
})

export const bulletin = verb({
  name: 'bulletin',
  says: { zh: '导出一期已签发的简报', en: 'the files of a signed issue' },
  usage: '--issue 2021-10 --out 文件夹 [--supplement]',
  options: z.strictObject({ issue: issueNumber, out: z.string().min(1), supplement: z.boolean().default(false), ...cityOption }),
  opens: 'as-started',
  run: async ({ issue: { year, annual }, out, supplement, city: code }, { house, files }) => {
    const city = await cityOf(house, code)
    const series = supplement ? 'supplement' : 'regular'
    const issue = await lookAt(house, reachOf(city), reader => getIssueByNumber(reader, city.office, series, year, annual))
    await mkdir(out, { recursive: true })
    const name = `${supplement ? 'supplement' : 'bulletin'}-${year}-${String(annual).padStart(2, '0')}`
    const paths: string[] = []
    for (const form of forms) {
      const path = join(out, `${name}.${form}`)
      await writeFile(path, await files.get(issue.files[form]))
      paths.push(path)
    }
    return done(`${paths.join('\n')}\n`)
  },
})
