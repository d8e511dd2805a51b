import { useQuery } from '@tanstack/react-query'
import { Input, Skeleton } from 'antd'
import { goTo, Link, useAddress } from '../base/address.desk.tsx'
import { DayField } from '../base/day-field.desk.tsx'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { handoutFormWords, handoutWords as words } from './handout.words.ts'
import { type HandoutsAsked, handoutsAddress, handoutsPath, readHandoutsAsked } from './handouts-address.ts'
import { differenceQuery, type HandoutLine, handoutsQuery } from './handouts-questions.desk.ts'
import { monthAddress } from './month-address.ts'
import { countsWords } from './month-page.words.ts'
import './handouts.css'

/** 报数台账: which numbers went to whom and when, and why two of them differ. */
export function Handouts() {
  const say = useSay()
  const { query } = useAddress()
  const asked = readHandoutsAsked(query)
  const { data, error, refetch } = useQuery(handoutsQuery(asked))
  return (
    <>
      <h1>{say(words.ledger)}</h1>
      <Filters asked={asked} />
      {error && <Failure error={error} retry={refetch} />}
      {!error && !data && <Skeleton active aria-label={say(words.loading)} />}
      {data?.handouts.length === 0 && (
        <p className="card">{say(asked.recipient || asked.from || asked.to ? words.noneFound : words.none)}</p>
      )}
      {data && data.handouts.length > 0 && (
        <ul className="handouts">
          {data.handouts.map(one => (
            <Entry key={one.handout} one={one} />
          ))}
        </ul>
      )}
    </>
  )
}

function Filters({ asked }: { asked: HandoutsAsked }) {
  const say = useSay()
  const choose = (otherwise: Parameters<typeof handoutsAddress>[0]) => goTo(handoutsAddress({ ...asked, ...otherwise }))
  return (
    <section className="handouts-filter card" aria-label={say(words.filter)}>
      <div className="field">
        <label htmlFor="recipient">{say(words.recipient)}</label>
        <Input.Search
          id="recipient"
          key={asked.recipient ?? ''}
          defaultValue={asked.recipient ?? ''}
          allowClear
          onSearch={recipient => choose({ recipient })}
        />
      </div>
      <div className="field">
        <label htmlFor="from">{say(words.from)}</label>
        <DayField id="from" value={asked.from ?? ''} onChoose={from => choose({ from })} invalid={false} />
      </div>
      <div className="field">
        <label htmlFor="to">{say(words.to)}</label>
        <DayField id="to" value={asked.to ?? ''} onChoose={to => choose({ to })} invalid={false} />
      </div>
      {(asked.recipient || asked.from || asked.to) && <Link to={handoutsPath}>{say(words.noFilter)}</Link>}
    </section>
  )
}

function Entry({ one }: { one: HandoutLine }) {
  const say = useSay()
  const { numbers, cutoff, known, year, list } = one
  const started = say(countsWords({ communities: numbers.startedCommunities, households: numbers.startedHouseholds }))
  return (
    <li className="card">
      <p>
        <time dateTime={one.at}>{one.at.slice(0, 16).replace('T', ' ')}</time> <strong>{one.recipient ?? say(words.erased)}</strong>{' '}
        <span className="muted">
          {say(handoutFormWords[one.form])} · {say(words.by)} {one.post}
        </span>
      </p>
      <p>
        <Link to={monthAddress({ year: String(year), list, cutoff, known })}>
          {one.label} · {say(words.cutoff)} {cutoff}
        </Link>{' '}
        <span>{started}</span>
      </p>
      <p className="said">{one.said}</p>
      {one.differsFrom && <Why handout={one.handout} from={one.differsFrom} />}
    </li>
  )
}

function Why({ handout, from }: { handout: string; from: string }) {
  const say = useSay()
  const { data, error } = useQuery(differenceQuery(handout, from))
  if (error) return <Failure error={error} />
  const sentences = data?.length === 0 ? [words.same] : (data ?? [words.loading])
  return (
    <div className="why">
      <span className="mark">{say(words.differs)}</span>
      {sentences.map(sentence => (
        <p key={sentence.en}>{say(sentence)}</p>
      ))}
    </div>
  )
}
