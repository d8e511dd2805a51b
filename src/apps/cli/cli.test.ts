import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFileStore } from '../../base/file-store.adapter.ts'
import { root } from '../../base/root.adapter.ts'

/** The command line as a person meets it: processes of their own, on a data folder that begins empty. */
let folder = ''
const data = (name: string) => join(folder, name)

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly errors: string[]
}

function xjy(words: readonly string[], env: Record<string, string> = {}, input = ''): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'src/apps/cli/main.ts'), ...words], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: '', XJY_DATA: data('first'), ...env },
  })
  let [out, errors] = ['', '']
  child.stdout.setEncoding('utf8').on('data', text => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', text => {
    errors += text
  })
  child.stdin.end(input)
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', code => done({ code, out, errors: errors.split('\n').filter(Boolean) }))
  })
}

const october = ['table', '--year', '2021', '--cutoff', '2021-10-29', '--known', '2021-10-29']

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xinjiayuan-cli-'))
  await xjy(october) // the first verb starts the database, migrates and loads the demo
}, 90_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

test('the first verb in an empty folder prints the table and nothing else', async () => {
  const { code, out, errors } = await xjy(october)
  expect([code, errors]).toEqual([0, []])
  expect(out.startsWith('序号,区县名称,改造计划·涉及户数(户),改造计划·小区数(个),')).toBe(true)
  expect(out).not.toContain('\r')
  expect(out.trimEnd().split('\n')).toHaveLength(11)
  expect(out.endsWith(',合计,14736,130,5203,29,9533,101\n')).toBe(true)
})

test('what changed since an issue is told by unit, with who made it known', async () => {
  const { code, out } = await xjy(['changes', '--since-issue', '2021-09'])
  expect(code).toBe(0)
  expect(out).toMatch(/^（2021年第9期 总第16期）截止日 2021-09-30 以来/)
  expect(out.match(/大埔县 .*户：新增开工（大埔县填报员 2021年10月\d+日 记录节点）/g)).toHaveLength(6)
})

test('from the end of September to the end of October only 大埔县 moved', async () => {
  const change = ['changes', '--year', '2021', '--from', '2021-09-30', '--to', '2021-10-29', '--format']
  expect((await xjy([...change, 'text'])).out).toBe('新增开工 6 个小区、385 户，均为大埔县。\n')
  const { units } = JSON.parse((await xjy([...change, 'json'])).out)
  expect(units.map(({ unit, moved }: { unit: string; moved: unknown[] }) => [unit, moved.length])).toEqual([['大埔县', 6]])
})

test('a restored backup prints the same table, and the signed issue to the byte', async () => {
  expect((await xjy(['backup', data('backup.gz')])).code).toBe(0)
  const elsewhere = { XJY_DATA: data('second'), TZ: 'Pacific/Apia' }
  expect((await xjy(['restore', data('backup.gz')], elsewhere)).errors).toEqual([])
  expect((await xjy(october, elsewhere)).out).toBe((await xjy(october)).out)
  await xjy(['bulletin', '--issue', '2021-10', '--out', data('a')])
  const again = await xjy(['bulletin', '--issue', '2021-10', '--out', data('b'), '--redraw'], elsewhere)
  expect([again.code, again.out]).toEqual([0, expect.stringContaining('逐字节相同')])
  for (const form of ['docx', 'pdf', 'xlsx', 'html']) {
    const [a, b] = [await readFile(data(`a/bulletin-2021-10.${form}`)), await readFile(data(`b/bulletin-2021-10.${form}`))]
    expect(a.equals(b)).toBe(true)
  }
  expect((await xjy(['restore', data('backup.gz')])).code).toBe(1)
  await writeFile(data('no-backup.gz'), 'no backup at all')
  const damaged = await xjy(['restore', data('no-backup.gz')], { XJY_DATA: data('third') })
  expect([damaged.code, damaged.errors]).toEqual([1, ['备份文件已损坏或不完整，请换一份。']])
})

test('the file of an issue tells its days and that nothing has moved its figures since', async () => {
  const { code, out } = await xjy(['issue', '--issue', '2021-10'])
  expect(code).toBe(0)
  expect(out).toContain('（2021年第10期 总第17期） 第1版 已印发')
  expect(out).toContain('此后没有改动其数字的事实。')
  expect(JSON.parse((await xjy(['issue', '--issue', '2021-10', '--format', 'json'])).out)).toMatchObject({ running: 17, facts: [] })
})

test('an issue is checked, and a text beside it: each number that differs is named', async () => {
  const untouched = await xjy(['check', '--issue', '2021-10'])
  expect([untouched.code, untouched.out]).toEqual([0, '没有疑点。\n'])
  await writeFile(data('print.md'), '| 4 | 大埔县 | 386 | 6 | / | / | 385 | 6 |\n\n其中梅州动工96个。\n')
  const { code, out } = await xjy(['check', '--issue', '2021-10', '--text', data('print.md'), '--format', 'json'])
  const found = JSON.parse(out).filter((one: { found: string | null }) => one.found !== null)
  expect(code).toBe(1)
  expect(found).toContainEqual(expect.objectContaining({ place: 'line:1', found: '386', expected: '385', code: 'bulletin.number-differs' }))
  expect(found).toContainEqual(expect.objectContaining({ place: 'line:3', found: '96个', expected: expect.stringMatching(/个$/) }))
  expect((await xjy(['check', '--issue', '2021-10', '--text', data('no-such-file')])).code).toBe(2)
})

test('a file that no record names is swept after a day, and every other stays', async () => {
  const store = openFileStore(data('first/files'))
  const [old, fresh] = [await store.put(Buffer.from('an orphan')), await store.put(Buffer.from('perhaps no orphan'))]
  const twoDaysAgo = new Date(Date.now() - 48 * 3_600_000)
  await utimes(join(data('first/files'), old.slice(0, 2), old.slice(2)), twoDaysAgo, twoDaysAgo)
  expect((await xjy(['sweep'])).out).toMatch(/^已清理 1 个文件，保留 \d{3} 个。/)
  expect([await store.has(old), await store.has(fresh)]).toEqual([false, true])
  expect((await xjy(['bulletin', '--issue', '2021-09', '--out', data('c')])).code).toBe(0)
})

test('the book of acts is proven whole', async () => {
  const { code, out } = await xjy(['audit', 'verify'])
  expect([code, out.startsWith('操作簿完整：9 个柜')]).toEqual([0, true])
})

test('an account is added; a made password lies in a file that only its owner reads, and a weak one is refused', async () => {
  const clerk = [
    'user',
    'add',
    'second-clerk',
    '--kind',
    'clerk',
    '--post',
    '大埔县副填报员',
    '--full-name',
    '演示·副手',
    '--unit',
    '大埔县',
  ]
  expect((await xjy(clerk)).code).toBe(0)
  expect((await stat(data('first/passwords/second-clerk.txt'))).mode & 0o777).toBe(0o600)
  expect((await xjy(['user', 'add', 'no-unit', '--kind', 'clerk', '--post', '填报员', '--full-name', '演示·某'])).code).toBe(1)
  const weak = await xjy(['user', 'password', 'editor', '--stdin'], {}, 'kurz\n')
  expect([weak.code, weak.errors.length]).toEqual([1, 1])
  expect((await xjy(['user', 'password', 'editor', '--stdin'], {}, 'a-long-and-good-one\n')).code).toBe(0)
})

test('wrong words, nothing found and wrong settings end with 2 and at most three lines', async () => {
  for (const words of [
    ['tabel'],
    ['table', '--format', 'xml', '--year', '1', '--cutoff', 'x'],
    ['bulletin', '--issue', '2021-13', '--out', folder],
  ]) {
    const { code, out, errors } = await xjy(words)
    expect([code, out]).toEqual([2, ''])
    expect(errors.length).toBeGreaterThan(0)
    expect(errors.length).toBeLessThanOrEqual(3)
  }
  expect((await xjy(['table', '--year', '2031'])).code).toBe(2)
  expect((await xjy(october, { PORT: 'abc' })).code).toBe(2)
})
