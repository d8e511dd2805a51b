import { expect, test } from 'vitest'
import { areReady, arrived, awakened, changedFile, countiesOf, hashesOf, isDue, missingFrom, newFile } from './evidence-file.ts'

const lost = { zh: '请重新添加。', en: 'Add it again.' }
const key = (county: number, no: number) => `${county}-01900000-0000-7000-8000-00000000000${no}`
const kept = { hash: 'a'.repeat(64), proves: [], name: '大门.jpg', counties: [104] }

test('evidence is filed in the cabinets of the chosen communities', () => {
  expect(countiesOf([key(105, 1), key(104, 2), key(104, 3)])).toEqual([104, 105])
})

test('a file waits until communities are chosen, and goes once more where one of another county is added', () => {
  const file = newFile('1', 'IMG_1.jpg')
  expect(isDue(file, [])).toBe(false)
  expect(isDue(file, [104])).toBe(true)
  const [there] = arrived([file], '1', kept)
  expect(there).toMatchObject({ state: 'kept', name: '大门.jpg', sent: 100 })
  expect(there && [isDue(there, [104]), isDue(there, [104, 105]), missingFrom(there, [104, 105])]).toEqual([false, true, [105]])
  expect(there && [areReady([there], [104]), areReady([there], [104, 105])]).toEqual([true, false])
})

test('the same picture chosen twice stays in the list once', () => {
  const both = arrived([newFile('1', 'a.jpg'), newFile('2', 'b.jpg')], '1', kept)
  expect(arrived(both, '2', kept).map(file => file.id)).toEqual(['1'])
})

test('a file that was taken away while it was on its way does not come back', () => {
  expect(changedFile([newFile('1', 'a.jpg')], '2', { sent: 50 })).toEqual([newFile('1', 'a.jpg')])
  expect(arrived([], '1', kept)).toEqual([])
})

test('when the page is opened again, what had arrived stays and what had not says so', () => {
  const files = [...arrived([newFile('1', 'a.jpg')], '1', kept), newFile('2', 'b.jpg'), newFile('3', 'c.jpg')]
  expect(awakened(files, id => id === '2', lost).map(file => file.state)).toEqual(['kept', 'waiting', 'failed'])
  expect(hashesOf(files)).toEqual([kept.hash])
})
