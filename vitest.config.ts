import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'bin/*.test.ts', 'e2e/*.test.ts'],
    // One PostgreSQL server a run and version; a database of its own for each file that asks.
    globalSetup: ['src/base/database.test-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    env: { TZ: 'America/Los_Angeles' }, // days and months are Shanghai's whatever the machine says: no test may depend on TZ
  },
})
