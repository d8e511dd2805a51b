import { useQuery } from '@tanstack/react-query'
import { Alert, Skeleton, Tabs } from 'antd'
import { useState } from 'react'
import type { Me } from '../access/access.api.ts'
import { Link } from '../base/address.desk.tsx'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { addedWords, addWords as words } from './add-communities.words.ts'
import { AddOne } from './add-one.desk.tsx'
import { communityAddress, ledgerPath } from './ledger-address.ts'
import { PasteMany } from './paste-many.desk.tsx'
import { choicesQuery } from './registry-questions.desk.tsx'
import './ledger.css'

/** What was added last: its communities, by their keys. */
export type Added = readonly { readonly community: string; readonly name: string }[]

/** 小区建档: one by a form, or many as they stand in a spreadsheet. */
export function AddCommunities({ me }: { me: Me }) {
  const say = useSay()
  const { data: choices, error, refetch } = useQuery(choicesQuery)
  const [added, setAdded] = useState<Added | null>(null)
  if (error) return <Failure error={error} retry={refetch} />
  if (!choices) return <Skeleton active />
  const form = { choices, today: me.today, onAdded: setAdded }
  return (
    <>
      <h1>{say(words.title)}</h1>
      {added && <Receipt added={added} mayPlan={me.may.includes('plan.approve-list')} />}
      <Tabs
        items={[
          { key: 'one', label: say(words.one), children: <AddOne {...form} /> },
          { key: 'many', label: say(words.many), children: <PasteMany {...form} /> },
        ]}
      />
    </>
  )
}

const shown = 5

function Receipt({ added, mayPlan }: { added: Added; mayPlan: boolean }) {
  const say = useSay()
  return (
    <Alert
      type="success"
      showIcon
      role="status"
      title={say(addedWords(added.length))}
      description={
        <>
          {added.slice(0, shown).map(({ community, name }) => (
            <span key={community}>
              <Link to={communityAddress(community)}>{name}</Link>{' '}
            </span>
          ))}
          <Link to={ledgerPath}>{say(words.toLedger)}</Link> {mayPlan && <Link to="/plan">{say(words.toPlan)}</Link>}
        </>
      }
    />
  )
}
