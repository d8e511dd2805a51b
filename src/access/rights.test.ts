import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Route } from '../base/contract.ts'
import { root } from '../base/root.adapter.ts'
import { checkSettings } from './check-settings.ts'
import { citySettings } from './city-settings.ts'
import { acts, rights } from './posts.ts'

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
const contracts = await Promise.all(files.filter(path => path.endsWith('.api.ts')).map(path => import(join(root, 'src', path))))
const routes = contracts.flatMap(exported => Object.values<unknown>(exported)).flatMap(routesIn)
const needed = new Set(routes.flatMap(({ needs }) => (needs === undefined ? [] : [needs])))

/** A contract file exports schemas, too. */
function routesIn(exported: unknown): Route[] {
  if (typeof exported !== 'object' || exported === null) return []
  return Object.values(exported).filter((one): one is Route => typeof one === 'object' && one !== null && 'path' in one && 'method' in one)
}

test('what a door needs, some post has', () => {
  const had = new Set([...Object.values(acts), ...Object.values(rights)].flat())
  expect([...needed].filter(one => !had.has(one))).toEqual([])
  expect(needed.size).toBeGreaterThan(10)
})

test('every right opens a door, and is no act', () => {
  const all = new Set(Object.values(rights).flat())
  expect([...all].filter(right => !needed.has(right))).toEqual([])
  expect([...all].filter(right => Object.values(acts).flat().includes(right))).toEqual([])
})

test('what a city may set is exactly what is read somewhere', () => {
  const code = files.filter(path => /\.tsx?$/.test(path) && !/\.test\.|city-settings\.ts$|posts\.ts$/.test(path))
  const text = code.map(path => readFileSync(join(root, 'src', path), 'utf8')).join('\n')
  const declared = [...text.matchAll(/\{ name: '([a-z-]+\.[a-z-]+)', (?:usual|days|otherwise)\b/g)].map(([, name]) => name)
  // The checks read theirs by names made from their catalogue, beside which a test proves that they are the same.
  const others = Object.keys(citySettings).filter(name => !Object.hasOwn(checkSettings, name))
  expect([...new Set(declared)].sort()).toEqual(others.sort())
  // Every reading names its setting by such a declaration.
  const readings = [...text.matchAll(/\bsettingOn\((?!reader: Reader)[^)]*?,\s*([\w.']+),\s*\w+,/g)].map(([, name]) => String(name))
  expect(readings.filter(name => !name.endsWith('.name'))).toEqual([])
})
