import { z } from 'zod'
import { type Month, monthOfDay } from '../base/day.ts'
import { day, id, words } from '../base/schema.ts'
import { tableLayout } from '../figures/table-layout.ts'
import { bodyText } from './body-text.ts'
import { distribution } from './distribution.ts'
import { seriesNames } from './numbering.ts'
import { waiver } from './waiver.ts'

/**
 * An issue of the bulletin (一期简报) as its editors write it. Its numbers, in the text and in the table, are
 * references; what they say is found when it is drawn, and kept when it is signed.
 */
export const article = z.strictObject({
  id,
  /**
   * One entry a printed line, at most three: the editor chooses where the title breaks. None where the body is
   * nothing but a table, which prints its own title.
   */
  title: z.array(z.string().trim().max(80)).max(3),
  /** In the markup of `markup.ts`. */
  body: bodyText,
})
export type Article = z.infer<typeof article>

export const mostArticles = 50

export const issueContent = z.strictObject({
  series: z.enum(seriesNames),
  /** 梅州市城镇老旧小区改造工作 */
  topic: words(60),
  name: words(20).default('简报'),
  /** 梅州市住房和城乡建设局 */
  issuer: words(60),
  /** 梅州市 */
  city: words(40),
  /** The plan year that the issue reports on. The year of its number is another thing: it comes with the signature. */
  year: z.int().min(2000).max(2100),
  /** No figure of the issue is of a later day. */
  cutoff: day,
  articles: z.array(article).max(mostArticles),
  distribution,
  /** 疑点说明: soft findings that the editors have answered. */
  waived: z.array(waiver).max(300).default([]),
  /** How the tables of this issue are laid out, where it differs from the city's template. */
  layout: tableLayout.optional(),
})
export type IssueContent = z.infer<typeof issueContent>

/** The month that an issue reports. */
export const monthReported = ({ cutoff }: IssueContent): Month => monthOfDay(cutoff)

/** The title as one line, as the contents give it. */
export const titleInOneLine = ({ title }: Article): string => title.filter(line => line !== '').join(' ')
