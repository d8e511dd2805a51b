/**
 * The description of the doors (OpenAPI 3.1) as the page reads it: only what it shows, and every reference followed.
 */
export interface Shape {
  readonly $ref?: string
  readonly type?: string
  readonly description?: string
  readonly format?: string
  readonly pattern?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly default?: unknown
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly items?: Shape
  readonly anyOf?: readonly Shape[]
  readonly oneOf?: readonly Shape[]
  readonly additionalProperties?: Shape | boolean
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly maxItems?: number
}

export interface Parameter {
  readonly $ref?: string
  readonly in: 'path' | 'query' | 'header'
  readonly name: string
  readonly required?: boolean
  readonly description?: string
  readonly schema: Shape
}

type Content = Readonly<Record<string, { readonly schema?: Shape }>>

interface Response {
  readonly $ref?: string
  readonly description?: string
  readonly content?: Content
}

interface Described {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly summary: string
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Content }
  readonly responses: Readonly<Record<string, Response>>
  readonly security: readonly Readonly<Record<string, unknown>>[]
  readonly 'x-needs'?: string
  readonly 'x-posts'?: readonly string[]
}

export interface ApiDocument {
  readonly info: { readonly version: string }
  readonly tags: readonly { readonly name: string; readonly description?: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>
  readonly components: {
    readonly schemas: Readonly<Record<string, Shape>>
    readonly parameters: Readonly<Record<string, Parameter>>
    readonly responses: Readonly<Record<string, Response>>
  }
}

export interface Operation {
  readonly id: string
  readonly chapter: string
  readonly method: string
  readonly path: string
  readonly says: string
  readonly needs: string | null
  readonly posts: readonly string[]
  readonly parameters: readonly Parameter[]
  readonly body: Body | null
  readonly answer: Body | null
  readonly refusals: readonly { readonly status: string; readonly says: string }[]
  readonly ways: readonly string[]
}

export interface Body {
  readonly type: string
  /** Null: bytes. */
  readonly shape: Shape | null
}

export function operationsOf(document: ApiDocument): Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, described]) => operationOf(document, path, method, described)),
  )
}

function operationOf({ components }: ApiDocument, path: string, method: string, described: Described): Operation {
  const { operationId: id, tags, summary, parameters = [], requestBody, responses, security } = described
  return {
    id,
    chapter: tags[0] ?? '',
    method: method.toUpperCase(),
    path,
    says: summary,
    needs: described['x-needs'] ?? null,
    posts: described['x-posts'] ?? [],
    parameters: parameters.map(one => (one.$ref ? (components.parameters[lastOf(one.$ref)] ?? one) : one)),
    body: bodyOf(requestBody?.content),
    answer: bodyOf(responses['200']?.content),
    refusals: Object.entries(responses)
      .filter(([status]) => status !== '200')
      .map(([status, one]) => ({ status, says: (one.$ref ? components.responses[lastOf(one.$ref)] : one)?.description ?? '' })),
    ways: security.flatMap(way => Object.keys(way)),
  }
}

/** The name of what a reference leads to: `#/components/schemas/Me` leads to `Me`. */
export const lastOf = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1)

function bodyOf(content: Content | undefined): Body | null {
  const [first] = Object.entries(content ?? {})
  if (!first) return null
  const types = Object.keys(content ?? {}).join(', ')
  const [, { schema }] = first
  return { type: types, shape: schema?.format === 'binary' ? null : (schema ?? null) }
}

/** Which operations hold all the words: in the address, the sentence, the act or the name of a field. */
export function found(operations: readonly Operation[], words: string): Operation[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  return operations.filter(one => {
    const fields = [...one.parameters.map(({ name }) => name), ...Object.keys(one.body?.shape?.properties ?? {})]
    const text = [one.id, one.method, one.path, one.says, one.needs ?? '', ...fields].join(' ').toLowerCase()
    return wanted.every(word => text.includes(word))
  })
}

/** The operation as a command that can be pasted, with the address of this server. */
export function curlOf({ method, path, parameters, body, ways }: Operation, origin: string): string {
  const required = parameters.filter(one => one.in === 'query' && one.required).map(({ name }) => `${name}=…`)
  const address = `${origin}${path.replaceAll(/\{(\w+)\}/g, '<$1>')}${required.length > 0 ? `?${required.join('&')}` : ''}`
  const lines = [
    `curl -sS${method === 'GET' ? '' : ` -X ${method}`} '${address}'`,
    ...(ways.includes('token') ? [`-H "Authorization: Bearer $XJY_TOKEN"`] : []),
    ...(method === 'GET' ? [] : [`-H "Idempotency-Key: $(uuidgen)"`]),
    ...(body === null
      ? []
      : [`-H 'Content-Type: ${body.type}'`, body.shape === null ? `--data-binary @file` : `-d '${exampleText(body.shape)}'`]),
  ]
  return lines.join(' \\\n  ')
}

const exampleText = (shape: Shape): string => JSON.stringify(exampleOf(shape)).replaceAll("'", `'\\''`)

/** What must be said, with a sample in each place; what has a name stands as it. */
function exampleOf(shape: Shape): unknown {
  if (shape.default !== undefined) return shape.default
  if (shape.const !== undefined) return shape.const
  if (shape.enum) return shape.enum[0]
  if (shape.$ref) return `<${lastOf(shape.$ref)}>`
  const [first] = shape.oneOf ?? shape.anyOf ?? []
  if (first) return exampleOf(first)
  if (shape.type === 'object') {
    const required = Object.entries(shape.properties ?? {}).filter(([name]) => shape.required?.includes(name))
    return Object.fromEntries(required.map(([name, field]) => [name, exampleOf(field)]))
  }
  if (shape.type === 'array') return shape.items ? [exampleOf(shape.items)] : []
  const samples: Readonly<Record<string, unknown>> = { integer: shape.minimum ?? 1, number: 1, boolean: true, null: null }
  return shape.type !== undefined && shape.type in samples ? samples[shape.type] : '…'
}

/** What kind of value it is, in one line: `string (uuid)`, `integer ≥ 0`, `list of Counts`. */
export function kindOf(shape: Shape): string {
  if (shape.$ref) return lastOf(shape.$ref)
  if (shape.const !== undefined) return JSON.stringify(shape.const)
  if (shape.enum) return shape.enum.map(value => JSON.stringify(value)).join(' | ')
  const several = shape.oneOf ?? shape.anyOf
  if (several) return several.map(kindOf).join(' | ')
  if (shape.type === 'array') return `list of ${shape.items ? kindOf(shape.items) : 'anything'}`
  if (shape.type === 'object' && typeof shape.additionalProperties === 'object') return `map to ${kindOf(shape.additionalProperties)}`
  return [shape.type ?? 'anything', ...limitsOf(shape)].join(' ')
}

function limitsOf({ format, minimum, maximum, minLength, maxLength, default: usual }: Shape): string[] {
  return [
    ...(format ? [`(${format})`] : []),
    ...(minimum !== undefined ? [`≥ ${minimum}`] : []),
    ...(maximum !== undefined ? [`≤ ${maximum}`] : []),
    ...(minLength !== undefined && minLength > 1 ? [`≥ ${minLength} characters`] : []),
    ...(maxLength !== undefined ? [`≤ ${maxLength} characters`] : []),
    ...(usual !== undefined ? [`= ${JSON.stringify(usual)}`] : []),
  ]
}

/** The shape with fields that a value is made of, through lists, references and what may also be null. */
export function inner(shape: Shape, schemas: ApiDocument['components']['schemas']): Shape | null {
  if (shape.$ref) {
    const named = schemas[lastOf(shape.$ref)]
    return named ? inner(named, schemas) : null
  }
  if (shape.type === 'array' && shape.items) return inner(shape.items, schemas)
  if (shape.type === 'object' && shape.properties) return shape
  if (shape.type === 'object' && typeof shape.additionalProperties === 'object') return inner(shape.additionalProperties, schemas)
  const several = (shape.oneOf ?? shape.anyOf ?? []).filter(one => one.type !== 'null')
  if (several.length === 1 && several[0]) return inner(several[0], schemas)
  return several.some(one => one.properties || one.$ref) ? { oneOf: several } : null
}
