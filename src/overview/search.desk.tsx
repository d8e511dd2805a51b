import { useQuery } from '@tanstack/react-query'
import { Input, Skeleton } from 'antd'
import { goTo, Link, useAddress } from '../base/address.desk.tsx'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { communityAddress } from '../registry/ledger-address.ts'
import { Stage } from './ledger.desk.tsx'
import { alsoCalled, foundWords, matchedWords, nothingFoundWords, searchWords as words } from './ledger.words.ts'
import { searchQuery } from './overview-questions.desk.tsx'
import { isEnough, searchAddress } from './search-words.ts'
import './overview.css'

/** What the search has found, by the words in the address. */
export function Search() {
  const say = useSay()
  const said = useAddress().query.get('words')?.trim() ?? ''
  const { data, error, refetch } = useQuery(searchQuery(isEnough(said) ? said : ''))
  return (
    <>
      <h1>{say(words.title)}</h1>
      <div className="field search-field">
        <label htmlFor="search">{say(words.label)}</label>
        <Input.Search
          id="search"
          key={said}
          defaultValue={said}
          maxLength={80}
          allowClear
          onSearch={text => goTo(searchAddress(text.trim()))}
        />
      </div>
      {!isEnough(said) && <p className="muted">{say(words.tooShort)}</p>}
      {error && <Failure error={error} retry={refetch} />}
      {isEnough(said) && !error && !data && <Skeleton active />}
      {data && (
        <section className="card">
          <p role="status">{say(data.found.length === 0 ? nothingFoundWords(said) : foundWords(said, data.found.length, data.more))}</p>
          <ul className="plain">
            {data.found.map(found => {
              const others = found.aliases.filter(name => name !== found.matched)
              return (
                <li key={found.community} className="found">
                  <Link to={communityAddress(found.community)}>
                    <strong>{found.name}</strong>
                  </Link>{' '}
                  <span className="muted">
                    {found.unit} {found.place}
                  </span>{' '}
                  <Stage community={found} />
                  {found.matched !== found.name && <div className="muted small">{say(matchedWords(found.matched))}</div>}
                  {others.length > 0 && <div className="muted small">{say(alsoCalled(others))}</div>}
                </li>
              )
            })}
          </ul>
        </section>
      )}
    </>
  )
}
