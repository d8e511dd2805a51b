import type { EChartsCoreOption } from 'echarts/core'
import { chartColours, type Look, paperLook } from '../base/chart.ts'
import type { Counts } from '../figures/counts.ts'
import type { Burnt } from './burn-up.ts'
import { around, counted, grid, type Names } from './city-charts.ts'

const at = (day: string) => Date.parse(`${day}T00:00:00Z`)

/** What had started, day by day, below the line of the plan, which steps where a version changed it. The rest of the year is empty. */
export function burnUpChart(
  points: readonly Burnt[],
  year: number,
  view: keyof Counts,
  names: Names<'plan' | 'started' | 'completed'>,
  look: Look,
): EChartsCoreOption {
  const last = points.at(-1)
  const line = (key: 'plan' | 'started' | 'completed', color: string, more: object) => ({
    name: names[key],
    type: 'line',
    data: points.map(point => [at(point.on), point[key][view]]),
    itemStyle: { color },
    lineStyle: { color, width: look.size * 0.18, ...more },
    endLabel: {
      show: true,
      color: look.ink,
      fontSize: look.size,
      formatter: ({ value }: { value: [number, number] }) => `${names[key]} ${value[1]}`,
    },
    labelLayout: { moveOverlap: 'shiftY' },
    emphasis: { disabled: true },
  })
  const end = `${year}-12-31`
  const isDark = look.ground !== paperLook.ground
  return {
    ...around(look),
    useUTC: true,
    grid: { ...grid(look, look.size * 8), bottom: 8 },
    tooltip: { trigger: 'axis' },
    xAxis: {
      type: 'time',
      min: at(`${year}-01-01`),
      max: at(last && last.on > end ? last.on : end),
      axisLine: { lineStyle: { color: look.line } },
      axisLabel: {
        color: look.muted,
        fontSize: look.size,
        hideOverlap: true,
        formatter: (value: number) => new Date(value).toISOString().slice(5, 7),
      },
    },
    yAxis: counted(look, { min: 0 }),
    series: [
      { ...line('plan', isDark ? '#f0b35c' : chartColours.plan, { type: 'dashed' }), step: 'end', symbol: 'none' },
      { ...line('started', chartColours.onSite, {}), symbol: 'circle', symbolSize: look.size * 0.55 },
      {
        ...line('completed', isDark ? '#9cc9f5' : chartColours.done, { type: 'dotted' }),
        symbol: 'triangle',
        symbolSize: look.size * 0.6,
      },
    ],
  }
}
