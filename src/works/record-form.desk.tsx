import { Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { goTo } from '../base/address.desk.tsx'
import { dayOf } from '../base/day.ts'
import { DayField } from '../base/day-field.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import type { Bilingual } from '../base/objection.ts'
import { evidenceWords, laterTermWords } from './evidence.words.ts'
import { EvidenceField } from './evidence-field.desk.tsx'
import { countiesOf } from './evidence-file.ts'
import { type Kind, kinds } from './milestone.ts'
import { kindWords } from './milestone.words.ts'
import type { Recording } from './record.desk.tsx'
import { recordWords as words } from './record.words.ts'
import { ChooseItems } from './record-choose.desk.tsx'
import { type Done, RecordDone } from './record-done.desk.tsx'
import { type Drafting, useDraft } from './record-draft.desk.tsx'
import { RecordSend } from './record-send.desk.tsx'
import { type RecordAddress, recordAddress } from './works-address.ts'
import type { RecordableItem } from './works-item.ts'

export interface Found {
  readonly items: readonly RecordableItem[]
  readonly more: boolean
  readonly evidenceTermDays: number
}

export interface Filling extends Recording, Drafting {
  readonly state: RecordAddress
  readonly found: Found
  /** The same state with some of it otherwise. */
  readonly choose: (otherwise: Partial<RecordAddress>) => void
}

/** What the server objects to, at the item that it concerns. */
export type WrongItems = ReadonlyMap<string, readonly Bilingual[]>

/** The form: what happened and when, of which communities, what proves it; then it is looked through and sent. */
export function RecordForm({ me, month, state, found }: Recording & { state: RecordAddress; found: Found }) {
  const drafting = useDraft(me.login, state.items)
  const [done, setDone] = useState<Done | null>(null)
  const [wrong, setWrong] = useState<WrongItems>(new Map())
  const { draft, change, clear } = drafting
  // Each choice stands in the address; steps back lead to other pages, not through every tick of a box.
  const choose = (otherwise: Partial<RecordAddress>) =>
    goTo(recordAddress({ ...state, items: draft.items, ...otherwise }), { instead: true })
  const select = (items: readonly string[]) => {
    setWrong(new Map())
    change(() => ({ items, building: null }))
    choose({ items })
  }
  if (done) {
    const again = () => {
      setDone(null)
      goTo(recordAddress({ kind: state.kind, unit: state.unit }))
    }
    return <RecordDone {...{ done, month, again }} mayWithdraw={me.may.includes('works.withdraw-milestone')} />
  }
  const filling: Filling = { me, month, state, found, choose, ...drafting }
  const onDone = (what: Done) => {
    clear()
    setDone(what)
  }
  return (
    <div className="recording">
      <What {...filling} today={dayOf(me.today)} />
      <ChooseItems {...filling} select={select} wrong={wrong} />
      <div className="recording-beside">
        <Proof {...filling} />
        <RecordSend {...filling} select={select} setWrong={setWrong} onDone={onDone} />
      </div>
    </div>
  )
}

function What({ state, choose, me, today }: Filling & { today: ReturnType<typeof dayOf> }) {
  const say = useSay()
  return (
    <section className="card recording-what" aria-label={say(words.what)}>
      <div className="field">
        <span className="label" id="kind">
          {say(words.what)}
        </span>
        <Radio.Group
          aria-labelledby="kind"
          className="kinds"
          value={state.kind}
          options={kinds.map(kind => ({ value: kind, label: say(kindWords[kind]) }))}
          onChange={({ target }) => choose({ kind: target.value as Kind })}
        />
      </div>
      <div className="field">
        <label htmlFor="day">{say(words.day)}</label>
        <DayField id="day" value={state.day ?? me.today} latest={today} onChoose={day => choose({ day })} />
      </div>
    </section>
  )
}

function Proof({ state, found, draft, change }: Filling) {
  const say = useSay()
  const mayBeLater = state.kind === 'contractor-on-site'
  return (
    <section className="card" aria-labelledby="proof">
      <h2 id="proof">{say(evidenceWords.shared)}</h2>
      <EvidenceField
        files={draft.files}
        items={draft.items}
        counties={countiesOf(draft.items)}
        change={otherwise => change(now => ({ files: otherwise(now.files) }))}
      />
      {mayBeLater && (
        <label className="later">
          <input
            type="checkbox"
            checked={draft.later && draft.files.length === 0}
            disabled={draft.files.length > 0}
            onChange={({ currentTarget: { checked } }) => change(() => ({ later: checked }))}
          />{' '}
          {say(laterTermWords(found.evidenceTermDays))}
          {draft.files.length > 0 && <span className="muted"> {say(evidenceWords.laterHint)}</span>}
        </label>
      )}
      <BuildingField {...{ found, draft, change }} />
      <div className="field">
        <label htmlFor="note">{say(words.note)}</label>
        <Input
          id="note"
          maxLength={500}
          value={draft.note}
          placeholder={say(words.noteHint)}
          onChange={({ currentTarget: { value } }) => change(() => ({ note: value }))}
        />
      </div>
    </section>
  )
}

/** Of one community one building may be meant, where the ledger lists its buildings. */
function BuildingField({ found, draft, change }: Pick<Filling, 'found' | 'draft' | 'change'>) {
  const say = useSay()
  const [only, ...others] = draft.items
  const buildings = found.items.find(({ item }) => item === only)?.buildings ?? []
  if (others.length > 0 || buildings.length < 2) return null
  return (
    <div className="field">
      <label htmlFor="building">{say(words.building)}</label>
      <Select
        id="building"
        className="building-field"
        value={draft.building ?? ''}
        options={[{ value: '', label: say(words.whole) }, ...buildings.map(({ id, no }) => ({ value: id, label: no }))]}
        onChange={chosen => change(() => ({ building: chosen || null }))}
      />
    </div>
  )
}
