import { Button } from 'antd'
import type { z } from 'zod'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import type { Me } from './access.api.ts'
import type { accountApi } from './account.api.ts'
import { accountWords as words } from './account.words.ts'
import { useSwitchingPost } from './account-questions.desk.tsx'

type Held = z.infer<typeof accountApi.account.answer>['posts'][number]

/** The posts that somebody holds today, and in which of them he acts. */
export function PostChoice({ me, posts }: { me: Me; posts: readonly Held[] }) {
  const say = useSay()
  const switching = useSwitchingPost()
  return (
    <>
      <ul className="posts">
        {posts.map(({ id, name, from, last, document }) => (
          <li key={id}>
            <div>
              <strong>{name}</strong>
              <div className="muted">
                {from} {say(words.since)}
                {last && ` ${say(words.until)} ${last}`}
                {document && ` · ${say(words.byDocument)} ${document}`}
              </div>
            </div>
            {id === me.post.id && me.due !== 'post' ? (
              <span className="muted">{say(words.inThisNow)}</span>
            ) : (
              <Button loading={switching.isPending && switching.variables === id} onClick={() => switching.mutate(id)}>
                {say(words.actInIt)}
                <span className="visually-hidden"> {name}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {switching.error ? <Failure error={switching.error} /> : null}
    </>
  )
}
