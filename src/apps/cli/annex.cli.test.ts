import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { TestHouse } from '../../access/house.fixture.ts'
import { openFileStore } from '../../base/file-store.adapter.ts'
import { NotFound } from '../../base/objection.ts'
import { openDemoHouse } from '../../demo/demo-house.fixture.ts'
import { annex } from './annex.cli.ts'

let city: TestHouse
let folder = ''
beforeAll(async () => {
  city = await openDemoHouse(inject('servers')[0]?.url ?? '')
  folder = await mkdtemp(join(tmpdir(), 'xinjiayuan-annex-'))
}, 120_000)
afterAll(async () => {
  await city?.leave()
  await rm(folder, { recursive: true, force: true })
})

const run = (said: Readonly<Record<string, unknown>>) =>
  annex.run(said, {
    house: city.house,
    files: openFileStore(city.folder),
    ownerUrl: city.url,
    data: folder,
    say: () => {},
    stdin: async () => '',
  })

test('the annex of October lies in the folder in its four forms, and every number agrees', async () => {
  const out = join(folder, 'out')
  const ended = await run({ issue: '2021-10', out })
  const paths = ['docx', 'pdf', 'xlsx', 'html'].map(form => join(out, `bulletin-2021-10-annex.${form}`))
  expect(ended).toEqual({ out: `${paths.join('\n')}\n`, exit: 0 })
  const [docx, pdf, xlsx, html] = await Promise.all(paths.map(path => readFile(path, 'latin1')))
  expect([docx, pdf, xlsx, html].map(file => file?.slice(0, 4))).toEqual(['PK\u0003\u0004', '%PDF', 'PK\u0003\u0004', '<!do'])
  expect(await readFile(paths[3] ?? '', 'utf8')).toContain('已开工·2021年市计划·截至2021年9月30日')
})

test('an issue that was never signed has no annex', async () => {
  await expect(run({ issue: '2021-12', out: folder })).rejects.toBeInstanceOf(NotFound)
})
