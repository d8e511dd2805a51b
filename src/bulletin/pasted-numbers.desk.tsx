import { useQuery } from '@tanstack/react-query'
import { Button, Modal, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { checking, type NumberFound } from './bulletin-questions.desk.ts'
import { type Binding, bindNumbers, isSure, plainForNumbers } from './pasted-numbers.ts'
import { takeCount, pickerWords as words } from './picker.words.ts'
import { StatedForm } from './stated-form.desk.tsx'

interface Binder {
  readonly body: string
  readonly cutoff: string
  readonly year: number
  readonly take: (body: string) => void
  readonly close: () => void
}

/** The numbers of a text that stand on nothing yet, each with the figures it may be: taken all at once. */
export function PastedNumbers({ body, cutoff, year, take, close }: Binder) {
  const say = useSay()
  const { data: numbers, error } = useQuery({
    queryKey: ['bulletin', 'proposals', body, cutoff, year],
    queryFn: async () => {
      const answer = await checking.proposals({ body: { text: plainForNumbers(body), cutoff, year } })
      return answer.numbers.filter(({ counts }) => counts === null)
    },
    staleTime: 0,
  })
  return (
    <Modal open title={say(words.pastedTitle)} onCancel={close} footer={null} destroyOnHidden width={720}>
      {error && <Failure error={error} />}
      {!error && !numbers && <Skeleton active aria-label={say(words.looking)} />}
      {numbers && numbers.length === 0 && <p>{say(words.allBound)}</p>}
      {numbers && numbers.length > 0 && (
        <Numbers
          numbers={numbers}
          close={close}
          take={bindings => {
            take(bindNumbers(body, bindings))
            close()
          }}
        />
      )}
    </Modal>
  )
}

/** By the place of each number: the reference that it gets. */
type Choices = Readonly<Record<number, string>>

const sureOnes = (numbers: readonly NumberFound[]): Choices =>
  Object.fromEntries(numbers.flatMap(({ from, offers }) => (isSure(offers) && offers[0] ? [[from, offers[0].reference]] : [])))

function Numbers({ numbers, take, close }: { numbers: readonly NumberFound[]; take: (bindings: Binding[]) => void; close: () => void }) {
  const say = useSay()
  const [choices, choose] = useState<Choices>(() => sureOnes(numbers))
  const [stating, state] = useState<number | null>(null)
  const put = (from: number, reference: string | null) => {
    const { [from]: _, ...others } = choices
    choose(reference === null ? others : { ...others, [from]: reference })
    state(null)
  }
  const bindings = numbers.flatMap(({ from, to }) => (choices[from] === undefined ? [] : [{ from, to, reference: choices[from] }]))
  return (
    <>
      <p>{say(words.pastedSays)}</p>
      <ul className="numbers">
        {numbers.map(number => (
          <li key={number.from}>
            <NumberLine number={number} chosen={choices[number.from] ?? null} put={put} state={() => state(number.from)} />
            {stating === number.from && (
              <StatedForm text={number.text} keep={reference => put(number.from, reference)} cancel={() => state(null)} />
            )}
          </li>
        ))}
      </ul>
      <div className="form-buttons">
        <Button onClick={close}>{say(words.leave)}</Button>
        <Button type="primary" disabled={bindings.length === 0} onClick={() => take(bindings)}>
          {say(takeCount(bindings.length))}
        </Button>
      </div>
    </>
  )
}

interface NumberShown {
  readonly number: NumberFound
  readonly chosen: string | null
  readonly put: (from: number, reference: string | null) => void
  readonly state: () => void
}

function NumberLine({ number: { from, text, unit, sentence, offers }, chosen, put, state }: NumberShown) {
  const say = useSay()
  const stated = chosen?.startsWith('stated ') ? [{ value: chosen, label: chosen.slice('stated '.length) }] : []
  const options = [
    { value: '', label: say(words.leave) },
    ...offers.map(({ reference, label, printed, equal }) => ({
      value: reference,
      label: `${printed ?? say(words.noValue)} · ${say(label)}${equal ? '' : `（${say(words.otherValue)}）`}`,
    })),
    ...stated,
    { value: 'reason', label: say(words.withReason) },
  ]
  const name = `${text}${unit}`
  return (
    <>
      <p className="number-sentence">
        <strong>{name}</strong> <span className="muted">{sentence}</span>
      </p>
      <Select
        className="number-choice"
        aria-label={`${name} ${say(words.choice)}`}
        value={chosen ?? ''}
        options={options}
        onChange={value => {
          if (value === 'reason') state()
          else put(from, value === '' ? null : value)
        }}
      />
    </>
  )
}
