import { useMemo } from 'react'
import type { Me } from '../access/access.api.ts'
import { goTo } from '../base/address.desk.tsx'
import { Chart } from '../base/chart.desk.tsx'
import { type Look, paperLook } from '../base/chart.ts'
import { useLanguage, useSay } from '../base/language.desk.tsx'
import { burntOf, stepsOf } from './burn-up.ts'
import { burnUpChart } from './burn-up-chart.ts'
import { ratesChart, stagesChart } from './city-charts.ts'
import { cityView } from './city-view.ts'
import { type OverviewAddress, overviewAddress } from './overview-address.ts'
import { burnUpSays, pictureNotes, ratesSays, stagesSays, seeingWords as words } from './seeing.words.ts'
import type { Seen } from './seeing-questions.desk.tsx'

/** What every picture of the overview is drawn from. */
export interface Picturing {
  readonly me: Me
  readonly seen: Seen
  readonly state: OverviewAddress
  /** On the large screen: its ground, its size, and no table below. */
  readonly look?: Look
  readonly height?: number
}

/** What the pictures have in common: notes, and where a unit leads. */
export function usePicture({ me, seen: { table, code }, state, look }: Picturing) {
  const { language } = useLanguage()
  const notes = pictureNotes(me.city.bureau, table.cutoff, table.known, code, language === 'zh')
  const to = (unit: number) => overviewAddress({ ...state, unit: state.unit === unit ? null : unit, large: false })
  const chosen = (name: string) => {
    const row = table.rows.find(one => one.unit === name)
    if (row) goTo(to(row.unitId))
  }
  return { notes, to, chosen, bare: look !== undefined }
}

const heightOf = (rows: number, each: number) => Math.max(240, 64 + rows * each)

export function Stages(picturing: Picturing) {
  const { seen, state, look = paperLook, height } = picturing
  const say = useSay()
  const { language } = useLanguage()
  const { notes, to, chosen, bare } = usePicture(picturing)
  const { rows, shown } = useMemo(() => cityView(seen.table, state.unit, words.city[language]), [seen.table, state.unit, language])
  const option = useMemo(() => {
    const named = (key: 'preparation' | 'onSite' | 'completed') => words[key][language]
    const names = { preparation: named('preparation'), onSite: named('onSite'), completed: named('completed') }
    return stagesChart(rows, state.view, names, look)
  }, [rows, state.view, language, look])
  const heads = [words.unitHead, words.plan, words.preparation, words.onSite, words.completed].map(say)
  const { view } = state
  return (
    <Chart
      title={`${say(words.stages)}（${say(words[view])}）`}
      says={say(stagesSays(shown, view))}
      table={{
        heads,
        rows: rows.map(({ unit, name, plan, preparation, onSite, completed }) => ({
          cells: [name, plan[view], preparation[view], onSite[view], completed[view]],
          to: to(unit),
        })),
      }}
      {...{ notes, option, bare }}
      file={`stages-${seen.table.cutoff}`}
      height={height ?? heightOf(rows.length, 30)}
      onChoose={chosen}
    />
  )
}

export function Rates(picturing: Picturing) {
  const { seen, state, look = paperLook, height } = picturing
  const say = useSay()
  const { language } = useLanguage()
  const { notes, to, chosen, bare } = usePicture(picturing)
  const { rows, shown } = useMemo(() => cityView(seen.table, state.unit, words.city[language]), [seen.table, state.unit, language])
  const option = useMemo(
    () => ratesChart(rows, { communities: words.byCommunities[language], households: words.byHouseholds[language] }, look),
    [rows, language, look],
  )
  const printed = (percent: string | null) => (percent === null ? '—' : `${percent}%`)
  return (
    <Chart
      title={say(words.rates)}
      says={say(ratesSays(shown, rows))}
      table={{
        heads: [words.unitHead, words.byCommunities, words.byHouseholds].map(say),
        rows: rows.map(({ unit, name, rates }) => ({ cells: [name, printed(rates.communities), printed(rates.households)], to: to(unit) })),
      }}
      {...{ notes, option, bare }}
      file={`rates-${seen.table.cutoff}`}
      height={height ?? heightOf(rows.length, 36)}
      onChoose={chosen}
    />
  )
}

export function BurnUp(picturing: Picturing) {
  const { seen, state, look = paperLook, height = 390 } = picturing
  const say = useSay()
  const { language } = useLanguage()
  const { notes, bare } = usePicture(picturing)
  const { shown } = cityView(seen.table, state.unit, words.city[language])
  const points = useMemo(() => burntOf(seen.points, shown.unit || null), [seen.points, shown.unit])
  const { view } = state
  const option = useMemo(() => {
    const named = (key: 'plan' | 'started' | 'completed') => words[key][language]
    return burnUpChart(
      points,
      seen.table.year,
      view,
      { plan: named('plan'), started: named('started'), completed: named('completed') },
      look,
    )
  }, [points, seen.table.year, view, language, look])
  return (
    <Chart
      title={`${shown.name}${say(words.burnUp)}（${say(words[view])}）`}
      says={say(burnUpSays(points, stepsOf(points), view))}
      table={{
        heads: [words.day, words.version, words.plan, words.started, words.completed].map(say),
        rows: points.map(({ on, no, plan, started, completed }) => ({ cells: [on, no, plan[view], started[view], completed[view]] })),
      }}
      {...{ notes, option, height, bare }}
      file={`burn-up-${seen.table.cutoff}`}
    />
  )
}
