import { expect, test } from 'vitest'
import { numbersIn } from './number-in-text.ts'

const amountsIn = (text: string) => numbersIn(text).flatMap(({ kind, value, unit }) => (kind === 'amount' ? [`${value}${unit}`] : []))
const kindsIn = (text: string) => numbersIn(text).map(({ kind }) => kind)

test('an amount is read with its unit: in 万, with a comma, rounded, in full-width digits, with spaces from a page', () => {
  expect(amountsIn('全省 1449 个小区，约 31 万户居民，１２，３４５户，1,505户，3.5万平方米，64.7%，20多个')).toEqual([
    '1449个',
    '310000户',
    '12345户',
    '1505户',
    '35000平方米',
    '64.7%',
    '20个',
  ])
  expect(amountsIn('9个，8个')).toEqual(['9个', '8个'])
})

test('the quiet list counts nothing', () => {
  for (const text of [
    '五华县、三角镇、八乡山的“三线”整治，按1+2+8+N的政策体系，依国办发〔2020〕23号，可拨打12345',
    '12345热线',
    '2021年10月29日、9月底、10月1日至7日、10时、8:30、1—9月、2020-2021年、20世纪90年代',
    '第9期（总第16期）',
    '《2021年第1批6个项目名单》',
    '3号楼、B2栋、5G网络',
  ])
    expect(amountsIn(text), text).toEqual([])
})

test('what the numbers of a text are', () => {
  expect(kindsIn('2021年10月29日，第9期刊登95个')).toEqual(['date', 'ordinal', 'amount'])
  expect(kindsIn('（1）依〔2020〕23号')).toEqual(['section', 'document'])
  expect(kindsIn('1. 正在开展的项目')).toEqual(['section'])
  expect(kindsIn('由95增至101')).toEqual(['bare', 'bare'])
  expect(kindsIn('15个工作日内、120天')).toEqual(['amount', 'amount'])
})

test('a numeral inside a known name is part of the name', () => {
  expect(numbersIn('矿务局12栋宿舍', [{ from: 0, to: 8 }]).map(({ kind }) => kind)).toEqual(['name'])
})
