import { addDays, type Day, lastDayOf, monthOfDay, readDay, readMonth } from '../base/day.ts'
import type { Counting, State } from '../figures/measure.ts'
import type { Baseline } from '../plan/list.ts'

/**
 * What people say of a figure, in whatever order: “9月底 全市 已开工 户数”. Each part is null where they do not say it.
 */
export interface SaidFigure {
  readonly state: State | null
  readonly counting: Counting | null
  /** A unit's number, `city` for all of them, `elsewhere` for the province or the country. */
  readonly place: number | 'city' | 'elsewhere' | null
  readonly cutoff: Day | null
  readonly since: Day | null
  /** 累计 without a day. */
  readonly cumulative: boolean
  readonly year: number | null
  readonly baseline: Baseline | null
}

export interface Saying {
  readonly cutoff: Day
  readonly city: string
  readonly units: readonly { readonly id: number; readonly name: string }[]
}

const oldForms = '戶棟個區開計劃縣動進場數準備樓項總國廣東華興寧豐順遠嶺來納'
const newForms = '户栋个区开计划县动进场数准备楼项总国广东华兴宁丰顺远岭来纳'
const newForm = new Map([...oldForms].map((old, index) => [old, newForms[index] ?? old]))

/** Words as they are compared: old forms new, full-width narrow, without spaces and marks. */
export const plainWords = (words: string): string =>
  words
    .normalize('NFKC')
    .replace(/\p{Script=Han}/gu, character => newForm.get(character) ?? character)
    .replace(/[\s“”"‘’《》（）()，,。；;：:、]/g, '')

/** Reads what is typed or pasted. `cutoff` of the saying is the issue's: a day without a year is the last one up to it. */
export function readSaid(words: string, { cutoff, city, units }: Saying): SaidFigure {
  const plain = plainWords(words)
  const since = sinceIn(plain)
  const rest = since ? plain.replace(since.text, '') : plain
  const list = listIn(rest, city)
  return {
    state: stateIn(rest),
    counting: countingIn(rest),
    place: placeIn(rest, city, units),
    cutoff: cutoffIn(rest, cutoff),
    since: since?.day ?? null,
    cumulative: /累计|以来|两年多|近两年|几年来/.test(plain),
    ...list,
  }
}

// The order counts: 未开工 holds 开工, and 前期准备 is also said of what has finished it.
const stateWords: readonly (readonly [State, RegExp])[] = [
  ['preparing', /未开工|没有?开工|尚未|前期|准备(?!就绪)|手续|群众工作|未进场|未动工|还有.*没/],
  ['completed', /完工|竣工|建成|改造完成|已完成改造|全部完成|全面完成|完成改造|改完/],
  ['started', /开工|动工|进场|在建|施工|启动|开始改造/],
  ['approved', /纳入|列入|累计改造|批准/],
  ['planned', /计划|任务|目标|年度改造|应改/],
]

const halfTyped: readonly (readonly [State, RegExp])[] = [
  ['completed', /[完竣]$/],
  ['started', /已开$|开$|动$|进$/],
  ['preparing', /[前备]$|未$/],
  ['planned', /[计任目]$/],
  ['approved', /[纳列]$/],
]

function stateIn(plain: string): State | null {
  const finished = plain.replace(/已?完成(?:了)?前期(?:工作|准备)?/g, '') // who has finished preparing has started
  return (stateWords.find(([, words]) => words.test(finished)) ?? halfTyped.find(([, words]) => words.test(finished)))?.[0] ?? null
}

function countingIn(plain: string): Counting | null {
  if (/户数|户|居民|住户|家庭|人家/.test(plain)) return 'households'
  if (/栋|幢|楼房|楼栋|座|楼/.test(plain)) return 'buildings'
  if (/小区|个数|几个|多少个|个|项目|片区/.test(plain)) return 'communities'
  return null
}

function placeIn(plain: string, city: string, units: Saying['units']): SaidFigure['place'] {
  const at = units
    .flatMap(({ id, name }) => spoken(name).map(said => ({ id, at: plain.lastIndexOf(said), length: said.length })))
    .filter(one => one.at >= 0)
    .sort((a, b) => b.at + b.length - (a.at + a.length) || b.length - a.length)[0]
  if (at) return at.id
  const ours = Math.max(
    ...['全市', '我市', '本市', '市里', '合计', '总计', city, city.replace(/市$/, '')].map(word => plain.lastIndexOf(word)),
  )
  const others = Math.max(...['全省', '我省', '省内', '省里', '广东', '全国', '国内'].map(word => plain.lastIndexOf(word)))
  if (others > ours) return 'elsewhere'
  return ours >= 0 ? 'city' : null
}

/** 梅江区 is also 梅江; 城市排水中心 is also 排水中心. */
function spoken(name: string): string[] {
  const short = name.replace(/(自治县|新区|区|县|市)$/, '')
  return [name, ...(short.length >= 2 && short !== name ? [short] : []), ...(name.length >= 6 ? [name.slice(2)] : [])]
}

function listIn(plain: string, city: string): Pick<SaidFigure, 'year' | 'baseline'> {
  const [, year] = /(20\d{2})年?(?:度)?[^\d月]{0,6}(?:计划|任务|目标)/.exec(plain) ?? []
  const baseline = /省(?:级)?(?:计划|任务|民生|下达|口径)|民生实事/.test(plain)
    ? 'province'
    : /(?:国家|中央|全国)(?:级)?(?:计划|任务|下达|口径)|国家$/.test(plain)
      ? 'nation'
      : plain.includes('市计划') || plain.includes(`${city}计划`)
        ? 'city'
        : null
  return { year: year ? Number(year) : null, baseline }
}

const chineseMonths = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']
const inDigits = (plain: string) =>
  plain.replace(/(十[一二]|[一二三四五六七八九十])月/g, (_, month: string) => `${chineseMonths.indexOf(month) + 1}月`)

/** 自2019年8月以来, 2019年以来, 2019-08-01以来; the first day of it. */
function sinceIn(plain: string): { day: Day; text: string } | null {
  const found =
    /(?:自|从)?(20\d{2})[年.-](?:(\d{1,2})[月.-]?)?(?:(\d{1,2})日?)?(?:启动|开展|试点|实施)?(?:[^\d。]{0,14})?(?:以来|起|至今|开始|后)/.exec(
      inDigits(plain),
    ) ?? /(?:自|从)(20\d{2})年(?:(\d{1,2})月)?(?:(\d{1,2})日)?/.exec(inDigits(plain))
  if (!found) return null
  const [text, year, month = '1', on = '1'] = found
  const day = readDay(`${year}-${month.padStart(2, '0')}-${on.padStart(2, '0')}`)
  return day ? { day, text } : null
}

/** The day up to which things are counted: 9月底 and 9月 are its last day, or the cut-off where that lies in it. */
function cutoffIn(words: string, cutoff: Day): Day | null {
  const plain = inDigits(words).replace(/(20\d{2})年?(?:度)?(?=[^\d月]{0,6}(?:计划|任务|目标))/, '')
  if (/上月|上个月|一个月前/.test(plain)) return lastDayOf(monthOfDay(addDays(readDay(`${cutoff.slice(0, 7)}-01`) ?? cutoff, -1)))
  if (/去年底|上年末|上年底|去年末/.test(plain)) return readDay(`${Number(cutoff.slice(0, 4)) - 1}-12-31`)
  const [, iso] = /(20\d{2}-\d{2}-\d{2})/.exec(plain) ?? []
  if (iso) return readDay(iso)
  const found = [...plain.matchAll(/(?:(20\d{2})年)?(\d{1,2})(?:月|\.(?=\d))(?:份)?(?:(\d{1,2})[日号]?)?/g)].at(-1)
  if (!found) return /本月|当月|目前|至今|本期/.test(plain) ? cutoff : null
  return dayNamed(found[1], found[2] ?? '', found[3], cutoff)
}

function dayNamed(year: string | undefined, month: string, on: string | undefined, cutoff: Day): Day | null {
  const written = (inYear: number) => `${inYear}-${month.padStart(2, '0')}`
  const own = Number(cutoff.slice(0, 4))
  const inYear = year ? Number(year) : written(own) <= cutoff.slice(0, 7) ? own : own - 1
  if (on) return readDay(`${written(inYear)}-${on.padStart(2, '0')}`)
  if (cutoff.startsWith(written(inYear))) return cutoff
  const found = readMonth(written(inYear))
  return found ? lastDayOf(found) : null
}
