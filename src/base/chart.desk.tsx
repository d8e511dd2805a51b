import type { EChartsCoreOption, EChartsType } from 'echarts/core'
import { type ReactNode, useEffect, useRef } from 'react'
import type { Drawing } from './chart.ts'
import type { Shapes } from './chart-engine.desk.tsx'
import { ChartFrame, type Framed } from './chart-frame.desk.tsx'

const engine = () => import('./chart-engine.desk.tsx')
const pictureWidth = 960

interface Charting extends Omit<Framed, 'picture' | 'children'> {
  readonly option: EChartsCoreOption
  readonly height: number
  readonly shapes?: Shapes
  /** A name that is pressed with the mouse; by keyboard the table's links lead there. */
  readonly onChoose?: (name: string) => void
  /** What belongs directly below the drawing. */
  readonly below?: ReactNode
}

/** A chart in its frame: sentence, drawing, table and pictures. */
export function Chart({ option, height, shapes, onChoose, below, ...framed }: Charting) {
  const draw = async (): Promise<Drawing> => {
    const { drawOnce, giveShapes } = await engine()
    if (shapes) giveShapes(shapes)
    return drawOnce(option, pictureWidth, Math.max(height, 360))
  }
  return (
    <ChartFrame {...framed} picture={draw}>
      <Canvas
        option={option}
        height={height}
        {...(shapes && { shapes })}
        {...(onChoose && { onChoose })}
        label={`${framed.title}：${framed.says}`}
      />
      {below}
    </ChartFrame>
  )
}

interface Drawn {
  readonly option: EChartsCoreOption
  readonly height: number
  readonly shapes?: Shapes
  readonly onChoose?: (name: string) => void
  readonly label: string
}

/** The drawing alone. It moves for nobody who has asked his machine for no movement. */
function Canvas({ option, height, shapes, onChoose, label }: Drawn) {
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType | null>(null)
  const latest = useRef({ option, shapes, onChoose })
  latest.current = { option, shapes, onChoose }

  useEffect(() => {
    const element = place.current
    if (!element) return
    let gone = false
    const fit = new ResizeObserver(() => chart.current?.resize())
    void engine().then(({ openChart, giveShapes }) => {
      if (gone) return
      const opened = openChart(element)
      chart.current = opened
      if (latest.current.shapes) giveShapes(latest.current.shapes)
      opened.setOption(moving(latest.current.option))
      opened.on('click', ({ name }) => latest.current.onChoose?.(name))
      fit.observe(element)
    })
    return () => {
      gone = true
      fit.disconnect()
      chart.current?.dispose()
      chart.current = null
    }
  }, [])

  useEffect(() => {
    const { current } = chart
    if (!current) return
    void engine().then(({ giveShapes }) => {
      if (current.isDisposed()) return
      if (shapes) giveShapes(shapes)
      current.setOption(moving(option), { notMerge: true })
    })
  }, [option, shapes])

  return <div ref={place} role="img" aria-label={label} className="chart-drawing" style={{ height }} />
}

const moving = (option: EChartsCoreOption): EChartsCoreOption => ({
  ...option,
  animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
})
