import { useQuery } from '@tanstack/react-query'
import { Segmented, Select, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import type { Me } from '../access/access.api.ts'
import { goTo, Link, useAddress } from '../base/address.desk.tsx'
import { dayOf } from '../base/day.ts'
import { Failure, sentencesOf } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { askedMonth, changed, newestList } from '../figures/month-address.ts'
import { labelOf, MonthAsked } from '../figures/month-asked.desk.tsx'
import { monthWords, saysNoVersion } from '../figures/month-page.words.ts'
import { type Lists, listsQuery } from '../figures/month-questions.desk.tsx'
import { BesideOthers, ChangedSince } from './city-beside.desk.tsx'
import { BurnUp, Rates, Stages } from './city-pictures.desk.tsx'
import { DivisionMap } from './division-map.desk.tsx'
import { KeyNumbers } from './key-numbers.desk.tsx'
import { LargeScreen } from './large-screen.desk.tsx'
import { type OverviewAddress, overviewAddress, readOverviewAddress } from './overview-address.ts'
import { asOfWords, seeingWords as words } from './seeing.words.ts'
import { type Seen, seeingQuery } from './seeing-questions.desk.tsx'
import '../figures/month.css'
import './overview.css'
import './city.css'

interface Looking {
  readonly me: Me
  /** Who is late with a return: of a chapter of its own, which is put here where it is. */
  readonly late?: ReactNode
}

/** 总览: what a city's year looks like, at a glance; all of its state stands in the address. */
export function City({ me, late }: Looking) {
  const say = useSay()
  const state = readOverviewAddress(useAddress().query)
  const { data: lists, error, refetch } = useQuery(listsQuery)
  if (error) return <Failure error={error} retry={refetch} />
  if (!lists) return <Skeleton active aria-label={say(words.loading)} />
  const newest = newestList(lists)
  if (!newest) {
    return (
      <section className="card nothing">
        <h1>{say(words.title)}</h1>
        <p>{say(monthWords.noLists)}</p>
      </section>
    )
  }
  const asked = askedMonth(state.asked, newest, me.today)
  return state.large ? <LargeScreen {...{ me, state, asked }} /> : <CityOf {...{ me, lists, state, asked, late }} />
}

/** The fields above, which show at their own place what is wrong with them. */
const fields = ['year', 'list', 'cutoff', 'known']

interface Shown extends Looking {
  readonly lists: Lists
  readonly state: OverviewAddress
  readonly asked: ReturnType<typeof askedMonth>
}

function CityOf({ me, lists, state, asked, late }: Shown) {
  const say = useSay()
  const { data, error, refetch, isPlaceholderData } = useQuery(seeingQuery(asked))
  const wrong = Object.fromEntries((error ? sentencesOf(error) : []).flatMap(({ place, says }) => (place ? [[place, says]] : [])))
  const choose = (otherwise: Parameters<typeof changed>[1]) =>
    goTo(overviewAddress({ ...state, asked: changed({ ...state.asked, ...asked }, otherwise) }))
  return (
    <>
      <div className="title-row">
        <h1>{say(words.title)}</h1>
        <Link to={overviewAddress({ ...state, large: true })} className="button-link">
          {say(words.large)}
        </Link>
      </div>
      <MonthAsked {...{ asked, lists, wrong, choose }} today={dayOf(me.today)} />
      {error && <Failure error={error} retry={refetch} except={fields} />}
      {!error && !data && <Skeleton active paragraph={{ rows: 12 }} />}
      {!error && data && !data.table.version && <p className="card">{say(saysNoVersion(labelOf(asked), asked.cutoff))}</p>}
      {!error && data?.table.version && (
        <div className="city" aria-busy={isPlaceholderData}>
          <WhatIsShown seen={data} state={state} known={asked.known} />
          <Panels {...{ me, state, asked, late }} seen={data} />
        </div>
      )}
    </>
  )
}

function Panels({ me, state, asked, late, seen }: Omit<Shown, 'lists'> & { seen: Seen }) {
  const say = useSay()
  const picturing = { me, seen, state }
  return (
    <>
      <KeyNumbers {...{ seen, state, asked }} />
      <div className="panels">
        <Stages {...picturing} />
        <DivisionMap {...picturing} />
        <Rates {...picturing} />
        <BurnUp {...picturing} />
        <ChangedSince asked={asked} />
        {late && (
          <section className="card" aria-labelledby="late">
            <h2 id="late">{say(words.late)}</h2>
            {late}
          </section>
        )}
        {me.may.includes('bulletin.read-findings') && <BesideOthers me={me} />}
      </div>
    </>
  )
}

/** Of which unit, and counted in what. */
function WhatIsShown({ seen, state, known }: { seen: Seen; state: OverviewAddress; known: string | undefined }) {
  const say = useSay()
  return (
    <div className="field-row what-is-shown">
      <label htmlFor="overview-unit">{say(words.unit)}</label>
      <Select
        id="overview-unit"
        className="filter-choice"
        value={seen.table.rows.some(row => row.unitId === state.unit) ? (state.unit ?? 0) : 0}
        options={[{ value: 0, label: say(words.city) }, ...seen.table.rows.map(({ unitId, unit }) => ({ value: unitId, label: unit }))]}
        onChange={unit => goTo(overviewAddress({ ...state, unit: unit || null }))}
      />
      <span id="overview-view">{say(words.view)}</span>
      <Segmented
        aria-labelledby="overview-view"
        value={state.view}
        options={[
          { value: 'communities' as const, label: say(words.communities) },
          { value: 'households' as const, label: say(words.households) },
        ]}
        onChange={view => goTo(overviewAddress({ ...state, view }))}
      />
      <span className="muted">{say(asOfWords(seen.table.cutoff, known))}</span>
    </div>
  )
}
