import { existsSync } from 'node:fs'
import { refuseOldNode } from './node-version.mjs'
import { endWithParent } from './parent.mjs'

/** `npm start [-- --empty]`: builds what has moved, then is the server itself, so that Ctrl-C reaches it. */
refuseOldNode()
const { BuildFailed, ensureBuilt, exitCodeOfFailedBuild } = await import('./build.mjs')
const server = new URL('../dist/server.js', import.meta.url)

try {
  await ensureBuilt({ desk: true, say: console.log })
  if (!existsSync(server)) throw new BuildFailed('检出目录不完整：缺少服务程序。', 'The checkout is not complete: the server is missing.')
} catch (error) {
  if (!(error instanceof BuildFailed)) throw error
  console.error(error.message)
  process.exit(exitCodeOfFailedBuild)
}
if (process.env.npm_lifecycle_event === 'start') endWithParent()
process.setSourceMapsEnabled(true) // a fault in the log names the line of the source
await import(server.href)
