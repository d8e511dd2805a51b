import { useQuery } from '@tanstack/react-query'
import { InputNumber, Select, Skeleton } from 'antd'
import type { Me } from '../access/access.api.ts'
import { goTo, Link, useAddress } from '../base/address.desk.tsx'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { baselines } from './list.ts'
import { baselineWords, labelOfList } from './list.words.ts'
import { nextVersionAddress, planPath } from './plan-address.ts'
import { beginsFromWords, planWords, newVersionWords as words } from './plan-page.words.ts'
import { listsQuery, type VersionAnswer, versionQuery } from './plan-questions.desk.tsx'
import { VersionForm } from './version-form.desk.tsx'
import '../registry/ledger.css'
import './plan.css'

/** The next version of a list, begun from the last one; or the first of a new one. */
export function NewVersion({ me }: { me: Me }) {
  const say = useSay()
  const { query } = useAddress()
  const year = Number(query.get('year') ?? me.today.slice(0, 4))
  const list = baselines.find(one => one === query.get('list')) ?? 'city'
  const { data: versions, error, refetch } = useQuery(listsQuery)
  const last = versions?.find(one => one.year === year && one.list === list)
  const lastQuery = useQuery({ ...versionQuery(last?.version ?? ''), enabled: last !== undefined })
  if (!me.may.includes('plan.approve-list')) return <p className="card">{say(words.mayNot)}</p>
  if (error) return <Failure error={error} retry={refetch} />
  if (lastQuery.error) return <Failure error={lastQuery.error} retry={lastQuery.refetch} />
  if (!versions || (last && !lastQuery.data)) return <Skeleton active />
  const no = (last?.no ?? 0) + 1
  return (
    <>
      <p className="trail">
        <Link to={planPath}>{say(planWords.toPlan)}</Link>
      </p>
      <h1>
        {say(words.title)} · {say(labelOfList(year, list, no))}
      </h1>
      <Which year={year} list={list} />
      {last && <p className="muted">{say(beginsFromWords(last.no))}</p>}
      {isPartly(lastQuery.data) ? (
        <p className="card">{say(words.partly)}</p>
      ) : (
        <VersionForm key={`${year} ${list} ${no}`} me={me} year={year} list={list} last={lastQuery.data ?? null} />
      )}
    </>
  )
}

const isPartly = (last: VersionAnswer | undefined) => last !== undefined && last.lines.length < last.version.communities

function Which({ year, list }: { year: number; list: (typeof baselines)[number] }) {
  const say = useSay()
  const to = (otherYear: number, otherList: typeof list) => goTo(nextVersionAddress(otherYear, otherList), { instead: true })
  return (
    <section className="card list line-filters" aria-label={say(words.which)}>
      <label htmlFor="plan-year">{say(words.year)}</label>
      <InputNumber
        id="plan-year"
        min={2000}
        max={2100}
        precision={0}
        defaultValue={year}
        onPressEnter={({ currentTarget }) => to(Number(currentTarget.value) || year, list)}
        onBlur={({ target }) => Number(target.value) !== year && to(Number(target.value) || year, list)}
      />
      <label htmlFor="plan-list">{say(words.list)}</label>
      <Select
        id="plan-list"
        className="plan-list"
        value={list}
        options={baselines.map(value => ({ value, label: say(baselineWords[value]) }))}
        onChange={chosen => to(year, chosen)}
      />
    </section>
  )
}
