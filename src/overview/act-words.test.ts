import { expect, test } from 'vitest'
import { acts, rights } from '../access/posts.ts'
import { actName, actWords, otherWords, refusalWords } from './act.words.ts'

// The book is kept for good: words of acts that are done no longer stay.
test('every act that can be done has words in the book', () => {
  expect(
    Object.values(acts)
      .flat()
      .filter(verb => !(verb in actWords)),
  ).toEqual([])
})

test('every right that a post may lack has words among the refusals', () => {
  expect(
    Object.values(rights)
      .flat()
      .filter(right => !(right in otherWords)),
  ).toEqual([])
})

test('an act of another version of the program is told by its name', () => {
  expect(actName('works.of-tomorrow')).toEqual({ zh: 'works.of-tomorrow', en: 'works.of-tomorrow' })
})

test('a refusal says why in words', () => {
  expect(refusalWords('forbidden').zh).toBe('岗位无此权限')
  expect(refusalWords('refused: works.start-without-evidence').zh).toBe('不合规则（works.start-without-evidence）')
})
