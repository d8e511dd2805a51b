import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { Link } from '../base/address.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import type { Kind } from './milestone.ts'
import { momentShown } from './moment-shown.ts'
import type { MonthBesideRecording } from './record.desk.tsx'
import { doneWords, receiptWords, recordWords as words } from './record.words.ts'
import { WithdrawButton } from './withdraw.desk.tsx'
import { itemPath, recordAddress } from './works-address.ts'

/** What was recorded, as the receipt tells it. */
export interface Done {
  readonly act: string
  readonly at: string
  readonly kind: Kind
  readonly day: string
  readonly building: string | null
  /** Each with the printed key of the milestone that it got. */
  readonly items: readonly { readonly item: string; readonly name: string; readonly milestone: string }[]
  readonly households: number
  readonly units: readonly number[]
}

interface Doing {
  readonly done: Done
  readonly month: MonthBesideRecording
  readonly mayWithdraw: boolean
  readonly again: () => void
}

/** The receipt, what changed in the month, and where to go from here. */
export function RecordDone({ done, month, mayWithdraw, again }: Doing) {
  const say = useSay()
  const title = useRef<HTMLHeadingElement>(null)
  // Who works by keyboard or ear is where the answer is.
  useEffect(() => title.current?.focus(), [])
  const { kind, day, building, households, items } = done
  return (
    <section className="card" aria-labelledby="done">
      <h2 id="done" ref={title} tabIndex={-1}>
        {say(words.done)}
      </h2>
      <p className="sentence">{say(doneWords({ kind, day, building, households, communities: items.length }))}</p>
      <p className="muted">
        {say(words.receipt)} {say(receiptWords(done.act, momentShown(done.at)))}
      </p>
      {building === null && month.done({ at: done.at, units: done.units })}
      <ul className="done-items">
        {items.map(({ item, name }) => (
          <li key={item}>
            <Link to={itemPath(item)}>{name}</Link>
          </li>
        ))}
      </ul>
      <p className="field-row">
        <Button type="primary" onClick={again}>
          {say(words.again)}
        </Button>
        {mayWithdraw && <WithdrawButton chosen={items.map(({ milestone, name }) => ({ milestone, name, kind, occurredOn: day }))} />}
        <Link to={recordAddress({ tab: 'void' })}>{say(words.wrong)}</Link>
      </p>
    </section>
  )
}
