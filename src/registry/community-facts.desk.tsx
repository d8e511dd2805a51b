import type { ReactNode } from 'react'
import { Link } from '../base/address.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import type { Bilingual } from '../base/objection.ts'
import { Wide } from '../base/wide.desk.tsx'
import { successionWords, communityWords as words } from './community-page.words.ts'
import { communityAddress } from './ledger-address.ts'
import type { Community } from './registry-questions.desk.tsx'

/** What is merely described. */
export function Described({ community: { unit, division, address, builtYear, ownership, source } }: { community: Community }) {
  const say = useSay()
  const said: readonly (readonly [Bilingual, string | number | null | undefined])[] = [
    [words.unit, unit.name],
    [words.place, division?.name],
    [words.address, address],
    [words.builtYear, builtYear],
    [words.ownership, ownership],
    [words.source, source],
  ]
  return (
    <section className="card">
      <h2>{say(words.described)}</h2>
      <dl className="described">
        {said.map(([name, value]) => (
          <div key={name.en}>
            <dt>{say(name)}</dt>
            <dd>{value ?? <span className="muted">{say(words.unsaid)}</span>}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Its names, counts and units in charge: each with its day and its document, the newest first. */
export function DatedFacts({ community: { names, recounts, charges } }: { community: Community }) {
  const say = useSay()
  return (
    <>
      <Facts title={words.names} heads={[words.name, words.kind]} rows={names.map(one => [one, [one.name, say(words[one.kind])]])} />
      <Facts
        title={words.counts}
        heads={[words.households, words.buildings, words.floorArea]}
        on={words.counted}
        rows={recounts.map(one => [one, [one.households, one.buildings, one.floorArea]])}
      />
      <Facts title={words.charges} heads={[words.unit]} rows={charges.map(one => [one, [one.unit]])} />
    </>
  )
}

interface Listed {
  readonly title: Bilingual
  readonly heads: readonly Bilingual[]
  readonly on?: Bilingual
  readonly rows: readonly (readonly [
    { readonly on: string; readonly document: string; readonly recordedAt: string },
    readonly ReactNode[],
  ])[]
}

function Facts({ title, heads, rows, on = words.on }: Listed) {
  const say = useSay()
  return (
    <section className="card">
      <h2>{say(title)}</h2>
      <Wide of={say(title)}>
        <table className="facts">
          <thead>
            <tr>
              {[...heads, on, words.document, words.recorded].map(head => (
                <th key={head.en} scope="col">
                  {say(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([fact, cells]) => (
              <tr key={`${fact.on} ${fact.recordedAt} ${cells.join()}`}>
                {cells.map((cell, index) => (
                  <td key={heads[index]?.en}>{cell}</td>
                ))}
                <td>{fact.on}</td>
                <td>{fact.document}</td>
                <td>{fact.recordedAt.slice(0, 10)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  )
}

/** Where it came from and what became of it; the other end is a link where the post reaches it. */
export function Successions({ community: { community, successions } }: { community: Community }) {
  const say = useSay()
  return (
    <section className="card">
      <h2>{say(words.successions)}</h2>
      {successions.length === 0 && <p className="muted">{say(words.noSuccession)}</p>}
      <ul className="plain">
        {successions.map(({ from, to, kind, on, document }) => {
          const other = from.community === community ? to : from
          const side = other === to ? 'to' : 'from'
          return (
            <li key={other.community}>
              {on} {say(successionWords[kind][side])}
              {other.name === null ? say(words.outside) : <Link to={communityAddress(other.community)}>{other.name}</Link>}{' '}
              <span className="muted">{document}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

export function Buildings({ community: { buildings } }: { community: Community }) {
  const say = useSay()
  return (
    <section className="card">
      <h2>{say(words.buildingList)}</h2>
      {buildings.length === 0 ? (
        <p className="muted">{say(words.noBuildings)}</p>
      ) : (
        <ul className="buildings">
          {buildings.map(({ no, households }) => (
            <li key={no}>
              {no}{' '}
              <span className="muted">
                {households} {say({ zh: '户', en: 'households' })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
