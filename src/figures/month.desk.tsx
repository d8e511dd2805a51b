import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import type { Me } from '../access/access.api.ts'
import { goTo, Link, useAddress } from '../base/address.desk.tsx'
import { dayOf } from '../base/day.ts'
import { Failure, sentencesOf } from '../base/failure.desk.tsx'
import { useLanguage, useSay } from '../base/language.desk.tsx'
import type { Bilingual } from '../base/objection.ts'
import { planPath } from '../plan/plan-address.ts'
import { ledgerPath } from '../registry/ledger-address.ts'
import { type AskedMonth, askedMonth, changed, type MonthAddress, monthAddress, newestList, readMonthAddress } from './month-address.ts'
import { labelOf, MonthAsked } from './month-asked.desk.tsx'
import { MonthBeside } from './month-beside.desk.tsx'
import { MonthChanges } from './month-changes.desk.tsx'
import { MonthDrill } from './month-drill.desk.tsx'
import { englishTitle, saysNoVersion, monthWords as words } from './month-page.words.ts'
import { type Lists, listsQuery, type MonthTableAnswer, tableQuery } from './month-questions.desk.tsx'
import { MonthTable } from './month-table.desk.tsx'
import { saysReach, tableWords } from './month-table.words.ts'
import './month.css'

/** The page of the month: which table, the table, what changed, and the communities behind each figure. */
export function Month({ me }: { me: Me }) {
  const say = useSay()
  const { query } = useAddress()
  const { data: lists, error, refetch } = useQuery(listsQuery)
  if (error) return <Failure error={error} retry={refetch} />
  if (!lists) return <Skeleton active aria-label={say(words.loading)} />
  const newest = newestList(lists)
  if (!newest) return <Nothing says={words.noLists} toBegin />
  const state = readMonthAddress(query)
  return <MonthOf me={me} lists={lists} state={state} asked={askedMonth(state, newest, me.today)} />
}

/** The fields above the table, which show at their own place what is wrong with them. */
const fields = ['year', 'list', 'cutoff', 'known']

interface Shown {
  readonly me: Me
  readonly state: MonthAddress
  readonly asked: AskedMonth
}

function MonthOf({ me, lists, state, asked }: Shown & { lists: Lists }) {
  const { data: table, error, refetch, isPlaceholderData } = useQuery(tableQuery(asked))
  const wrong = wrongOf(error)
  const choose = (otherwise: Parameters<typeof changed>[1]) => goTo(monthAddress(changed({ ...state, ...asked }, otherwise)))
  return (
    <>
      <MonthAsked {...{ asked, lists, wrong, choose }} today={dayOf(me.today)} />
      {error && <Failure error={error} retry={refetch} except={fields} />}
      {!error && !table && <Skeleton active paragraph={{ rows: 12 }} />}
      {!error && table && !table.version && <Nothing says={saysNoVersion(labelOf(asked), asked.cutoff)} />}
      {!error && table?.version && (
        <>
          <TableAndBeside {...{ me, state, asked, table }} waiting={isPlaceholderData} />
          <MonthChanges {...{ asked, state, choose }} today={dayOf(me.today)} />
        </>
      )}
    </>
  )
}

function TableAndBeside({ me, state, asked, table, waiting }: Shown & { table: MonthTableAnswer; waiting: boolean }) {
  const say = useSay()
  const reach = new Set(me.units.map(unit => unit.id))
  const whole = table.rows.every(row => reach.has(row.unitId))
  const full = { ...state, ...asked }
  return (
    <div className="month">
      <div className="month-main">
        <Title table={table} />
        <MonthTable table={table} state={full} reach={reach} whole={whole} waiting={waiting} />
        <p className="muted">{say(tableWords.marks)}</p>
        {!whole && <p>{say(saysReach(me.units.map(unit => unit.name)))}</p>}
      </div>
      <MonthBeside me={me} table={table} asked={asked} state={full} whole={whole} />
      <MonthDrill asked={asked} state={full} whole={whole} names={new Map(table.rows.map(row => [String(row.unitId), row.unit]))} />
    </div>
  )
}

function Title({ table: { title, note, cutoff } }: { table: MonthTableAnswer }) {
  const { language } = useLanguage()
  return (
    <>
      <h1>{language === 'zh' ? title : englishTitle(cutoff)}</h1>
      <p className="muted note" lang="zh-CN">
        {language === 'zh' ? note : `${title}（${note}）`}
      </p>
    </>
  )
}

/** What the server objects to in the address, by the field that it stands in. */
function wrongOf(error: unknown): Readonly<Record<string, Bilingual>> {
  if (!error) return {}
  return Object.fromEntries(sentencesOf(error).flatMap(({ place, says }) => (place ? [[place, says]] : [])))
}

function Nothing({ says, toBegin = false }: { says: Bilingual; toBegin?: boolean }) {
  const say = useSay()
  return (
    <section className="card nothing">
      <h1>{say(words.noTable)}</h1>
      <p>{say(says)}</p>
      {toBegin && (
        <p>
          <Link to={ledgerPath}>{say(words.toLedger)}</Link> · <Link to={planPath}>{say(words.toPlan)}</Link>
        </p>
      )}
    </section>
  )
}
