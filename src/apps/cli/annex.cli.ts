import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { lookAt } from '../../access/gate.ts'
import { readAnnex } from '../../bulletin/annex.store.ts'
import { agrees } from '../../bulletin/annex-set.ts'
import { getIssueByNumber } from '../../bulletin/issue.store.ts'
import { cityOf, reachOf } from './city.ts'
import { issueNumber } from './issue-number.ts'
import { cityOption, done, verb } from './verb.ts'

const forms = ['docx', 'pdf', 'xlsx', 'html'] as const

export const annex = verb({
  name: 'annex',
  says: {
    zh: '一期简报的数据底稿：每个数字的口径、小区和佐证',
    en: 'the annex of an issue: rule, communities and evidence of each number',
  },
  usage: '--issue 2021-10 --out 文件夹 [--supplement]',
  options: z.strictObject({
    issue: issueNumber,
    out: z.string().min(1),
    supplement: z.boolean().default(false),
    ...cityOption,
  }),
  opens: 'as-started',
  run: async ({ issue: { year, annual }, out, supplement, city: code }, { house }) => {
    const city = await cityOf(house, code)
    const { tree, figures } = await lookAt(house, reachOf(city), async reader => {
      const issue = await getIssueByNumber(reader, city.office, supplement ? 'supplement' : 'regular', year, annual)
      const { tree: printed, signedOn, knownAt, content } = issue
      return readAnnex(reader, city.office, { masthead: printed.masthead, day: signedOn, known: knownAt, content }, issue.figures)
    })
    const drawn = await house.drawer.draw(tree, new Map())
    await mkdir(out, { recursive: true })
    const name = `${supplement ? 'supplement' : 'bulletin'}-${year}-${String(annual).padStart(2, '0')}-annex`
    const paths = forms.map(form => join(out, `${name}.${form}`))
    await Promise.all(forms.map((form, index) => writeFile(paths[index] ?? '', drawn[form])))
    const wrong = figures.filter(figure => !agrees(figure)).length
    const said = `${paths.join('\n')}\n`
    if (wrong === 0) return done(said)
    return { out: said, exit: 1, errors: [`有 ${wrong} 个数字由当时掌握的小区重新加总，与印出的不一致，底稿中已标明。`] }
  },
})
