import { expect, test } from 'vitest'
import { printBound, readBound } from './bound-reference.ts'
import { asStated, readStated } from './stated.ts'

const codes = (words: string) => readStated(words).objections.map(({ code }) => code)

test('a number is waved through with its reason, and written back as it was read', () => {
  const { found } = readBound('stated 约120 | 县里的施工合同工期')
  expect(found).toEqual({ kind: 'stated', text: '约120', reason: '县里的施工合同工期' })
  expect(found && printBound(found)).toBe('stated 约120 | 县里的施工合同工期')
  expect(found?.kind === 'stated' && asStated(found)).toEqual({ text: '约120', value: 120 })
})

test('without a number or without a reason nothing is waved through', () => {
  expect(codes('120')).toEqual(['bulletin.stated-unreadable'])
  expect(codes('许多 | 节目单')).toEqual(['bulletin.stated-unreadable'])
  expect(codes('120 |')).toEqual(['bulletin.stated-unreadable'])
})

test('核实无误 and the like are no reason', () => {
  for (const reason of ['核实无误', '已核实，数据无误', '情况属实。', '数据准确', '确认无误', '无', '按来稿'])
    expect(codes(`120 | ${reason}`), reason).toEqual(['bulletin.reason-says-nothing'])
  expect(codes('120 | 广东广播电视台节目单')).toEqual([])
})
