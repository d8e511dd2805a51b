import { useEffect, useRef } from 'react'
import { CopyButton } from '../../access/copy-button.desk.tsx'
import { kindWords } from '../../access/people.words.ts'
import { Link } from '../../base/address.desk.tsx'
import { type ApiDocsAddress, apiDocsAddress } from '../../base/api-docs-address.ts'
import { useSay } from '../../base/language.desk.tsx'
import { saysBy, saysNeeds, apiWords as words } from './api-docs.words.ts'
import { type ApiDocument, type Body, curlOf, kindOf, type Operation } from './api-document.ts'
import { ShapeTree } from './api-shape.tsx'
import { TryIt } from './api-try.tsx'

interface Shown {
  readonly operation: Operation
  readonly document: ApiDocument
  readonly state: ApiDocsAddress
}

/** One operation: who may, what to say, what comes back, how it is refused, and how to send it. */
export function OperationPage({ operation, document: described, state }: Shown) {
  const say = useSay()
  const { method, path, says, refusals } = operation
  const curl = curlOf(operation, location.origin)
  const title = useRef<HTMLHeadingElement>(null)
  // Who chose it in the list reads on here: on a phone the list has gone, and the focus with it.
  useEffect(() => {
    if (document.activeElement === document.body) return
    title.current?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }, [])
  return (
    <article className="card api-operation" aria-label={`${method} ${path}`}>
      <p className="api-back">
        <Link to={apiDocsAddress({ ...state, operation: null })}>{say(words.back)}</Link>
      </p>
      <h2 className="api-title" ref={title} tabIndex={-1}>
        <span className={`api-method api-${method.toLowerCase()}`}>{method}</span> <code>{path}</code>
      </h2>
      <p lang="en">{says}</p>
      <Who operation={operation} />
      <Parameters operation={operation} />
      <BodyShown title={say(words.body)} body={operation.body} document={described} answer={false} />
      <BodyShown title={say(words.answer)} body={operation.answer} document={described} answer />
      <h3>{say(words.refusals)}</h3>
      <dl className="api-refusals" lang="en">
        {refusals.map(({ status, says: meaning }) => (
          <div key={status}>
            <dt>{status}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <h3>{say(words.curl)}</h3>
      <pre className="api-code">{curl}</pre>
      <CopyButton text={curl} />
      {method === 'GET' && <TryIt operation={operation} />}
    </article>
  )
}

function Who({ operation: { needs, posts, ways } }: { operation: Operation }) {
  const say = useSay()
  const kinds: Readonly<Record<string, { zh: string; en: string }>> = kindWords
  const named = posts.map(post => say(kinds[post] ?? { zh: post, en: post })).join('、')
  const by = ways.map(way => say(way === 'token' ? words.byToken : words.bySession)).join('、')
  return (
    <>
      <h3>{say(words.who)}</h3>
      {ways.length === 0 ? (
        <p>{say(words.everyone)}</p>
      ) : (
        <p>
          {needs === null ? say(words.anyPost) : `${say(saysNeeds(needs))}${named}。`}{' '}
          {say(ways.includes('token') ? saysBy(by) : words.peopleOnly)}
        </p>
      )}
    </>
  )
}

function Parameters({ operation: { parameters } }: { operation: Operation }) {
  const say = useSay()
  return (
    <>
      <h3>{say(words.parameters)}</h3>
      <ul className="api-tree" lang="en">
        {parameters.map(({ name, in: place, required, schema, description }) => (
          <li key={`${place} ${name}`}>
            <code>{name}</code> <span className="muted">{place}</span> <span className="api-kind">{kindOf(schema)}</span>{' '}
            {required && <span className="api-required">{say(words.required)}</span>}
            {(description ?? schema.description) && <div className="muted">{description ?? schema.description}</div>}
          </li>
        ))}
      </ul>
    </>
  )
}

function BodyShown({ title, body, document, answer }: { title: string; body: Body | null; document: ApiDocument; answer: boolean }) {
  const say = useSay()
  if (!body) return null
  return (
    <>
      <h3>{title}</h3>
      <p className="muted">
        <code>{body.type}</code>
        {body.shape ? ` · ${kindOf(body.shape)}` : ` · ${say(words.bytes)}`}
      </p>
      {body.shape && <ShapeTree shape={body.shape} schemas={document.components.schemas} answer={answer} />}
    </>
  )
}
