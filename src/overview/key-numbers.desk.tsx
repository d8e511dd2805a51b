import type { ReactNode } from 'react'
import { Link } from '../base/address.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import type { Bilingual } from '../base/objection.ts'
import type { AskedMonth } from '../figures/month-address.ts'
import { remainingAddress } from '../figures/remaining-address.ts'
import { cityView, type UnitView } from './city-view.ts'
import type { OverviewAddress } from './overview-address.ts'
import { seeingWords as words } from './seeing.words.ts'
import type { Seen } from './seeing-questions.desk.tsx'

interface Numbering {
  readonly seen: Seen
  readonly state: OverviewAddress
  readonly asked: AskedMonth
  /** On the large screen nothing leads anywhere. */
  readonly bare?: boolean
}

/** What one would say on the telephone: plan, started with both rates, completed, and what is left. */
export function KeyNumbers({ seen, state, asked, bare = false }: Numbering) {
  const say = useSay()
  const { shown } = cityView(seen.table, state.unit, say(words.city))
  const { plan, started, completed, preparation, rates } = shown
  return (
    <section className="key-numbers" aria-label={`${shown.name} ${say(words.keyNumbers)}`}>
      <OneNumber name={words.plan} of={plan} />
      <OneNumber name={words.started} of={started} />
      <Rate rates={rates} />
      <OneNumber name={words.completed} of={completed} />
      <OneNumber name={words.remaining} of={preparation}>
        {preparation.communities === 0 && say(words.allStarted)}
        {!bare && preparation.communities > 0 && (
          <Link to={remainingAddress({ asked, goal: 'started', ticked: [] })}>{say(words.toRemaining)}</Link>
        )}
      </OneNumber>
    </section>
  )
}

interface Numbered {
  readonly name: Bilingual
  readonly of: UnitView['plan']
  readonly children?: ReactNode
}

function OneNumber({ name, of: { communities, households }, children }: Numbered) {
  const say = useSay()
  return (
    <div className="card key-number">
      <h2>{say(name)}</h2>
      <p>
        <span>
          <strong>{communities}</strong> {say(words.communitiesUnit)}
        </span>
        <span>
          <strong>{households}</strong> {say(words.householdsUnit)}
        </span>
      </p>
      {children && <p className="muted">{children}</p>}
    </div>
  )
}

/** Both, always together: a plan tells different stories by communities and by households. */
function Rate({ rates }: { rates: UnitView['rates'] }) {
  const say = useSay()
  const percent = (rate: string | null) => (rate === null ? '—' : `${rate}%`)
  return (
    <div className="card key-number">
      <h2>{say(words.startRate)}</h2>
      <p>
        <span>
          <strong>{percent(rates.communities)}</strong> {say(words.byCommunities)}
        </span>
        <span>
          <strong>{percent(rates.households)}</strong> {say(words.byHouseholds)}
        </span>
      </p>
    </div>
  )
}
