/**
 * @import { Reporter, TestCase, TestModule, TestSuite } from 'vitest/node'
 * @typedef {{ passed: number, failed: number, skipped: { name: string, reason: string | null }[] }} Tally
 */

/**
 * Counts what vitest ran, and gathers the tests that were skipped with their reasons. Failures are printed by vitest's own
 * reporter.
 *
 * @implements {Reporter}
 */
export class CountingReporter {
  /** @type {Tally} */
  tally = { passed: 0, failed: 0, skipped: [] }

  /**
   * @param {ReadonlyArray<TestModule>} modules
   * @param {ReadonlyArray<unknown>} faults that happened outside any test
   */
  onTestRunEnd(modules, faults) {
    this.tally.failed += faults.length
    for (const module of modules) this.countIn(module, false)
  }

  /**
   * Vitest calls the tests of a group skipped whose preparation threw. Here they have failed, all that did not pass; and
   * the group itself, where it broke down without any of them: a file that could not be read, a clearing away that threw.
   *
   * @param {TestModule | TestSuite} group
   * @param {boolean} isBroken by what happened around it
   */
  countIn(group, isBroken) {
    const before = this.tally.failed
    const broke = group.errors().length > 0
    for (const child of group.children) {
      if (child.type === 'suite') this.countIn(child, isBroken || broke)
      else this.count(child, isBroken || broke)
    }
    if (broke && this.tally.failed === before) this.tally.failed++
  }

  /**
   * @param {TestCase} test
   * @param {boolean} isBroken
   */
  count(test, isBroken) {
    const result = test.result()
    if (result.state === 'passed') this.tally.passed++
    else if (result.state === 'failed' || isBroken) this.tally.failed++
    else this.tally.skipped.push({ name: `${test.module.relativeModuleId}: ${test.fullName}`, reason: reasonOf(result) })
  }
}

/** `context.skip(reason)` gives a reason; `test.skipIf(…)` and `describe.skipIf(…)` have none to give. */
const reasonOf = (/** @type {ReturnType<TestCase['result']>} */ result) => (result.state === 'skipped' && result.note) || null
