import { useQuery } from '@tanstack/react-query'
import { Button, Input, Segmented, Skeleton } from 'antd'
import { goTo, useAddress } from '../base/address.desk.tsx'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import type { Me } from './access.api.ts'
import { AccountsTable } from './accounts-table.desk.tsx'
import { peopleWords as words } from './people.words.ts'
import { type Doing, type PeopleAddress, peopleAddress, readPeopleAddress } from './people-address.ts'
import { PeopleDoing } from './people-doing.desk.tsx'
import { peopleQuery } from './people-questions.desk.tsx'
import { PostsTable } from './posts-table.desk.tsx'
import './access.css'

/** Posts and who holds them, for the administrator: adding, handing over, deputising, leaving; and the accounts. */
export function People({ me }: { me: Me }) {
  const say = useSay()
  const { query } = useAddress()
  const state = readPeopleAddress(query)
  const { data, error, refetch } = useQuery(peopleQuery)
  if (error) return <Failure error={error} retry={refetch} />
  if (!data) return <Skeleton active aria-label={say(words.loading)} />
  const go = (otherwise: Partial<PeopleAddress>, instead = false) => goTo(peopleAddress({ ...state, ...otherwise }), { instead })
  const start = (doing: Doing, of: { post?: number; person?: string } = {}) =>
    go({ doing, post: of.post ?? null, person: of.person ?? null })
  const may = (act: string) => me.may.includes(act)
  const shown = { data, words: state.words, may, start }
  return (
    <>
      <div className="people-head">
        <h1>{say(words.title)}</h1>
        <Segmented<PeopleAddress['view']>
          aria-label={say(words.title)}
          value={state.view}
          options={[
            { value: 'posts', label: say(words.posts) },
            { value: 'accounts', label: say(words.accounts) },
          ]}
          onChange={view => go({ view })}
        />
        <Input
          aria-label={say(words.search)}
          placeholder={say(words.search)}
          allowClear
          value={state.words}
          onChange={event => go({ words: event.target.value }, true)}
        />
        {may('access.add-post') && (
          <Button type="primary" onClick={() => start('add-post')}>
            {say(words.addPost)}
          </Button>
        )}
      </div>
      {state.view === 'posts' ? <PostsTable {...shown} /> : <AccountsTable {...shown} />}
      {state.doing && (
        <PeopleDoing key={peopleAddress(state)} state={state} data={data} onClose={() => go({ doing: null, post: null, person: null })} />
      )}
    </>
  )
}
