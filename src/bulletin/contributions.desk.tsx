import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import type { Me } from '../access/access.api.ts'
import { goTo, Link, useAddress } from '../base/address.desk.tsx'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { StateTag } from '../base/state-tag.desk.tsx'
import { contributionsPath } from './bulletin-address.ts'
import { type Contribution, contributionsQuery } from './bulletin-questions.desk.ts'
import { ContributionReading } from './contribution-reading.desk.tsx'
import { ContributionWriting } from './contribution-writing.desk.tsx'
import { contributionsWords as words } from './contributions-page.words.ts'
import { momentWords, monthWords } from './issues.words.ts'
import './bulletin.css'
import './editor.css'

/** 来稿: a county writes and hands in; the city's editor takes or returns. Which one is open stands in the address. */
export function Contributions({ me }: { me: Me }) {
  const say = useSay()
  const { query } = useAddress()
  const { data, error, refetch } = useQuery(contributionsQuery)
  if (!data && error) return <Failure error={error} retry={refetch} />
  if (!data) return <Skeleton active aria-label={say(words.loading)} />
  const mayWrite = me.may.includes('bulletin.contribute-article')
  const opened = query.get('contribution')
  const found = data.contributions.find(({ contribution }) => contribution === opened) ?? null
  if (mayWrite && opened === 'new') return <ContributionWriting me={me} units={data.units} kept={null} />
  if (found && mayWrite && found.state !== 'taken') {
    return <ContributionWriting key={found.contribution} me={me} units={data.units} kept={found} />
  }
  if (found) return <ContributionReading me={me} contribution={found} />
  return (
    <>
      <div className="page-head">
        <h1>{say(words.title)}</h1>
        {mayWrite && (
          <Button type="primary" onClick={() => goTo(`${contributionsPath}?contribution=new`)}>
            {say(words.write)}
          </Button>
        )}
      </div>
      <section className="card">
        {data.contributions.length === 0 && <p className="muted">{say(mayWrite ? words.noneYours : words.noneIn)}</p>}
        <ul className="issue-rows">
          {data.contributions.map(one => (
            <Row key={one.contribution} one={one} />
          ))}
        </ul>
      </section>
    </>
  )
}

function Row({ one }: { one: Contribution }) {
  const say = useSay()
  return (
    <li>
      <Link className="issue-row-name" to={`${contributionsPath}?contribution=${one.contribution}`}>
        {one.title}
      </Link>
      <span>
        <StateTag color={colours[one.state]}>{say(one.stateName)}</StateTag> {one.unitName}
      </span>
      <span>{say(monthWords(one.month))}</span>
      <span className="muted">
        {one.savedBy} {momentWords(one.savedAt)}
      </span>
    </li>
  )
}

const colours = { writing: 'default', 'handed-in': 'processing', taken: 'green', returned: 'warning' } as const
