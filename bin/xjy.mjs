import { existsSync } from 'node:fs'
import { refuseOldNode } from './node-version.mjs'

/**
 * `npm run xjy -- …` or `node bin/xjy.mjs …`: the command line. Standard output belongs to the command alone, so that it can
 * be piped; how the building goes is told on standard error, to a person only.
 */
refuseOldNode()
const { BuildFailed, ensureBuilt, exitCodeOfFailedBuild } = await import('./build.mjs')
const commands = new URL('../dist/xjy.js', import.meta.url)

try {
  await ensureBuilt({ desk: false, say: line => process.stderr.isTTY && console.error(line) })
  if (!existsSync(commands))
    throw new BuildFailed('检出目录不完整：缺少命令行程序。', 'The checkout is not complete: the command line is missing.')
} catch (error) {
  if (!(error instanceof BuildFailed)) throw error
  const [zh, en, why] = error.message.split('\n')
  console.error([zh, en, why && `${why} （详情 all of it: node bin/build.mjs）`].filter(Boolean).join('\n'))
  process.exit(exitCodeOfFailedBuild)
}
process.setSourceMapsEnabled(true)
await import(commands.href)
