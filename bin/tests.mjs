import { startVitest } from 'vitest/node'
import { CountingReporter } from './reporter.mjs'

/**
 * Runs the tests and sends their tally to the process that started this one. Words on the command line choose the files
 * whose paths contain them. A test that stands alone by `.only` is a mistake.
 */
const counting = new CountingReporter()
const vitest = await startVitest('test', process.argv.slice(2), { watch: false, allowOnly: false, reporters: ['minimal', counting] })
await vitest.close()
process.send?.(counting.tally, () => process.exit())
