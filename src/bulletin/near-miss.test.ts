import { expect, test } from 'vitest'
import { indexNames, type KnownName, namesIn } from './name-index.ts'
import { nearMissesIn } from './near-miss.ts'

const known = (kind: KnownName['kind'], ...names: string[]): KnownName[] => names.map(name => ({ name, kind }))
const index = indexNames([
  ...known('unit', '梅江区', '梅县区', '五华县', '兴宁市', '城市排水中心'),
  ...known('division', '三角镇', '江南街道', '黄金镇', '梅州市', '广东省'),
  ...known('community', '金苑小区C区', '新中苑小区', '矿务局宿舍', '幸福苑', '文兴小区'),
  ...known('phrase', '党建引领、多方联动，共建美好家园'),
  { name: '梅县', kind: 'division', now: '梅县区' },
])
const missesIn = (text: string) => nearMissesIn(text, index, namesIn(text, index)).map(({ found, known: { name } }) => `${found}→${name}`)

test('one character wrong, missing or doubled in a name is pointed out', () => {
  expect(missesIn('五华具的项目')).toEqual(['五华具→五华县'])
  expect(missesIn('兴宁县的项目')).toEqual(['兴宁县→兴宁市'])
  expect(missesIn('城市排水中已开工')).toEqual(['城市排水中已→城市排水中心'])
  expect(missesIn('城市排水中心心')).toEqual(['城市排水中心心→城市排水中心'])
  expect(missesIn('西郊街道的金宛小区C区')).toEqual(['金宛小区C区→金苑小区C区'])
  expect(missesIn('江南街道的心中苑小区')).toEqual(['心中苑小区→新中苑小区'])
  expect(missesIn('坚持党建引领多方联动，共建美好家园')).toEqual(['党建引领多方联动，共建美好家园→党建引领、多方联动，共建美好家园'])
})

test('names as they should be, and everyday words that look like one, are left alone', () => {
  for (const text of [
    '梅江区和梅县区的新中苑小区',
    '其中梅州动工、广东广播电视台、施工黄金期、获得感、幸福感、安全感',
    '老旧小区、改造小区、开工小区和多数县区',
  ])
    expect(missesIn(text), text).toEqual([])
})

test('a name that is out of use is known with what it is called now', () => {
  expect(namesIn('梅县的项目', index).map(({ known: { now } }) => now)).toEqual(['梅县区'])
  expect(namesIn('梅县区的项目', index).map(({ known: { now } }) => now)).toEqual([undefined])
})
