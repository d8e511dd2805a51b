import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Spin, Upload } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import { clientOf } from '../base/client.desk.ts'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import type { IssueContent } from './issue.ts'
import { wordApi } from './word.api.ts'
import { savedMeanwhileWords, summaryWords, takeWords, wordBackWords as words } from './word-back.words.ts'
import { ChangedNumbers, ChangedTexts, Notes } from './word-changes.desk.tsx'
import { mergeOf } from './word-merge.ts'
import './word-back.css'

const ask = clientOf(wordApi)

export type Compared = z.output<typeof wordApi.compareWord.answer>

interface Returning {
  /** The key of the draft. */
  readonly draft: string
  /** The revision that the page shows. */
  readonly revision: number
  /** Gets the draft with the chosen changes; nothing is saved yet. */
  readonly onApply: (merged: IssueContent) => void
}

/** The proof comes back from WPS or Word: what was changed in it, to be taken change by change. */
export function WordBack({ draft, revision, onApply }: Returning) {
  const say = useSay()
  const compare = useMutation({ mutationFn: (file: Blob) => ask.compareWord({ params: { draft }, file }) })
  const { data, error, isPending, reset } = compare
  if (data) return <Comparison key={data.revision} compared={data} revision={revision} onApply={onApply} onAnother={reset} />
  return (
    <div className="word-back" aria-busy={isPending}>
      {error && <Failure error={error} />}
      <Upload.Dragger
        accept=".docx"
        maxCount={1}
        showUploadList={false}
        disabled={isPending}
        beforeUpload={file => {
          compare.mutate(file)
          return false // the page sends it by itself
        }}
      >
        <p>{isPending ? <Spin description={say(words.reading)} /> : say(words.invite)}</p>
      </Upload.Dragger>
      <p className="muted">{say(words.harmless)}</p>
    </div>
  )
}

interface Choosing extends Pick<Returning, 'revision' | 'onApply'> {
  readonly compared: Compared
  readonly onAnother: () => void
}

function Comparison({ compared, revision, onApply, onAnother }: Choosing) {
  const say = useSay()
  const { content, changes, numbers, names, articles } = compared
  const takeable = changes.filter(({ takes }) => takes).map(({ no }) => no)
  const [chosen, choose] = useState<ReadonlySet<number>>(new Set(takeable))
  const stale = compared.revision !== revision
  const counts = numbers.filter(({ verdict }) => verdict !== 'kept').length
  if (changes.length + numbers.length + names.length === 0) {
    return (
      <div className="word-back">
        <Alert type="success" showIcon title={say(words.same)} action={<Button onClick={onAnother}>{say(words.another)}</Button>} />
        <Notes compared={compared} />
      </div>
    )
  }
  return (
    <div className="word-back">
      <div className="field-row">
        <p role="status">{say(summaryWords(changes.length, counts, names.length))}</p>
        <Button onClick={onAnother}>{say(words.another)}</Button>
      </div>
      {stale && <Alert type="warning" showIcon title={say(savedMeanwhileWords)} />}
      <ChangedNumbers numbers={numbers} names={names} />
      <ChangedTexts changes={changes} chosen={chosen} choose={choose} takeable={takeable} />
      <div className="field-row">
        <Button
          type="primary"
          disabled={stale || chosen.size === 0}
          aria-describedby="word-back-why"
          onClick={() => onApply(mergeOf(content, articles, chosen))}
        >
          {say(takeWords(chosen.size))}
        </Button>
        <span id="word-back-why" className="muted">
          {!stale && chosen.size === 0 && say(words.nothingChosen)}
        </span>
      </div>
      <Notes compared={compared} />
    </div>
  )
}
