import { Button, Drawer, Form, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { dayOf } from '../base/day.ts'
import { DayField } from '../base/day-field.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import type { Bilingual } from '../base/objection.ts'
import { colophonOf, displayOf } from './distribution.ts'
import { objectionsToDistribution } from './distribution-rules.ts'
import type { IssueContent } from './issue.ts'
import { distributionTyped, type TypedDistribution, type TypedPerson, typedDistribution, withCutoff } from './issue-settings.ts'
import { seriesWords } from './issues.words.ts'
import { LayoutFields, layoutTyped, typedLayout } from './layout-fields.desk.tsx'
import { seriesNames } from './numbering.ts'
import { settingsWords as words } from './settings-page.words.ts'

interface Settings {
  readonly content: IssueContent
  readonly today: string
  /** Whose rows the table may have. */
  readonly units: readonly { readonly id: number; readonly name: string }[]
  readonly keep: (content: IssueContent) => void
  readonly close: () => void
}

type Head = Pick<IssueContent, 'series' | 'topic' | 'name' | 'issuer' | 'year'>

/** What is printed around the articles. It is taken over at once when all is filled in, and saved with the text. */
export function DraftSettings({ content, today, units, keep, close }: Settings) {
  const say = useSay()
  const [cutoff, setCutoff] = useState<string>(content.cutoff)
  const [typed, setTyped] = useState(() => typedDistribution(content.distribution))
  const [layout, setLayout] = useState(() => typedLayout(content.layout))
  const distribution = distributionTyped(typed, content.distribution)
  const lacking = typed.people.some(person => person.fullName.trim() !== '' && person.post.trim() === '')
  return (
    <Drawer open title={say(words.title)} onClose={close} size="large" destroyOnHidden>
      <Form
        layout="vertical"
        initialValues={{ ...content }}
        onFinish={(head: Head) => {
          const { layout: _, ...changed } = withCutoff({ ...content, ...head, year: content.year }, dayOf(cutoff), head.year)
          const differs = layoutTyped(layout)
          if (lacking || differs?.reason === '') return
          keep({ ...changed, distribution, ...(differs && { layout: differs }) })
          close()
        }}
      >
        <MastheadFields />
        <Form.Item label={say(words.cutoff)} htmlFor="issue-cutoff" extra={say(words.cutoffHint)}>
          <DayField id="issue-cutoff" value={cutoff} onChoose={setCutoff} latest={dayOf(today)} />
        </Form.Item>
        <LayoutFields typed={layout} change={setLayout} units={units} />
        <h3>{say(words.distribution)}</h3>
        <People typed={typed} change={setTyped} />
        <Bodies id="send-to" name={words.send} text={typed.send} change={send => setTyped({ ...typed, send })} />
        <Bodies id="copy-to" name={words.copy} text={typed.copy} change={copy => setTyped({ ...typed, copy })} />
        <div className="printed-distribution">
          <span className="muted">{say(words.printed)}</span>
          {colophonOf(distribution).map(({ label, text }) => (
            <p key={label + text}>
              {label}：{text}
            </p>
          ))}
          {objectionsToDistribution(distribution).map(objection => (
            <p key={`${objection.place} ${objection.says.en}`} className="wrong">
              {say(objection.says)}
            </p>
          ))}
        </div>
        <div className="form-buttons">
          <Button onClick={close}>{say(words.cancel)}</Button>
          <Button type="primary" htmlType="submit">
            {say(words.keep)}
          </Button>
        </div>
      </Form>
    </Drawer>
  )
}

function MastheadFields() {
  const say = useSay()
  const rules = [{ required: true, whitespace: true }]
  return (
    <>
      <Form.Item name="series" label={say(words.series)}>
        <Select options={seriesNames.map(value => ({ value, label: say(seriesWords[value]) }))} />
      </Form.Item>
      <Form.Item name="topic" label={say(words.topic)} rules={rules}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="name" label={say(words.name)} rules={rules}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="issuer" label={say(words.issuer)} rules={rules}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="year" label={say(words.year)} rules={[{ required: true }]}>
        <InputNumber min={2000} max={2100} />
      </Form.Item>
    </>
  )
}

function People({ typed, change }: { typed: TypedDistribution; change: (typed: TypedDistribution) => void }) {
  const say = useSay()
  const { people } = typed
  const put = (at: number, person: TypedPerson | null) =>
    change({ ...typed, people: people.flatMap((one, index) => (index === at ? (person ?? []) : one)) })
  const rank = people.at(-1)?.rank ?? 1
  return (
    <fieldset className="people">
      <legend>{say(words.report)}</legend>
      <p className="muted hint">{say(words.rankHint)}</p>
      {people.map((person, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two rows may hold the same words while they are typed
        <PersonRow key={at} person={person} no={at + 1} put={changed => put(at, changed)} />
      ))}
      <Button onClick={() => change({ ...typed, people: [...people, { fullName: '', post: '', rank, display: '' }] })}>
        {say(words.addPerson)}
      </Button>
    </fieldset>
  )
}

function PersonRow({ person, no, put }: { person: TypedPerson; no: number; put: (person: TypedPerson | null) => void }) {
  const say = useSay()
  const name = (words: Bilingual) => `${say(words)} ${no}`
  const isLacking = person.fullName.trim() !== '' && person.post.trim() === ''
  return (
    <div className="person-row">
      <Input
        aria-label={name(words.fullName)}
        placeholder={say(words.fullName)}
        maxLength={20}
        value={person.fullName}
        onChange={({ target }) => put({ ...person, fullName: target.value })}
      />
      <Input
        aria-label={name(words.post)}
        placeholder={say(words.post)}
        maxLength={60}
        value={person.post}
        {...(isLacking && { status: 'error' as const })}
        onChange={({ target }) => put({ ...person, post: target.value })}
      />
      <InputNumber
        aria-label={name(words.rank)}
        min={1}
        max={99}
        value={person.rank}
        onChange={rank => put({ ...person, rank: rank ?? 1 })}
      />
      <Input
        aria-label={name(words.display)}
        placeholder={displayOf(person.fullName) || say(words.display)}
        maxLength={20}
        value={person.display}
        onChange={({ target }) => put({ ...person, display: target.value })}
      />
      <Button onClick={() => put(null)}>{say(words.removePerson)}</Button>
    </div>
  )
}

function Bodies({ id, name, text, change }: { id: string; name: Bilingual; text: string; change: (text: string) => void }) {
  const say = useSay()
  return (
    <Form.Item label={say(name)} htmlFor={id}>
      <Input.TextArea id={id} autoSize={{ minRows: 1, maxRows: 8 }} value={text} onChange={({ target }) => change(target.value)} />
    </Form.Item>
  )
}
