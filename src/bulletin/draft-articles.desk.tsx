import type { Editor } from '@tiptap/core'
import { Button } from 'antd'
import { newId } from '../base/act-id.desk.ts'
import { useSay } from '../base/language.desk.tsx'
import { ArticleCard } from './article-card.desk.tsx'
import { draftWords as words } from './draft.words.ts'
import type { Article, IssueContent } from './issue.ts'

interface Articles {
  readonly content: IssueContent
  readonly readOnly: boolean
  readonly change: (content: IssueContent) => void
  /** Opens the list of the numbers of an article that have no source. */
  readonly findNumbers: (article: string) => void
  readonly onOpen: (article: string, editor: Editor | null) => void
}

export function DraftArticles({ content, readOnly, change, findNumbers, onOpen }: Articles) {
  const say = useSay()
  const { articles, year, cutoff } = content
  const put = (changed: readonly Article[]) => change({ ...content, articles: [...changed] })
  return (
    <div className="articles">
      {articles.length === 0 && <p className="muted">{say(words.noArticles)}</p>}
      {articles.map((article, at) => (
        <ArticleCard
          key={article.id}
          article={article}
          no={at + 1}
          last={at === articles.length - 1}
          readOnly={readOnly}
          monthTable={`plan:${year}:city @${cutoff}`}
          change={changed => put(articles.map(one => (one.id === changed.id ? changed : one)))}
          remove={() => put(articles.filter(one => one !== article))}
          move={by => put(moved(articles, at, by))}
          findNumbers={() => findNumbers(article.id)}
          onOpen={editor => onOpen(article.id, editor)}
        />
      ))}
      {!readOnly && <Button onClick={() => put([...articles, { id: newId(), title: [], body: '' }])}>{say(words.addArticle)}</Button>}
    </div>
  )
}

function moved(articles: readonly Article[], at: number, by: -1 | 1): Article[] {
  const [one, other] = [articles[at], articles[at + by]]
  return articles.map(article => (article === one ? (other ?? one) : article === other ? (one ?? other) : article))
}
