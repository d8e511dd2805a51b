import { expect, test } from 'vitest'
import { z } from 'zod'
import { addressOf, contract } from './contract.ts'
import { openApi } from './openapi.ts'
import { day } from './schema.ts'

const gardens = contract({
  tree: {
    method: 'GET',
    path: '/api/gardens/trees/:no',
    says: 'One tree.',
    params: z.strictObject({ no: z.string() }),
    query: z.strictObject({ on: day, colour: z.enum(['green', 'red']).default('green') }),
    answer: z.object({ height: z.int() }),
  },
  plant: {
    method: 'POST',
    path: '/api/gardens/trees/:no',
    says: 'Plant a tree.',
    body: z.object({ kind: z.string() }),
    answer: z.object({}),
  },
  picture: { method: 'GET', path: '/api/gardens/picture', says: 'A picture.', answer: { types: ['image/png'] }, open: true },
})

test('a contract is described for other programs: what to say, what comes back, and how it is refused', () => {
  expect(openApi('Gardens', '1.0.0', { gardens })).toMatchObject({
    openapi: '3.1.0',
    paths: {
      '/api/gardens/trees/{no}': {
        get: {
          operationId: 'gardens.tree',
          summary: 'One tree.',
          parameters: [
            { in: 'path', name: 'no', required: true },
            { in: 'query', name: 'on', required: true, schema: { type: 'string' } },
            { in: 'query', name: 'colour', required: false, schema: { enum: ['green', 'red'], default: 'green' } },
          ],
          responses: {
            200: { content: { 'application/json': { schema: { properties: { height: { type: 'integer' } } } } } },
            401: {},
            422: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } } },
          },
          security: [{ session: [] }],
        },
        post: { requestBody: { content: { 'application/json': { schema: { required: ['kind'] } } } }, responses: { 409: {} } },
      },
      '/api/gardens/picture': { get: { security: [], responses: { 200: { content: { 'image/png': {} } } } } },
    },
  })
})

test('an address is written with what is said, and without what is left out', () => {
  expect(addressOf(gardens.tree, { params: { no: '甲/1' }, query: { on: '2021-10-29' } })).toBe(
    '/api/gardens/trees/%E7%94%B2%2F1?on=2021-10-29',
  )
})
