import { expect, test } from 'vitest'
import { z } from 'zod'
import { contract } from '../../base/contract.ts'
import { openApi } from '../../base/openapi.ts'
import { type ApiDocument, curlOf, found, inner, kindOf, operationsOf } from './api-document.ts'

const tree = z.object({ kind: z.enum(['oak', 'elm']), height: z.int().min(0) }).meta({ id: 'Tree' })
const gardens = contract({
  trees: {
    method: 'GET',
    path: '/api/gardens/:row/trees',
    says: 'The trees of a row.',
    params: z.strictObject({ row: z.string() }),
    query: z.strictObject({ on: z.string(), kind: z.string().optional() }),
    answer: z.object({ trees: z.array(tree), oldest: tree.nullable() }),
    needs: 'gardens.look',
  },
  plant: {
    method: 'POST',
    path: '/api/gardens/trees',
    says: 'Plant a tree.',
    body: z.object({
      row: z.string(),
      shade: z.boolean().default(false),
      kind: z.enum(['oak', 'elm']),
      note: z.string().max(9).optional(),
    }),
    answer: z.object({}),
    needs: 'gardens.plant',
  },
})
const plates = { postsFor: () => ['gardener'], isForPeople: () => false, chapterNames: { gardens: '园林' } }
const document = JSON.parse(JSON.stringify(openApi('Gardens', '1.0.0', { gardens }, plates))) as ApiDocument
const [trees, plant] = operationsOf(document)

test('an operation is read with its references followed', () => {
  expect(trees).toMatchObject({
    id: 'gardens.trees',
    method: 'GET',
    needs: 'gardens.look',
    posts: ['gardener'],
    ways: ['session', 'token'],
  })
  expect(trees?.parameters.map(({ name }) => name)).toEqual(['row', 'on', 'kind', 'if-none-match'])
  expect(trees?.refusals.map(({ status }) => status)).toEqual(['304', '401', '403', '404', '422', '500'])
  expect(trees?.refusals.every(({ says }) => says.length > 10)).toBe(true)
})

test('an operation is found by any of its words, in the sentence, the address, the act or a field', () => {
  const ids = (words: string) => found(operationsOf(document), words).map(({ id }) => id)
  expect(ids('')).toEqual(['gardens.trees', 'gardens.plant'])
  expect([ids('row trees'), ids('PLANT'), ids('shade'), ids('gardens.look'), ids('nothing')]).toEqual([
    ['gardens.trees', 'gardens.plant'],
    ['gardens.plant'],
    ['gardens.plant'],
    ['gardens.trees'],
    [],
  ])
})

test('the command that can be pasted says what must be said', () => {
  if (!trees || !plant) throw new Error('both are described')
  expect(curlOf(trees, 'http://127.0.0.1:8086')).toBe(
    `curl -sS 'http://127.0.0.1:8086/api/gardens/<row>/trees?on=…' \\\n  -H "Authorization: Bearer $XJY_TOKEN"`,
  )
  expect(curlOf(plant, '')).toContain(`-d '{"row":"…","kind":"oak"}'`)
  expect(curlOf(plant, '')).toContain('Idempotency-Key')
})

test('a shape is said in one line, and opened where there is more in it', () => {
  const fields = trees?.answer?.shape?.properties ?? {}
  expect(Object.entries(fields).map(([name, shape]) => `${name}: ${kindOf(shape)}`)).toEqual(['trees: list of Tree', 'oldest: Tree | null'])
  expect(kindOf(plant?.body?.shape?.properties?.note ?? {})).toBe('string ≤ 9 characters')
  expect(kindOf(plant?.body?.shape?.properties?.shade ?? {})).toBe('boolean = false')
  const opened = inner(fields.oldest ?? {}, document.components.schemas)
  expect(Object.entries(opened?.properties ?? {}).map(([name, shape]) => `${name}: ${kindOf(shape)}`)).toEqual([
    'kind: "oak" | "elm"',
    'height: integer ≥ 0',
  ])
})
