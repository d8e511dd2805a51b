import { AutoComplete, Button, Input, Modal, Select } from 'antd'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useAct } from '../base/act.desk.tsx'
import { clientOf } from '../base/client.desk.ts'
import { DayField } from '../base/day-field.desk.tsx'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import type { Bilingual } from '../base/objection.ts'
import { checking } from './bulletin-questions.desk.ts'
import { externalFigureApi } from './external-figure.api.ts'
import { type Phrase, phraseKinds } from './phrase.ts'
import { phraseKindWords, sourcesWords as words } from './sources.words.ts'

const external = clientOf(externalFigureApi)

/** A number that somebody else published. Whether it is rounded is read from how it is printed: 约. */
export function FigureForm({ office, names, onClose }: { office: number; names: readonly string[]; onClose: () => void }) {
  const say = useSay()
  const [figure, setFigure] = useState({ name: '', value: '', said: '', unit: '', source: '', onDay: '' })
  const set = (field: keyof typeof figure) => (text: string) => setFigure({ ...figure, [field]: text })
  const saving = useAct(external.recordExternalFigure, { stale: ['bulletin'], onDone: onClose })
  const precision = figure.said.trim().startsWith('约') ? ('about' as const) : ('exact' as const)
  const send = () => saving.mutate({ body: { office, figure: { ...figure, value: Number(figure.value || 'NaN'), precision } } })
  return (
    <Sheet title={words.addFigure} error={saving.error} waiting={saving.isPending} onClose={onClose} onSend={send}>
      <label htmlFor="name">{say(words.name)}</label>
      <AutoComplete id="name" value={figure.name} options={names.map(value => ({ value }))} onChange={set('name')} />
      <p className="muted hint">{say(words.nameHint)}</p>
      <Field id="said" name={words.said} hint={words.saidHint} value={figure.said} onChange={set('said')} />
      <Field id="value" name={words.value} value={figure.value} onChange={set('value')} />
      <Field id="unit" name={words.unit} value={figure.unit} onChange={set('unit')} />
      <label htmlFor="onDay">{say(words.onDay)}</label>
      <DayField id="onDay" value={figure.onDay || undefined} onChoose={set('onDay')} />
      <Field id="source" name={words.source} value={figure.source} onChange={set('source')} />
    </Sheet>
  )
}

export function PhraseForm({ office, today, onClose }: { office: number; today: string; onClose: () => void }) {
  const say = useSay()
  const [text, setText] = useState('')
  const [kind, setKind] = useState<Phrase['kind']>('phrase')
  const [from, setFrom] = useState(today)
  const [document, setDocument] = useState('')
  const saving = useAct(checking.recordPhrases, { stale: ['bulletin'], onDone: onClose })
  const send = () => saving.mutate({ body: { office, phrases: [{ text, kind, from, document }] } })
  return (
    <Sheet title={words.addPhrase} error={saving.error} waiting={saving.isPending} onClose={onClose} onSend={send}>
      <Field id="text" name={words.text} value={text} onChange={setText} />
      <label htmlFor="kind">{say(words.kind)}</label>
      <Select
        id="kind"
        value={kind}
        options={phraseKinds.map(one => ({ value: one, label: say(phraseKindWords[one]) }))}
        onChange={setKind}
      />
      <label htmlFor="from">{say(words.from)}</label>
      <DayField id="from" value={from} onChoose={setFrom} />
      <Field id="document" name={words.document} value={document} onChange={setDocument} />
    </Sheet>
  )
}

interface Sheeted {
  readonly title: Bilingual
  readonly error: unknown
  readonly waiting: boolean
  readonly onClose: () => void
  readonly onSend: () => void
  readonly children: ReactNode
}

function Sheet({ title, error, waiting, onClose, onSend, children }: Sheeted) {
  const say = useSay()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSend()
  }
  return (
    <Modal open title={say(title)} onCancel={onClose} footer={null} destroyOnHidden>
      <form className="sources-form" onSubmit={submit}>
        {children}
        {error != null && <Failure error={error} />}
        <p className="sources-buttons">
          <Button onClick={onClose}>{say(words.cancel)}</Button>
          <Button type="primary" htmlType="submit" loading={waiting}>
            {say(words.save)}
          </Button>
        </p>
      </form>
    </Modal>
  )
}

interface Fielded {
  readonly id: string
  readonly name: Bilingual
  readonly hint?: Bilingual
  readonly value: string
  readonly onChange: (text: string) => void
}

function Field({ id, name, hint, value, onChange }: Fielded) {
  const say = useSay()
  return (
    <>
      <label htmlFor={id}>{say(name)}</label>
      <Input id={id} value={value} placeholder={hint && say(hint)} onChange={event => onChange(event.target.value)} />
    </>
  )
}
