import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import type { Me } from '../access/access.api.ts'
import { Link } from '../base/address.desk.tsx'
import { addressOf } from '../base/contract.ts'
import { useSay } from '../base/language.desk.tsx'
import type { Bilingual } from '../base/objection.ts'
import { figuresApi } from './figures.api.ts'
import { handoutWords } from './handout.words.ts'
import { handoutsPath } from './handouts-address.ts'
import { type AskedMonth, changed, type MonthAddress, monthAddress } from './month-address.ts'
import { countsWords, versionWords, monthWords as words } from './month-page.words.ts'
import type { MonthTableAnswer } from './month-questions.desk.tsx'

const HandOutDialog = lazy(async () => ({ default: (await import('./table-handout.desk.tsx')).HandOutDialog }))

interface Beside {
  readonly me: Me
  readonly table: MonthTableAnswer
  readonly asked: AskedMonth
  readonly state: MonthAddress
  /** Whether the post reaches every unit, so that the communities of a total can be listed. */
  readonly whole: boolean
}

/** What the bulletin says around its table: the rates with both their numbers, the list in force, the files. */
export function MonthBeside({ me, table, asked, state, whole }: Beside) {
  const say = useSay()
  const { rates, total, version } = table
  const completed = say(countsWords(total.completed))
  return (
    <div className="beside">
      <section className="card">
        <h2>{say(words.progress)}</h2>
        <dl className="rates">
          <Rate name={words.byCommunities} rate={rates.communities} />
          <Rate name={words.byHouseholds} rate={rates.households} />
        </dl>
        {total.completed.communities > 0 && (
          <p>
            {say(words.completed)}{' '}
            {whole ? <Link to={monthAddress(changed(state, { unit: 'all', column: 'completed' }))}>{completed}</Link> : completed}
          </p>
        )}
      </section>
      <section className="card">
        <h2>{say(words.version)}</h2>
        <p>{version && say(versionWords(version))}</p>
      </section>
      <section className="card">
        <h2>{say(words.files)}</h2>
        <p className="files">
          {files.map(({ form, name }) => (
            <a key={form} className="file" href={addressOf(figuresApi.monthTableFile, { params: { form }, query: { ...asked } })} download>
              {say(name)}
            </a>
          ))}
        </p>
        <p className="muted hint">{say(handoutWords.unregistered)}</p>
        <HandOut me={me} table={table} />
      </section>
    </div>
  )
}

/** Numbers leave by this button, so that the ledger knows of them. */
function HandOut({ me, table }: { me: Me; table: MonthTableAnswer }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  if (!me.may.includes('figures.read-handouts')) return null
  return (
    <p className="files">
      {me.may.includes('figures.hand-out') && <Button onClick={() => setOpen(true)}>{say(handoutWords.report)}</Button>}
      <Link to={handoutsPath}>{say(handoutWords.ledger)}</Link>
      {open && (
        <Suspense>
          <HandOutDialog me={me} table={table} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </p>
  )
}

const files = [
  { form: 'xlsx', name: { zh: 'Excel（.xlsx）', en: 'Excel (.xlsx)' } },
  { form: 'csv', name: { zh: 'CSV', en: 'CSV' } },
  { form: 'md', name: { zh: 'Markdown', en: 'Markdown' } },
] as const

function Rate({ name, rate }: { name: Bilingual; rate: MonthTableAnswer['rates']['communities'] }) {
  const say = useSay()
  return (
    <div>
      <dt>{say(name)}</dt>
      <dd>
        {rate ? (
          <>
            <strong>{rate.percent}%</strong>{' '}
            <span className="muted">
              {rate.numerator} / {rate.denominator}
            </span>
          </>
        ) : (
          say(words.nothingPlanned)
        )}
      </dd>
    </div>
  )
}
