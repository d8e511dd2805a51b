import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { trialsOfFiles } from './architecture.fixture.ts'
import { tablesWrittenBy } from './architecture.test-rules.ts'
import { chapters as chaptersThatKeep } from './base/migrate.ts'
import { root } from './base/root.adapter.ts'
import { exceptions } from './exceptions.test-rules.ts'
import { chapters } from './leaning.test-rules.ts'
import { trialsOfSchemas } from './schema.fixture.ts'
import { type Law, readSource, type Source } from './source.test-rules.ts'

/**
 * The laws of the house, each held up to the whole tree, and to samples that break it: a law that cannot be seen to fail
 * guards nothing. What may be otherwise stands in `exceptions.test-rules.ts`.
 */
const tree = ['src', 'bench', 'e2e'].filter(folder => existsSync(join(root, folder))).flatMap(sourcesUnder)
const trials = [...trialsOfFiles, ...trialsOfSchemas]

function sourcesUnder(folder: string): Source[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(tsx?|sql)$/.test(name))
    .map(name => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort()
    .map(path => readSource(path, readFileSync(join(root, path), 'utf8')))
}

const breachesIn = (law: Law, source: Source): string[] => law(source).map(({ line, says }) => `${source.path}:${line} ${says}`)

describe.each(trials.map(trial => [trial.says, trial] as const))('%s', (says, { law, broken, kept }) => {
  const excepted = exceptions.filter(exception => exception.law === says).map(({ path }) => path)
  const breaches = (path: string, text: string) => breachesIn(law, readSource(path, text))

  test('in the whole tree', () => {
    expect(tree.filter(({ path }) => !excepted.includes(path)).flatMap(source => breachesIn(law, source))).toEqual([])
  })

  test('and each sample that breaks it is found out, once', () => {
    expect(broken.filter(([path, text]) => breaches(path, text).length !== 1)).toEqual([])
  })

  test('and no sample that keeps it is accused', () => {
    expect(kept.flatMap(([path, text]) => breaches(path, text))).toEqual([])
  })
})

test('every exception is still needed', () => {
  const isNeeded = ({ law, path }: (typeof exceptions)[number]) =>
    trials.some(trial => trial.says === law && tree.some(source => source.path === path && trial.law(source).length > 0))
  expect(exceptions.filter(exception => !isNeeded(exception))).toEqual([])
})

test('schemas are made in the order of the chapters', () => {
  expect(chapters.filter(chapter => (chaptersThatKeep as readonly string[]).includes(chapter))).toEqual([...chaptersThatKeep])
})

test('what a statement writes to is found among what it only reads', () => {
  const said = `
    insert into works.milestone as m (id) select id from plan.item
    on conflict (id) do update set note = 'delete from plan.line';
    UPDATE ONLY "works"."item" set a = 1; merge into works.list using plan.list on true; truncate table works.gone`
  expect(tablesWrittenBy(said)).toEqual(['works.milestone', 'works.item', 'works.list', 'works.gone'])
})
