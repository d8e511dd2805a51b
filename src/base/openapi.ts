import { z } from 'zod'
import { actHeader, isFile, type Route, type Routes, refusal } from './contract.ts'

/** The contracts of all chapters as an OpenAPI 3.1 document, for other programs and their makers. */
export function openApi(title: string, version: string, chapters: Readonly<Record<string, Routes>>): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const [chapter, routes] of Object.entries(chapters)) {
    for (const [name, route] of Object.entries(routes)) {
      const path = route.path.replaceAll(/:(\w+)/g, '{$1}')
      paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(chapter, name, route) }
    }
  }
  return {
    openapi: '3.1.0',
    info: { title, version },
    paths,
    components: {
      schemas: { Refusal: schemaOf(refusal, 'output') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'xjy' } },
    },
  }
}

function operation(chapter: string, name: string, route: Route): object {
  const parameters = [
    ...parametersIn('path', route.params),
    ...parametersIn('query', route.query),
    ...(route.method === 'POST'
      ? [{ in: 'header', name: actHeader, required: false, schema: { type: 'string', format: 'uuid' }, description: 'The id of the act.' }]
      : []),
  ]
  return {
    operationId: `${chapter}.${name}`,
    tags: [chapter],
    summary: route.says,
    ...(parameters.length > 0 && { parameters }),
    ...(route.needs && { description: `Needs ${route.needs}.` }),
    ...(route.body && { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body, 'input') } } } }),
    ...(route.upload && {
      requestBody: { required: true, content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } },
    }),
    responses: { 200: { description: 'Done.', content: contentOf(route) }, ...refusals(route) },
    security: route.open ? [] : [{ session: [] }],
  }
}

function contentOf({ answer }: Route): object {
  if (isFile(answer)) return Object.fromEntries(answer.types.map(type => [type, { schema: { type: 'string', format: 'binary' } }]))
  return { 'application/json': { schema: schemaOf(answer, 'output') } }
}

function refusals(route: Route): object {
  const said = (description: string) => ({
    description,
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
  })
  return {
    ...(!route.open && { 401: said('Nobody is signed in.') }),
    403: said('The post may not do this, or the request comes from a page of another site.'),
    404: said('There is no such thing within the reach of the post.'),
    ...(route.method !== 'GET' && { 409: said('The same act was sent before with another content.') }),
    422: said('The rules disagree: every objection at its place.'),
    500: said('A fault, and the number under which it stands in the log.'),
  }
}

function parametersIn(place: 'path' | 'query', schema: z.ZodObject | undefined): object[] {
  if (!schema) return []
  return Object.entries(schema.shape).map(([name, field]) => ({
    in: place,
    name,
    required: place === 'path' || !z.safeParse(field, undefined).success,
    schema: schemaOf(field, 'input'),
  }))
}

function schemaOf(schema: z.core.$ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return described
}
