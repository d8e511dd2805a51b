import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import type { Me } from '../access/access.api.ts'
import { Link } from '../base/address.desk.tsx'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { Wide } from '../base/wide.desk.tsx'
import { labelOfList } from '../plan/list.words.ts'
import { versionAddress } from '../plan/plan-address.ts'
import { CommunityActs } from '../registry/community-acts.desk.tsx'
import { Buildings, DatedFacts, Described, Successions } from '../registry/community-facts.desk.tsx'
import { dossierAddress, ledgerPath } from '../registry/ledger-address.ts'
import { communityQuery } from '../registry/registry-questions.desk.tsx'
import { bookAddress } from './book-asked.ts'
import { dossierWords } from './chronicle.words.ts'
import { roundWords, ledgerWords as words } from './ledger.words.ts'
import { standingQuery } from './overview-questions.desk.tsx'
import '../registry/ledger.css'
import './overview.css'

/** One community: all its dated facts, the lists that name it, and what may be done with it. */
export function CommunityPage({ me, community }: { me: Me; community: string }) {
  const say = useSay()
  const { data, error, refetch } = useQuery(communityQuery(community))
  if (error) return <Failure error={error} retry={refetch} />
  if (!data) return <Skeleton active aria-label={say(words.loading)} />
  return (
    <>
      <p className="trail">
        <Link to={ledgerPath}>{say(words.toLedger)}</Link>
        <Link to={dossierAddress(community)}>{say(dossierWords.toDossier)}</Link>
        {me.may.includes('audit.read-book') && <Link to={bookAddress({ about: community })}>{say(words.toBook)}</Link>}
      </p>
      <h1>{data.name}</h1>
      <CommunityActs me={me} community={data} />
      <div className="dossier">
        <Described community={data} />
        <Renovations community={community} />
        <DatedFacts community={data} />
        <Buildings community={data} />
        <Successions community={data} />
      </div>
    </>
  )
}

/** Its renovations, and each version of a list that names them with the counts that it froze. */
function Renovations({ community }: { community: string }) {
  const say = useSay()
  const { data, error, refetch } = useQuery(standingQuery(community))
  if (error) return <Failure error={error} retry={refetch} />
  const items = [...new Map((data?.lines ?? []).map(line => [line.item, line.round])).entries()]
  return (
    <section className="card">
      <h2>{say(words.renovations)}</h2>
      {data && items.length === 0 && <p className="muted">{say(words.notInAList)}</p>}
      {items.map(([item, round]) => (
        <div key={item}>
          <p>
            {items.length > 1 && `${say(roundWords(round))} `}
            <Link to={`/works/items/${item}`}>{say(words.toItem)}</Link>
          </p>
          <Wide of={say(words.renovations)}>
            <table className="facts">
              <thead>
                <tr>
                  {[words.version, words.asNamed, words.households, words.buildings, words.floorArea].map(head => (
                    <th key={head.en} scope="col">
                      {say(head)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {(data?.lines ?? [])
                  .filter(line => line.item === item)
                  .map(line => (
                    <tr key={line.version}>
                      <td>
                        <Link to={versionAddress(line.version)}>{say(labelOfList(line.year, line.list, line.no))}</Link>
                      </td>
                      <td>{line.name}</td>
                      <td>{line.households}</td>
                      <td>{line.buildings}</td>
                      <td>{line.floorArea}</td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </Wide>
        </div>
      ))}
    </section>
  )
}
