import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Me } from '../access/access.api.ts'
import { goTo } from '../base/address.desk.tsx'
import type { Look } from '../base/chart.ts'
import { Failure } from '../base/failure.desk.tsx'
import { useLanguage, useSay } from '../base/language.desk.tsx'
import type { AskedMonth } from '../figures/month-address.ts'
import { labelOf } from '../figures/month-asked.desk.tsx'
import { ChangedSince } from './city-beside.desk.tsx'
import { BurnUp, Rates, Stages } from './city-pictures.desk.tsx'
import { DivisionMap } from './division-map.desk.tsx'
import { KeyNumbers } from './key-numbers.desk.tsx'
import { askedForGood, type OverviewAddress, overviewAddress } from './overview-address.ts'
import { asOfWords, refreshedWords, largeWords as words } from './seeing.words.ts'
import { seeingQuery } from './seeing-questions.desk.tsx'

interface Showing {
  readonly me: Me
  readonly state: OverviewAddress
  readonly asked: AskedMonth
}

const everyMinute = 60_000
/** How much of the height of the screen one line of words takes: the same on a wall of four times as many points. */
const linesOnScreen = 60

/** 大屏: the overview over the whole screen, which nobody touches and which asks again each minute. */
export function LargeScreen({ me, state, asked }: Showing) {
  const say = useSay()
  const dialog = useRef<HTMLDialogElement>(null)
  const leave = () => goTo(overviewAddress({ ...state, large: false }))
  const size = useScreen()
  const query = useQuery({
    ...seeingQuery(askedForGood(state, asked)),
    refetchInterval: everyMinute,
    refetchIntervalInBackground: true,
    refetchOnReconnect: 'always',
  })
  const { data, error, dataUpdatedAt, refetch } = query
  useEffect(() => dialog.current?.showModal(), [])
  const look: Look = { ink: '#eaf1f8', muted: '#a9bdd2', line: '#37536f', ground: '#0a1c2e', size: size.words }
  return (
    <dialog
      ref={dialog}
      className="large-screen"
      style={{ fontSize: size.words * 1.15 }}
      aria-labelledby="large-title"
      onCancel={event => {
        event.preventDefault()
        leave()
      }}
    >
      <header>
        <h1 id="large-title">
          {me.city.name} · {say(labelOf(asked))}
        </h1>
        {data && <span>{say(asOfWords(data.table.cutoff, asked.known))}</span>}
        {dataUpdatedAt > 0 && <span className="muted">{say(refreshedWords(clockAt(dataUpdatedAt)))}</span>}
        {error && data && (
          <strong role="alert" className="mark overdue">
            {say(words.stale)}
          </strong>
        )}
        <span className="large-buttons">
          <button type="button" onClick={() => void dialog.current?.requestFullscreen?.().catch(() => {})}>
            {say(words.full)}
          </button>
          <button type="button" onClick={leave}>
            {say(words.leave)}
          </button>
        </span>
      </header>
      {error && !data && <Failure error={error} retry={refetch} />}
      {data?.table.version && (
        <>
          <KeyNumbers seen={data} state={state} asked={asked} bare />
          <div className="large-panels">
            <Stages {...{ me, state, look }} seen={data} height={size.panel} />
            <DivisionMap {...{ me, state, look }} seen={data} height={size.panel} />
            <Rates {...{ me, state, look }} seen={data} height={size.panel * 2.3} />
            <BurnUp {...{ me, state, look }} seen={data} height={size.panel} />
            <ChangedSince asked={{ ...asked, cutoff: data.table.cutoff }} every={everyMinute} />
          </div>
        </>
      )}
    </dialog>
  )
}

/** The words and the panels by the height of the window, which on a phone is no screen of a hall. */
function useScreen(): { words: number; panel: number } {
  const { language } = useLanguage()
  const [height, setHeight] = useState(innerHeight)
  useEffect(() => {
    const measured = () => setHeight(innerHeight)
    addEventListener('resize', measured)
    return () => removeEventListener('resize', measured)
  }, [])
  const words = Math.max(12, (height / linesOnScreen) * (language === 'zh' ? 0.85 : 0.8))
  return { words, panel: Math.max(220, height * 0.295) }
}

const clockAt = (moment: number): string =>
  new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hour12: false,
  }).format(moment)
