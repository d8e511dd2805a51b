import { dayOf } from '../base/day.ts'
import { meizhou } from './meizhou.ts'
import type { DemoDivision } from './story.ts'

/** How far back the demo looks; it says nothing about when a place was founded. */
const longAgo = dayOf('2000-01-01')

/** 梅县 became 梅县区 and changed its code. */
const meixianChanged = dayOf('2013-10-18')

type County = readonly [code: string, name: string, towns: string]

/**
 * GB/T 2260 counties, and their towns as in the statistical codes of 2023: the last three digits, then the name.
 * A name without a suffix is a 镇.
 */
const counties: readonly County[] = [
  ['441402', '梅江区', '004江南街道 006金山街道 007西郊街道 102三角 103长沙 105城北 106西阳'],
  [
    '441403',
    '梅县区',
    '001新城办事处街道 100松口 101城东 102石扇 103梅西 104大坪 105石坑 106南口 107畲江 108水车 110梅南 111雁洋 112白渡 113丙村 114隆文 116松源 118桃尧 132程江 133扶大 500梅西水库',
  ],
  [
    '441422',
    '大埔县',
    '100湖寮 101茶阳 102高陂 103青溪 105三河 107大麻 108银江 109洲瑞 112光德 113桃源 114枫朗 116百侯 117大东 118西河 400丰溪林场 401洲瑞林场 402大埔林场',
  ],
  [
    '441423',
    '丰顺县',
    '100汤坑 103北斗 104汤西 105汤南 106埔寨 108八乡山 109丰良 110建桥 111龙岗 112潘田 114黄金 115留隍 118大龙华 120潭江 122小胜 123砂田 450埔寨农场',
  ],
  [
    '441424',
    '五华县',
    '100水寨 101河东 103转水 104华城 106岐岭 108潭下 109长布 111周江 113横陂 117郭田 118双华 120安流 123棉洋 125梅林 126华阳 127龙村',
  ],
  ['441426', '平远县', '100大柘 101石正 102东石 103仁居 104八尺 105差干 107河头 108中行 109上举 110泗水 114长田 115热柘'],
  ['441427', '蕉岭县', '100蕉城 102长潭 103三圳 104新铺 106文福 107广福 108蓝坊 110南礤'],
  [
    '441481',
    '兴宁市',
    '001兴田街道 002福兴街道 003宁新街道 102宁中 104新陂 105刁坊 107永和 108径南 110坭陂 111新圩 112水口 115罗浮 116罗岗 117黄槐 118黄陂 122合水 123龙田 124石马 125大坪 126叶塘',
  ],
]

const since = (county: string) => (county === '441403' ? meixianChanged : longAgo)

const countyOf = ([code, name]: County): DemoDivision => ({
  code,
  name,
  level: 'county',
  parent: meizhou.code,
  from: since(code),
  to: null,
  successor: null,
})

const townsOf = ([county, , towns]: County): DemoDivision[] =>
  towns.split(' ').map(town => ({
    code: county + town.slice(0, 3),
    name: fullName(town.slice(3)),
    level: 'town',
    parent: county,
    from: since(county),
    to: null,
    successor: null,
  }))

const fullName = (name: string) => (/(街道|林场|农场|水库)$/.test(name) ? name : `${name}镇`)

const alone = { from: longAgo, to: null, successor: null }

export const divisions: readonly DemoDivision[] = [
  { code: meizhou.province.code, name: meizhou.province.name, level: 'province', parent: null, ...alone },
  { code: meizhou.code, name: meizhou.name, level: 'city', parent: meizhou.province.code, ...alone },
  { code: '441421', name: '梅县', level: 'county', parent: meizhou.code, from: longAgo, to: meixianChanged, successor: '441403' },
  ...counties.map(countyOf),
  ...counties.flatMap(townsOf),
]

/** The name of a division today. Throws a RangeError where there is none. */
export function divisionName(code: string): string {
  const found = divisions.find(division => division.code === code && division.to === null)
  if (!found) throw new RangeError(`no division ${code}`)
  return found.name
}
