import { useQuery } from '@tanstack/react-query'
import { Skeleton, Tabs } from 'antd'
import type { ReactNode } from 'react'
import type { Me } from '../access/access.api.ts'
import { goTo, useAddress } from '../base/address.desk.tsx'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import type { Kind } from './milestone.ts'
import { recordWords as words } from './record.words.ts'
import { RecordForm } from './record-form.desk.tsx'
import { VoidRecordings } from './void.desk.tsx'
import { type RecordAddress, readRecordAddress, recordAddress } from './works-address.ts'
import { itemsQuery } from './works-questions.desk.tsx'
import './record.css'

/** What the month says about a recording: a later chapter counts it, and is put beside by who builds the pages. */
export interface MonthBesideRecording {
  /** Before it is sent: these items would get as far as this. */
  readonly proposed: (said: {
    readonly items: readonly string[]
    readonly kind: Kind
    readonly day: string
    readonly units: readonly number[]
  }) => ReactNode
  /** After it was sent at this moment: what it changed in the rows of these units. */
  readonly done: (said: { readonly at: string; readonly units: readonly number[] }) => ReactNode
}

export interface Recording {
  readonly me: Me
  readonly month: MonthBesideRecording
}

/** Recording what happened on site, of one community or many; and voiding what was recorded wrongly. */
export function RecordPage({ me, month }: Recording) {
  const say = useSay()
  const { query } = useAddress()
  const state = readRecordAddress(query)
  const tabs = [
    { key: 'record', label: say(words.record), children: <RecordItems me={me} month={month} state={state} /> },
    { key: 'void', label: say(words.void), children: <VoidRecordings me={me} /> },
  ]
  return (
    <>
      <h1>{say(words.title)}</h1>
      <Tabs
        activeKey={state.tab}
        items={tabs}
        destroyOnHidden
        onChange={tab => goTo(recordAddress({ ...state, tab: tab === 'void' ? 'void' : 'record' }))}
      />
    </>
  )
}

function RecordItems({ me, month, state }: Recording & { state: RecordAddress }) {
  const say = useSay()
  const { data: all, error, refetch } = useQuery(itemsQuery(null))
  const narrowed = useQuery({ ...itemsQuery(state.unit), enabled: all?.more === true && state.unit !== null })
  const found = narrowed.data ?? all
  if (error) return <Failure error={error} retry={refetch} />
  if (!found) return <Skeleton active aria-label={say(words.loading)} />
  if (found.items.length === 0) return <p className="card nothing">{say(words.noItems)}</p>
  return <RecordForm {...{ me, month, state, found }} />
}
