import { expect, test } from 'vitest'
import { newFile } from './evidence-file.ts'
import { emptyDraft, readDraft, toggled, writeDraft } from './record-draft.ts'

const draft = { ...emptyDraft, items: ['104-1'], files: [newFile('1', '大门.jpg')], note: '兴宁二建' }

test('what was entered is there again when the same person comes back', () => {
  expect(readDraft(writeDraft('clerk-xingning', draft), 'clerk-xingning')).toEqual(draft)
})

test('who signs in after somebody else finds nothing of his', () => {
  expect(readDraft(writeDraft('clerk-xingning', draft), 'editor')).toEqual(emptyDraft)
})

test('what cannot be read is as if nothing had been entered', () => {
  expect([readDraft(null, 'editor'), readDraft('{', 'editor'), readDraft('{"login":"editor"}', 'editor')]).toEqual([
    emptyDraft,
    emptyDraft,
    emptyDraft,
  ])
})

test('a second click gives a community up again', () => {
  expect(toggled(toggled(['a'], 'b'), 'a')).toEqual(['b'])
})
