import { useQuery } from '@tanstack/react-query'
import { Input, Skeleton } from 'antd'
import { accountPath } from '../../access/access-address.ts'
import { goTo, Link, useAddress } from '../../base/address.desk.tsx'
import { type ApiDocsAddress, apiDocsAddress, readApiDocsAddress } from '../../base/api-docs-address.ts'
import { Failure } from '../../base/failure.desk.tsx'
import { useSay } from '../../base/language.desk.tsx'
import { saysCount, apiWords as words } from './api-docs.words.ts'
import { type ApiDocument, found, type Operation, operationsOf } from './api-document.ts'
import { OperationPage } from './api-operation.tsx'
import './api-docs.css'

const documentAddress = '/api/openapi.json'

async function readDocument(signal: AbortSignal): Promise<ApiDocument> {
  const response = await fetch(documentAddress, { signal })
  if (!response.ok) throw new Error(`the description answered ${response.status}`)
  return (await response.json()) as ApiDocument
}

/** Every door of the server, for who writes programs: found by its words, shown with its shapes, tried with one's own sign-in. */
export function ApiDocs() {
  const say = useSay()
  const { query } = useAddress()
  const state = readApiDocsAddress(query)
  const { data, error, refetch } = useQuery({ queryKey: ['api-docs'], queryFn: ({ signal }) => readDocument(signal), staleTime: 600_000 })
  if (error) return <Failure error={error} retry={refetch} />
  if (!data) return <Skeleton active aria-label={say(words.loading)} />
  const operations = operationsOf(data)
  const chosen = operations.find(one => one.id === state.operation)
  return (
    <>
      <h1>{say(words.title)}</h1>
      <p className="muted">
        {say(words.says)} <a href={documentAddress}>{say(words.document)}</a> · <Link to={accountPath}>{say(words.toTokens)}</Link>
      </p>
      <div className={state.operation === null ? 'api' : 'api api-chosen'}>
        <OperationList document={data} operations={operations} state={state} />
        <div className="api-main">
          {chosen ? (
            <OperationPage key={chosen.id} operation={chosen} document={data} state={state} />
          ) : (
            <p className="card">{say(state.operation === null ? words.choose : words.noSuch)}</p>
          )}
        </div>
      </div>
    </>
  )
}

interface Listed {
  readonly document: ApiDocument
  readonly operations: readonly Operation[]
  readonly state: ApiDocsAddress
}

function OperationList({ document, operations, state }: Listed) {
  const say = useSay()
  const shown = found(operations, state.words)
  return (
    <nav className="api-list card" aria-label={say(words.list)}>
      <label htmlFor="api-search">{say(words.search)}</label>
      <Input
        id="api-search"
        type="search"
        allowClear
        placeholder={say(words.searchHint)}
        value={state.words}
        onChange={event => goTo(apiDocsAddress({ ...state, words: event.target.value }), { instead: true })}
      />
      <p className="muted" role="status">
        {say(shown.length === 0 ? words.nothing : saysCount(shown.length))}
      </p>
      {document.tags.map(({ name, description }) => (
        <Chapter key={name} says={description ?? name} operations={shown.filter(one => one.chapter === name)} state={state} />
      ))}
    </nav>
  )
}

function Chapter({ says, operations, state }: { says: string; operations: readonly Operation[]; state: ApiDocsAddress }) {
  if (operations.length === 0) return null
  return (
    <section>
      <h2>{says}</h2>
      <ul>
        {operations.map(one => (
          <li key={one.id}>
            <Link to={apiDocsAddress({ ...state, operation: one.id })} aria-current={one.id === state.operation ? 'page' : undefined}>
              <span className={`api-method api-${one.method.toLowerCase()}`}>{one.method}</span>{' '}
              <span className="api-path">{one.path.replace(/^\/api\//, '')}</span> <span className="api-says">{one.says}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
