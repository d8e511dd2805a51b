import { queryOptions, useQuery } from '@tanstack/react-query'
import { Segmented, Skeleton } from 'antd'
import type { Me } from '../access/access.api.ts'
import { goTo, useAddress } from '../base/address.desk.tsx'
import { clientOf } from '../base/client.desk.ts'
import { dayOf } from '../base/day.ts'
import { Failure, sentencesOf } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import type { Bilingual } from '../base/objection.ts'
import { type AskedMonth, askedMonth, changed, newestList } from './month-address.ts'
import { MonthAsked } from './month-asked.desk.tsx'
import { monthWords } from './month-page.words.ts'
import { type Lists, listsQuery } from './month-questions.desk.tsx'
import { householdsWords } from './month-table.words.ts'
import { remainingApi } from './remaining.api.ts'
import { type Goal, goals } from './remaining.ts'
import { goalWords, outsideWords, saysLeft, saysTarget, remainingWords as words } from './remaining.words.ts'
import { endOfThisMonth, type RemainingAddress, readRemainingAddress, remainingAddress, shortOf } from './remaining-address.ts'
import { RemainingCommunities } from './remaining-communities.desk.tsx'
import { Supposition } from './supposition.desk.tsx'
import './month.css'
import './remaining.css'

const client = clientOf(remainingApi)
export type Remaining = Awaited<ReturnType<typeof client.remaining>>

const remainingQuery = (asked: AskedMonth, goal: Goal) =>
  queryOptions({
    queryKey: ['figures', 'remaining', asked, goal],
    queryFn: ({ signal }) => client.remaining({ query: { ...asked, goal } }, { signal }),
  })

/** 还差谁: what is left of a list, community by community, and what the table would be if some of them got there. */
export function RemainingPage({ me }: { me: Me }) {
  const say = useSay()
  const { query } = useAddress()
  const { data: lists, error, refetch } = useQuery(listsQuery)
  if (error) return <Failure error={error} retry={refetch} />
  if (!lists) return <Skeleton active />
  const newest = newestList(lists)
  if (!newest) return <p className="card">{say(monthWords.noLists)}</p>
  const state = readRemainingAddress(query)
  const asked = askedMonth(state.asked, newest, endOfThisMonth(dayOf(me.today)))
  return <RemainingOf {...{ me, lists, state, asked }} />
}

interface Shown {
  readonly me: Me
  readonly lists: Lists
  readonly state: RemainingAddress
  readonly asked: AskedMonth
}

function RemainingOf({ me, lists, state, asked }: Shown) {
  const say = useSay()
  const { goal } = state
  const { data, error, refetch } = useQuery(remainingQuery(asked, goal))
  const go = (otherwise: Partial<RemainingAddress>) => goTo(remainingAddress({ ...state, asked, ...otherwise }))
  const tick = (ticked: readonly string[]) => goTo(remainingAddress({ ...state, asked, ticked }), { instead: true })
  return (
    <>
      <h1 className="remaining-title">{say(words.title)}</h1>
      <MonthAsked
        {...{ asked, lists, wrong: wrongOf(error) }}
        today={dayOf(me.today)}
        choose={otherwise => go({ asked: changed(asked, otherwise) })}
      />
      <div className="field goal">
        <span className="label" id="goal">
          {say(words.goal)}
        </span>
        <Segmented
          aria-labelledby="goal"
          value={goal}
          options={goals.map(one => ({ value: one, label: say(goalWords[one]) }))}
          onChange={chosen => go({ goal: chosen, ticked: [] })}
        />
      </div>
      {error && <Failure error={error} retry={refetch} except={['year', 'list', 'cutoff', 'known']} />}
      {!error && !data && <Skeleton active />}
      {data && <Told {...{ me, asked, data, state, tick }} />}
    </>
  )
}

interface Telling {
  readonly me: Me
  readonly asked: AskedMonth
  readonly data: Remaining
  readonly state: RemainingAddress
  readonly tick: (ticked: readonly string[]) => void
}

function Told({ me, asked, data, state: { goal, ticked }, tick }: Telling) {
  const say = useSay()
  const chosen = data.communities.filter(({ item }) => ticked.includes(shortOf(item)))
  const target = saysTarget(data.target)
  return (
    <>
      <section className="card">
        <p className="sentence">{say(saysLeft(data, goal, data.cutoff))}</p>
        {target && <p>{say(target)}</p>}
        {data.units.length > 0 && <Units units={data.units} />}
        {data.outside > 0 && <p className="muted">{say(outsideWords(data.outside))}</p>}
      </section>
      <div className="remaining">
        <RemainingCommunities {...{ me, data, goal, chosen, tick }} />
        <Supposition {...{ asked, goal }} items={chosen.map(({ item }) => item)} />
      </div>
    </>
  )
}

function Units({ units }: { units: Remaining['units'] }) {
  const say = useSay()
  return (
    <ul className="remaining-units" aria-label={say(words.byUnit)}>
      {units.map(({ unit, name, left }) => (
        <li key={unit}>
          {name} <strong>{left.communities}</strong> <span className="muted">{say(householdsWords(left.households))}</span>
        </li>
      ))}
    </ul>
  )
}

function wrongOf(error: unknown): Readonly<Record<string, Bilingual>> {
  if (!error) return {}
  return Object.fromEntries(sentencesOf(error).flatMap(({ place, says }) => (place ? [[place, says]] : [])))
}
