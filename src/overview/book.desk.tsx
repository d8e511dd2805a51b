import { useQuery } from '@tanstack/react-query'
import { Skeleton, Tabs } from 'antd'
import { goTo, useAddress } from '../base/address.desk.tsx'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { type BookAsked, bookAddress, readBookAsked } from './book-asked.ts'
import { BookFilters } from './book-filters.desk.tsx'
import { BookLines } from './book-lines.desk.tsx'
import { bookChoicesQuery } from './book-questions.desk.tsx'
import { BookRefusals } from './book-refusals.desk.tsx'
import { roomWords as words } from './book-room.words.ts'
import '../registry/ledger.css'
import './overview.css'
import './book.css'

/** The audit reading room: what was done, and what was refused, in words. */
export function Book() {
  const say = useSay()
  const { tab, ...asked } = readBookAsked(useAddress().query)
  const { data: choices, error, refetch } = useQuery(bookChoicesQuery)
  const choose = (otherwise: BookAsked) => goTo(bookAddress({ ...asked, tab, ...otherwise }))
  if (error) return <Failure error={error} retry={refetch} />
  if (!choices) return <Skeleton active />
  const key = JSON.stringify(asked)
  return (
    <>
      <h1>{say(words.title)}</h1>
      <p className="muted">{say(words.says)}</p>
      <BookFilters key={key} asked={asked} choices={choices} choose={choose} ofRefusals={tab === 'refusals'} />
      <Tabs
        activeKey={tab === 'refusals' ? 'refusals' : 'lines'}
        onChange={chosen => choose({ tab: chosen === 'refusals' ? 'refusals' : undefined })}
        destroyOnHidden
        items={[
          { key: 'lines', label: say(words.lines), children: <BookLines key={key} asked={asked} choices={choices} /> },
          { key: 'refusals', label: say(words.refusals), children: <BookRefusals key={key} asked={asked} /> },
        ]}
      />
    </>
  )
}
