import { expect, test } from 'vitest'
import { drawHtml } from './html.ts'
import { plainTree, progressTable } from './tree.fixture.ts'

const paragraph = {
  kind: 'paragraph',
  text: '到2021年9月底开工95个、9148户。',
  numbers: [
    { from: 11, to: 13 },
    { from: 15, to: 19 },
  ],
} as const
const drawn = (figuresAt?: string) =>
  drawHtml({ ...plainTree(paragraph, progressTable), ...(figuresAt !== undefined && { figuresAt }) }, () => '')

test('each number of a signed issue is a link to its explanation, numbered in the order of the print', () => {
  const html = drawn('/bulletin/issues/100-1')
  expect(html).toContain('开工<a class="figure" id="figure-1" href="/bulletin/issues/100-1?figure=1">95</a>个、')
  expect(html).toContain('<a class="figure" id="figure-3" href="/bulletin/issues/100-1?figure=3">863</a>')
  expect(html.match(/class="figure"/g)).toHaveLength(2 + 60)
})

test('what is not signed links nowhere, and the text is the same', () => {
  expect(drawn()).not.toContain('<a ')
  expect(drawn('/bulletin/issues/100-1').replace(/<a [^>]*>|<\/a>/g, '')).toBe(drawn())
})
