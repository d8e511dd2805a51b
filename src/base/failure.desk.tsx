import { Alert, Button } from 'antd'
import { SaidNo } from './client.desk.ts'
import { failureWords } from './failure.words.ts'
import { useSay } from './language.desk.tsx'
import type { Bilingual } from './objection.ts'

/** One sentence, and the field that it belongs to where it belongs to one. */
interface Sentence {
  readonly place?: string | undefined
  readonly says: Bilingual
}

/** What to tell about a question that was not answered: the server's own sentences, or that there is no server. */
export function sentencesOf(error: unknown): Sentence[] {
  if (error instanceof SaidNo) return error.objections.map(({ place, zh, en }) => ({ place, says: { zh, en } }))
  return [{ says: failureWords.unreachable }]
}

export const statusOf = (error: unknown): number | null => (error instanceof SaidNo ? error.status : null)

interface Failing {
  readonly error: unknown
  /** Asks once more; offered where that may help. */
  readonly retry?: () => void
  /** Places that show their sentences themselves. */
  readonly except?: readonly string[]
}

/** All that is wrong, in place of what could not be shown. */
export function Failure({ error, retry, except = [] }: Failing) {
  const say = useSay()
  const status = statusOf(error)
  const sentences = sentencesOf(error).filter(({ place }) => place === undefined || !except.includes(place))
  if (sentences.length === 0) return null
  const mayPass = status === null || status >= 500
  return (
    <Alert
      role="alert"
      type={status === 422 || status === 404 ? 'warning' : 'error'}
      showIcon
      title={sentences.map(({ says }) => <div key={says.en}>{say(says)}</div>)}
      action={mayPass && retry ? <Button onClick={retry}>{say(failureWords.retry)}</Button> : undefined}
    />
  )
}
