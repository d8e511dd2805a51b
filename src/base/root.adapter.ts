import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

function findRoot(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from
  if (dirname(from) === from) throw new Error('The program no longer lies in its checkout: no package.json above it. Clone it again.')
  return findRoot(dirname(from))
}

/** The folder of the checkout, from the source and from the bundle alike: schemas, templates and fonts are read from it. */
export const root = findRoot(dirname(fileURLToPath(import.meta.url)))
