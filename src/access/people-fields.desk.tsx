import { Form, Input, Radio, Select } from 'antd'
import { DayField } from '../base/day-field.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { type PostKind, postKinds } from './actor.ts'
import type { PeopleAnswer } from './people.api.ts'
import { kindWords, peopleWords as words } from './people.words.ts'
import type { Doing } from './people-address.ts'
import type { Post } from './people-questions.desk.tsx'
import { calledBy } from './posts-table.desk.tsx'

/** All fields of the acts on posts and people; each act has some of them. */
export interface Filled {
  kind: PostKind
  name: string
  reach: 'city' | 'units'
  units: number[]
  taker: 'known' | 'new'
  person: string
  holder: { login: string; fullName: string }
  /** Whose holding ends. */
  holding: string
  from: string
  last: string
  until: string
  document: string
}

/** Where the server's objections find a field of the same name; `since` is the first day, too. */
export const placesOfFields = ['kind', 'name', 'units', 'person', 'holder.login', 'holder.fullName', 'from', 'last', 'until', 'document']

interface Asked {
  readonly doing: Doing
  readonly data: PeopleAnswer
  readonly post: Post | null
}

export function FieldsOf({ doing, data, post }: Asked) {
  if (doing === 'reset-password' || doing === 'reset-factor' || doing === 'end-sessions') return null
  return (
    <>
      {doing === 'add-post' && <PostFields data={data} />}
      {(doing === 'add-post' || doing === 'hand-over' || doing === 'appoint') && (
        <>
          <TakerFields data={data} />
          <DayItem name="from" label={words.from} today={data.today} />
        </>
      )}
      {doing === 'appoint' && <DayItem name="last" label={words.last} />}
      {doing === 'end-holding' && <HoldingFields data={data} post={post} />}
      <DocumentField />
    </>
  )
}

const useRequired = () => [{ required: true, message: useSay()(words.missing) }]

function PostFields({ data }: { data: PeopleAnswer }) {
  const say = useSay()
  const rules = useRequired()
  const reach = Form.useWatch('reach')
  return (
    <>
      <Form.Item name="name" label={say(words.postName)} extra={say(words.postNameHint)} rules={rules}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="kind" label={say(words.kind)} initialValue="clerk" rules={rules}>
        <Select options={postKinds.map(kind => ({ value: kind, label: say(kindWords[kind]) }))} />
      </Form.Item>
      <Form.Item name="reach" label={say(words.reach)} initialValue="units">
        <Radio.Group
          options={[
            { value: 'units', label: say(words.theseUnits) },
            { value: 'city', label: say(words.wholeCity) },
          ]}
        />
      </Form.Item>
      {reach !== 'city' && (
        <Form.Item name="units" label={say(words.units)} rules={rules}>
          <Select mode="multiple" optionFilterProp="label" options={data.units.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
      )}
    </>
  )
}

function TakerFields({ data }: { data: PeopleAnswer }) {
  const say = useSay()
  const rules = useRequired()
  const taker = Form.useWatch('taker')
  const known = data.people.filter(person => !person.left)
  return (
    <>
      <Form.Item name="taker" label={say(words.who)} initialValue="known">
        <Radio.Group
          options={[
            { value: 'known', label: say(words.known) },
            { value: 'new', label: say(words.newAccount) },
          ]}
        />
      </Form.Item>
      {taker === 'new' ? (
        <>
          <Form.Item name={['holder', 'login']} label={say(words.login)} extra={say(words.loginHint)} rules={rules}>
            <Input maxLength={40} autoComplete="off" autoCapitalize="none" spellCheck={false} />
          </Form.Item>
          <Form.Item name={['holder', 'fullName']} label={say(words.fullName)} rules={rules}>
            <Input maxLength={60} autoComplete="off" />
          </Form.Item>
        </>
      ) : (
        <Form.Item name="person" label={say(words.person)} rules={rules}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={say(words.choosePerson)}
            options={known.map(person => ({ value: person.id, label: calledBy(person, say(words.nameErased)) }))}
          />
        </Form.Item>
      )}
    </>
  )
}

/** Whose holding ends: whoever holds the post or deputises in it, or will. */
function HoldingFields({ data, post }: { data: PeopleAnswer; post: Post | null }) {
  const say = useSay()
  const people = new Map(data.people.map(person => [person.id, person]))
  const open = (post?.holdings ?? []).filter(one => one.when !== 'past')
  const label = (person: string, deputy: boolean) =>
    `${calledBy(people.get(person), say(words.nameErased))}${deputy ? ` · ${say(words.deputy)}` : ''}`
  return (
    <>
      <Form.Item name="holding" label={say(words.person)} initialValue={open[0]?.person} rules={useRequired()}>
        <Select options={open.map(({ person, deputy }) => ({ value: person, label: label(person, deputy) }))} />
      </Form.Item>
      <DayItem name="until" label={words.until} today={data.today} />
    </>
  )
}

function DocumentField() {
  const say = useSay()
  return (
    <Form.Item name="document" label={say(words.document)} extra={say(words.documentHint)} rules={useRequired()}>
      <Input maxLength={200} />
    </Form.Item>
  )
}

interface Day {
  readonly name: 'from' | 'last' | 'until'
  readonly label: typeof words.from | typeof words.last | typeof words.until
  /** The day that stands there at first. */
  readonly today?: string
}

function DayItem({ name, label, today }: Day) {
  return (
    <Form.Item name={name} label={useSay()(label)} rules={useRequired()} {...(today && { initialValue: today })}>
      <DayInput />
    </Form.Item>
  )
}

/** A form gives its field these three. */
function DayInput({ id = '', value, onChange }: { id?: string; value?: string; onChange?: (day: string) => void }) {
  return <DayField id={id} value={value} onChoose={day => onChange?.(day)} />
}
