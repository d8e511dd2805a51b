import { useState } from 'react'
import { useSay } from '../../base/language.desk.tsx'
import { apiWords as words } from './api-docs.words.ts'
import { type ApiDocument, inner, kindOf, type Shape } from './api-document.ts'

interface Tree {
  readonly shape: Shape
  readonly schemas: ApiDocument['components']['schemas']
  /** It comes back: then not what must be there is worth a word, but what may be missing. */
  readonly answer: boolean
}

/** What a value is made of, field by field; what lies deeper is drawn when it is opened, as shapes may lead back to themselves. */
export function ShapeTree({ shape, schemas, answer }: Tree) {
  const opened = inner(shape, schemas)
  if (!opened) return null
  if (opened.oneOf) return <Alternatives shapes={opened.oneOf} {...{ schemas, answer }} />
  return (
    <ul className="api-tree" lang="en">
      {Object.entries(opened.properties ?? {}).map(([name, field]) => (
        <Field key={name} name={name} field={field} required={opened.required?.includes(name) ?? false} {...{ schemas, answer }} />
      ))}
    </ul>
  )
}

function Field({ name, field, required, schemas, answer }: Omit<Tree, 'shape'> & { name: string; field: Shape; required: boolean }) {
  const say = useSay()
  const head = (
    <>
      <code>{name}</code> <span className="api-kind">{kindOf(field)}</span>{' '}
      {required !== answer && <span className="api-required">{say(answer ? words.mayBeMissing : words.required)}</span>}
      {field.description && <span className="muted"> {field.description}</span>}
    </>
  )
  return <li>{inner(field, schemas) ? <Opening head={head} shape={field} {...{ schemas, answer }} /> : head}</li>
}

function Opening({ head, shape, schemas, answer }: Tree & { head: React.ReactNode }) {
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{head}</summary>
      {open && <ShapeTree {...{ shape, schemas, answer }} />}
    </details>
  )
}

function Alternatives({ shapes, schemas, answer }: Omit<Tree, 'shape'> & { shapes: readonly Shape[] }) {
  return (
    <ol className="api-tree api-alternatives" lang="en">
      {shapes.map((shape, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: alternatives have no name but their place, and never change it
        <li key={index}>
          <span className="api-kind">{kindOf(shape)}</span>
          <ShapeTree {...{ shape, schemas, answer }} />
        </li>
      ))}
    </ol>
  )
}
