import type { AddressInfo } from 'node:net'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { tagAnswers } from './answer-tag.adapter.ts'
import { clientOf } from './client.desk.ts'
import { contract } from './contract.ts'
import { newId } from './id.adapter.ts'
import { refusePolitely, serve } from './serve.adapter.ts'

const gardens = contract({
  tree: {
    method: 'GET',
    path: '/api/gardens/:row/trees',
    says: 'A tree.',
    params: z.strictObject({ row: z.enum(['first', 'second']) }),
    query: z.strictObject({ no: z.string() }),
    answer: z.object({ row: z.string(), no: z.string(), height: z.int() }),
  },
  plant: {
    method: 'POST',
    path: '/api/gardens/trees',
    says: 'Plant a tree.',
    body: z.strictObject({ kind: z.string() }),
    answer: z.object({ act: z.string() }),
  },
  knock: {
    method: 'POST',
    path: '/api/gardens/gate',
    says: 'Knock at the gate.',
    body: z.strictObject({ word: z.string() }),
    answer: z.object({}),
    open: true,
  },
  broken: {
    method: 'GET',
    path: '/api/gardens/broken',
    says: 'Fails.',
    query: z.object({ of: z.string() }),
    answer: z.object({}),
    open: true,
  },
})

const log: string[] = []
let app: FastifyInstance
let address: string
beforeAll(async () => {
  app = fastify()
  refusePolitely(app, line => log.push(line))
  tagAnswers(app)
  const tree = { height: 3, secret: 'not for the page' }
  serve(
    app,
    gardens,
    {
      tree: async ({ params, query }) => ({ ...tree, row: params.row, no: query.no }),
      plant: async (_, { act }) => ({ act }),
      knock: async () => ({}),
      broken: async ({ query }) => {
        throw Object.assign(new Error(`duplicate key (${query.of})`), { code: '23505' })
      },
    },
    { whoIs: async () => 'gardener', admit: async () => {} },
  )
  await app.listen({ host: '127.0.0.1', port: 0 })
  address = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
})
afterAll(() => app.close())

const client = clientOf(gardens, (path, request) => fetch(`${address}${path}`, request))

test('a question is read, and its answer holds what the contract declares and nothing more', async () => {
  const response = await fetch(`${address}/api/gardens/first/trees?no=7`)
  expect(await response.json()).toEqual({ row: 'first', no: '7', height: 3 })
})

test('what is read has a tag, and who sends the tag of what he has is told that nothing has changed', async () => {
  const ask = (headers: Record<string, string>, no = '7', method = 'GET') =>
    fetch(`${address}/api/gardens/first/trees?no=${no}`, { method, headers })
  const first = await ask({})
  const tag = first.headers.get('etag') ?? ''
  expect(tag).toMatch(/^"[\w-]{43}"$/)
  const again = await ask({ 'if-none-match': `"another", W/${tag}` })
  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag])
  expect((await ask({ 'if-none-match': tag }, '8')).status).toBe(200)
  expect((await ask({}, '7', 'HEAD')).headers.get('etag')).toBe(tag)
  expect((await ask({ 'if-none-match': tag }, '7', 'HEAD')).status).toBe(304)
})

test('a browser keeps no answer; a program may keep one that it asks about again; a refusal is kept by nobody', async () => {
  const kept = async (path: string, headers: Record<string, string>) =>
    (await fetch(`${address}/api/gardens/${path}`, { headers })).headers.get('cache-control')
  expect(await kept('first/trees?no=7', { cookie: 'a=b' })).toBe('no-store')
  expect(await kept('first/trees?no=7', {})).toBe('private, no-cache')
  expect(await kept('third/trees?no=7', {})).toBe('no-store')
})

test('what is wrong in any part of a question is named at once', async () => {
  const response = await fetch(`${address}/api/gardens/third/trees?nr=7`)
  const { objections } = (await response.json()) as { objections: { place?: string }[] }
  expect(response.status).toBe(422)
  expect(objections.map(one => one.place ?? null)).toEqual(['row', 'no', null])
})

test('a file in place of a question is refused as what it is, and of a stranger no more is read than he may say', async () => {
  const planted = await fetch(`${address}/api/gardens/trees`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(1000),
  })
  expect(planted.status).toBe(415)
  const knocked = (length: number) =>
    fetch(`${address}/api/gardens/gate`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ word: 'x'.repeat(length) }),
    })
  expect([(await knocked(1000)).status, (await knocked(70_000)).status]).toEqual([200, 413])
})

test('the id of an act is made by who acts; without one the server makes it', async () => {
  const act = newId()
  expect(await client.plant({ body: { kind: 'oak' } }, { act })).toEqual({ act })
  expect((await client.plant({ body: { kind: 'oak' } })).act).toMatch(/^[0-9a-f-]{36}$/)
  await expect(client.plant({ body: { kind: 'oak' } }, { act: 'once' })).rejects.toMatchObject({ status: 422 })
})

test('a fault has a number in the answer and in the log, and no word of the person in either', async () => {
  const refused = await client.broken({ query: { of: '王某某' } }).catch(error => error)
  expect(refused).toMatchObject({ status: 500, reference: expect.stringMatching(/^[0-9a-f]{8}$/) })
  expect(refused.objections[0].zh).toContain(refused.reference)
  expect(log).toHaveLength(1)
  expect(log[0]).toContain(`${refused.reference} GET /api/gardens/broken Error 23505`)
  expect(log[0]).toMatch(/serve\.adapter\.test\.ts/)
  expect(`${log[0]}${JSON.stringify(refused.objections)}`).not.toContain('王某某')
})

test('an answer that is not ours is told as one', async () => {
  const proxy = clientOf(gardens, async () => new Response('<h1>Bad gateway</h1>', { status: 502 }))
  await expect(proxy.plant({ body: { kind: 'oak' } })).rejects.toMatchObject({ status: 502, objections: [{ code: 'base.no-answer' }] })
})
