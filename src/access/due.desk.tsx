import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import type { Me } from './access.api.ts'
import { accountWords as words } from './account.words.ts'
import { accountQuery } from './account-questions.desk.tsx'
import { FactorSettingUp } from './factor-setting-up.desk.tsx'
import { PasswordForm } from './password-form.desk.tsx'
import { PostChoice } from './post-choice.desk.tsx'
import './access.css'

const says = { password: words.duePassword, 'second-factor': words.dueFactor, post: words.duePost } as const
const titles = { password: words.password, 'second-factor': words.setUp, post: words.posts } as const

/** Stands in place of every page as long as something must be done before anything else. */
export function DueFirst({ me }: { me: Me }) {
  const say = useSay()
  if (!me.due) return null
  return (
    <div className="due">
      <section className="card" aria-labelledby="due-title">
        <p className="muted">{say(words.due)}</p>
        <h1 id="due-title">{say(titles[me.due])}</h1>
        <p>{say(says[me.due])}</p>
        {me.due === 'password' && <PasswordForm login={me.login} />}
        {me.due === 'second-factor' && <FactorSettingUp replaces={false} />}
        {me.due === 'post' && <Posts me={me} />}
      </section>
    </div>
  )
}

function Posts({ me }: { me: Me }) {
  const { data, error, refetch } = useQuery(accountQuery)
  if (error) return <Failure error={error} retry={refetch} />
  return data ? <PostChoice me={me} posts={data.posts} /> : <Skeleton active />
}
