import { Button, Input } from 'antd'
import { useState } from 'react'
import type { Me } from '../access/access.api.ts'
import { useAct } from '../base/act.desk.tsx'
import { Link } from '../base/address.desk.tsx'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { Wide } from '../base/wide.desk.tsx'
import { remainingPath } from '../figures/remaining-address.ts'
import { reasonWords } from '../works/expectation.words.ts'
import { itemPath } from '../works/works-address.ts'
import { progress, type UnitPage } from './progress-questions.desk.ts'
import { unitWords as words } from './unit-page.words.ts'

type Item = UnitPage['items'][number]
type Note = Item['note']
const fields = ['state', 'problem', 'nextStep'] as const
const heads = { state: words.stateNote, problem: words.problem, nextStep: words.nextStep }

/** 小区进展: one row a community; what was changed is sent in one act. */
export function UnitCommunities({ me, data }: { me: Me; data: UnitPage }) {
  const say = useSay()
  const [changed, setChanged] = useState<Readonly<Record<string, Note>>>({})
  const noted = useAct(
    (notes: readonly (Note & { item: string })[], sending) =>
      progress.noteCommunities({ body: { period: data.period.id, notes: [...notes] } }, sending),
    { stale: ['progress'], onDone: () => setChanged({}) },
  )
  const may = me.may.includes('progress.note-communities') && data.period.closedAt === null
  const notes = Object.entries(changed).map(([item, note]) => ({ item, ...note }))
  return (
    <section className="card" aria-label={say(words.communities)}>
      <div className="page-head">
        <h2>{say(words.communities)}</h2>
        {may && (
          <Button type="primary" disabled={notes.length === 0} loading={noted.isPending} onClick={() => noted.mutate(notes)}>
            {say(words.saveNotes)} {notes.length > 0 && notes.length}
          </Button>
        )}
      </div>
      {noted.error != null && <Failure error={noted.error} />}
      <Wide of={say(words.communities)}>
        <table className="board">
          <thead>
            <tr>
              {[words.community, words.stage, words.stateNote, words.problem, words.nextStep, words.reason].map(word => (
                <th key={word.en} scope="col">
                  {say(word)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.items.map(one => (
              <Row
                key={one.item}
                one={one}
                note={changed[one.item] ?? one.note}
                change={may ? note => setChanged({ ...changed, [one.item]: note }) : null}
              />
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  )
}

function Row({ one, note, change }: { one: Item; note: Note; change: ((note: Note) => void) | null }) {
  const say = useSay()
  return (
    <tr>
      <th scope="row">
        <Link to={itemPath(one.item)}>{one.name}</Link>
      </th>
      <td>{say(one.stageName)}</td>
      {fields.map(field => (
        <td key={field} className="free">
          {change ? (
            <Input
              aria-label={`${one.name} ${say(heads[field])}`}
              maxLength={500}
              value={note[field] ?? ''}
              onChange={event => change({ ...note, [field]: event.target.value.trim() === '' ? null : event.target.value })}
            />
          ) : (
            note[field]
          )}
        </td>
      ))}
      <td className="free">{!one.started && <Reason one={one} />}</td>
    </tr>
  )
}

/** Why it has not started lies with the expectations: said once, shown wherever it is asked for. */
function Reason({ one: { reason } }: { one: Item }) {
  const say = useSay()
  if (reason?.reason == null) return <Link to={remainingPath}>{say(words.toReasons)}</Link>
  return (
    <>
      {say(reasonWords[reason.reason])} {reason.note} {reason.expectedOn}
    </>
  )
}
