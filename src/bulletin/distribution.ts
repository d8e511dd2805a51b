import { z } from 'zod'
import type { ColophonLine } from '../base/document.ts'
import { words } from '../base/schema.ts'
import { distributionWords } from './distribution.words.ts'

/**
 * The distribution (报送、发送、抄送): who receives an issue, and how the colophon says it.
 *
 * Leaders are named by display form and rank; the punctuation follows from the ranks and is never typed. The list is
 * a part of the issue and is signed with it, so a change of office changes no old issue.
 */
export const distributionKinds = ['report', 'send', 'copy'] as const
export type DistributionKind = (typeof distributionKinds)[number]

export const person = z.strictObject({
  fullName: words(20),
  post: words(60),
  /** 1 is the highest. People of one rank stand in one group, in the order of the list. */
  rank: z.int().min(1).max(99),
  /** How the name is printed, where it is not the usual form. */
  display: words(20).optional(),
})
export type Person = z.infer<typeof person>

export const body = z.strictObject({ name: words(80) })

const kind = z.enum(distributionKinds)

export const distributionEntry = z.discriminatedUnion('who', [
  z.strictObject({ kind, who: z.literal('people'), recipients: z.array(person).max(200) }),
  z.strictObject({ kind, who: z.literal('bodies'), recipients: z.array(body).max(200) }),
])
export type DistributionEntry = z.infer<typeof distributionEntry>

export const distribution = z.array(distributionEntry).max(12)
export type Distribution = z.infer<typeof distribution>

/** The lines of the colophon: 报送, then 发送, then 抄送. Entries without a recipient give none. */
export function colophonOf(entries: Distribution): ColophonLine[] {
  const filled = entries.filter(entry => entry.recipients.length > 0)
  return distributionKinds.flatMap(kind =>
    filled.filter(entry => entry.kind === kind).map(entry => ({ label: distributionWords[kind].zh, text: textOf(entry) })),
  )
}

/** `正文、永安，陈立同志。` and `各县（市、区）人民政府。` */
function textOf(entry: DistributionEntry): string {
  if (entry.who === 'bodies') return `${entry.recipients.map(({ name }) => name).join('、')}。`
  const ranks = [...new Set(entry.recipients.map(({ rank }) => rank))].sort((a, b) => a - b)
  const groups = ranks.map(rank => entry.recipients.filter(one => one.rank === rank).map(printedName))
  return `${groups.map(names => names.join('、')).join('，')}同志。`
}

export const printedName = ({ display, fullName }: Person): string => display ?? displayOf(fullName)

// The family names of two characters that are still borne; all others have one.
const doubleFamilyNames = new Set(
  '欧阳 司马 上官 诸葛 司徒 东方 皇甫 尉迟 公孙 令狐 慕容 宇文 长孙 司空 夏侯 端木 轩辕 南宫 独孤 百里 呼延 东郭 闻人 万俟'.split(' '),
)

/**
 * The usual display form: a given name of two characters alone (三字姓名只印名), a shorter one with its family name.
 * Names that are not built so (with ·, or with Latin letters) stay whole.
 */
export function displayOf(fullName: string): string {
  const characters = [...fullName]
  const family = doubleFamilyNames.has(characters.slice(0, 2).join('')) && characters.length > 2 ? 2 : 1
  const chinese = characters.every(character => /\p{Script=Han}/u.test(character))
  return chinese && characters.length - family === 2 ? characters.slice(family).join('') : fullName
}
