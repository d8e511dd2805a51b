import type { EChartsCoreOption } from 'echarts/core'
import { bandOf, type Look, noBand } from '../base/chart.ts'
import { around } from './city-charts.ts'

/** The divisions of an imported map, filled by how much has started. Words stand in each, so that colour is not alone. */
export function divisionsChart(
  shapes: string,
  divisions: readonly { readonly name: string; readonly percent: string | null }[],
  look: Look,
): EChartsCoreOption {
  return {
    ...around(look),
    legend: { show: false },
    series: [
      {
        type: 'map',
        map: shapes,
        selectedMode: false,
        roam: false,
        layoutCenter: ['50%', '50%'],
        layoutSize: '96%',
        data: divisions.map(({ name, percent }) => {
          const { fill, ink } = percent === null ? noBand : bandOf(Number(percent))
          return {
            name,
            value: percent === null ? Number.NaN : Number(percent),
            itemStyle: { areaColor: fill, borderColor: look.muted, borderWidth: 1 },
            label: {
              show: true,
              color: ink,
              fontSize: look.size,
              lineHeight: look.size * 1.25,
              formatter: percent === null ? name : `${name}\n${percent}%`,
            },
          }
        }),
        itemStyle: { areaColor: '#ffffff', borderColor: look.muted },
        label: { show: true, color: '#1c2430', fontSize: look.size },
        emphasis: { label: { fontWeight: 'bold' }, itemStyle: { borderWidth: 2 } },
      },
    ],
  }
}
