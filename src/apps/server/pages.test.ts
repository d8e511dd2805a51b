import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refusePolitely } from '../../base/serve.adapter.ts'
import { servePages } from './pages.ts'
import { addressOfApp } from './server.fixture.ts'

let folder: string
let app: FastifyInstance
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xinjiayuan-pages-'))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>the desk</title>')
  await writeFile(join(folder, 'assets', 'main-4f2a.js'), 'export {}')
  app = fastify()
  refusePolitely(app, () => {})
  await servePages(app, folder)
  await app.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await app.close()
  await rm(folder, { recursive: true })
})
const get = (path: string) => fetch(`${addressOfApp(app)}${path}`)

test('every address of a page is the one page, which is asked for anew', async () => {
  for (const path of ['/', '/first-run', '/figures/2021?cutoff=2021-10-29']) {
    const page = await get(path)
    expect([page.status, await page.text(), page.headers.get('cache-control')]).toEqual([
      200,
      '<!doctype html><title>the desk</title>',
      'no-cache',
    ])
  }
})

test('a file that is named after its content may be kept for ever', async () => {
  const file = await get('/assets/main-4f2a.js')
  expect([file.status, file.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable'])
})

test('a file that is not there is no page, nor is a route that no contract declares', async () => {
  expect((await get('/assets/main-old.js')).status).toBe(404)
  expect((await get('/api/nothing')).status).toBe(404)
  expect((await get('/../package.json')).status).toBe(404)
  expect((await get('/%2e%2e/%2e%2e/package.json')).status).toBe(404)
})

test('where no desk is built, a sentence says what to do', async () => {
  const bare = fastify()
  await servePages(bare, join(folder, 'nothing'))
  const page = await bare.inject('/')
  await bare.close()
  expect(page.statusCode).toBe(503)
  expect(page.body).toContain('npm start')
})
