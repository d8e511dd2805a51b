import { expect, test } from 'vitest'
import { z } from 'zod'
import { addressOf, contract } from './contract.ts'
import { openApi } from './openapi.ts'
import { day } from './schema.ts'

const place = z.object({ row: z.int(), shade: z.boolean().default(false) }).meta({ id: 'Place' })

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
    body: z.object({ kind: z.string(), at: place }),
    answer: z.object({ planted: place }),
    needs: 'gardens.plant',
  },
  picture: { method: 'GET', path: '/api/gardens/picture', says: 'A picture.', answer: { types: ['image/png'] }, open: true },
})

const described = openApi(
  'Gardens',
  '1.0.0',
  { gardens },
  { postsFor: () => ['gardener'], isForPeople: route => route.method !== 'GET', chapterNames: { gardens: '园林' } },
)

test('a contract is described for other programs: what to say, what comes back, and how it is refused', () => {
  expect(described).toMatchObject({
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
            { $ref: '#/components/parameters/IfNoneMatch' },
          ],
          responses: {
            200: { content: { 'application/json': { schema: { properties: { height: { type: 'integer' } } } } } },
            304: {},
            401: { $ref: '#/components/responses/Unknown' },
            422: { $ref: '#/components/responses/Refused' },
          },
          security: [{ session: [] }, { token: [] }],
        },
        post: {
          requestBody: { content: { 'application/json': { schema: { required: ['kind', 'at'] } } } },
          responses: { 409: {} },
          security: [{ session: [] }],
        },
      },
      '/api/gardens/picture': { get: { security: [], responses: { 200: { content: { 'image/png': {} } } } } },
    },
  })
})

test('what has a name stands once for all who use it; as it is sent it may leave out what has a default', () => {
  const { paths, components } = described as { paths: Record<string, Record<string, object>>; components: { schemas: object } }
  expect(paths['/api/gardens/trees/{no}']?.post).toMatchObject({
    'x-needs': 'gardens.plant',
    'x-posts': ['gardener'],
    requestBody: {
      content: { 'application/json': { schema: { properties: { at: { $ref: expect.stringMatching(/\/Place(Sent)?$/) } } } } },
    },
  })
  expect(Object.values(components.schemas)).toContainEqual(expect.objectContaining({ required: ['row'] }))
  expect(Object.values(components.schemas)).toContainEqual(expect.objectContaining({ required: ['row', 'shade'] }))
  expect(JSON.stringify(components.schemas)).not.toContain('9007199254740991')
})

test('an address is written with what is said, and without what is left out', () => {
  expect(addressOf(gardens.tree, { params: { no: '甲/1' }, query: { on: '2021-10-29' } })).toBe(
    '/api/gardens/trees/%E7%94%B2%2F1?on=2021-10-29',
  )
})
