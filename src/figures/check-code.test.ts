import { expect, test } from 'vitest'
import { codeOf, readCode } from './check-code.ts'

const code = codeOf('2021年10月梅州市城镇老旧小区改造进展情况')

test('a code has two groups of four characters that are not mistaken for each other', () => {
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(codeOf('another')).not.toBe(code)
})

test('it is read as people type it', () => {
  for (const typed of [
    code,
    code.toLowerCase(),
    code.replace('-', ''),
    ` 校验码 ${code} `,
    code.replace('-', ' '),
    code.replace('-', '－'),
  ]) {
    expect(readCode(typed), typed).toEqual({ code })
  }
  const round = Array.from({ length: 200 }, (_, no) => codeOf(String(no))).find(one => one.includes('0') && one.includes('1')) ?? ''
  expect(readCode(round.replaceAll('0', 'o').replaceAll('1', 'l'))).toEqual({ code: round })
})

test('one wrong character, and two that changed places, are seen to be mistyped', () => {
  const plain = code.replace('-', '')
  for (const [at, letter] of [...plain].entries()) {
    for (const other of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
      if (other !== letter) expect(readCode(plain.slice(0, at) + other + plain.slice(at + 1))).toEqual({ fault: 'mistyped' })
    }
    for (const [further, second] of [...plain].entries()) {
      if (further <= at || second === letter) continue
      const swapped = [...plain]
      ;[swapped[at], swapped[further]] = [second, letter]
      expect(readCode(swapped.join(''))).toEqual({ fault: 'mistyped' })
    }
  }
})

test('what is no code is told apart from a slip of the hand', () => {
  for (const typed of ['', '7K3M', `${code}0`, 'ABCD-EFGU', '第10期']) expect(readCode(typed)).toEqual({ fault: 'shape' })
})
