import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import type { Me } from '../access/access.api.ts'
import { Link } from '../base/address.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { reasonWords } from '../works/expectation.words.ts'
import { householdsWords } from './month-table.words.ts'
import type { Remaining } from './remaining.desk.tsx'
import type { Goal } from './remaining.ts'
import { expectedWords, saidWords, sayForWords, remainingWords as words } from './remaining.words.ts'
import { shortOf } from './remaining-address.ts'
import { ExpectationForm } from './remaining-expectation.desk.tsx'

type Waiting = Remaining['communities'][number]

interface Listing {
  readonly me: Me
  readonly data: Remaining
  readonly goal: Goal
  readonly chosen: readonly Waiting[]
  readonly tick: (ticked: readonly string[]) => void
}

/** The communities that are left, unit by unit, each with its day and reason; ticked for a supposition or to say more of them. */
export function RemainingCommunities({ me, data, goal, chosen, tick }: Listing) {
  const say = useSay()
  const [saying, setSaying] = useState(false)
  const ticked = new Set(chosen.map(({ item }) => shortOf(item)))
  const choose = (communities: readonly Waiting[]) => tick(communities.map(({ item }) => shortOf(item)))
  const turn = (item: string) => {
    const short = shortOf(item)
    tick(ticked.has(short) ? [...ticked].filter(one => one !== short) : [...ticked, short])
  }
  return (
    <section className="card" aria-labelledby="who">
      <h2 id="who">{say(words.who)}</h2>
      {data.communities.length === 0 && <p>{say(words.nobody)}</p>}
      <p className="remaining-choose">
        <Button size="small" onClick={() => choose(data.communities)}>
          {say(words.all)}
        </Button>
        <Button size="small" onClick={() => choose(data.communities.filter(one => isExpectedBy(one, data.cutoff)))}>
          {say(words.expectedByThen)}
        </Button>
        <Button size="small" disabled={ticked.size === 0} onClick={() => tick([])}>
          {say(words.none)}
        </Button>
        {me.may.includes('works.record-expectations') && (
          <Button
            size="small"
            type="primary"
            disabled={chosen.length === 0}
            title={chosen.length === 0 ? say(words.tickFirst) : undefined}
            onClick={() => setSaying(true)}
          >
            {say(sayForWords(chosen.length))}
          </Button>
        )}
      </p>
      {data.units.map(({ unit, name }) => {
        const mine = data.communities.filter(one => one.unit === unit)
        return mine.length === 0 ? null : (
          <fieldset key={unit} className="remaining-unit">
            <legend>{name}</legend>
            {mine.map(one => (
              <Community key={one.item} one={one} today={me.today} ticked={ticked.has(shortOf(one.item))} turn={() => turn(one.item)} />
            ))}
          </fieldset>
        )
      })}
      {saying && <ExpectationForm goal={goal} items={chosen.map(({ item }) => item)} onClose={() => setSaying(false)} />}
    </section>
  )
}

const isExpectedBy = ({ expected }: Waiting, cutoff: string) => expected?.on != null && expected.on <= cutoff

interface One {
  readonly one: Waiting
  readonly today: string
  readonly ticked: boolean
  readonly turn: () => void
}

function Community({ one: { item, name, households, stageName, expected }, today, ticked, turn }: One) {
  const say = useSay()
  const day = expected?.on
  return (
    <div className="remaining-community">
      <Checkbox checked={ticked} onChange={turn}>
        {name}
      </Checkbox>
      <span className="muted">
        {say(householdsWords(households))} · {say(stageName)}
      </span>
      <span>
        {!expected && <span className="muted">{say(words.nothingSaid)}</span>}
        {expected && say(day ? expectedWords(day) : words.noDay)}
        {expected?.reason && ` · ${say(reasonWords[expected.reason])}`}
        {expected?.note && ` · ${expected.note}`}
        {expected && <span className="muted">（{say(saidWords(expected.saidOn))}）</span>}
        {day && day < today && <span className="mark overdue">{say(words.past)}</span>}
      </span>
      <Link to={`/works/items/${item}`}>{say({ zh: '详情', en: 'Details' })}</Link>
    </div>
  )
}
