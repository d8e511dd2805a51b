import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type House, lookAt } from '../../access/gate.ts'
import type { Drawn } from '../../base/document.ts'
import { otherForms, otherVersions } from '../../bulletin/drawn-again.ts'
import { getIssueByNumber, type Issue } from '../../bulletin/issue.store.ts'
import { wantedBy } from '../../bulletin/wanted.ts'
import { cityOf, reachOf } from './city.ts'
import { issueNumber } from './issue-number.ts'
import { cityOption, done, type Outcome, verb } from './verb.ts'

const forms = ['docx', 'pdf', 'xlsx', 'html'] as const

export const bulletin = verb({
  name: 'bulletin',
  says: { zh: '导出一期已签发的简报', en: 'the files of a signed issue' },
  usage: '--issue 2021-10 --out 文件夹 [--supplement] [--redraw]',
  options: z.strictObject({
    issue: issueNumber,
    out: z.string().min(1),
    supplement: z.boolean().default(false),
    /** Draws it again from what was frozen, and says whether the files are those that were kept. */
    redraw: z.boolean().default(false),
    ...cityOption,
  }),
  opens: 'as-started',
  run: async ({ issue: { year, annual }, out, supplement, redraw, city: code }, { house }) => {
    const city = await cityOf(house, code)
    const series = supplement ? 'supplement' : 'regular'
    const issue = await lookAt(house, reachOf(city), reader => getIssueByNumber(reader, city.office, series, year, annual))
    const name = `${supplement ? 'supplement' : 'bulletin'}-${year}-${String(annual).padStart(2, '0')}`
    const files = redraw ? await drawnAgain(house, issue) : await keptFiles(house, issue)
    const paths = await writeAll(files, out, name)
    return redraw ? compared(house, issue, files, paths) : done(paths)
  },
})

async function keptFiles({ files }: House, issue: Issue): Promise<Drawn> {
  const [docx, pdf, xlsx, html] = await Promise.all(forms.map(form => files.get(issue.files[form])))
  if (!docx || !pdf || !xlsx || !html) throw new Error('an issue has four files')
  return { docx, pdf, xlsx, html }
}

async function drawnAgain({ files, drawer }: House, { tree, content }: Issue): Promise<Drawn> {
  const pictures = new Map<string, Uint8Array>()
  for (const hash of wantedBy(content).pictures) pictures.set(hash, await files.get(hash))
  return drawer.draw(tree, pictures)
}

async function writeAll(files: Drawn, out: string, name: string): Promise<string> {
  await mkdir(out, { recursive: true })
  let paths = ''
  for (const form of forms) {
    const path = join(out, `${name}.${form}`)
    await writeFile(path, files[form])
    paths += `${path}\n`
  }
  return paths
}

async function compared({ drawer }: House, issue: Issue, files: Drawn, paths: string): Promise<Outcome> {
  const hash = (form: keyof Drawn) => createHash('sha256').update(files[form]).digest('hex')
  const differ = otherForms(issue.files, { docx: hash('docx'), pdf: hash('pdf'), xlsx: hash('xlsx'), html: hash('html') })
  if (differ.length === 0) return done(`${paths}与签发时存档的文件逐字节相同。 The same bytes as were kept at the signature.\n`)
  const versions = otherVersions(issue.drawnBy, await drawer.versions())
  const named = versions.map(({ name, was, is }) => `${name} ${was?.slice(0, 12) ?? '—'} → ${is?.slice(0, 12) ?? '—'}`).join('、')
  const says = `${differ.join('、')} 的字节与存档不同，文字相同；版本不同的有：${named || '无'}。`
  return { out: paths, exit: 1, errors: [says, `The bytes of ${differ.join(', ')} differ from those kept; the text is the same.`] }
}
