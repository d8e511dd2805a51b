import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { Link } from '../base/address.desk.tsx'
import { dayOf } from '../base/day.ts'
import { useSay } from '../base/language.desk.tsx'
import type { Bilingual } from '../base/objection.ts'
import { stageOf } from './milestone.ts'
import { kindWords, stageWords } from './milestone.words.ts'
import { allWords, chooseOneWords, chosenWords, shownWords, recordWords as words } from './record.words.ts'
import { toggled } from './record-draft.ts'
import type { Filling, WrongItems } from './record-form.desk.tsx'
import { itemPath } from './works-address.ts'
import { besideName, isShown, type RecordableItem, stageReached, whyNot } from './works-item.ts'

interface Choosing extends Filling {
  readonly select: (items: readonly string[]) => void
  readonly wrong: WrongItems
}

/** How many rows are shown at first: what comes after is found sooner by narrowing than by scrolling. */
const atFirst = 200

/** The communities of the reach, of which some or all that are shown are chosen; those that cannot be say why. */
export function ChooseItems(choosing: Choosing) {
  const say = useSay()
  const { found, state, draft, select, me, wrong } = choosing
  const [most, setMost] = useState(atFirst)
  const shown = found.items.filter(item => isShown(item, state))
  const named = shown.map(item => ({ item, why: [...whyNotChosen(choosing, item), ...(wrong.get(item.item) ?? [])] }))
  const isFree = ({ item, why }: (typeof named)[number]) => why.length === 0 || draft.items.includes(item.item)
  const rows = [...named.filter(isFree), ...named.filter(one => !isFree(one))]
  const free = rows.filter(({ why }) => why.length === 0).map(({ item }) => item.item)
  const isAll = free.length > 0 && free.every(item => draft.items.includes(item))
  const households = found.items.filter(({ item }) => draft.items.includes(item)).reduce((sum, item) => sum + item.households, 0)
  const toggleAll = () => select(isAll ? draft.items.filter(item => !free.includes(item)) : [...new Set([...draft.items, ...free])])
  return (
    <section className="card choosing" aria-labelledby="which">
      <h2 id="which">{say(words.which)}</h2>
      <Narrowing {...choosing} />
      {found.more && state.unit === null && <p className="mark">{say(words.moreItems)}</p>}
      <p className="choosing-head">
        <label>
          <input type="checkbox" checked={isAll} disabled={free.length === 0} onChange={toggleAll} /> {say(allWords(free.length))}
        </label>
        <span className="muted">{say(shownWords(shown.length, found.items.length))}</span>
        <strong aria-live="polite">{say(draft.items.length === 0 ? words.noneChosen : chosenWords(draft.items.length, households))}</strong>
      </p>
      {shown.length === 0 ? (
        <Nothing {...choosing} />
      ) : (
        <table className="choices">
          <thead>
            <tr>
              <th scope="col" className="choice-box">
                <span className="visually-hidden">{say(words.choose)}</span>
              </th>
              <th scope="col">{say(words.name)}</th>
              {me.units.length > 1 && <th scope="col">{say(words.unit)}</th>}
              <th scope="col">{say(words.place)}</th>
              <th scope="col" className="number">
                {say(words.households)}
              </th>
              <th scope="col">{say(words.stage)}</th>
              <th scope="col">{say(words.last)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most).map(({ item, why }) => (
              <Choice key={item.item} {...choosing} item={item} why={why} />
            ))}
          </tbody>
        </table>
      )}
      {rows.length > most && <Button onClick={() => setMost(most + atFirst)}>{say(words.showMore)}</Button>}
    </section>
  )
}

/** As long as nobody has said what happened, every community may be chosen. */
function whyNotChosen({ state, draft, me }: Choosing, item: RecordableItem): Bilingual[] {
  if (state.kind === null) return []
  const building = draft.items.length === 1 && draft.items[0] === item.item ? draft.building : null
  return whyNot(item, { kind: state.kind, occurredOn: state.day ?? me.today, building }, dayOf(me.today))
}

function Choice({ item, why, draft, select, me }: Choosing & { item: RecordableItem; why: readonly Bilingual[] }) {
  const say = useSay()
  const isChosen = draft.items.includes(item.item)
  const last = item.standing.filter(one => one.building === null).at(-1)
  const reason = `why-${item.item}`
  const box = `choose-${item.item}`
  return (
    <tr className={isChosen ? 'chosen' : undefined}>
      <td className="choice-box">
        <input
          id={box}
          type="checkbox"
          aria-label={say(chooseOneWords(item.name))}
          checked={isChosen}
          // What was chosen before the day was changed can still be given up.
          disabled={why.length > 0 && !isChosen}
          {...(why.length > 0 && { 'aria-describedby': reason })}
          onChange={() => select(toggled(draft.items, item.item))}
        />
      </td>
      <th scope="row">
        <label htmlFor={box}>{item.name}</label>
        {item.evidenceDueOn && <span className="mark">{say(words.owed)}</span>}
        {why.length > 0 && (
          <span id={reason} className={isChosen ? 'why wrong' : 'why muted'}>
            {why.map(says => say(besideName(says, item.name))).join('')}
          </span>
        )}
      </th>
      {me.units.length > 1 && <td>{me.units.find(unit => unit.id === item.unit)?.name}</td>}
      <td>{item.place}</td>
      <td className="number">{item.households}</td>
      <td>{say(stageWords[stageReached(item.standing)])}</td>
      <td>
        <Link to={itemPath(item.item)}>{last ? `${last.occurredOn} ${say(kindWords[last.kind])}` : '—'}</Link>
      </td>
    </tr>
  )
}

function Narrowing({ found, state, choose, me }: Choosing) {
  const say = useSay()
  const mine = found.items.filter(item => state.unit === null || item.unit === state.unit)
  const places = [...new Set(mine.flatMap(item => item.place ?? []))].sort((a, b) => a.localeCompare(b, 'zh'))
  const any = { value: '', label: say(words.any) }
  return (
    <search className="narrowing" aria-label={say(words.narrow)}>
      <div className="field">
        <label htmlFor="words">{say(words.words)}</label>
        <Input
          id="words"
          allowClear
          value={state.words}
          placeholder={say(words.wordsHint)}
          onChange={({ target: { value } }) => choose({ words: value })}
        />
      </div>
      {me.units.length > 1 && (
        <div className="field">
          <label htmlFor="unit">{say(words.unit)}</label>
          <Select
            id="unit"
            value={String(state.unit ?? '')}
            options={[any, ...me.units.map(({ id, name }) => ({ value: String(id), label: name }))]}
            onChange={unit => choose({ unit: unit === '' ? null : Number(unit), place: null })}
          />
        </div>
      )}
      <div className="field">
        <label htmlFor="place">{say(words.place)}</label>
        <Select
          id="place"
          value={state.place ?? ''}
          options={[any, ...places.map(place => ({ value: place, label: place }))]}
          onChange={place => choose({ place: place || null })}
        />
      </div>
      <div className="field">
        <label htmlFor="stage">{say(words.stage)}</label>
        <Select
          id="stage"
          value={state.stage === null ? '' : String(state.stage)}
          options={[any, ...stages.map(stage => ({ value: String(stage), label: say(stageWords[stage]) }))]}
          onChange={chosen => choose({ stage: stages.find(stage => String(stage) === chosen) ?? null })}
        />
      </div>
    </search>
  )
}

const stages = [0, ...Object.values(stageOf)] as const

function Nothing({ choose }: Choosing) {
  const say = useSay()
  return (
    <p>
      {say(words.noneShown)}{' '}
      <Button size="small" onClick={() => choose({ words: '', unit: null, place: null, stage: null })}>
        {say(words.clear)}
      </Button>
    </p>
  )
}
