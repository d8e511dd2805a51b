import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Radio, Skeleton } from 'antd'
import { useState } from 'react'
import type { Me } from '../access/access.api.ts'
import { Link } from '../base/address.desk.tsx'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { kindWords } from './milestone.words.ts'
import { momentShown } from './moment-shown.ts'
import { chooseOneWords } from './record.words.ts'
import { toggled } from './record-draft.ts'
import { recordingWords, standingWords, voidWords as words } from './void.words.ts'
import { VoidChosen } from './void-chosen.desk.tsx'
import { withdrawWords } from './withdrawal.words.ts'
import { itemPath } from './works-address.ts'
import type { Recordings } from './works-answers.ts'
import { recordingsQuery } from './works-questions.desk.tsx'

type OneRecording = Recordings[number]
type OneMilestone = OneRecording['milestones'][number]

/** Recent acts of recording; all of an act or some of it are voided with one reason. */
export function VoidRecordings({ me }: { me: Me }) {
  const say = useSay()
  const mayRecord = me.may.includes('works.record-milestones')
  const [whose, setWhose] = useState<'own' | 'all'>(mayRecord ? 'own' : 'all')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(recordingsQuery(whose))
  if (error) return <Failure error={error} retry={refetch} />
  const recordings = data?.pages.flatMap(page => page.recordings)
  const all = recordings?.flatMap(({ milestones }) => milestones) ?? []
  const picked = all.filter(one => chosen.includes(one.milestone) && mayVoid(one))
  const isAllowed = me.may.includes('works.void-milestone')
  return (
    <section className="card voiding" aria-label={say(words.invite)}>
      <p>{say(words.invite)}</p>
      <div className="field">
        <span className="label" id="whose">
          {say(words.whose)}
        </span>
        <Radio.Group
          aria-labelledby="whose"
          value={whose}
          options={[
            { value: 'own', label: say(words.own) },
            { value: 'all', label: say(words.all) },
          ]}
          onChange={({ target }) => setWhose(target.value === 'all' ? 'all' : 'own')}
        />
      </div>
      {!recordings && <Skeleton active aria-label={say(words.loading)} />}
      {recordings?.length === 0 && <p>{say(whose === 'own' ? words.noneOwn : words.none)}</p>}
      <ul className="recordings">
        {recordings?.map(recording => (
          <RecordingEntry key={recording.act} recording={recording} chosen={chosen} choose={setChosen} />
        ))}
      </ul>
      {hasNextPage && (
        <Button loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
          {say(words.earlier)}
        </Button>
      )}
      <VoidChosen
        chosen={picked}
        hindrance={!isAllowed ? words.mayNot : picked.length === 0 ? words.nothingChosen : null}
        onDone={() => setChosen([])}
      />
    </section>
  )
}

const mayVoid = ({ voided, blocked }: OneMilestone): boolean => !voided && blocked === null

interface Choosing {
  readonly chosen: readonly string[]
  readonly choose: (chosen: readonly string[]) => void
}

function RecordingEntry({ recording: { at, by, milestones }, chosen, choose }: Choosing & { recording: OneRecording }) {
  const say = useSay()
  const [first] = milestones
  if (!first) return null
  const free = milestones.filter(mayVoid).map(one => one.milestone)
  const isAll = free.length > 0 && free.every(one => chosen.includes(one))
  const title = say(recordingWords(momentShown(at), milestones.length, first.kind, first.occurredOn))
  const standing = milestones.filter(one => !one.voided).length
  const withdrawn = milestones.filter(one => one.withdrawn).length
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={isAll}
          disabled={free.length === 0}
          onChange={() => choose(isAll ? chosen.filter(one => !free.includes(one)) : [...new Set([...chosen, ...free])])}
        />{' '}
        <strong>{title}</strong>
      </label>{' '}
      <span className="muted">
        {by} · {say(standingWords(standing, milestones.length, withdrawn))}
      </span>
      {milestones.length > 1 ? (
        <details>
          <summary>{say(words.each)}</summary>
          <ul>
            {milestones.map(one => (
              <MilestoneEntry key={one.milestone} one={one} chosen={chosen} choose={choose} />
            ))}
          </ul>
        </details>
      ) : (
        <div className="recording-of">
          <Link to={itemPath(first.item)}>{first.name}</Link>{' '}
          {first.blocked && !first.voided && <span className="muted">{say(first.blocked)}</span>}
        </div>
      )}
    </li>
  )
}

function MilestoneEntry({ one, chosen, choose }: Choosing & { one: OneMilestone }) {
  const say = useSay()
  const { milestone, item, name, kind, voided, withdrawn, blocked } = one
  const reason = `blocked-${milestone}`
  return (
    <li>
      <input
        type="checkbox"
        aria-label={say(chooseOneWords(`${name} ${say(kindWords[kind])}`))}
        checked={chosen.includes(milestone) && mayVoid(one)}
        disabled={!mayVoid(one)}
        {...(blocked && { 'aria-describedby': reason })}
        onChange={() => choose(toggled(chosen, milestone))}
      />{' '}
      <Link to={itemPath(item)}>{name}</Link> <span className={voided ? 'voided' : undefined}>{say(kindWords[kind])}</span>{' '}
      {voided && <span className="mark">{say(withdrawn ? withdrawWords.withdrawn : words.voided)}</span>}
      {blocked && !voided && (
        <span id={reason} className="muted">
          {say(blocked)}
        </span>
      )}
    </li>
  )
}
