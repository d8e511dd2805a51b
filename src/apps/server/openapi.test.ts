import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../access/house.fixture.ts'
import { contracts, openApp } from './app.ts'

/** The description as a program gets it: nobody need be signed in. */
interface Operation {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly summary: string
  readonly parameters: readonly { readonly $ref?: string; readonly in?: string; readonly name?: string; readonly required?: boolean }[]
  readonly responses: Readonly<Record<string, object>>
  readonly security: readonly object[]
}
interface Described {
  readonly openapi: string
  readonly info: { readonly title: string; readonly version: string }
  readonly tags: readonly { readonly name: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

let city: TestHouse
let app: Awaited<ReturnType<typeof openApp>>
let written: string
let document: Described
beforeAll(async () => {
  city = await openTestHouse(inject('servers')[0]?.url ?? '')
  app = await openApp({ house: city.house, firstRun: null, pages: '/nowhere', log: () => {} })
  written = (await app.inject('/api/openapi.json')).body
  document = JSON.parse(written) as Described
})
afterAll(async () => {
  await app.close()
  await city.leave()
})

const operations = () =>
  Object.entries(document.paths).flatMap(([path, item]) => Object.entries(item).map(([method, operation]) => ({ path, method, operation })))

describe('the description of the doors has the shape of OpenAPI 3.1', () => {
  test('it says what it is, and describes every door of every chapter once', () => {
    expect(document).toMatchObject({
      openapi: '3.1.0',
      info: { title: expect.any(String), version: expect.stringMatching(/^\d+\.\d+\.\d+$/) },
    })
    const ids = operations().map(({ operation }) => operation.operationId)
    const doors = Object.entries(contracts).flatMap(([chapter, routes]) => Object.keys(routes).map(name => `${chapter}.${name}`))
    expect(ids.sort()).toEqual(doors.sort())
  })

  test('each operation belongs to a chapter that has a name, and says in a sentence what it is for', () => {
    const tags = new Set(document.tags.map(({ name }) => name))
    const lacking = operations().filter(
      ({ operation: { tags: own, summary } }) => !own.every(tag => tags.has(tag)) || !/[.!?]$/.test(summary),
    )
    expect(lacking.map(({ operation }) => operation.operationId)).toEqual([])
  })

  test('each part of a path is a parameter that must be said, and no other one is', () => {
    const wrong = operations().filter(({ path, operation }) => {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const said = operation.parameters.filter(one => one.in === 'path')
      return JSON.stringify(said.map(one => one.name).sort()) !== JSON.stringify(named.sort()) || said.some(one => one.required !== true)
    })
    expect(wrong.map(({ operation }) => operation.operationId)).toEqual([])
  })

  test('no reference leads nowhere', () => {
    const refs = [...new Set([...written.matchAll(/"\$ref":"([^"]*)"/g)].map(([, ref]) => String(ref)))]
    const lost = refs.filter(ref => {
      const [, kind, name] = /^#\/components\/(\w+)\/([\w.-]+)$/.exec(ref) ?? []
      return kind === undefined || name === undefined || document.components[kind]?.[name] === undefined
    })
    expect(lost).toEqual([])
    expect(refs).toEqual(
      expect.arrayContaining(['#/components/schemas/Me', '#/components/schemas/Receipt', '#/components/responses/Refused']),
    )
  })

  test('each way in that an operation names is described', () => {
    const known = Object.keys(document.components.securitySchemes ?? {})
    const named = new Set(operations().flatMap(({ operation }) => operation.security.flatMap(way => Object.keys(way))))
    expect([...named].sort()).toEqual(known.sort())
  })
})

test('a program that has the description asks for it again at no cost', async () => {
  const first = await app.inject('/api/openapi.json')
  const again = await app.inject({ url: '/api/openapi.json', headers: { 'if-none-match': String(first.headers.etag) } })
  expect([again.statusCode, again.body]).toEqual([304, ''])
})
