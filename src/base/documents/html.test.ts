import { expect, test } from 'vitest'
import { drawHtml } from './html.ts'
import { bulletinTree, hostileTree, pictureUrl } from './tree.fixture.ts'

test('nothing that somebody wrote becomes part of the page itself', () => {
  const page = drawHtml(hostileTree, pictureUrl)
  expect(page).not.toMatch(/<(script|b|i|w:br)\b/)
  expect(page.match(/<\/title>/g)).toHaveLength(1)
})

test('the page fetches nothing and runs nothing', () => {
  const page = drawHtml(bulletinTree, pictureUrl)
  expect(page).toContain("default-src 'none'")
  expect(page).not.toMatch(/https?:|<script|<link|@import|url\(| on\w+=/)
})

test('a picture that lies outside the page is refused', () => {
  expect(() => drawHtml(bulletinTree, () => 'https://example.invalid/a.png')).toThrow('not inside the page')
})

test('the table says to a screen reader what it is about and what each head and row stands for', () => {
  const page = drawHtml(bulletinTree, pictureUrl)
  expect(page).toContain('<caption><span class="title">2021年10月梅州市城镇老旧小区改造进展情况</span>')
  expect(page).toContain('<th scope="colgroup" colspan="4">改造进展情况</th>')
  expect(page).toContain('<th scope="col" rowspan="3">序号</th>')
  expect(page).toContain('<td class="centre">1</td><th scope="row" class="left">丰顺县</th>')
  expect(page).toContain('<tr class="total"><th scope="row" class="centre" colspan="2">合计</th>')
})

test('titles come one level below the masthead, and headings below the titles', () => {
  const levels = [...drawHtml(bulletinTree, pictureUrl).matchAll(/<h(\d)/g)].map(([, level]) => level)
  expect(levels).toEqual(['1', '2', '3', '4', '5', '6', '2', '3'])
})

test('the page prints on A4 with the margins of an official document', () => {
  expect(drawHtml(bulletinTree, pictureUrl)).toContain('@page { size: A4; margin: 37mm 26mm 35mm 28mm; }')
})
