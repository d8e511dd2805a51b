import { useQuery } from '@tanstack/react-query'
import { Alert, Input, Skeleton } from 'antd'
import { goTo, Link, useAddress } from '../base/address.desk.tsx'
import { clientOf } from '../base/client.desk.ts'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { issueAddress } from './bulletin-address.ts'
import { codeApi } from './code.api.ts'
import { codeAddress } from './code-address.ts'
import { codePageWords as words } from './code-page.words.ts'
import './code-page.css'

const codes = clientOf(codeApi)

/** 查验校验码: whoever holds a printed table learns whether it is ours, and whether it still holds. */
export function CodePage() {
  const say = useSay()
  const code = useAddress().query.get('code')?.trim() ?? ''
  return (
    <>
      <h1>{say(words.title)}</h1>
      <section className="card">
        <label htmlFor="code">{say(words.code)}</label>
        <Input.Search
          id="code"
          key={code}
          defaultValue={code}
          enterButton={say(words.check)}
          placeholder="7K3M-9QPX"
          maxLength={40}
          style={{ maxWidth: 360 }}
          onSearch={typed => goTo(codeAddress(typed.trim()))}
        />
        <p className="muted">{say(words.hint)}</p>
      </section>
      {code && <Answer code={code} />}
    </>
  )
}

function Answer({ code }: { code: string }) {
  const say = useSay()
  const { data, error, refetch } = useQuery({
    queryKey: ['bulletin', 'code', code],
    queryFn: ({ signal }) => codes.checkedCode({ params: { code } }, { signal }),
  })
  if (error) return <Failure error={error} retry={refetch} />
  if (!data) return <Skeleton active aria-label={say(words.loading)} />
  const found = data.verdict === 'found'
  const all = [...data.issues, ...data.handouts]
  const holds = found && all.every(one => one.holds)
  return (
    <section className="code-answer" aria-live="polite">
      <Alert
        role="status"
        showIcon
        type={holds ? 'success' : found ? 'warning' : 'error'}
        title={say(found && !holds ? words.corrected : data.says)}
      />
      {data.issues.map(one => (
        <article key={one.issue} className="card">
          <p>{say(one.says)}</p>
          <Link to={issueAddress(one.issue)}>{say(one.table)}</Link>
        </article>
      ))}
      {data.handouts.map(one => (
        <article key={one.at} className="card">
          <p>{say(one.says)}</p>
          <p className="muted">{one.said}</p>
        </article>
      ))}
      {found && <p className="muted">{say(words.compare)}</p>}
    </section>
  )
}
