import { describe, expect, test } from 'vitest'
import { dayOf } from '../base/day.ts'
import { assemble } from './assemble.ts'
import type { Resolve } from './bound-reference.ts'
import { comparePrint } from './compare-print.ts'
import { sampleTableOf } from './issue.fixture.ts'
import { indexNames, type KnownName } from './name-index.ts'
import { passagesOf } from './passage.ts'
import { evened, readPrint } from './print-text.ts'
import { bindings, issueFrom, sourceOr } from './printed-source.fixture.ts'

const kept: readonly KnownName[] = ['丰顺县', '兴宁市', '平远县', '大埔县', '五华县', '梅县区', '蕉岭县', '梅江区', '城市排水中心'].map(
  name => ({ name, kind: 'unit' }),
)
const communities: readonly KnownName[] = [
  '新中苑小区',
  '梅南大院小区',
  '勤力苑小区',
  '金苑小区C区',
  '虹桥安全文明小区',
  '金龙花园',
  '矿务局宿舍',
].map(name => ({ name, kind: 'community' }))
const names = indexNames([...kept, ...communities, { name: '党建引领、多方联动，共建美好家园', kind: 'phrase' }])

function drawn(source: string) {
  const { content, printedAs } = issueFrom(source)
  const resolve: Resolve = bound => {
    const reference =
      bound.kind === 'external'
        ? `external ${bound.name}`
        : [...printedAs.keys()].find(one => one.includes(`${bound.reference.measure} `) && one.endsWith(bound.reference.cutoff))
    const text = printedAs.get(reference ?? '') ?? '?'
    return { text, value: 0 }
  }
  const { tree } = assemble(content, {
    number: '（2021年第10期 总第17期）',
    signedOn: dayOf('2021-10-29'),
    resolve,
    tableOf: sampleTableOf(),
    pictures: new Map(),
    mark: null,
    note: null,
  })
  return { tree, passages: passagesOf(content, resolve) }
}

describe('the printed October issue with its numbers bound by this test', () => {
  const compare = (source: string) => {
    const { tree, passages } = drawn(source)
    const colophon = [...source.matchAll(/^(报送|发送|抄送)：(.+)$/gm)].map(([, label = '', text = '']) => ({ label, text }))
    return (text: string) =>
      comparePrint({ ...tree, colophon }, passages, readPrint(text), names).map(({ code, found, expected }) => [code, found, expected])
  }
  const once = (text: string, from: string, to: string, after = 0) => {
    const at = text.indexOf(from, after)
    expect(at, from).toBeGreaterThanOrEqual(0)
    return text.slice(0, at) + to + text.slice(at + from.length)
  }

  test('raises nothing beside itself', context => {
    const source = sourceOr(context)
    expect(compare(source)(source)).toEqual([])
  })

  test('each of its bound numbers is named when it is changed', context => {
    const source = sourceOr(context)
    const found = compare(source)
    for (const [number, unit] of bindings) {
      const at = new RegExp(`${number}\\s*${unit}`).exec(source)?.index ?? -1
      const digits = Number(/\d+/.exec(number)?.[0])
      const wrong = number.replace(/\d+/, String(digits + 1))
      const written = `${evened(number)}${unit.slice(0, 1)}`
      expect(found(once(source, number, wrong, at)), number).toEqual([
        ['bulletin.number-differs', written.replace(/\d+/, String(digits + 1)), written],
      ])
    }
  })

  test('each figure of its table is named when it is changed', context => {
    const source = sourceOr(context)
    const found = compare(source)
    for (const row of source.split('\n').filter(line => /^\| (\d|合计)/.test(line))) {
      const cells = row.split('|')
      for (let index = 3; index < cells.length - 1; index++) {
        const is = cells[index]?.trim() ?? ''
        if (is === '') continue // 合计 spans the first two columns
        const wrong = is === '/' ? '1' : `${is}1`
        const changed = cells.with(index, ` ${wrong} `).join('|')
        expect(found(source.replace(row, changed)), `${row} ${index}`).toEqual([['bulletin.number-differs', wrong, is]])
      }
    }
  })

  test('a day, the numbers of the issue and the counts of its lists are named too', context => {
    const source = sourceOr(context)
    const found = compare(source)
    for (const [is, wrong] of [
      ['自2019年8月', '自2018年8月'],
      ['截至 9 月底', '截至 8 月底'],
      ['总第 17 期', '总第 18 期'],
      ['等6个市', '等7个市'],
      ['一连 6 天', '一连 5 天'],
    ] as const) {
      expect(
        found(once(source, is, wrong)).map(([code]) => code),
        wrong,
      ).toEqual(['bulletin.number-differs'])
    }
    expect(found(once(source, '(我市已开工小区 95 个，涉及 9148 户居民)', '')).map(([code, , expected]) => [code, expected])).toEqual([
      ['bulletin.number-missing', '95个'],
      ['bulletin.number-missing', '9148户'],
    ])
    expect(found(once(source, '居民纷纷咨询', '300户居民纷纷咨询'))).toEqual([['bulletin.number-new', '300户', null]])
  })

  test('one character wrong in a name or a fixed phrase is named', context => {
    const source = sourceOr(context)
    const found = compare(source)
    for (const { name } of [...communities, { name: '党建引领、多方联动，共建美好家园' }, { name: '梅江区' }]) {
      for (let at = 0; at < name.length; at++) {
        const wrong = `${name.slice(0, at)}某${name.slice(at + 1)}`
        const codes = found(once(source, name, wrong, source.indexOf('今年')))
        expect(
          codes.map(([code]) => code),
          wrong,
        ).toContain('bulletin.name-differs')
      }
    }
  })
})
