import { Button } from 'antd'
import { useState } from 'react'
import type { Me } from '../access/access.api.ts'
import { goTo, useAddress } from '../base/address.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { evidenceWords } from './evidence.words.ts'
import type { Standing } from './item.desk.tsx'
import { AttachEvidence } from './item-attach.desk.tsx'
import { EvidenceOf } from './item-evidence.desk.tsx'
import { kindWords } from './milestone.words.ts'
import { objectionsToVoiding } from './milestone-rules.ts'
import { momentShown } from './moment-shown.ts'
import { toggled } from './record-draft.ts'
import { voidWords } from './void.words.ts'
import { VoidChosen } from './void-chosen.desk.tsx'
import { WithdrawButton } from './withdraw.desk.tsx'
import { attachAddress, itemPath } from './works-address.ts'
import type { HistoryAnswer } from './works-answers.ts'
import { endedByWords, recordedWords, itemWords as words } from './works-item.words.ts'

type OneMilestone = HistoryAnswer['milestones'][number]

interface Telling {
  readonly me: Me
  readonly data: HistoryAnswer
  readonly standing: Standing
}

/** Everything that was recorded, in the order of its days; what stands can be chosen and voided, and gets more evidence. */
export function ItemTimeline({ me, data, standing }: Telling) {
  const say = useSay()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const mayVoid = me.may.includes('works.void-milestone')
  const picked = standing.filter(one => chosen.includes(one.milestone))
  const others = standing.filter(one => !chosen.includes(one.milestone))
  const blocking = picked.flatMap(one => objectionsToVoiding(one, others))
  return (
    <section className="card timeline" aria-labelledby="timeline">
      <h2 id="timeline">{say(words.timeline)}</h2>
      {data.milestones.length === 0 && <p className="muted">{say(words.nothing)}</p>}
      <ol>
        {data.milestones.map(one => (
          <Entry
            key={one.milestone}
            {...{ one, me, data }}
            isChosen={chosen.includes(one.milestone)}
            choose={mayVoid ? () => setChosen(toggled(chosen, one.milestone)) : null}
          />
        ))}
      </ol>
      {mayVoid && data.milestones.length > 0 && (
        <VoidChosen
          chosen={picked.map(({ milestone, kind, occurredOn }) => ({ milestone, kind, occurredOn, name: data.name }))}
          hindrance={picked.length === 0 ? voidWords.nothingChosen : (blocking[0]?.says ?? null)}
          onDone={() => setChosen([])}
        />
      )}
    </section>
  )
}

interface Entering {
  readonly one: OneMilestone
  readonly me: Me
  readonly data: HistoryAnswer
  readonly isChosen: boolean
  /** Null: the post may not void. */
  readonly choose: (() => void) | null
}

function Entry({ one, me, data, isChosen, choose }: Entering) {
  const say = useSay()
  const { query } = useAddress()
  const { milestone, kind, no, occurredOn, recordedAt, by, note, evidence, voided } = one
  const title = `${say(kindWords[kind])}${no ? `（${no}）` : ''}`
  const isAttaching = query.get('attach') === milestone && voided === null
  return (
    <li className={voided ? 'entry voided' : 'entry'}>
      <p className="entry-title">
        {choose && voided === null && (
          <input type="checkbox" aria-label={`${title} ${say(words.choose)}`} checked={isChosen} onChange={choose} />
        )}{' '}
        <time dateTime={occurredOn}>{occurredOn}</time> <strong>{title}</strong>
      </p>
      <p className="muted">
        {say(recordedWords(momentShown(recordedAt), by))}
        {note && ` · ${note}`}
      </p>
      {voided && <p className="mark">{say(endedByWords(momentShown(voided.at), voided.by, voided))}</p>}
      <EvidenceOf milestone={milestone} evidence={evidence} />
      {voided === null && me.may.includes('works.attach-evidence') && !isAttaching && (
        <Button size="small" onClick={() => goTo(attachAddress(data.item, milestone))}>
          {say(evidenceWords.attach)}
        </Button>
      )}
      {one.mayWithdraw && me.may.includes('works.withdraw-milestone') && (
        <>
          {' '}
          <WithdrawButton chosen={[{ milestone, kind, occurredOn, name: data.name }]} />
        </>
      )}
      {isAttaching && me.may.includes('works.attach-evidence') && (
        <AttachEvidence milestone={milestone} item={data.item} close={() => goTo(itemPath(data.item), { instead: true })} />
      )}
    </li>
  )
}
