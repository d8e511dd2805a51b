import { z } from 'zod'
import { actHeader, isFile, type Route, type Routes, refusal } from './contract.ts'
import { openApiWords as words } from './openapi.words.ts'

/** What a floor that knows neither posts nor tokens is told about the doors. */
export interface Doorplates {
  /** The posts that this act or right lets in. */
  readonly postsFor: (needed: string) => readonly string[]
  /** No token opens it: it is for who has signed in. */
  readonly isForPeople: (route: Route) => boolean
  /** What a chapter is called. */
  readonly chapterNames: Readonly<Record<string, string>>
}

/** The contracts of all chapters as an OpenAPI 3.1 document, for other programs and their makers. */
export function openApi(title: string, version: string, chapters: Readonly<Record<string, Routes>>, plates: Doorplates): object {
  const shapes: Shapes = {}
  // What comes back has the plain names, so it goes first.
  for (const route of Object.values(chapters).flatMap(routes => Object.values<Route>(routes))) contentOf(route, shapes)
  const paths: Record<string, Record<string, object>> = {}
  for (const [chapter, routes] of Object.entries(chapters)) {
    for (const [name, route] of Object.entries(routes)) {
      const path = route.path.replaceAll(/:(\w+)/g, '{$1}')
      paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(`${chapter}.${name}`, route, plates, shapes) }
    }
  }
  schemaOf(refusal.meta({ id: 'Refusal' }), 'output', shapes)
  return {
    openapi: '3.1.0',
    info: { title, version, description: words.about },
    servers: [{ url: '/' }],
    tags: Object.keys(chapters).map(name => ({ name, description: plates.chapterNames[name] ?? name })),
    paths,
    components: {
      schemas: shapes,
      responses: Object.fromEntries(Object.entries(refusals).map(([name, [, says]]) => [name, refused(says)])),
      parameters: {
        IdempotencyKey: { in: 'header', name: actHeader, schema: { type: 'string', format: 'uuid' }, description: words.actId },
        IfNoneMatch: { in: 'header', name: 'if-none-match', schema: { type: 'string' }, description: words.ifNoneMatch },
      },
      headers: { ETag: { schema: { type: 'string' }, description: words.tag } },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'xjy', description: words.session },
        token: { type: 'http', scheme: 'bearer', bearerFormat: 'xjy_…', description: words.token },
      },
    },
  }
}

/** Shapes that have a name, and stand once for all who use them. */
type Shapes = Record<string, object>

const ref = (place: string) => ({ $ref: `#/components/${place}` })

function operation(id: string, route: Route, plates: Doorplates, shapes: Shapes): object {
  const reads = route.method === 'GET'
  const { needs } = route
  return {
    operationId: id,
    tags: [id.split('.')[0]],
    summary: route.says,
    parameters: [
      ...parametersIn('path', route.params, shapes),
      ...parametersIn('query', route.query, shapes),
      ref(reads ? 'parameters/IfNoneMatch' : 'parameters/IdempotencyKey'),
    ],
    ...(needs && { description: words.needs(needs), 'x-needs': needs, 'x-posts': plates.postsFor(needs) }),
    ...bodyOf(route, shapes),
    responses: {
      200: { description: words.done, ...(reads && { headers: { ETag: ref('headers/ETag') } }), content: contentOf(route, shapes) },
      ...(reads && { 304: { description: words.unchanged } }),
      ...refusalsOf(route),
    },
    security: route.open ? [] : [{ session: [] }, ...(plates.isForPeople(route) ? [] : [{ token: [] }])],
  }
}

const bytes = { schema: { type: 'string', format: 'binary' } }

function bodyOf({ body, upload }: Route, shapes: Shapes): object {
  if (body) return { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input', shapes) } } } }
  return upload ? { requestBody: { required: true, content: { 'application/octet-stream': bytes } } } : {}
}

function contentOf({ answer }: Route, shapes: Shapes): object {
  if (isFile(answer)) return Object.fromEntries(answer.types.map(type => [type, bytes]))
  return { 'application/json': { schema: schemaOf(answer, 'output', shapes) } }
}

/** The ways of saying no, each with its status. */
const refusals = {
  Unknown: [401, words.unknown],
  Forbidden: [403, words.forbidden],
  NotFound: [404, words.notFound],
  Conflict: [409, words.conflict],
  Refused: [422, words.refused],
  Fault: [500, words.fault],
} as const

const refused = (description: string) => ({
  description,
  content: { 'application/json': { schema: ref('schemas/Refusal') } },
})

function refusalsOf({ open, method }: Route): object {
  const may: Readonly<Record<string, boolean>> = { Unknown: !open, Conflict: method !== 'GET' }
  const those = Object.entries(refusals).filter(([name]) => may[name] ?? true)
  return Object.fromEntries(those.map(([name, [status]]) => [status, ref(`responses/${name}`)]))
}

function parametersIn(place: 'path' | 'query', schema: z.ZodObject | undefined, shapes: Shapes): object[] {
  if (!schema) return []
  return Object.entries(schema.shape).map(([name, field]) => ({
    in: place,
    name,
    required: place === 'path' || !z.safeParse(field, undefined).success,
    schema: schemaOf(field, 'input', shapes),
  }))
}

/** What has a name (`meta({ id })`) goes to the shapes, and a reference stands in its place. */
function schemaOf(schema: z.core.$ZodType, io: 'input' | 'output', shapes: Shapes): object {
  const written = z.toJSONSchema(schema, { io, unrepresentable: 'any', override: ({ jsonSchema }) => withoutBoundsOfNumbers(jsonSchema) })
  const { $schema: _, $defs = {}, ...described } = written
  const names = new Map(Object.entries($defs).map(([name, shape]) => [name, nameFor(name, shape, io, shapes)]))
  const placed = (part: unknown): unknown => {
    if (typeof part !== 'object' || part === null) return part
    if (Array.isArray(part)) return part.map(placed)
    return Object.fromEntries(
      Object.entries(part).map(([name, value]) => [name, name === '$ref' ? refOf(String(value), names) : placed(value)]),
    )
  }
  for (const [name, shape] of Object.entries($defs)) shapes[names.get(name) ?? name] = placed(shape) as object
  return placed(described) as object
}

const refOf = (written: string, names: ReadonlyMap<string, string>): string => {
  const name = written.replace('#/$defs/', '')
  return `#/components/schemas/${names.get(name) ?? name}`
}

/** What is sent may leave out what has a default; so the same thing may have one shape as it comes and another as it goes. */
function nameFor(name: string, shape: object, io: 'input' | 'output', shapes: Shapes): string {
  const known = shapes[name]
  const isOther = known !== undefined && JSON.stringify(known).replaceAll('#/components/schemas/', '#/$defs/') !== JSON.stringify(shape)
  return isOther && io === 'input' ? `${name}Sent` : name
}

/** That a whole number is one which a computer can count to is no news. */
function withoutBoundsOfNumbers(schema: { minimum?: number | undefined; maximum?: number | undefined }): void {
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum
}
