import { describe, expect, test } from 'vitest'
import { auditVerify } from './audit.cli.ts'
import { backup } from './backup.cli.ts'
import { changes } from './changes.cli.ts'
import { returnShow } from './return.cli.ts'
import { table } from './table.cli.ts'
import { userPassword } from './user.cli.ts'
import { findVerb, helpText, readWords, WrongWords } from './words.ts'

const verbs = [table, changes, auditVerify, backup, userPassword]

const complaints = (work: () => unknown): string[] => {
  try {
    work()
    return []
  } catch (error) {
    if (error instanceof WrongWords) return error.says.map(({ zh }) => zh)
    throw error
  }
}

describe('the words of the command line', () => {
  test('a verb has one word or two, and the rest is its own', () => {
    expect(findVerb(['table', '--year', '2021'], verbs)).toMatchObject({ verb: { name: 'table' }, rest: ['--year', '2021'] })
    expect(findVerb(['audit', 'verify'], verbs).verb.name).toBe('audit verify')
    expect(complaints(() => findVerb(['tabel'], verbs))).toEqual([
      '没有命令“tabel”；可用：table、changes、audit verify、backup、user password。',
    ])
  })

  test('options are read by their names, places by their order', () => {
    expect(readWords(table, ['--year', '2021', '--format=json'])).toEqual({ year: '2021', format: 'json' })
    expect(readWords(backup, ['a.gz'])).toEqual({ file: 'a.gz' })
    expect(readWords(userPassword, ['editor', '--stdin'])).toEqual({ login: 'editor', stdin: true })
    expect(readWords(changes, ['--from', '2021-09-30', '--from-known', '2021-10-01'])).toEqual({
      from: '2021-09-30',
      fromKnown: '2021-10-01',
    })
  })

  test('all that is wrong is said at once, and how to write it', () => {
    const said = complaints(() => readWords(table, ['--year', '21', '--cutoff', '2021-02-30', '--format', 'xml']))
    expect(said).toHaveLength(4)
    expect(said[0]).toContain('--year：“21”不是计划年度')
    expect(said[1]).toContain('--cutoff：“2021-02-30”不是日期')
    expect(said[2]).toBe('--format 只能是 csv、json、md。')
    expect(said[3]).toContain('写法 usage: xjy table [--year 2021]')
  })

  test('what is missing, unknown or too much is named', () => {
    expect(complaints(() => readWords(returnShow, []))[0]).toBe('还要写明 --month。')
    expect(complaints(() => readWords(userPassword, []))[0]).toBe('还要写明 登录名、--stdin。')
    expect(complaints(() => readWords(userPassword, ['editor']))[0]).toBe('还要写明 --stdin。')
    expect(complaints(() => readWords(table, ['--yeer', '2021']))[0]).toBe('“--yeer”不能这样写。')
    expect(complaints(() => readWords(backup, ['a.gz', '2021-10-29.gz']))[0]).toBe('“2021-10-29.gz”不能这样写。')
    expect(complaints(() => readWords(table, ['extra']))[0]).toBe('“extra”不能这样写。')
  })

  test('the help names every verb in both languages', () => {
    for (const { name, says } of verbs) {
      expect(helpText(verbs)).toContain(`  ${name}`)
      expect(helpText(verbs)).toContain(`${says.zh} · ${says.en}`)
    }
  })
})
