import { useQuery } from '@tanstack/react-query'
import { Button, Input, type InputRef, Modal } from 'antd'
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { type FigureOffer, figuresQuery } from './bulletin-questions.desk.ts'
import { pickerWords as words } from './picker.words.ts'
import { StatedForm } from './stated-form.desk.tsx'

interface Picking {
  /** Of the issue: what is not said is meant so. */
  readonly cutoff: string
  readonly year: number
  readonly choose: (reference: string) => void
  readonly close: () => void
}

/** Figures by the words that people type for them; the likeliest stands first and is taken with Enter. */
export function FigurePicker({ cutoff, year, choose, close }: Picking) {
  const say = useSay()
  const [typed, type] = useState('')
  const asked = useLater(typed.trim())
  const { data: offers, error } = useQuery(figuresQuery(asked, cutoff, year))
  const [stating, state] = useState(false)
  const box = useRef<InputRef>(null)
  const take = (reference: string) => {
    close()
    setTimeout(() => choose(reference)) // once the dialog has given up the focus
  }
  return (
    <Modal
      open
      title={say(words.title)}
      onCancel={close}
      footer={null}
      destroyOnHidden
      width={640}
      afterOpenChange={isOpen => isOpen && box.current?.focus()} // the dialog takes the focus for itself while it opens
    >
      {!stating && (
        <Search
          {...{ typed, type, take, box }}
          offers={asked === '' ? [] : (offers ?? [])}
          isAsked={asked !== '' && offers !== undefined}
        />
      )}
      {error && <Failure error={error} />}
      {stating ? (
        <StatedForm text="" keep={take} cancel={() => state(false)} />
      ) : (
        <p className="picker-foot">
          <Button type="link" onClick={() => state(true)}>
            {say(words.state)}
          </Button>
        </p>
      )}
    </Modal>
  )
}

/** What was typed, once nothing was typed for a moment. */
function useLater(typed: string): string {
  const [asked, ask] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => ask(typed), 200)
    return () => clearTimeout(timer)
  }, [typed])
  return asked
}

interface Searching {
  readonly box: RefObject<InputRef | null>
  readonly typed: string
  readonly type: (words: string) => void
  readonly offers: readonly FigureOffer[]
  readonly isAsked: boolean
  readonly take: (reference: string) => void
}

/** A box with a list below: the box keeps the focus, the arrows move through the list. */
function Search({ box, typed, type, offers, isAsked, take }: Searching) {
  const say = useSay()
  const id = useId()
  const [at, moveTo] = useState(0)
  const chosen = offers[Math.min(at, offers.length - 1)]
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && offers.length > 0) {
      event.preventDefault()
      moveTo((at + step + offers.length) % offers.length)
    }
    if (event.key === 'Enter' && chosen && !event.nativeEvent.isComposing) {
      event.preventDefault()
      take(chosen.reference)
    }
  }
  return (
    <>
      <label htmlFor={id}>{say(words.words)}</label>
      <Input
        id={id}
        role="combobox"
        aria-expanded={offers.length > 0}
        aria-controls={`${id}-offers`}
        aria-activedescendant={chosen && `${id}-${offers.indexOf(chosen)}`}
        autoComplete="off"
        ref={box}
        maxLength={200}
        placeholder={say(words.wordsHint)}
        value={typed}
        onChange={({ target }) => {
          type(target.value)
          moveTo(0)
        }}
        onKeyDown={onKey}
      />
      <p className="muted hint">{say(words.keys)}</p>
      {offers.length === 0 && <p className="muted">{say(isAsked ? words.none : words.begin)}</p>}
      <div role="listbox" id={`${id}-offers`} aria-label={say(words.offers)} className="offers">
        {offers.map((offer, index) => (
          <OfferLine key={offer.reference} id={`${id}-${index}`} offer={offer} isChosen={offer === chosen} take={take} />
        ))}
      </div>
    </>
  )
}

interface OfferShown {
  readonly id: string
  readonly offer: FigureOffer
  readonly isChosen: boolean
  readonly take: (reference: string) => void
}

function OfferLine({ id, offer, isChosen, take }: OfferShown) {
  const say = useSay()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the box above has the focus and its keys choose
    <div id={id} role="option" tabIndex={-1} aria-selected={isChosen} className="offer" onClick={() => take(offer.reference)}>
      <span>{say(offer.label)}</span>
      <strong>{offer.printed ?? say(words.noValue)}</strong>
    </div>
  )
}
