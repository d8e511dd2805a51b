import { BarChart, LineChart, MapChart } from 'echarts/charts'
import { GeoComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import { type EChartsCoreOption, type EChartsType, init, registerMap, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { Drawing } from './chart.ts'

/**
 * The engine that draws: only the parts that the desk uses, in a bundle that comes with the first chart. It draws SVG, which
 * stays sharp on any screen and can be saved as it stands.
 */
use([BarChart, LineChart, MapChart, GeoComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, SVGRenderer])

export type ChartOption = EChartsCoreOption
/** Shapes under a name, as an option of the kind `map` calls them. */
export interface Shapes {
  readonly name: string
  readonly collection: object
}

export function openChart(element: HTMLElement): EChartsType {
  return init(element, null, { renderer: 'svg' })
}

export function giveShapes({ name, collection }: Shapes): void {
  // The engine's own type of a collection asks for fields that the standard leaves free.
  registerMap(name, JSON.stringify(collection))
}

/** Draws off the page, at a size of its own: the same picture whatever the screen. */
export function drawOnce(option: ChartOption, width: number, height: number): Drawing {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption({ ...option, animation: false })
    return { svg: chart.renderToSVGString(), width, height }
  } finally {
    chart.dispose()
  }
}
