import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import type { Me } from '../access/access.api.ts'
import { Link } from '../base/address.desk.tsx'
import { dayOf } from '../base/day.ts'
import { Failure, statusOf } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { ItemSources } from './item-sources.desk.tsx'
import { ItemTimeline } from './item-timeline.desk.tsx'
import { stageWords } from './milestone.words.ts'
import { recordAddress, recordPath } from './works-address.ts'
import type { HistoryAnswer } from './works-answers.ts'
import { buildingProgress, nextKind, stageReached } from './works-item.ts'
import { buildingWords, owedWords, progressOfWords, sizeWords, itemWords as words } from './works-item.words.ts'
import { itemQuery } from './works-questions.desk.tsx'
import './item.css'

export interface ShowingItem {
  readonly me: Me
  /** Where the month stands that counts the line of a list: a later chapter knows. */
  readonly monthOf: (line: { year: number; baseline: HistoryAnswer['lists'][number]['baseline']; unit: number }) => string
}

/** One renovation of one community: what happened and what proves it, what is owed, and where its figures come from. */
export function ItemPage({ me, item, monthOf }: ShowingItem & { item: string }) {
  const say = useSay()
  const { data, error, refetch } = useQuery(itemQuery(item))
  if (statusOf(error) === 404 || statusOf(error) === 422) return <NotHere />
  if (error) return <Failure error={error} retry={refetch} />
  if (!data) return <Skeleton active aria-label={say(words.loading)} />
  const standing = data.milestones.filter(one => one.voided === null)
  return (
    <>
      <ItemHead me={me} data={data} standing={standing} />
      <div className="item">
        <ItemTimeline me={me} data={data} standing={standing} />
        <div className="item-beside">
          <Buildings data={data} standing={standing} />
          <ItemSources data={data} monthOf={monthOf} />
        </div>
      </div>
    </>
  )
}

export type Standing = HistoryAnswer['milestones']

function ItemHead({ me, data, standing }: { me: Me; data: HistoryAnswer; standing: Standing }) {
  const say = useSay()
  const stage = stageReached(standing)
  const next = nextKind(stage)
  const mayRecord = me.may.includes('works.record-milestones')
  const owed = standing.find(one => one.evidenceDueOn !== null && one.evidence.length === 0)?.evidenceDueOn
  return (
    <section className="item-head">
      <h1>{data.name}</h1>
      <p>
        {data.unitName}
        {data.place && data.place !== data.unitName && ` · ${data.place}`} · {say(sizeWords(data.households, data.buildings))} ·{' '}
        <strong>{say(stageWords[stage])}</strong>{' '}
        {owed && <span className={owed < dayOf(me.today) ? 'mark overdue' : 'mark'}>{say(owedWords(owed, owed < dayOf(me.today)))}</span>}
      </p>
      {mayRecord && (
        <p>
          {next ? (
            <Link to={recordAddress({ kind: next, items: [data.item] })}>{say(words.record)}</Link>
          ) : (
            <span className="muted">{say(words.finished)}</span>
          )}
        </p>
      )}
    </section>
  )
}

function Buildings({ data, standing }: { data: HistoryAnswer; standing: Standing }) {
  const say = useSay()
  const progress = buildingProgress({ buildings: data.buildingList, standing })
  return (
    <section className="card" aria-labelledby="progress">
      <h2 id="progress">{say(words.progress)}</h2>
      {progress ? (
        <>
          <p>{say(progressOfWords(progress.completed, progress.reached.length))}</p>
          <ul className="buildings">
            {progress.reached.map(({ id, no, stage }) => (
              <li key={id}>
                {say(buildingWords(no))} <span className="muted">{say(stageWords[stage])}</span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="muted">{say(words.wholeOnly)}</p>
      )}
    </section>
  )
}

function NotHere() {
  const say = useSay()
  return (
    <section className="card nothing">
      <h1>{say(words.page)}</h1>
      <p>{say(words.notHere)}</p>
      <Link to={recordPath}>{say(words.toRecord)}</Link>
    </section>
  )
}
