import { useQuery } from '@tanstack/react-query'
import { AutoComplete, Input } from 'antd'
import { useState } from 'react'
import { goTo } from '../base/address.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { communityAddress } from '../registry/ledger-address.ts'
import { matchedWords, searchWords as words } from './ledger.words.ts'
import { searchQuery } from './overview-questions.desk.tsx'
import { isEnough, searchAddress } from './search-words.ts'
import './search-box.css'

/** In the head of every page: a community by two characters of its name. Enter opens the one that is chosen, or all that were found. */
export function SearchBox() {
  const say = useSay()
  const [text, setText] = useState('')
  const said = isEnough(text) ? text.trim() : ''
  const { data } = useQuery(searchQuery(said))
  const found = said === '' ? [] : (data?.found ?? [])
  const open = (address: string) => {
    setText('')
    goTo(address)
  }
  const search = () => {
    const [only, ...more] = found
    open(only && more.length === 0 && !data?.more ? communityAddress(only.community) : searchAddress(text.trim()))
  }
  return (
    <AutoComplete
      className="search-box"
      value={text}
      onChange={setText}
      onSelect={community => open(communityAddress(community))}
      defaultActiveFirstOption={false}
      popupMatchSelectWidth={360}
      options={found.slice(0, 10).map(({ community, name, matched, unit, place, stageName }) => ({
        value: community,
        label: (
          <span className="search-option">
            <span>
              {name} {matched !== name && <span className="muted small">{say(matchedWords(matched))}</span>}
            </span>
            <span className="muted small">
              {place ?? unit}
              {stageName && ` · ${say(stageName)}`}
            </span>
          </span>
        ),
      }))}
    >
      <Input.Search aria-label={say(words.label)} placeholder={say(words.label)} maxLength={80} onSearch={search} />
    </AutoComplete>
  )
}
