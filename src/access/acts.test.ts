import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../base/root.adapter.ts'
import { acts } from './posts.ts'

const declared = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.actions.ts'))
  .flatMap(path =>
    [...readFileSync(join(root, 'src', path), 'utf8').matchAll(/\baction\(\s*'([a-z.-]+)'/g)].map(found => found[1] as string),
  )

test('what posts may do is exactly what can be done', () => {
  expect([...new Set(Object.values(acts).flat())].sort()).toEqual([...declared].sort())
})

test('no act is declared twice', () => {
  expect(new Set(declared).size).toBe(declared.length)
})
