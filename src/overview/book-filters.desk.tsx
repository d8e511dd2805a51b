import { Button, Input, Select } from 'antd'
import { DayField } from '../base/day-field.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import type { Bilingual } from '../base/objection.ts'
import type { BookAsked } from './book-asked.ts'
import type { BookChoices } from './book-questions.desk.tsx'
import { roomWords as words } from './book-room.words.ts'

interface Filtering {
  readonly asked: BookAsked
  readonly choices: BookChoices
  readonly choose: (otherwise: BookAsked) => void
  /** Refusals are filed in no cabinet, and say of nothing what they were about. */
  readonly ofRefusals: boolean
}

export function BookFilters({ asked, choices, choose, ofRefusals }: Filtering) {
  const say = useSay()
  return (
    <section className="filters card" aria-label={say(words.filters)}>
      <div className="field">
        <label htmlFor="from">{say(words.from)}</label>
        <DayField id="from" value={asked.from} onChoose={from => choose({ from })} />
      </div>
      <div className="field">
        <label htmlFor="to">{say(words.to)}</label>
        <DayField id="to" value={asked.to} onChoose={to => choose({ to })} />
      </div>
      <Choice
        id="verb"
        label={words.verb}
        value={asked.verb}
        options={choices.acts.map(({ verb, name }) => ({ value: verb, label: say(name) }))}
        onChoose={verb => choose({ verb })}
      />
      <Choice
        id="post"
        label={words.post}
        value={asked.post}
        options={choices.posts.map(post => ({ value: post, label: post }))}
        onChoose={post => choose({ post })}
      />
      {!ofRefusals && (
        <>
          {choices.cabinets.length > 1 && (
            <Choice
              id="county"
              label={words.cabinet}
              value={asked.county}
              options={choices.cabinets.map(({ county, name }) => ({ value: String(county), label: say(name) }))}
              onChoose={county => choose({ county })}
            />
          )}
          <div className="field grow">
            <label htmlFor="about">{say(words.about)}</label>
            <Input.Search
              id="about"
              defaultValue={asked.about}
              maxLength={120}
              allowClear
              onSearch={text => choose({ about: text.trim() || undefined })}
            />
          </div>
        </>
      )}
      <Button type="link" onClick={() => choose(nothingChosen)}>
        {say(words.clear)}
      </Button>
    </section>
  )
}

const nothingChosen: BookAsked = { from: undefined, to: undefined, verb: undefined, post: undefined, county: undefined, about: undefined }

interface Choosing {
  readonly id: string
  readonly label: Bilingual
  readonly value: string | undefined
  readonly options: { value: string; label: string }[]
  readonly onChoose: (value: string | undefined) => void
}

function Choice({ id, label, value, options, onChoose }: Choosing) {
  const say = useSay()
  return (
    <div className="field">
      <label htmlFor={id}>{say(label)}</label>
      <Select
        id={id}
        className="filter-choice"
        value={value ?? ''}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        options={[{ value: '', label: say(words.any) }, ...options]}
        onChange={chosen => onChoose(chosen || undefined)}
      />
    </div>
  )
}
