import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { Link } from '../base/address.desk.tsx'
import { addressOf } from '../base/contract.ts'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { Wide } from '../base/wide.desk.tsx'
import { issueAddress } from '../bulletin/bulletin-address.ts'
import { labelOfList } from '../plan/list.words.ts'
import { versionAddress } from '../plan/plan-address.ts'
import { Described } from '../registry/community-facts.desk.tsx'
import { communityWords } from '../registry/community-page.words.ts'
import { communityAddress } from '../registry/ledger-address.ts'
import { type Community, communityQuery } from '../registry/registry-questions.desk.tsx'
import { withdrawWords } from '../works/withdrawal.words.ts'
import { worksApi } from '../works/works.api.ts'
import { itemPath } from '../works/works-address.ts'
import { beforeAndAfter, inOrder, type Photograph } from './chronicle.ts'
import {
  expectationEntries,
  ledgerEntries,
  milestoneEntries,
  planEntries,
  printedLabel,
  provesWords,
  dossierWords as words,
} from './chronicle.words.ts'
import type { DossierAnswer } from './dossier.api.ts'
import { dossierQuery } from './dossier-questions.desk.tsx'
import { ledgerWords } from './ledger.words.ts'
import { standingQuery } from './overview-questions.desk.tsx'
import '../registry/ledger.css'
import './overview.css'
import './dossier.css'

/** 一区一档: all that is known of one community, for reading and for paper. */
export function DossierPage({ community: key }: { community: string }) {
  const say = useSay()
  const community = useQuery(communityQuery(key))
  const standing = useQuery(standingQuery(key))
  const done = useQuery(dossierQuery(key))
  const failed = [community, standing, done].find(one => one.error)
  if (failed) return <Failure error={failed.error} retry={failed.refetch} />
  if (!community.data || !standing.data || !done.data) return <Skeleton active aria-label={say(words.loading)} />
  const { data } = community
  const { lines } = standing.data
  return (
    <article className="dossier paper">
      <p className="trail">
        <Link to={communityAddress(key)}>{say(words.toCommunity)}</Link>
        <Button size="small" onClick={() => print()}>
          {say(words.print)}
        </Button>
      </p>
      <h1>
        {say(words.title)} · {data.name}
      </h1>
      <Described community={data} />
      <InLists lines={lines} ledger={data.recounts[0]} />
      {done.data.items.map(item => (
        <BeforeAndAfter key={item.item} item={item} />
      ))}
      <Chronicle community={data} lines={lines} done={done.data} />
      <SignOffs printed={done.data.printed} />
    </article>
  )
}

type Lines = Parameters<typeof planEntries>[0]

/** What each version of a list froze, beside the ledger's own last count: the two need not be the same. */
function InLists({ lines, ledger }: { lines: Lines; ledger: Community['recounts'][number] | undefined }) {
  const say = useSay()
  return (
    <section className="card">
      <h2>{say(words.figures)}</h2>
      {lines.length === 0 && <p className="muted">{say(words.noFigures)}</p>}
      <Wide of={say(words.figures)}>
        <table className="facts">
          <thead>
            <tr>
              {[ledgerWords.version, communityWords.on, ledgerWords.asNamed, communityWords.households, communityWords.buildings].map(
                head => (
                  <th key={head.en} scope="col">
                    {say(head)}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ version, year, list, no, approvedOn, name, households, buildings }) => (
              <tr key={version}>
                <td>{say(labelOfList(year, list, no))}</td>
                <td>{approvedOn}</td>
                <td>{name}</td>
                <td>{households}</td>
                <td>{buildings}</td>
              </tr>
            ))}
            {ledger && (
              <tr>
                <td>{say(words.ledgerCount)}</td>
                <td>{ledger.on}</td>
                <td>{ledger.document}</td>
                <td>{ledger.households}</td>
                <td>{ledger.buildings}</td>
              </tr>
            )}
          </tbody>
        </table>
      </Wide>
    </section>
  )
}

function BeforeAndAfter({ item }: { item: DossierAnswer['items'][number] }) {
  const say = useSay()
  const { before, after } = beforeAndAfter(item)
  return (
    <section className="card">
      <h2>{say(words.photographs)}</h2>
      <p className="muted">{say(words.photographSays)}</p>
      <div className="before-after">
        <Pictured title={say(words.before)} photograph={before} none={say(words.noBefore)} />
        <Pictured title={say(words.after)} photograph={after} none={say(words.noAfter)} />
      </div>
    </section>
  )
}

function Pictured({ title, photograph, none }: { title: string; photograph: Photograph | null; none: string }) {
  const say = useSay()
  if (!photograph) {
    return (
      <div>
        <h3>{title}</h3>
        <p className="muted">{none}</p>
      </div>
    )
  }
  const { milestone, hash, kind, occurredOn, takenAt } = photograph
  const proves = say(provesWords(kind, occurredOn))
  return (
    <figure>
      <h3>{title}</h3>
      <img src={addressOf(worksApi.evidenceFile, { params: { milestone, hash } })} alt={`${title}：${proves}`} />
      <figcaption>
        {proves}
        {takenAt && <span className="muted"> · {takenAt}</span>}
      </figcaption>
    </figure>
  )
}

function Chronicle({ community, lines, done }: { community: Community; lines: Lines; done: DossierAnswer }) {
  const say = useSay()
  const entries = inOrder([
    ...ledgerEntries(community),
    ...planEntries(lines, versionAddress),
    ...expectationEntries(done.expectations),
    ...milestoneEntries(done.items, itemPath),
  ])
  return (
    <section className="card">
      <h2>{say(words.chronicle)}</h2>
      <Wide of={say(words.chronicle)}>
        <table className="facts">
          <thead>
            <tr>
              {[words.day, words.what, words.by].map(head => (
                <th key={head.en} scope="col">
                  {say(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {entries.map(({ on, what, by, voided, withdrawn, to }) => (
              <tr key={`${on} ${what.en}`}>
                <td>{on}</td>
                <td>
                  {voided ? <del>{say(what)}</del> : to ? <Link to={to}>{say(what)}</Link> : say(what)}
                  {voided && <span className="mark"> {say(withdrawn ? withdrawWords.withdrawn : words.voided)}</span>}
                </td>
                <td>{by}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  )
}

function SignOffs({ printed }: { printed: DossierAnswer['printed'] }) {
  const say = useSay()
  return (
    <section className="card">
      <h2>{say(words.signOffs)}</h2>
      {printed.length === 0 && <p className="muted">{say(words.noSignOffs)}</p>}
      <ul className="plain">
        {printed.map(one => (
          <li key={one.issue}>
            <Link to={issueAddress(one.issue)}>{say(printedLabel(one))}</Link> {one.signedOn} {say(words.signedOn)}
            {one.issuedOn && `，${one.issuedOn} ${say(words.issuedOn)}`} {one.voided && <span className="mark">{say(words.voided)}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
