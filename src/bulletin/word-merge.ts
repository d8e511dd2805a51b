import type { IssueContent } from './issue.ts'

/** An article cut into its pieces, each as it was and as it would be; `change` is the number of the change between them. */
export interface MergedArticle {
  readonly title: MergedTitle | null
  readonly pieces: readonly MergedPiece[]
}

export interface MergedTitle {
  readonly change: number
  readonly was: readonly string[]
  readonly is: readonly string[]
}

/** In the markup; null where the piece was not there, or is there no more. */
export interface MergedPiece {
  readonly change: number | null
  readonly was: string | null
  readonly is: string | null
}

/** The issue with these changes taken and no others. An article of which none is taken stays as it was written. */
export function mergeOf(content: IssueContent, articles: readonly MergedArticle[], taken: ReadonlySet<number>): IssueContent {
  const takes = (change: number | null): boolean => change !== null && taken.has(change)
  return {
    ...content,
    articles: content.articles.map((article, i) => {
      const { title, pieces = [] } = articles[i] ?? { title: null }
      const body = pieces.flatMap(({ change, was, is }) => (takes(change) ? is : was) ?? []).join('\n\n')
      return {
        ...article,
        title: title && takes(title.change) ? [...title.is] : article.title,
        body: pieces.some(({ change }) => takes(change)) ? body : article.body,
      }
    }),
  }
}
