import { type BoundReference, readBound, readTableReference, type TableReference } from './bound-reference.ts'
import type { IssueContent } from './issue.ts'
import { readMarkup, runsOfNode } from './markup.ts'

/** All that the text of an issue refers to: what must be read before it can be drawn. */
export interface Wanted {
  readonly bound: readonly BoundReference[]
  readonly tables: readonly TableReference[]
  /** Pictures by the hash of their files. */
  readonly pictures: readonly string[]
}

export function wantedBy({ articles }: Pick<IssueContent, 'articles'>): Wanted {
  const nodes = articles.flatMap(article => readMarkup(article.body).nodes)
  return {
    bound: nodes.flatMap(runsOfNode).flatMap(run => (run.kind === 'reference' ? present(readBound(run.reference).found) : [])),
    tables: nodes.flatMap(node => (node.kind === 'table' ? present(readTableReference(node.reference).found) : [])),
    pictures: [...new Set(nodes.flatMap(node => (node.kind === 'picture' ? [node.file] : [])))],
  }
}

const present = <T>(found: T | null): T[] => (found === null ? [] : [found])
