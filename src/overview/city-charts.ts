import type { EChartsCoreOption } from 'echarts/core'
import { chartColours, type Look } from '../base/chart.ts'
import type { Counts } from '../figures/counts.ts'
import type { UnitView } from './city-view.ts'

/** How the charts of the overview are drawn. Names come in the language of the page; numbers are the table's own. */
export type Names<K extends string> = Readonly<Record<K, string>>

/** In single quotes: the engine writes it into an attribute of the picture as it stands. */
const family = `'PingFang SC','Microsoft YaHei','Noto Sans SC','Noto Sans CJK SC',sans-serif`

export const around = ({ ink, size }: Look): EChartsCoreOption => ({
  textStyle: { color: ink, fontFamily: family, fontSize: size },
  legend: { top: 0, left: 0, icon: 'rect', itemWidth: size * 1.4, itemHeight: size, textStyle: { color: ink, fontSize: size } },
})

const ofUnits = (names: readonly string[], { ink, line, size }: Look) => ({
  type: 'category',
  data: names,
  inverse: true,
  axisLine: { lineStyle: { color: line } },
  axisTick: { show: false },
  axisLabel: { color: ink, fontSize: size, width: size * 8, overflow: 'truncate' },
})

export const counted = ({ muted, line, size }: Look, more: object = {}) => ({
  type: 'value',
  minInterval: 1,
  axisLabel: { color: muted, fontSize: size },
  splitLine: { lineStyle: { color: line, opacity: 0.6 } },
  ...more,
})

export const grid = ({ size }: Look, right: number) => ({ top: size * 2.6, left: 4, right, bottom: 4, containLabel: true })

/** Patterns besides the colours: who sees no difference between two greys sees dots, a plain ground, and stripes. */
const dots = {
  symbol: 'circle',
  dashArrayX: [
    [0, 7],
    [3.5, 7],
  ],
  dashArrayY: [4, 3],
  symbolSize: 0.6,
  color: 'rgba(60,70,85,0.35)',
}
const stripes = { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4, color: 'rgba(255,255,255,0.35)' }

/** Bars of one length for each unit's plan, divided by how far its communities have got. */
export function stagesChart(
  rows: readonly UnitView[],
  view: keyof Counts,
  names: Names<'preparation' | 'onSite' | 'completed'>,
  look: Look,
): EChartsCoreOption {
  const stage = (key: 'preparation' | 'onSite' | 'completed', color: string, ink: string, decal?: object) => ({
    name: names[key],
    type: 'bar',
    stack: 'plan',
    barMaxWidth: look.size * 1.7,
    data: rows.map(row => row[key][view]),
    itemStyle: { color, borderColor: look.line, borderWidth: 0.5, ...(decal && { decal }) },
    label: {
      show: true,
      color: ink,
      fontSize: look.size * 0.92,
      textBorderColor: color,
      textBorderWidth: 3,
      formatter: shownFrom(rows, view),
    },
    emphasis: { disabled: true },
  })
  return {
    ...around(look),
    grid: grid(look, look.size * 2),
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    xAxis: counted(look),
    yAxis: ofUnits(
      rows.map(row => row.name),
      look,
    ),
    series: [
      stage('preparation', chartColours.waiting, '#1c2430', dots),
      stage('onSite', chartColours.onSite, '#08213a'),
      stage('completed', chartColours.done, '#ffffff', stripes),
    ],
  }
}

/** A number is written into a bar that has room for it; the table below has them all. */
const shownFrom = (rows: readonly UnitView[], view: keyof Counts) => {
  const widest = Math.max(1, ...rows.map(row => row.plan[view]))
  return ({ value }: { value: number }) => (value / widest >= (view === 'households' ? 0.07 : 0.045) ? String(value) : '')
}

/** Both rates of each unit beside each other. The axis goes on where more was done than planned: 110 % is the truth. */
export function ratesChart(rows: readonly UnitView[], names: Names<keyof Counts>, look: Look): EChartsCoreOption {
  const highest = Math.max(100, ...rows.flatMap(({ rates }) => [Number(rates.communities ?? 0), Number(rates.households ?? 0)]))
  const rate = (key: keyof Counts, color: string, decal?: object) => ({
    name: names[key],
    type: 'bar',
    barMaxWidth: look.size,
    barGap: '10%',
    data: rows.map(({ rates }) => (rates[key] === null ? null : Number(rates[key]))),
    itemStyle: { color, ...(decal && { decal }) },
    label: {
      show: true,
      position: 'right',
      color: look.ink,
      fontSize: look.size * 0.88,
      formatter: ({ value }: { value: number }) => `${value.toFixed(1)}%`,
    },
    emphasis: { disabled: true },
  })
  const whole = {
    silent: true,
    symbol: 'none',
    lineStyle: { color: look.muted, type: 'dashed', width: 1 },
    label: { show: false },
    data: [{ xAxis: 100 }],
  }
  return {
    ...around(look),
    grid: grid(look, look.size * 4),
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    xAxis: counted(look, {
      min: 0,
      max: Math.ceil(highest / 20) * 20,
      axisLabel: { color: look.muted, fontSize: look.size, formatter: '{value}%' },
    }),
    yAxis: ofUnits(
      rows.map(row => row.name),
      look,
    ),
    series: [{ ...rate('communities', chartColours.onSite), markLine: whole }, rate('households', chartColours.second, stripes)],
  }
}
