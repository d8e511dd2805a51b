import { execFile, execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import type { Drawn } from '../document.ts'
import { root } from '../root.adapter.ts'
import { drawDocx } from './docx.adapter.ts'
import { drawAll, drawForm, drawingProcess, rendererVersions, stopDrawing } from './draw.adapter.ts'
import { fontCache } from './font.fixture.ts'
import { loadFonts } from './fonts.adapter.ts'
import { drawHtml } from './html.ts'
import { drawPdf } from './pdf.adapter.ts'
import { bulletinTree, correctedTree, pictures, pictureUrl, plainTree } from './tree.fixture.ts'
import { drawXlsx } from './xlsx.adapter.ts'

const run = promisify(execFile)

afterAll(stopDrawing)

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const hashes = ({ docx, pdf, xlsx, html }: Drawn): string[] => [docx, pdf, xlsx, html].map(hash)

/** Prints the hashes of the four forms, as `hashes` gives them, and the number of the drawing process. */
const program = (folder: string): string => `
  import { createHash } from 'node:crypto'
  import { drawAll, drawingProcess } from ${JSON.stringify(join(folder, 'draw.adapter.ts'))}
  import { bulletinTree, pictures } from ${JSON.stringify(join(folder, 'tree.fixture.ts'))}
  const drawn = await drawAll(bulletinTree, pictures, { cache: ${JSON.stringify(fontCache)} })
  for (const form of ['docx', 'pdf', 'xlsx', 'html']) console.log(createHash('sha256').update(drawn[form]).digest('hex'))
  console.log(drawingProcess())`

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('an issue gives the same four files in the drawing process as in this one', async () => {
  const fonts = await loadFonts({ cache: fontCache })
  const here = {
    docx: await drawDocx(bulletinTree, pictures),
    pdf: await drawPdf(bulletinTree, pictures, fonts),
    xlsx: await drawXlsx(bulletinTree),
    html: new TextEncoder().encode(drawHtml(bulletinTree, pictureUrl)),
  }
  const first = await drawAll(bulletinTree, pictures, { cache: fontCache })
  const again = await drawAll(bulletinTree, pictures, { cache: fontCache })
  expect(hashes(first)).toEqual(hashes(here))
  expect(hashes(again)).toEqual(hashes(here))
})

test('a form that is asked for alone has the bytes that it has among the four', async () => {
  const all = await drawAll(bulletinTree, pictures, { cache: fontCache })
  const alone = await Promise.all(
    (['docx', 'pdf', 'xlsx', 'html'] as const).map(form => drawForm(form, bulletinTree, pictures, { cache: fontCache })),
  )
  expect(alone.map(hash)).toEqual(hashes(all))
})

test('another program in another time zone draws the same four files, and its drawing process ends with it', async () => {
  const env = { ...process.env, TZ: 'Asia/Kathmandu', NODE_OPTIONS: '' }
  const source = program(join(root, 'src/base/documents'))
  const args = ['--import', 'tsx', '--input-type=module', '-e', source]
  const { stdout } = await run(process.execPath, args, { cwd: root, env })
  const [pid, ...files] = stdout.trim().split('\n').reverse()
  expect(files.reverse()).toEqual(hashes(await drawAll(bulletinTree, pictures, { cache: fontCache })))
  await expect.poll(() => isAlive(Number(pid)), { timeout: 20_000 }).toBe(false)
})

test('the built program draws the same four files as the source', async () => {
  const checkout = realpathSync(mkdtempSync(join(tmpdir(), 'xinjiayuan-draw-')))
  try {
    cpSync(join(root, 'bin'), join(checkout, 'bin'), { recursive: true })
    cpSync(join(root, 'package.json'), join(checkout, 'package.json'))
    cpSync(join(root, 'src/base'), join(checkout, 'src/base'), { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'), 'junction')
    mkdirSync(join(checkout, 'src/apps/cli'), { recursive: true })
    writeFileSync(join(checkout, 'src/apps/cli/main.ts'), program('../../base/documents').replaceAll('\\\\', '/'))
    execFileSync(process.execPath, [join(checkout, 'bin/bundle.mjs'), 'server'])
    expect(readdirSync(join(checkout, 'dist'))).toContain('draw.js')
    const { stdout } = await run(process.execPath, [join(checkout, 'dist/xjy.js')])
    expect(stdout.trim().split('\n').slice(0, 4)).toEqual(hashes(await drawAll(bulletinTree, pictures, { cache: fontCache })))
  } finally {
    rmSync(checkout, { recursive: true, force: true })
  }
})

test('documents that are asked for at the same time are drawn by one process, each as if alone', async () => {
  const [bulletin, corrected] = await Promise.all([bulletinTree, correctedTree].map(tree => drawAll(tree, pictures, { cache: fontCache })))
  const pid = drawingProcess()
  expect(hashes(await drawAll(bulletinTree, pictures, { cache: fontCache }))).toEqual(hashes(bulletin!))
  expect(hashes(await drawAll(correctedTree, pictures, { cache: fontCache }))).toEqual(hashes(corrected!))
  expect(drawingProcess()).toBe(pid)
})

test('a picture that is missing fails its document and no other', async () => {
  const [failed, drawn] = await Promise.allSettled([
    drawAll(bulletinTree, new Map(), { cache: fontCache }),
    drawAll(plainTree({ kind: 'paragraph', text: '文' }), new Map(), { cache: fontCache }),
  ])
  expect(failed).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining('could not be drawn') } })
  expect(drawn.status).toBe('fulfilled')
})

test('a drawing process that dies fails what it was drawing, and another draws the next document', async () => {
  const drawing = drawAll(bulletinTree, pictures, { cache: fontCache })
  const died = drawingProcess()!
  process.kill(died, 'SIGKILL')
  await expect(drawing).rejects.toThrow('ended before the document was drawn')
  const { pdf } = await drawAll(bulletinTree, pictures, { cache: fontCache })
  expect(pdf.length).toBeGreaterThan(10_000)
  expect(drawingProcess()).not.toBe(died)
})

test('what drew a document is said by versions, fonts and drawers', async () => {
  const versions = await rendererVersions(await loadFonts({ cache: fontCache }))
  expect(Object.keys(versions)).toEqual(expect.arrayContaining(['docx', 'exceljs', 'drawers', 'font body', 'font biaosong']))
  expect(versions.drawers).toMatch(/^[0-9a-f]{64}$/)
})
