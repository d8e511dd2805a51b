import { Button, Table, type TableColumnsType } from 'antd'
import { useSay } from '../base/language.desk.tsx'
import { titleOf } from './actor.ts'
import { saysSessions, saysTokens, peopleWords as words } from './people.words.ts'
import type { Person } from './people-questions.desk.tsx'
import type { Shown } from './posts-table.desk.tsx'

export function AccountsTable({ data, words: wanted, may, start }: Shown) {
  const say = useSay()
  const postsOf = (person: Person) =>
    data.posts.flatMap(post => {
      const held = post.holdings.find(one => one.person === person.id && one.when === 'today')
      return held ? [titleOf(post.name, held.deputy)] : []
    })
  const found = data.people.filter(person =>
    [person.login, person.fullName ?? '', ...postsOf(person)].some(text => text.includes(wanted.trim())),
  )
  const stateOf = ({ left, hasFactor, mustChange, sessions, tokens }: Person) =>
    left
      ? [`${say(words.left)} ${left}`]
      : [
          ...(hasFactor ? [say(words.hasFactor)] : []),
          ...(mustChange ? [say(words.mustChange)] : []),
          ...(sessions > 0 ? [say(saysSessions(sessions))] : []),
          ...(tokens > 0 ? [say(saysTokens(tokens))] : []),
        ]
  const columns: TableColumnsType<Person> = [
    { title: say(words.login), key: 'login', rowScope: 'row', render: (_, { login }) => login },
    { title: say(words.fullName), key: 'name', render: (_, { fullName }) => fullName ?? say(words.nameErased) },
    { title: say(words.holds), key: 'posts', render: (_, person) => postsOf(person).join('、') || say(words.none) },
    { title: say(words.state), key: 'state', render: (_, person) => stateOf(person).join(' · ') },
    { title: say(words.acts), key: 'acts', render: (_, person) => <ActsOnPerson {...{ person, may, start }} /> },
  ]
  return (
    <Table<Person>
      className="people-table"
      size="small"
      rowKey="id"
      columns={columns}
      dataSource={found}
      rowClassName={({ left }) => (left ? 'ended' : '')}
      pagination={{ pageSize: 50, hideOnSinglePage: true }}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: say(words.nothingFound) }}
    />
  )
}

function ActsOnPerson({ person, may, start }: Pick<Shown, 'may' | 'start'> & { person: Person }) {
  const say = useSay()
  if (person.left) return null
  const acts = [
    { doing: 'reset-password', act: 'access.set-password', says: words.resetPassword, shown: true },
    { doing: 'reset-factor', act: 'access.reset-second-factor', says: words.resetFactor, shown: person.hasFactor },
    { doing: 'end-sessions', act: 'access.end-sessions', says: words.endSessions, shown: person.sessions + person.tokens > 0 },
    { doing: 'end-person', act: 'access.end-person', says: words.endPerson, shown: true },
  ] as const
  return (
    <div className="buttons">
      {acts
        .filter(({ act, shown }) => shown && may(act))
        .map(({ doing, says }) => (
          <Button key={doing} size="small" onClick={() => start(doing, { person: person.id })}>
            {say(says)}
            <span className="visually-hidden"> {person.login}</span>
          </Button>
        ))}
    </div>
  )
}
