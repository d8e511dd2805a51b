import { useQuery } from '@tanstack/react-query'
import { Input, InputNumber, Select, Skeleton, Table } from 'antd'
import type { Me } from '../access/access.api.ts'
import { goTo, Link, useAddress } from '../base/address.desk.tsx'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { communityAddress, ledgerPath, newCommunitiesPath } from '../registry/ledger-address.ts'
import { alsoCalled, countWords, ledgerWords as words } from './ledger.words.ts'
import { type LedgerAsked, ledgerAddress, readLedgerAsked } from './ledger-asked.ts'
import { type ListedCommunity, ledgerQuery } from './overview-questions.desk.tsx'
import '../registry/ledger.css'
import './overview.css'

/** 台账: the communities within the reach, filtered and counted; every filter stands in the address. */
export function Ledger({ me }: { me: Me }) {
  const say = useSay()
  const asked = readLedgerAsked(useAddress().query)
  const { data, error, refetch, isPlaceholderData } = useQuery(ledgerQuery(asked))
  const choose = (otherwise: LedgerAsked) => goTo(ledgerAddress(ledgerPath, asked, otherwise))
  const mayAdd = me.may.includes('registry.add-communities')
  const isFiltered = Object.keys(asked).some(name => name !== 'page')
  return (
    <>
      <div className="title-row">
        <h1>{say(words.title)}</h1>
        {mayAdd && (
          <Link to={newCommunitiesPath} className="button-link">
            {say(words.add)}
          </Link>
        )}
      </div>
      <Filters key={JSON.stringify({ ...asked, page: undefined })} me={me} asked={asked} choose={choose} />
      {error && <Failure error={error} retry={refetch} />}
      {!error && !data && <Skeleton active paragraph={{ rows: 10 }} />}
      {!error && data && (
        <section className="card" aria-busy={isPlaceholderData}>
          <p role="status">{say(countWords(data.count))}</p>
          {data.count === 0 ? (
            <p>{say(isFiltered ? words.nothing : mayAdd ? words.empty : words.emptyForReaders)}</p>
          ) : (
            <Communities {...data} choose={choose} />
          )}
        </section>
      )}
    </>
  )
}

interface Filtering {
  readonly me: Me
  readonly asked: LedgerAsked
  readonly choose: (otherwise: LedgerAsked) => void
}

function Filters({ me, asked, choose }: Filtering) {
  const say = useSay()
  return (
    <section className="filters card" aria-label={say(words.filters)}>
      <div className="field grow">
        <label htmlFor="words">{say(words.words)}</label>
        <Input.Search
          id="words"
          defaultValue={asked.words}
          maxLength={80}
          allowClear
          onSearch={text => choose({ words: text.trim() || undefined })}
        />
      </div>
      {me.units.length > 1 && (
        <div className="field">
          <label htmlFor="unit">{say(words.unit)}</label>
          <Select
            id="unit"
            className="filter-choice"
            value={asked.unit ?? ''}
            options={[{ value: '', label: say(words.any) }, ...me.units.map(({ id, name }) => ({ value: String(id), label: name }))]}
            onChange={unit => choose({ unit: unit || undefined })}
          />
        </div>
      )}
      <YearField id="builtFrom" asked={asked} choose={choose} />
      <YearField id="builtTo" asked={asked} choose={choose} />
      <div className="field">
        <label htmlFor="planned">{say(words.planned)}</label>
        <Select
          id="planned"
          className="filter-choice"
          value={asked.planned ?? ''}
          options={[
            { value: '', label: say(words.any) },
            { value: 'yes', label: say(words.plannedYes) },
            { value: 'no', label: say(words.plannedNo) },
          ]}
          onChange={planned => choose({ planned: planned || undefined })}
        />
      </div>
      <Link to={ledgerPath} className="clear">
        {say(words.clear)}
      </Link>
    </section>
  )
}

function YearField({ id, asked, choose }: { id: 'builtFrom' | 'builtTo' } & Pick<Filtering, 'asked' | 'choose'>) {
  const say = useSay()
  const take = (text: string) => {
    const year = text.trim() || undefined
    if (year !== asked[id]) choose({ [id]: year })
  }
  return (
    <div className="field">
      <label htmlFor={id}>{say(words[id])}</label>
      <InputNumber
        id={id}
        className="year-field"
        min={1900}
        max={2100}
        precision={0}
        {...(asked[id] !== undefined && { defaultValue: Number(asked[id]) })}
        onPressEnter={({ currentTarget }) => take(currentTarget.value)}
        onBlur={({ target }) => take(target.value)}
      />
    </div>
  )
}

interface Page {
  readonly communities: readonly ListedCommunity[]
  readonly count: number
  readonly page: number
  readonly pageSize: number
  readonly choose: (otherwise: LedgerAsked) => void
}

function Communities({ communities, count, page, pageSize, choose }: Page) {
  const say = useSay()
  return (
    <Table<ListedCommunity>
      size="small"
      rowKey="community"
      dataSource={[...communities]}
      scroll={{ x: 'max-content' }}
      pagination={{
        current: page,
        pageSize,
        total: count,
        showSizeChanger: false,
        hideOnSinglePage: true,
        onChange: to => choose({ page: String(to) }),
      }}
      columns={[
        { title: say(words.name), render: (_, row) => <Name community={row} /> },
        { title: say(words.unit), dataIndex: 'unit' },
        { title: say(words.place), dataIndex: 'place' },
        { title: say(words.households), dataIndex: 'households', align: 'right' },
        { title: say(words.buildings), dataIndex: 'buildings', align: 'right' },
        { title: say(words.floorArea), dataIndex: 'floorArea', align: 'right' },
        { title: say(words.built), dataIndex: 'builtYear', align: 'right' },
        { title: say(words.stage), render: (_, row) => <Stage community={row} /> },
      ]}
    />
  )
}

function Name({ community: { community, name, aliases } }: { community: ListedCommunity }) {
  const say = useSay()
  return (
    <>
      <Link to={communityAddress(community)}>{name}</Link>
      {aliases.length > 0 && <div className="muted small">{say(alsoCalled(aliases))}</div>}
    </>
  )
}

/** How far its newest renovation has got, which is a link to it. */
export function Stage({ community: { item, stageName } }: { community: Pick<ListedCommunity, 'item' | 'stageName'> }) {
  const say = useSay()
  if (item === null || stageName === null) return <span className="muted">{say(words.notPlanned)}</span>
  return <Link to={`/works/items/${item}`}>{say(stageName)}</Link>
}
