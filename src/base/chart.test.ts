import { expect, test } from 'vitest'
import { bandOf, framedPicture } from './chart.ts'

const drawing = {
  svg: '<?xml version="1.0"?><svg width="600" height="300" xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>',
  width: 600,
  height: 300,
}

test('the picture of a chart carries its title and its notes, and grows with them', () => {
  const { svg, width, height } = framedPicture(drawing, '各单位开工率', ['截止日 2021-10-29', '校验码 7K3M-9QPX'])
  expect(svg.match(/<svg/g)).toHaveLength(2)
  for (const said of ['各单位开工率', '截止日 2021-10-29', '校验码 7K3M-9QPX', '<path d="M0 0"/>']) expect(svg).toContain(said)
  expect([width, height]).toEqual([648, 24 + 44 + 300 + 44 + 24])
})

test('a name cannot break out of the picture', () => {
  expect(framedPicture(drawing, '<b>&"', []).svg).toContain('&lt;b&gt;&amp;&quot;')
})

test('a rate above 100 % has the last band', () => {
  expect([0, 19.9, 20, 79.9, 80, 110].map(percent => bandOf(percent).fill)).toEqual([
    '#f1f5f9',
    '#f1f5f9',
    '#d3e3f3',
    '#2f75b5',
    '#0b3c6f',
    '#0b3c6f',
  ])
})
