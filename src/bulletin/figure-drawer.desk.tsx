import { useQuery } from '@tanstack/react-query'
import { Drawer, Skeleton } from 'antd'
import { goTo, Link } from '../base/address.desk.tsx'
import { clientOf } from '../base/client.desk.ts'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { annexApi } from './annex.api.ts'
import { issueAddress } from './bulletin-address.ts'
import { countedWords, outsideWords, issueWords as words } from './issue-page.words.ts'

const annex = clientOf(annexApi)
type Explained = Awaited<ReturnType<typeof annex.issueFigure>>

/** One number of a signed issue: its sentence, its rule, its value, and the communities that were counted. */
export function FigureDrawer({ issue, no }: { issue: string; no: string }) {
  const say = useSay()
  const { data, error, refetch } = useQuery({
    queryKey: ['bulletin', 'figure', issue, no],
    queryFn: ({ signal }) => annex.issueFigure({ params: { issue, no } }, { signal }),
  })
  return (
    <Drawer open title={<h2 className="drawer-title">{say(words.figure)}</h2>} onClose={() => goTo(issueAddress(issue))} size="large">
      {error && <Failure error={error} retry={refetch} />}
      {!error && !data && <Skeleton active />}
      {data && <Behind figure={data} />}
    </Drawer>
  )
}

function Behind({ figure: { label, sentence, printed, rule, address, communities, outside } }: { figure: Explained }) {
  const say = useSay()
  return (
    <>
      <p className="figure-name">{say(label)}</p>
      <dl className="facts">
        <div>
          <dt>{say(words.value)}</dt>
          <dd>
            <strong>{printed}</strong>
          </dd>
        </div>
        <div>
          <dt>{say(words.rule)}</dt>
          <dd>{say(rule)}</dd>
        </div>
        {sentence !== '' && (
          <div>
            <dt>{say(words.sentence)}</dt>
            <dd lang="zh-CN">{sentence}</dd>
          </div>
        )}
      </dl>
      {address && (
        <p>
          <Link to={address}>{say(words.toMonth)}</Link>
        </p>
      )}
      {communities && (
        <>
          <h3>{say(words.communities)}</h3>
          <ul className="communities">
            {communities.map(({ item, name, households, buildings, stageName, startedOn }) => (
              <li key={item}>
                {name} <span className="muted">{say(countedWords(households, buildings))}</span>
                <div className="muted">
                  {say(stageName)}
                  {startedOn && ` ${startedOn}`}
                </div>
              </li>
            ))}
          </ul>
          {outside > 0 && <p className="muted">{say(outsideWords(outside))}</p>}
        </>
      )}
    </>
  )
}
