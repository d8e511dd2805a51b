import type { Objection } from '../base/objection.ts'

/** A place in the text of an issue: the article and the line of its body, both from 1. */
export interface TextPlace {
  readonly article: number
  readonly line: number
}

/** The same objection, said of this place: its field is `articles.0.body:3`. */
export const objectionAt = ({ article, line }: TextPlace, { code, says }: Objection): Objection => ({
  code,
  place: `articles.${article - 1}.body:${line}`,
  says: { zh: `第${article}篇第${line}行：${says.zh}`, en: `Article ${article}, line ${line}: ${says.en}` },
})
