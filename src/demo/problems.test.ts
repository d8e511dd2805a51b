import { expect, test } from 'vitest'
import { demoCity } from './demo-city.ts'
import { problems } from './problems.ts'

test('the parts of the demo story fit together, and its facts give what was printed', () => {
  expect(problems(demoCity)).toEqual([])
})

test('a story in which one start is missing is found out', () => {
  const without = demoCity.milestones.filter(one => !(one.kind === 'contractor-on-site' && one.community.startsWith('dabu')))
  expect(problems({ ...demoCity, milestones: without }).length).toBeGreaterThan(0)
})
