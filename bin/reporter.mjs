import { writeFileSync } from 'node:fs'

/** Counts what vitest ran, and names what it skipped, for `bin/check.mjs`. */
export default class CountingReporter {
  onTestRunEnd(modules) {
    const counts = { passed: 0, failed: 0, skipped: 0, skippedNames: [] }
    for (const module of modules) {
      if (module.errors().length > 0) counts.failed++
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        counts[state === 'passed' ? 'passed' : state === 'failed' ? 'failed' : 'skipped']++
        if (state !== 'passed' && state !== 'failed') counts.skippedNames.push(test.fullName)
      }
    }
    if (process.env.XJY_COUNTS) writeFileSync(process.env.XJY_COUNTS, JSON.stringify(counts))
  }
}
