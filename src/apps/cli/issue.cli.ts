import { z } from 'zod'
import { listUnits } from '../../access/city.store.ts'
import { lookAt } from '../../access/gate.ts'
import { dayInChinese, inShanghai } from '../../base/day.ts'
import { getIssueByNumber, type Issue } from '../../bulletin/issue.store.ts'
import { stateWords } from '../../bulletin/issue.words.ts'
import { printNumber } from '../../bulletin/numbering.ts'
import { readSinceSignature, type SinceSignature } from '../../bulletin/since-signature.store.ts'
import { causeWords } from '../../figures/change.words.ts'
import { layoutWords } from '../../figures/table-layout.words.ts'
import { cityOf, reachOf } from './city.ts'
import { issueNumber } from './issue-number.ts'
import { cityOption, done, verb } from './verb.ts'

export const issue = verb({
  name: 'issue',
  says: { zh: '一期简报的档案，和签发后会改动其数字的事实', en: 'an issue, and the later facts that would change its figures' },
  usage: '--issue 2021-10 [--supplement] [--format text|json]',
  options: z.strictObject({
    issue: issueNumber,
    supplement: z.boolean().default(false),
    format: z.enum(['text', 'json']).default('text'),
    ...cityOption,
  }),
  opens: 'as-started',
  run: async ({ issue: { year, annual }, supplement, format, city: code }, { house }) => {
    const city = await cityOf(house, code)
    const { signed, since, names } = await lookAt(house, reachOf(city), async reader => {
      const signed = await getIssueByNumber(reader, city.office, supplement ? 'supplement' : 'regular', year, annual)
      const names = new Map((await listUnits(reader, city.office)).map(unit => [unit.id, unit.name]))
      return { signed, names, since: await readSinceSignature(reader, signed, house.clock()) }
    })
    return done(format === 'text' ? textOf(signed, since, names) : `${JSON.stringify(jsonOf(signed, since), null, 2)}\n`)
  },
})

function textOf(signed: Issue, { figures, tables }: SinceSignature, names: ReadonlyMap<number, string>): string {
  const { layout } = signed.content
  const moves = tables.flatMap(({ moves: all }) => all.map(move => `  ${move.name} ${move.households}户：${causeWords[move.cause].zh}`))
  return [
    `${signed.tree.masthead.topic}${signed.tree.masthead.name}${printNumber(signed.number)} 第${signed.edition}版${signed.proof > 1 ? `（第${signed.proof}次校样）` : ''} ${stateWords[signed.state].zh}`,
    `签发 ${dayInChinese(signed.signedOn)}，${releaseOf(signed)}，截止日 ${signed.cutoff}，已知时刻 ${inShanghai(signed.knownAt)}`,
    `校验码 ${signed.hash}`,
    ...(layout ? [`本期表格与报表格式的差别：${layoutWords(layout, names).zh}`] : []),
    figures.length === 0 ? '此后没有改动其数字的事实。' : `此后记录的事实会改动 ${figures.length} 个数字：`,
    ...figures.map(
      ({ place, reference, printed, now }) => `  ${place.row ?? ''}${place.column ?? ''} ${reference}：${printed ?? '无'} → ${now ?? '无'}`,
    ),
    ...(moves.length > 0 ? ['这些事实是：', ...moves] : []),
    '',
  ].join('\n')
}

const releaseOf = ({ issuedOn, copies }: Issue) => (issuedOn === null ? '尚未印发' : `印发 ${dayInChinese(issuedOn)} ${copies}份`)

const jsonOf = (
  { key, number, edition, proof, state, signedOn, issuedOn, copies, cutoff, knownAt, hash, files, changed }: Issue,
  since: SinceSignature,
) => ({
  ...{ id: key.id, ...number, edition, proof, state, signedOn, issuedOn, copies, cutoff, known: inShanghai(knownAt), hash, files },
  /** Between review and signature, and since then. */
  changedBeforeSignature: changed,
  changedSince: since.figures,
  facts: since.tables.flatMap(({ table, moves }) =>
    moves.map(({ name, households, cause, from, to }) => ({ cutoff: table.cutoff, community: name, households, cause, from, to })),
  ),
})
