import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useSay } from '../base/language.desk.tsx'
import { draftQuery } from './bulletin-questions.desk.ts'
import { articleName } from './draft.words.ts'
import { draftPageWords as words } from './draft-page.words.ts'
import type { IssueContent } from './issue.ts'
import type { Writing } from './use-draft-text.desk.tsx'

/** Somebody else saved the draft while this page had text of its own: nothing more is saved until the writer has chosen. */
export function DraftConflict({ writing, draft }: { writing: Writing; draft: string }) {
  const say = useSay()
  const { data: theirs } = useQuery({ ...draftQuery(draft), queryKey: ['conflict', draft], gcTime: 0 })
  const different = theirs ? differingArticles(writing.text.content, theirs.content) : []
  return (
    <Alert
      role="alert"
      type="warning"
      showIcon
      title={say(words.conflictTitle)}
      description={
        <>
          <p>
            {theirs && `${theirs.savedBy}，${theirs.savedAt.slice(0, 16).replace('T', ' ')}。`}
            {say(words.conflictSays)}
          </p>
          {different.length > 0 && (
            <p>
              {say(words.conflictArticles)}：{different.map(no => say(articleName(no))).join('、')}
            </p>
          )}
          <div className="form-buttons">
            <Button onClick={() => writing.goOn('theirs')}>{say(words.useTheirs)}</Button>
            <Button type="primary" onClick={() => writing.goOn('mine')}>
              {say(words.useMine)}
            </Button>
          </div>
        </>
      }
    />
  )
}

/** The numbers of the articles that are not the same in both texts. */
function differingArticles(mine: IssueContent, theirs: IssueContent): number[] {
  const all = Array.from({ length: Math.max(mine.articles.length, theirs.articles.length) }, (_, index) => index)
  return all.filter(index => JSON.stringify(mine.articles[index]) !== JSON.stringify(theirs.articles[index])).map(index => index + 1)
}
