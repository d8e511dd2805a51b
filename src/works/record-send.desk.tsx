import { Button } from 'antd'
import { useState } from 'react'
import { useAct } from '../base/act.desk.tsx'
import { newId } from '../base/act-id.desk.ts'
import { dayOf } from '../base/day.ts'
import { Failure, sentencesOf } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import type { Bilingual } from '../base/objection.ts'
import { areReady, countiesOf, hashesOf } from './evidence-file.ts'
import type { Kind } from './milestone.ts'
import { blockedWords, summaryWords, recordWords as words } from './record.words.ts'
import type { Done } from './record-done.desk.tsx'
import type { Filling, WrongItems } from './record-form.desk.tsx'
import { whyNot } from './works-item.ts'
import { askToRecord, staleAfterwards } from './works-questions.desk.tsx'

interface Sending extends Filling {
  readonly select: (items: readonly string[]) => void
  readonly setWrong: (wrong: WrongItems) => void
  readonly onDone: (done: Done) => void
}

/** What will be recorded, in one sentence, what it changes in the month, and the button; what is missing is said beside it. */
export function RecordSend(sending: Sending) {
  const say = useSay()
  const { state, draft, found, me, month, select, clear, choose } = sending
  const day = state.day ?? me.today
  const chosen = found.items.filter(({ item }) => draft.items.includes(item))
  const { kind } = state
  const blocked = kind
    ? chosen.filter(item => whyNot(item, { kind, occurredOn: day, building: draft.building }, dayOf(me.today)).length > 0)
    : []
  const missing = missingOf(sending, blocked.length)
  const { send, isPending, error, places } = useSending(sending, chosen, day)
  return (
    <section className="card sending" aria-labelledby="check">
      <h2 id="check">{say(words.check)}</h2>
      {kind && chosen.length > 0 && <Summary {...{ kind, day, chosen, month }} building={buildingOf(sending)} />}
      {error !== null && <Failure error={error} except={places} />}
      {missing && (
        <p id="missing" className="hint wrong" aria-live="polite">
          {say(missing)}{' '}
          {blocked.length > 0 && (
            <Button size="small" onClick={() => select(draft.items.filter(item => !blocked.some(one => one.item === item)))}>
              {say(words.takeOut)}
            </Button>
          )}
        </p>
      )}
      <p className="field-row">
        <Button
          type="primary"
          size="large"
          loading={isPending}
          disabled={missing !== null}
          {...(missing && { 'aria-describedby': 'missing' })}
          onClick={send}
        >
          {say(words.send)}
        </Button>
        {(draft.items.length > 0 || draft.files.length > 0 || draft.note !== '') && (
          <Button
            type="text"
            onClick={() => {
              clear()
              choose({ items: [] })
            }}
          >
            {say(words.forgotten)}
          </Button>
        )}
      </p>
    </section>
  )
}

interface Summing {
  readonly kind: Kind
  readonly day: string
  readonly chosen: Filling['found']['items']
  readonly building: string | null
}

function Summary({ kind, day, chosen, building, month }: Summing & Pick<Filling, 'month'>) {
  const say = useSay()
  const said = { kind, day, building, communities: chosen.length, households: sum(chosen) }
  return (
    <>
      <p className="sentence">{say(summaryWords(said))}</p>
      {building === null && month.proposed({ items: chosen.map(({ item }) => item), kind, day, units: unitsOf(chosen) })}
    </>
  )
}

const sum = (chosen: Summing['chosen']) => chosen.reduce((all, { households }) => all + households, 0)
const unitsOf = (chosen: Summing['chosen']) => [...new Set(chosen.map(({ unit }) => unit))]

/** The number of the building that is meant; null: the whole community. */
const buildingOf = ({ draft, found }: Filling): string | null =>
  found.items.flatMap(({ buildings }) => buildings).find(({ id }) => id === draft.building)?.no ?? null

/** Why it cannot be sent yet: the first thing that is missing. */
function missingOf({ state, draft, me }: Filling, blocked: number): Bilingual | null {
  if (!me.may.includes('works.record-milestones')) return words.mayNot
  if (state.kind === null) return words.chooseKind
  if (draft.items.length === 0) return words.chooseItems
  if (blocked > 0) return blockedWords(blocked)
  if (draft.files.some(file => file.state === 'failed')) return words.failedFiles
  if (!areReady(draft.files, countiesOf(draft.items))) return words.uploading
  const isProven = draft.files.length > 0 || draft.later
  return state.kind === 'contractor-on-site' && !isProven ? words.needsEvidence : null
}

/** Sends the recording; what the server objects to at one item is shown there, and the rest in place. */
function useSending({ state, draft, setWrong, onDone, ...filling }: Sending, chosen: Filling['found']['items'], day: string) {
  // The ids stay the same when it is sent again after the network was lost: then it is the same act.
  const [ids] = useState(() => new Map<string, string>())
  const idOf = (item: string) => {
    const id = ids.get(item) ?? newId()
    ids.set(item, id)
    return id
  }
  const recording = useAct(askToRecord, {
    stale: staleAfterwards,
    onDone: ({ act, at }) => {
      if (state.kind === null) return
      const items = chosen.map(({ item, name }) => ({ item, name, milestone: keyBeside(item, idOf(item)) }))
      ids.clear()
      onDone({
        act,
        at,
        day,
        kind: state.kind,
        building: buildingOf({ state, draft, ...filling }),
        items,
        households: sum(chosen),
        units: unitsOf(chosen),
      })
    },
  })
  const send = () => {
    if (state.kind === null) return
    setWrong(new Map())
    const items = chosen.map(({ item }) => ({ id: idOf(item), item, building: draft.building }))
    const body = { kind: state.kind, occurredOn: day, items, evidence: hashesOf(draft.files), note: draft.note.trim() || null }
    const evidenceLater = state.kind === 'contractor-on-site' && draft.later && draft.files.length === 0
    recording.mutate({ body: { ...body, evidenceLater } }, { onError: error => setWrong(wrongItems(error, chosen)) })
  }
  const places = chosen.map((_, index) => `items.${index}`)
  return { send, isPending: recording.isPending, error: recording.error, places }
}

/** The printed key of what lies in the same cabinet as this item. */
const keyBeside = (item: string, id: string): string => `${item.slice(0, item.indexOf('-'))}-${id}`

function wrongItems(error: unknown, chosen: Filling['found']['items']): WrongItems {
  return new Map(
    chosen.flatMap(({ item }, index) => {
      const says = sentencesOf(error).flatMap(one => (one.place === `items.${index}` ? [one.says] : []))
      return says.length > 0 ? [[item, says] as const] : []
    }),
  )
}
