import { expect, test } from 'vitest'
import { readSettings } from './settings.ts'

test('without any setting the server listens on this machine alone, with the embedded database', () => {
  expect(readSettings({})).toEqual({
    settings: { data: null, host: '127.0.0.1', port: 8086, fonts: null, database: null, migration: null, secret: null },
    objections: [],
  })
})

test('a setting that is empty is none', () => {
  expect(readSettings({ PORT: '', DATABASE_URL: ' ' }).settings).toMatchObject({ port: 8086, database: null })
})

test('all wrong settings are named at once, each at its variable', () => {
  const { settings, objections } = readSettings({ PORT: 'abc', HOST: 'http://x/', DATABASE_URL: 'mysql://root@localhost/x' })
  expect(settings).toBeNull()
  expect(objections.map(one => one.place)).toEqual(['PORT', 'HOST', 'DATABASE_URL'])
  expect(objections[0]?.says.zh).toBe('PORT 的值“abc”不是端口号，请写 1 到 65535 的整数，例如 8086。')
})

test('a port beyond the last one is none', () => {
  expect(readSettings({ PORT: '65536' }).objections).toHaveLength(1)
  expect(readSettings({ PORT: '-1' }).objections).toHaveLength(1)
})

test('the password in a wrong address of a database is not repeated', () => {
  const { objections } = readSettings({ DATABASE_URL: 'postgres//user:secret-word@host/db' })
  expect(JSON.stringify(objections)).not.toContain('secret-word')
})

test('an address for migrations means nothing beside the embedded database', () => {
  expect(readSettings({ MIGRATION_URL: 'postgres://owner@host/db' }).objections.map(one => one.place)).toEqual(['MIGRATION_URL'])
})
