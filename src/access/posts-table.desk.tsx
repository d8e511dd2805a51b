import { Button, Table, type TableColumnsType } from 'antd'
import type { ReactNode } from 'react'
import { useSay } from '../base/language.desk.tsx'
import type { PeopleAnswer } from './people.api.ts'
import { kindWords, peopleWords as words } from './people.words.ts'
import type { Doing } from './people-address.ts'
import type { Holding, Person, Post } from './people-questions.desk.tsx'

export interface Shown {
  readonly data: PeopleAnswer
  /** Only what holds these words. */
  readonly words: string
  readonly may: (act: string) => boolean
  readonly start: (doing: Doing, of: { post?: number; person?: string }) => void
}

export function PostsTable({ data, words: wanted, may, start }: Shown) {
  const say = useSay()
  const people = new Map(data.people.map(person => [person.id, person]))
  const unitNames = new Map(data.units.map(unit => [unit.id, unit.name]))
  const nameOf = (holding: Holding) => calledBy(people.get(holding.person), say(words.nameErased))
  const reachOf = ({ units }: Post) => (units ? units.map(unit => unitNames.get(unit) ?? String(unit)).join('、') : say(words.wholeCity))
  const found = data.posts.filter(post => [post.name, ...post.holdings.map(nameOf)].some(text => text.includes(wanted.trim())))
  const columns: TableColumnsType<Post> = [
    { title: say(words.post), key: 'post', rowScope: 'row', render: (_, post) => post.name },
    { title: say(words.kind), key: 'kind', responsive: ['md'], render: (_, { kind }) => say(kindWords[kind]) },
    {
      title: say(words.reach),
      key: 'reach',
      responsive: ['md'],
      render: (_, post) => reachOf(post),
    },
    { title: say(words.holder), key: 'holder', render: (_, post) => <Holders post={post} nameOf={nameOf} /> },
    { title: say(words.deputy), key: 'deputy', render: (_, post) => <Deputies post={post} nameOf={nameOf} /> },
    { title: say(words.acts), key: 'acts', render: (_, post) => <ActsOnPost {...{ post, may, start }} /> },
  ]
  return (
    <Table<Post>
      className="people-table"
      size="small"
      rowKey="id"
      columns={columns}
      dataSource={found}
      pagination={{ pageSize: 50, hideOnSinglePage: true }}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: say(words.nothingFound) }}
      expandable={{ expandedRowRender: post => <History post={post} nameOf={nameOf} reach={reachOf(post)} /> }}
    />
  )
}

/** 演示·林沐禾（lin）: two people may have one name. */
export const calledBy = (person: Person | undefined, erased: string): string =>
  person ? `${person.fullName ?? erased}（${person.login}）` : erased

interface OfPost {
  readonly post: Post
  readonly nameOf: (holding: Holding) => string
}

function Holders({ post, nameOf }: OfPost): ReactNode {
  const say = useSay()
  const [today] = post.holdings.filter(one => one.when === 'today' && !one.deputy)
  const coming = post.holdings.filter(one => one.when === 'coming' && !one.deputy)
  return (
    <>
      {today ? (
        <div>
          {nameOf(today)} <span className="muted">{daysOf(today, say(words.since))}</span>
        </div>
      ) : (
        <div className="muted">{say(words.nobody)}</div>
      )}
      {coming.map(one => (
        <div key={one.from} className="muted">
          {one.from} {say(words.coming)} {nameOf(one)}
        </div>
      ))}
    </>
  )
}

function Deputies({ post, nameOf }: OfPost): ReactNode {
  const deputies = post.holdings.filter(one => one.when !== 'past' && one.deputy)
  return deputies.map(one => (
    <div key={`${one.person}${one.from}`}>
      {nameOf(one)} <span className="muted">{daysOf(one, '')}</span>
    </div>
  ))
}

function History({ post, nameOf, reach }: OfPost & { reach: string }) {
  const say = useSay()
  return (
    <>
      <p className="muted">
        {say(words.kind)}：{say(kindWords[post.kind])} · {say(words.reach)}：{reach}
      </p>
      <strong>{say(words.history)}</strong>
      <ul className="holdings">
        {post.holdings.map(one => (
          <li key={`${one.person}${one.from}`}>
            {daysOf(one, say(words.since))} {nameOf(one)}
            {one.deputy && `（${say(words.deputy)}）`}
            <span className="muted">
              {one.document && ` ${say(words.document)}：${one.document}`}
              {one.endedBy && ` ${say(words.endHolding)}：${one.endedBy}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

const daysOf = ({ from, last }: Holding, since: string) => (last === null ? `${from} ${since}` : `${from} — ${last}`)

function ActsOnPost({ post, may, start }: Pick<Shown, 'may' | 'start'> & { post: Post }) {
  const say = useSay()
  const acts = [
    { doing: 'hand-over', act: 'access.hand-over-post', says: words.handOver },
    { doing: 'appoint', act: 'access.appoint-deputy', says: words.appoint },
    { doing: 'end-holding', act: 'access.end-holding', says: words.endHolding },
  ] as const
  const held = post.holdings.some(one => one.when !== 'past')
  return (
    <div className="buttons">
      {acts
        .filter(({ act, doing }) => may(act) && (held || doing !== 'end-holding'))
        .map(({ doing, says }) => (
          <Button key={doing} size="small" onClick={() => start(doing, { post: post.id })}>
            {say(says)}
            <span className="visually-hidden"> {post.name}</span>
          </Button>
        ))}
    </div>
  )
}
