import { Link } from '../base/address.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { labelOfList } from '../plan/list.words.ts'
import { versionAddress } from '../plan/plan-address.ts'
import { communityAddress } from '../registry/ledger-address.ts'
import type { ShowingItem } from './item.desk.tsx'
import type { HistoryAnswer } from './works-answers.ts'
import { countedOnWords, versionWords, itemWords as words } from './works-item.words.ts'

/** Where the figures of the community come from: each list that names it with what it froze, and the ledger's own count. */
export function ItemSources({ data, monthOf }: Pick<ShowingItem, 'monthOf'> & { data: HistoryAnswer }) {
  const say = useSay()
  const { lists, ledger } = data
  return (
    <section className="card" aria-labelledby="sources">
      <h2 id="sources">{say(words.counts)}</h2>
      <p className="muted">{say(words.countsHint)}</p>
      {lists.map(list => (
        <div key={`${list.year} ${list.baseline}`} className="source">
          <h3>
            {say(labelOfList(list.year, list.baseline))} {list.no < list.lastNo && <span className="mark">{say(words.dropped)}</span>}
          </h3>
          <Counts {...list} />
          <p className="muted">
            <Link to={versionAddress(list.version)}>{say(versionWords(list.no, list.approvedOn))}</Link> · {list.document}
            {list.name !== data.name && ` · ${list.name}`}
          </p>
          {list.no === list.lastNo && <Link to={monthOf(list)}>{say(words.month)}</Link>}
        </div>
      ))}
      {ledger && (
        <div className="source">
          <h3>
            <Link to={communityAddress(data.community)}>{say(words.ledger)}</Link>
          </h3>
          <Counts {...ledger} />
          <p className="muted">
            {say(countedOnWords(ledger.on))} · {ledger.document}
          </p>
        </div>
      )}
    </section>
  )
}

function Counts({ households, buildings, floorArea }: { households: number; buildings: number; floorArea: string }) {
  const say = useSay()
  return (
    <dl className="counts">
      <div>
        <dt>{say(words.households)}</dt>
        <dd>{households}</dd>
      </div>
      <div>
        <dt>{say(words.buildings)}</dt>
        <dd>{buildings}</dd>
      </div>
      <div>
        <dt>{say(words.area)}</dt>
        <dd>{floorArea}</dd>
      </div>
    </dl>
  )
}
