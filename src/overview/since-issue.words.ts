import { dayAt, dayInChinese } from '../base/day.ts'
import { causeWords } from '../figures/change.words.ts'
import { correctionNote } from '../progress/month-notes.words.ts'
import { actName } from './act.words.ts'
import type { SinceIssue } from './since-issue.ts'

/** What changed since an issue, a line each: 大埔县 金苑小区 40户：新增开工（大埔县填报员 2021年10月26日 记录节点） */
export function sinceIssueWords(number: string, { from, to, units, corrections }: SinceIssue): string[] {
  const lines = units.flatMap(({ name, moves }) =>
    moves.map(move => `${name} ${move.name} ${move.households}户：${causeWords[move.cause].zh}${madeBy(move.makers)}`),
  )
  return [
    `${number}截止日 ${from.cutoff} 以来，到 ${to.cutoff} 的变动：`,
    ...(lines.length === 0 ? ['没有小区变动。'] : lines),
    ...corrections.map(one => `${one.month} ${correctionNote(one, one.unitName)}（${one.post}）`),
  ]
}

const madeBy = (makers: SinceIssue['units'][number]['moves'][number]['makers']): string =>
  makers.length === 0
    ? ''
    : `（${makers.map(({ post, at, verb }) => `${post} ${dayInChinese(dayAt(at))} ${actName(verb).zh}`).join('；')}）`
