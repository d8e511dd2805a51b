import { z } from 'zod'

/**
 * The text of an article. Whatever is checked in it (numbers, names, lists) is checked within a paragraph, and that takes
 * longer than the paragraph is long: so paragraphs have a bound, far above what an office writes. Rows of a table are
 * checked cell by cell.
 */
const longestBody = 30_000
const longestParagraph = 3000

const textOf = (paragraphsOf: (text: string) => readonly string[]) =>
  z
    .string()
    .max(longestBody, `一篇正文最多 ${longestBody} 字，请分成几篇 (at most ${longestBody} characters an article: make several of it)`)
    .refine(text => paragraphsOf(text).every(paragraph => paragraph.length <= longestParagraph), {
      error: `一段最多 ${longestParagraph} 字，请用空行分段 (at most ${longestParagraph} characters a paragraph: divide it by an empty line)`,
    })

/** In the markup of `markup.ts`: an empty line divides paragraphs. */
export const bodyText = textOf(text => text.replace(/^\|.*$/gm, '').split(/\r?\n\s*\r?\n/))

/** As it was pasted: each line is a paragraph. */
export const pastedText = textOf(text => text.split('\n'))
