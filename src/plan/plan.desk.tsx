import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import type { Me } from '../access/access.api.ts'
import { Link } from '../base/address.desk.tsx'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { Wide } from '../base/wide.desk.tsx'
import { ledgerPath } from '../registry/ledger-address.ts'
import { baselineWords, labelOfList } from './list.words.ts'
import type { ToldVersion } from './plan.api.ts'
import { newVersionPath, nextVersionAddress, versionAddress } from './plan-address.ts'
import { numberWords, planWords as words } from './plan-page.words.ts'
import { listsQuery } from './plan-questions.desk.tsx'
import '../registry/ledger.css'
import './plan.css'

/** 计划: the lists by year and baseline, each with its versions. */
export function Plan({ me }: { me: Me }) {
  const say = useSay()
  const { data: versions, error, refetch } = useQuery(listsQuery)
  const mayApprove = me.may.includes('plan.approve-list')
  if (error) return <Failure error={error} retry={refetch} />
  if (!versions) return <Skeleton active />
  const lists = byList(versions)
  return (
    <>
      <div className="title-row">
        <h1>{say(words.title)}</h1>
        {mayApprove && (
          <Link to={newVersionPath} className="button-link">
            {say(words.newList)}
          </Link>
        )}
      </div>
      <p className="muted">{say(words.says)}</p>
      {lists.length === 0 && (
        <section className="card">
          <p>{say(mayApprove ? words.empty : words.emptyForReaders)}</p>
          {mayApprove && <Link to={ledgerPath}>{say(words.toLedger)}</Link>}
        </section>
      )}
      {lists.map(list => (
        <List key={list[0]?.version} versions={list} mayApprove={mayApprove} />
      ))}
    </>
  )
}

/** The versions of each list together, in the order in which they were told. */
function byList(versions: readonly ToldVersion[]): ToldVersion[][] {
  const lists = new Map<string, ToldVersion[]>()
  for (const version of versions) {
    const name = `${version.year} ${version.list}`
    lists.set(name, [...(lists.get(name) ?? []), version])
  }
  return [...lists.values()]
}

function List({ versions, mayApprove }: { versions: readonly ToldVersion[]; mayApprove: boolean }) {
  const say = useSay()
  const [newest] = versions
  if (!newest) return null
  const { year, list } = newest
  return (
    <section className="card list" aria-label={say(labelOfList(year, list))}>
      <div className="title-row">
        <h2>
          {year} {say(baselineWords[list])}
        </h2>
        {mayApprove && <Link to={nextVersionAddress(year, list)}>{say(words.nextVersion)}</Link>}
      </div>
      <Wide of={say(words.version)}>
        <table className="facts">
          <thead>
            <tr>
              {[words.version, words.approvedOn, words.approvedBy, words.document, words.reason, words.lines, words.target].map(head => (
                <th key={head.en} scope="col">
                  {say(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {versions.map(version => (
              <tr key={version.version}>
                <td>
                  <Link to={versionAddress(version.version)}>{say(labelOfList(year, list, version.no))}</Link>
                  {version === newest && <span className="muted"> {say(words.inForce)}</span>}
                </td>
                <td>{version.approvedOn}</td>
                <td>{version.approvedBy}</td>
                <td>{version.document}</td>
                <td>{version.reason}</td>
                <td>{say(numberWords(version.communities, version.households))}</td>
                <td>{say(targetOf(version))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  )
}

/** What was handed down beside the lines. */
export function targetOf({ targetCommunities, targetHouseholds }: ToldVersion) {
  if (targetCommunities === null && targetHouseholds === null) return words.noTarget
  const said = (count: number | null, zh: string, en: string) => (count === null ? [] : [{ zh: `${count} ${zh}`, en: `${count} ${en}` }])
  const parts = [...said(targetCommunities, '个小区', 'communities'), ...said(targetHouseholds, '户', 'households')]
  return { zh: parts.map(part => part.zh).join('、'), en: parts.map(part => part.en).join(', ') }
}
