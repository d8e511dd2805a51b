import { expect, test } from 'vitest'
import { printArea, readArea } from './area.ts'
import { canonical } from './canonical.ts'
import { readNature, rightsOn } from './catalogue.ts'
import { dayAt, dayInChinese, dayOf, endOfDay, inShanghai, lastDayOf, monthOf, readDay, readKnown } from './day.ts'
import { newId } from './id.adapter.ts'
import { printKey, readKey } from './key.ts'
import { splitSql } from './split-sql.ts'

test('a day is a day of Shanghai, whatever time zone the machine is set to', () => {
  expect(dayAt(new Date('2021-10-29T15:59:59.999Z'))).toBe('2021-10-29')
  expect(dayAt(new Date('2021-10-29T16:00:00.000Z'))).toBe('2021-10-30')
  expect(endOfDay(dayOf('2021-10-29')).toISOString()).toBe('2021-10-29T15:59:59.999Z')
})

test('the thirtieth of February is no day', () => {
  expect(readDay('2021-02-30')).toBeNull()
  expect(readDay('2021-2-3')).toBeNull()
  expect(readDay('0000-01-01')).toBeNull()
  expect(lastDayOf(monthOf('2024-02'))).toBe('2024-02-29')
})

test('known on a day means at its end; a clock time without its offset is refused', () => {
  expect(inShanghai(readKnown('2021-10-29') as Date)).toBe('2021-10-29T23:59:59.999+08:00')
  expect(readKnown('2021-10-29T10:00:00')).toBeNull()
  expect(readKnown('2021-10-29T10:00:00+08:00')?.toISOString()).toBe('2021-10-29T02:00:00.000Z')
})

test('a printed day has Arabic digits and no padding', () => {
  expect(dayInChinese(dayOf('2021-03-05'))).toBe('2021年3月5日')
})

test('an area is exact to the hundredth of a square metre', () => {
  expect(readArea('1234.5')).toBe(12_345_000)
  expect(printArea(12_345_000)).toBe('1234.5')
  expect(readArea('12.345')).toBeNull()
})

test('a key is the pair of cabinet and id, and reads back', () => {
  const key = { county: 104, id: newId() }
  expect(readKey(printKey(key))).toEqual(key)
  expect(readKey(key.id)).toBeNull()
})

test('equal values have one text', () => {
  expect(canonical({ b: 1, a: [null, undefined], c: undefined })).toBe('{"a":[null,null],"b":1}')
  expect(() => canonical(Number.NaN)).toThrow(TypeError)
})

test('a schema file is split at its statements, not at the semicolons inside of quotes and comments', () => {
  expect(splitSql("create table a (b text default ';'); -- one; two\ncomment on table a is 'it''s; so';\n-- the end;")).toEqual([
    "create table a (b text default ';')",
    "-- one; two\ncomment on table a is 'it''s; so'",
  ])
})

test('a table says in its comment what it is, and its rights follow', () => {
  expect(readNature('a table')).toBeNull()
  const nature = readNature('spread record, ended by voided_at: something that happened')
  if (!nature) throw new Error('not read')
  const rights = rightsOn('works.milestone', 'app', nature).join('\n')
  expect(rights).toContain('grant update (voided_at)')
  expect(rights).toContain('force row level security')
  expect(rights).toContain('alter column county_id set (n_distinct = 1)')
  expect(rights).not.toMatch(/grant (update|delete) on/)
})
