import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import type { Me } from '../access/access.api.ts'
import { clientOf } from '../base/client.desk.ts'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { Wide } from '../base/wide.desk.tsx'
import { checking } from './bulletin-questions.desk.ts'
import { externalFigureApi } from './external-figure.api.ts'
import { phraseKindWords, sourcesWords as words } from './sources.words.ts'
import { FigureForm, PhraseForm } from './sources-forms.desk.tsx'
import './sources.css'

const external = clientOf(externalFigureApi)

/** What articles lean on besides our own facts: numbers of others, and how the office writes its words. */
export function Sources({ me }: { me: Me }) {
  const say = useSay()
  return (
    <>
      <h1 className="sources-title">{say(words.title)}</h1>
      <Figures me={me} />
      <Phrases me={me} />
    </>
  )
}

function Figures({ me }: { me: Me }) {
  const say = useSay()
  const [adding, setAdding] = useState(false)
  const { data, error, refetch } = useQuery({
    queryKey: ['bulletin', 'external-figures'],
    queryFn: async ({ signal }) => (await external.externalFigures({}, { signal })).figures,
  })
  return (
    <section className="card sources" aria-labelledby="external">
      <h2 id="external">{say(words.figures)}</h2>
      <p className="muted">{say(words.figuresHint)}</p>
      {me.may.includes('bulletin.record-external-figure') && <Button onClick={() => setAdding(true)}>{say(words.addFigure)}</Button>}
      {error && <Failure error={error} retry={refetch} />}
      {!data && !error && <Skeleton active />}
      {data?.length === 0 && <p>{say(words.noFigures)}</p>}
      {data && data.length > 0 && (
        <Rows
          name={say(words.figures)}
          heads={[words.said, words.unit, words.onDay, words.source, words.name].map(say)}
          rows={data.map(({ name, said, unit, onDay, source }) => [said, unit, onDay, source, name])}
        />
      )}
      {adding && <FigureForm office={me.city.office} names={data?.map(({ name }) => name) ?? []} onClose={() => setAdding(false)} />}
    </section>
  )
}

function Phrases({ me }: { me: Me }) {
  const say = useSay()
  const [adding, setAdding] = useState(false)
  const { data, error, refetch } = useQuery({
    queryKey: ['bulletin', 'phrases'],
    queryFn: async ({ signal }) => (await checking.phrases({}, { signal })).phrases,
  })
  return (
    <section className="card sources" aria-labelledby="phrases">
      <h2 id="phrases">{say(words.phrases)}</h2>
      <p className="muted">{say(words.phrasesHint)}</p>
      {me.may.includes('bulletin.record-phrases') && <Button onClick={() => setAdding(true)}>{say(words.addPhrase)}</Button>}
      {error && <Failure error={error} retry={refetch} />}
      {!data && !error && <Skeleton active />}
      {data?.length === 0 && <p>{say(words.noPhrases)}</p>}
      {data && data.length > 0 && (
        <Rows
          name={say(words.phrases)}
          heads={[words.text, words.kind, words.from, words.document].map(say)}
          rows={data.map(({ text, kind, from, document }) => [text, say(phraseKindWords[kind]), from, document])}
        />
      )}
      {adding && <PhraseForm office={me.city.office} today={me.today} onClose={() => setAdding(false)} />}
    </section>
  )
}

function Rows({ name, heads, rows }: { name: string; heads: readonly string[]; rows: readonly (readonly string[])[] }) {
  return (
    <Wide of={name}>
      <table>
        <thead>
          <tr>
            {heads.map(head => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.join()}>
              {row.map((text, column) => (
                <td key={heads[column]}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}
