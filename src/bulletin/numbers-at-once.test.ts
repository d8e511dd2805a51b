import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { look } from '../access/gate.ts'
import type { TestCity } from '../figures/city.fixture.ts'
import { contentOf } from './draft.fixture.ts'
import { listIssues } from './issue.store.ts'
import { office, openPress, type Press } from './press.fixture.ts'
import { signIssue } from './signing.actions.ts'

const rounds = 50

describe.each(inject('servers'))('numbers given at once on $name', ({ url }) => {
  let press: Press<TestCity>
  beforeAll(async () => {
    press = await openPress(url)
  })
  afterAll(() => press.city.leave())

  test(`two who sign at the same moment get one number each, without a gap, in ${rounds} rounds`, { timeout: 300_000 }, async () => {
    const { city, draft, review } = press
    city.on('2021-05-31')
    for (let round = 0; round < rounds; round++) {
      const keys = [await draft(contentOf('2021-05-31')), await draft(contentOf('2021-05-31'))]
      for (const key of keys) await review(key)
      await Promise.all(keys.map(key => city.does(signIssue, { draft: key }, city.actor('signer'))))
    }
    const issues = await look(city.house, city.actor('editor'), reader => listIssues(reader, office))
    expect(issues.map(issue => issue.number.running)).toEqual(Array.from({ length: 2 * rounds }, (_, index) => 2 * rounds - index))
    expect(issues.map(issue => issue.number.annual)).toEqual(issues.map(issue => issue.number.running))
  })
})
