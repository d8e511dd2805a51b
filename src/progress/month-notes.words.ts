import { dayAt, dayInChinese } from '../base/day.ts'
import type { Correction, PrintedRow } from './month-rows.ts'
import type { Part } from './unit-figures.ts'

const partWords: Readonly<Record<Part, string>> = {
  plan: '改造计划',
  preparation: '前期准备',
  started: '已进场施工',
  completed: '已完工',
}
const parts = ['plan', 'preparation', 'started'] as const

/**
 * The notes under the table of a closed month, in the words of the print: who was silent, what was declared, and each
 * correction with what it changed. A table that was corrected never looks as if it had not been.
 */
export function monthNotes(rows: readonly PrintedRow[], nameOf: (unit: number) => string): string[] {
  const named = (basis: PrintedRow['basis']) => rows.filter(row => row.basis === basis).map(({ unit }) => nameOf(unit))
  const [silent, declared] = [named('facts'), named('declared')]
  const corrections = rows.flatMap(row => row.corrections).sort((a, b) => a.no - b.no)
  return [
    ...(silent.length > 0 ? [`${silent.join('、')}未报，沿用已掌握的情况`] : []),
    ...(declared.length > 0 ? [`${declared.join('、')}为补录数`] : []),
    ...corrections.map(one => correctionNote(one, nameOf(one.unit))),
  ]
}

/** 更正（2021年11月9日）：大埔县已进场施工2个80户更正为1个40户；金苑小区尚未进场 */
export function correctionNote({ before, after, explanation, at }: Correction, unit: string): string {
  const changed = parts
    .filter(part => before[part].communities !== after[part].communities || before[part].households !== after[part].households)
    .map(part => `${partWords[part]}${cell(before[part])}更正为${cell(after[part])}`)
  return `更正（${dayInChinese(dayAt(at))}）：${unit}${changed.join('，')}${changed.length > 0 ? '；' : ''}${explanation}`
}

const cell = ({ communities, households }: { communities: number; households: number }) => `${communities}个${households}户`
