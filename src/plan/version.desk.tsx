import { useQuery } from '@tanstack/react-query'
import { Input, Select, Skeleton, Table } from 'antd'
import { useState } from 'react'
import type { Me } from '../access/access.api.ts'
import { Link } from '../base/address.desk.tsx'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { communityAddress } from '../registry/ledger-address.ts'
import { labelOfList } from './list.words.ts'
import type { Line, ToldVersion } from './plan.api.ts'
import { targetOf } from './plan.desk.tsx'
import { nextVersionAddress, planPath, versionAddress } from './plan-address.ts'
import { frozenWords, numberWords, recordedWords, shownWords, planWords as words } from './plan-page.words.ts'
import { type VersionAnswer, versionQuery } from './plan-questions.desk.tsx'
import '../registry/ledger.css'
import './plan.css'

/** One version of a list: how it was approved, what differs from the one before, and its lines. */
export function Version({ me, version: id }: { me: Me; version: string }) {
  const say = useSay()
  const { data, error, refetch } = useQuery(versionQuery(id))
  if (error) return <Failure error={error} retry={refetch} />
  if (!data) return <Skeleton active />
  const { version } = data
  const { year, list, no } = version
  return (
    <>
      <p className="trail">
        <Link to={planPath}>{say(words.toPlan)}</Link>
        <Link to={`/figures/month?year=${year}&list=${list}`}>{say(words.month)}</Link>
        {me.may.includes('plan.approve-list') && <Link to={nextVersionAddress(year, list)}>{say(words.nextVersion)}</Link>}
      </p>
      <h1>{say(labelOfList(year, list, no))}</h1>
      <Approval version={version} />
      <Differences answer={data} />
      <Lines key={id} answer={data} />
    </>
  )
}

function Approval({ version }: { version: ToldVersion }) {
  const say = useSay()
  const said = [
    [words.approvedOn, version.approvedOn],
    [words.approvedBy, version.approvedBy],
    [words.document, version.document],
    [words.reason, version.reason],
    [words.lines, say(numberWords(version.communities, version.households))],
    [words.target, say(targetOf(version))],
  ] as const
  return (
    <section className="card list">
      <dl className="described">
        {said.map(([name, value]) => (
          <div key={name.en}>
            <dt>{say(name)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="muted">{say(recordedWords(version.recordedAt.slice(0, 10)))}</p>
    </section>
  )
}

function Differences({ answer: { version, before, differences, units } }: { answer: VersionAnswer }) {
  const say = useSay()
  const nameOf = (unit: number) => units.find(({ id }) => id === unit)?.name ?? String(unit)
  const { added, dropped, changed } = differences
  const isSame = added.length + dropped.length + changed.length === 0
  return (
    <section className="card list">
      <h2>{say(words.differences)}</h2>
      {!before && <p>{say(words.first)}</p>}
      {before && (
        <p>
          <Link to={versionAddress(before.version)}>{say(labelOfList(before.year, before.list, before.no))}</Link>{' '}
          {say(numberWords(before.communities, before.households))} → {say(numberWords(version.communities, version.households))}
        </p>
      )}
      {before && isSame && <p>{say(words.same)}</p>}
      {(
        [
          [words.added, added],
          [words.dropped, dropped],
        ] as const
      ).map(
        ([name, lines]) =>
          lines.length > 0 && (
            <div key={name.en}>
              <h3>
                {say(name)} {lines.length}
              </h3>
              <ul className="plain">
                {lines.map(line => (
                  <li key={line.item}>
                    <Link to={communityAddress(line.community)}>{line.name}</Link>{' '}
                    <span className="muted">
                      {nameOf(line.unit)} {say({ zh: `${line.households} 户`, en: `${line.households} households` })}
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          ),
      )}
      {changed.length > 0 && (
        <>
          <h3>
            {say(words.changed)} {changed.length}
          </h3>
          <ul className="plain">
            {changed.map(({ before: then, after, what }) => (
              <li key={after.item}>
                <Link to={communityAddress(after.community)}>{after.name}</Link>{' '}
                {what.map(field => (
                  <span key={field} className="muted">
                    {say(frozenWords[field])} {field === 'unit' ? nameOf(then.unit) : (then[field] ?? '—')} →{' '}
                    {field === 'unit' ? nameOf(after.unit) : (after[field] ?? '—')}{' '}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** Shown where any line has them: older lists name no months. */
const planned = ['plannedStart', 'plannedFinish'] as const

function Lines({ answer: { version, lines, units } }: { answer: VersionAnswer }) {
  const say = useSay()
  const [unit, setUnit] = useState<number | null>(null)
  const [text, setText] = useState('')
  const nameOf = (id: number) => units.find(one => one.id === id)?.name ?? String(id)
  const mine = units.filter(({ id }) => lines.some(line => line.unit === id))
  const shown = lines.filter(line => (unit === null || line.unit === unit) && line.name.includes(text.trim()))
  return (
    <section className="card list">
      <h2>{say(words.lines)}</h2>
      {lines.length < version.communities && <p className="muted">{say(words.onlyReach)}</p>}
      <div className="line-filters">
        <Input
          aria-label={say(words.filter)}
          placeholder={say(words.filter)}
          allowClear
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <Select
          aria-label={say(words.unit)}
          value={unit ?? 0}
          options={[
            { value: 0, label: `${say(words.unit)} · ${say(words.any)}` },
            ...mine.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={chosen => setUnit(chosen === 0 ? null : chosen)}
        />
        <span role="status">
          {say(
            shownWords(
              shown.length,
              shown.reduce((sum, line) => sum + line.households, 0),
            ),
          )}
        </span>
      </div>
      <Table<Line>
        size="small"
        rowKey="item"
        dataSource={shown}
        scroll={{ x: 'max-content' }}
        pagination={{ defaultPageSize: 50, showSizeChanger: false, hideOnSinglePage: true }}
        columns={[
          { title: say(words.name), render: (_, line) => <Link to={communityAddress(line.community)}>{line.name}</Link> },
          { title: say(words.unit), render: (_, line) => nameOf(line.unit) },
          { title: say(words.households), dataIndex: 'households', align: 'right' },
          { title: say(words.buildings), dataIndex: 'buildings', align: 'right' },
          { title: say(words.floorArea), dataIndex: 'floorArea', align: 'right' },
          ...planned
            .filter(field => lines.some(line => line[field] !== null))
            .map(field => ({ title: say(words[field]), render: (_: unknown, line: Line) => line[field] ?? '—' })),
        ]}
      />
    </section>
  )
}
