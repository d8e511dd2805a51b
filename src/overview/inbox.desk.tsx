import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { Link } from '../base/address.desk.tsx'
import { clientOf } from '../base/client.desk.ts'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { inboxApi } from './inbox.api.ts'
import { inboxKindWords, inboxWords as words } from './inbox.words.ts'

const client = clientOf(inboxApi)

/** 待办: what waits for the post, by when, and what happens if nothing is done. */
export function InboxPage() {
  const say = useSay()
  const { data, error, refetch } = useQuery({ queryKey: ['progress', 'inbox'], queryFn: () => client.inbox({}) })
  if (!data && error) return <Failure error={error} retry={refetch} />
  if (!data) return <Skeleton active aria-label={say(words.loading)} />
  return (
    <>
      <h1>{say(words.title)}</h1>
      <section className="card" aria-label={say(words.title)}>
        {data.items.length === 0 && <p className="muted">{say(words.nothing)}</p>}
        <ul>
          {data.items.map(({ kind, about, because, dueOn, address }) => (
            <li key={`${kind} ${address} ${about}`}>
              <Link to={address}>
                {say(inboxKindWords[kind].does)}：{about}
              </Link>
              {dueOn && ` · ${say(words.dueOn)} ${dueOn}`}
              {because && <p>{because}</p>}
              <p className="muted">{say(inboxKindWords[kind].otherwise)}</p>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
