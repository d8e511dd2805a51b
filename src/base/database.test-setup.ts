import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startThrowAway } from './throw-away-postgres.adapter.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The servers of this run: the embedded one, and Debian's PostgreSQL 15 where it is found. */
    servers: { name: string; url: string }[]
    /** A folder for what the files of this run share; it goes with the run. */
    scratch: string
  }
}

const debian = '/usr/lib/postgresql/15/bin'

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const embedded = await startThrowAway()
  const fifteen = existsSync(`${debian}/postgres`) ? await startThrowAway(debian) : null
  project.provide('servers', [
    { name: 'the embedded PostgreSQL', url: embedded.url },
    ...(fifteen ? [{ name: 'PostgreSQL 15', url: fifteen.url }] : []),
  ])
  const scratch = await mkdtemp(join(tmpdir(), 'xinjiayuan-run-'))
  project.provide('scratch', scratch)
  return async () => {
    await embedded.stop()
    await fifteen?.stop()
    await rm(scratch, { recursive: true, force: true })
  }
}
