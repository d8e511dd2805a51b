import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import type { Me } from './access.api.ts'
import { accountWords as words } from './account.words.ts'
import { accountQuery } from './account-questions.desk.tsx'
import { SecondFactor } from './factor.desk.tsx'
import { PasswordForm } from './password-form.desk.tsx'
import { PostChoice } from './post-choice.desk.tsx'
import { Sessions } from './sessions.desk.tsx'
import { Tokens } from './tokens.desk.tsx'
import './access.css'

/** One's own account: posts, password, second factor, and where one is signed in. */
export function Account({ me }: { me: Me }) {
  const say = useSay()
  const { data, error, refetch } = useQuery(accountQuery)
  if (error) return <Failure error={error} retry={refetch} />
  if (!data) return <Skeleton active aria-label={say(words.loading)} />
  return (
    <div className="account">
      <h1>{say(words.title)}</h1>
      <section className="card" aria-labelledby="posts-title">
        <h2 id="posts-title">{say(words.posts)}</h2>
        <p>
          {say(words.login)} <strong>{data.login}</strong>
          {data.fullName && (
            <>
              {' · '}
              {say(words.fullName)} <strong>{data.fullName}</strong>
            </>
          )}
        </p>
        <PostChoice me={me} posts={data.posts} />
      </section>
      <section className="card" aria-labelledby="password-title">
        <h2 id="password-title">{say(words.password)}</h2>
        <PasswordForm login={data.login} />
      </section>
      <SecondFactor factor={data.factor} />
      <Sessions sessions={data.sessions} />
      <Tokens today={me.today} />
    </div>
  )
}
