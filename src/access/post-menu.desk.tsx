import { useRef } from 'react'
import { Link } from '../base/address.desk.tsx'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import type { Me } from './access.api.ts'
import { accountPath } from './access-address.ts'
import { useSwitchingPost } from './account-questions.desk.tsx'
import { signInWords as words } from './sign-in.words.ts'
import './post-menu.css'

/** In the head of every page: in which post one acts, the way to the account, and to one's other posts. */
export function PostMenu({ me }: { me: Me }) {
  const say = useSay()
  const switching = useSwitchingPost()
  const menu = useRef<HTMLDetailsElement>(null)
  const others = me.posts.filter(post => post.id !== me.post.id)
  const name = (
    <Link to={accountPath} title={say(words.account)}>
      {me.post.name}
    </Link>
  )
  if (others.length === 0) return name
  return (
    <>
      {name}
      <details
        ref={menu}
        className="post-menu"
        onKeyDown={event => {
          if (event.key === 'Escape' && menu.current) menu.current.open = false
        }}
      >
        <summary>{say(words.otherPosts)}</summary>
        <ul>
          {others.map(post => (
            <li key={post.id}>
              <button type="button" className="plain-button" disabled={switching.isPending} onClick={() => switching.mutate(post.id)}>
                {post.name}
              </button>
            </li>
          ))}
          {switching.error ? (
            <li>
              <Failure error={switching.error} />
            </li>
          ) : null}
        </ul>
      </details>
    </>
  )
}
