import type { Bilingual } from '../base/objection.ts'
import type { Counts } from '../figures/counts.ts'
import type { Burnt, stepsOf } from './burn-up.ts'
import type { UnitView } from './city-view.ts'

/** What the city's overview says around its charts. */
export const seeingWords = {
  title: { zh: '总览', en: 'Overview' },
  loading: { zh: '正在汇总…', en: 'Counting…' },
  unit: { zh: '看哪里', en: 'Where' },
  city: { zh: '全市', en: 'The whole city' },
  view: { zh: '按什么计', en: 'Counted in' },
  communities: { zh: '小区', en: 'Communities' },
  households: { zh: '户', en: 'Households' },
  communitiesUnit: { zh: '个小区', en: 'communities' },
  householdsUnit: { zh: '户', en: 'households' },
  byCommunities: { zh: '按小区', en: 'by communities' },
  byHouseholds: { zh: '按户', en: 'by households' },
  large: { zh: '大屏展示', en: 'Large screen' },
  keyNumbers: { zh: '主要数字', en: 'Key numbers' },
  plan: { zh: '计划', en: 'Planned' },
  started: { zh: '已开工', en: 'Started' },
  startRate: { zh: '开工率', en: 'Started, of planned' },
  completed: { zh: '已完工', en: 'Completed' },
  remaining: { zh: '还差谁', en: 'What is left' },
  toRemaining: { zh: '逐个看还没开工的小区', en: 'Each community that has not started' },
  allStarted: { zh: '计划内的小区都已开工。', en: 'All communities of the plan have started.' },
  preparation: { zh: '前期准备', en: 'In preparation' },
  onSite: { zh: '施工中', en: 'On site' },
  unitHead: { zh: '单位', en: 'Unit' },
  stages: { zh: '各单位进展', en: 'Stages by unit' },
  rates: { zh: '两个开工率', en: 'Both start rates' },
  burnUp: { zh: '累计开工与计划', en: 'Started so far, and the plan' },
  day: { zh: '截止日', en: 'As of' },
  version: { zh: '计划版本', en: 'Version' },
  map: { zh: '分区开工率', en: 'Started by division' },
  noTerritory: { zh: '没有辖区、或图上没有边界的单位：', en: 'Units that are no place, or whose borders are not on the map:' },
  bands: { zh: '开工率（按小区）', en: 'Started, by communities' },
  changed: { zh: '比上月变了什么', en: 'What changed since last month' },
  toChanges: { zh: '看逐个小区的变动', en: 'Each community that moved' },
  beside: { zh: '与外部数据对照', en: 'Beside figures that others published' },
  besideSays: {
    zh: '别人公布的数与本市同一天的数并列。约数不参与计算，占比也只写约数。',
    en: 'What others published beside the city’s own figure of the same day. Rounded numbers are not reckoned with; shares of them are rounded too.',
  },
  noExternal: { zh: '还没有登记外部数据。', en: 'No external figures have been recorded.' },
  toExternal: { zh: '登记外部数据', en: 'Record external figures' },
  figure: { zh: '数据', en: 'Figure' },
  published: { zh: '公布的数', en: 'Published' },
  own: { zh: '本市同日', en: 'The city, same day' },
  share: { zh: '本市占比', en: 'Share' },
  source: { zh: '来源', en: 'Source' },
  late: { zh: '报送情况', en: 'Returns' },
  nothingBeside: { zh: '没有对应的数', en: 'none of the city’s belongs to it' },
} as const satisfies Record<string, Bilingual>

export const externalWords: Readonly<Record<'planned' | 'started' | 'completed', Bilingual>> = {
  planned: { zh: '计划', en: 'planned' },
  started: { zh: '已开工', en: 'started' },
  completed: { zh: '已完工', en: 'completed' },
}

type Counting = keyof Counts
export const countingWords: Readonly<Record<Counting, Bilingual>> = {
  communities: seeingWords.communities,
  households: seeingWords.households,
}

const unitOf: Readonly<Record<Counting, Bilingual>> = {
  communities: { zh: '个小区', en: 'communities' },
  households: { zh: '户', en: 'households' },
}
const both = (count: number, view: Counting): Bilingual => ({ zh: `${count} ${unitOf[view].zh}`, en: `${count} ${unitOf[view].en}` })

export const asOfWords = (cutoff: string, known: string | undefined): Bilingual => ({
  zh: `截至 ${cutoff}，按${known ? ` ${known.slice(0, 10)} ` : '现在'}掌握`,
  en: `as of ${cutoff}, as known ${known ? `on ${known.slice(0, 10)}` : 'now'}`,
})

/** The lines below every picture: who says so, as of when, and by which table that can be checked. */
export const pictureNotes = (bureau: string, cutoff: string, known: string, code: string, zh: boolean): string[] =>
  zh
    ? [
        `来源：${bureau}`,
        `截止日 ${cutoff}，按 ${known.slice(0, 16).replace('T', ' ')} 掌握`,
        `数字出自当月进展表，校验码 ${code}（未登记）`,
      ]
    : [
        `Source: ${bureau}`,
        `As of ${cutoff}, as known at ${known.slice(0, 16).replace('T', ' ')}`,
        `Figures of the month's table, check code ${code} (not registered)`,
      ]

export function stagesSays({ name, plan, preparation, onSite, completed }: UnitView, view: Counting): Bilingual {
  return {
    zh: `${name}计划 ${both(plan[view], view).zh}：前期准备 ${preparation[view]}，施工中 ${onSite[view]}，已完工 ${completed[view]}。`,
    en: `${name}: ${both(plan[view], view).en} planned; ${preparation[view]} in preparation, ${onSite[view]} on site, ${completed[view]} completed.`,
  }
}

/** Both rates of what is shown, and which units lie at the two ends by communities. */
export function ratesSays(shown: UnitView, rows: readonly UnitView[]): Bilingual {
  const { communities, households } = shown.rates
  if (communities === null || households === null)
    return { zh: `${shown.name}没有计划，不计算开工率。`, en: `Nothing is planned in ${shown.name}.` }
  const ranked = rows.flatMap(row => (row.rates.communities === null ? [] : [{ name: row.name, percent: row.rates.communities }]))
  const sorted = [...ranked].sort((a, b) => Number(b.percent) - Number(a.percent))
  const [first, last] = [sorted[0], sorted.at(-1)]
  const ends = first && last && Number(first.percent) > Number(last.percent) ? { first, last } : null
  return {
    zh: `${shown.name}开工率按小区 ${communities}%、按户 ${households}%${ends ? `；按小区最高的是${ends.first.name} ${ends.first.percent}%，最低的是${ends.last.name} ${ends.last.percent}%` : ''}。`,
    en: `${shown.name}: started ${communities}% by communities, ${households}% by households${ends ? `; by communities the highest is ${ends.first.name} with ${ends.first.percent}%, the lowest ${ends.last.name} with ${ends.last.percent}%` : ''}.`,
  }
}

export function burnUpSays(points: readonly Burnt[], steps: ReturnType<typeof stepsOf>, view: Counting): Bilingual {
  const last = points.at(-1)
  if (!last) return { zh: '还没有生效的计划。', en: 'No plan is in force yet.' }
  const changed = steps.filter(({ from, to }) => from[view] !== to[view])
  return {
    zh: `截至 ${last.on} 累计开工 ${both(last.started[view], view).zh}，计划 ${last.plan[view]}${changed.map(({ on, from, to }) => `；计划在 ${on} 由 ${from[view]} 调整为 ${to[view]}`).join('')}。`,
    en: `By ${last.on}, ${both(last.started[view], view).en} had started of ${last.plan[view]} planned${changed.map(({ on, from, to }) => `; on ${on} the plan went from ${from[view]} to ${to[view]}`).join('')}.`,
  }
}

export const mapSays = (rows: readonly { readonly percent: string | null }[]): Bilingual => {
  const whole = rows.filter(({ percent }) => percent !== null && Number(percent) >= 100).length
  const half = rows.filter(({ percent }) => percent !== null && Number(percent) < 50).length
  return {
    zh: `${rows.length} 个单位中，${whole} 个已全部开工，${half} 个不到一半。`,
    en: `Of ${rows.length} units, all has started in ${whole}, less than half in ${half}.`,
  }
}

export const tileWords = ({
  name,
  percent,
  started,
  plan,
}: {
  name: string
  percent: string | null
  started: number
  plan: number
}): Bilingual => ({
  zh: percent === null ? `${name}，没有计划` : `${name}，开工率 ${percent}%，${started}/${plan} 个小区`,
  en: percent === null ? `${name}, nothing planned` : `${name}, ${percent}% started, ${started} of ${plan} communities`,
})

export const movedWords = (cause: Bilingual, communities: number, households: number): Bilingual => ({
  zh: `${cause.zh} ${communities} 个小区、${households} 户`,
  en: `${cause.en}: ${communities} communities, ${households} households`,
})

export const largeWords = {
  leave: { zh: '退出大屏（Esc）', en: 'Leave (Esc)' },
  full: { zh: '全屏', en: 'Full screen' },
  stale: { zh: '最近一次刷新没有成功，显示的是之前的数。', en: 'The last refresh failed: these are the numbers of before.' },
} as const satisfies Record<string, Bilingual>

export const refreshedWords = (at: string): Bilingual => ({ zh: `${at} 刷新`, en: `refreshed at ${at}` })
