import { Alert, Button, Form, Input, Select } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import type { Me } from '../access/access.api.ts'
import { useAct } from '../base/act.desk.tsx'
import { newId } from '../base/act-id.desk.ts'
import { goTo, Link } from '../base/address.desk.tsx'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { BodyEditor } from './body-editor.desk.tsx'
import { contributionsPath } from './bulletin-address.ts'
import { type ContributingUnit, type Contribution, contributing } from './bulletin-questions.desk.ts'
import { contributionsWords as words } from './contributions-page.words.ts'
import { FigurePicker } from './figure-picker.desk.tsx'
import { FigureValuesProvider } from './figure-values.desk.tsx'

interface Writing {
  readonly me: Me
  readonly units: readonly ContributingUnit[]
  /** What was saved before; null: a new one. */
  readonly kept: Contribution | null
}

interface Text {
  readonly unit: number
  readonly month: string
  readonly title: string
}

/** What a county writes: saved as often as it likes, and handed in when it is done. */
export function ContributionWriting({ me, units, kept }: Writing) {
  const say = useSay()
  const [first] = units
  const [form] = Form.useForm<Text>()
  const [key] = useState(() => kept?.contribution ?? `${first?.county ?? 0}-${newId()}`)
  const [body, setBody] = useState(kept?.body ?? '')
  const [isChanged, change] = useState(false)
  useLeavingAsked(isChanged)
  const sent = useAct(
    ({ handIn, ...text }: Text & { body: string; handIn: boolean }, sending) => {
      const county = units.find(({ unit }) => unit === text.unit)?.county ?? first?.county ?? 0
      const contribution = kept ? key : `${county}${key.slice(key.indexOf('-'))}`
      return contributing.contribute({ params: { contribution }, body: { ...text, revision: kept?.revision ?? 0, handIn } }, sending)
    },
    {
      stale: ['bulletin'],
      onDone: () => {
        change(false)
        goTo(contributionsPath)
      },
    },
  )
  if (!first) return <Alert type="info" title={say(words.noUnit)} />
  const send = (handIn: boolean) =>
    form.validateFields().then(
      text => sent.mutate({ ...text, body, handIn }),
      () => {},
    )
  return (
    <section className="card contribution">
      <p className="crumbs">
        <Link to={contributionsPath}>{say(words.back)}</Link>
      </p>
      <h1>{say(words.write)}</h1>
      {kept?.reason && <Alert type="warning" title={`${say(words.returned)}：${kept.reason}`} />}
      {kept?.state === 'handed-in' && <Alert type="info" title={say(words.handedInHint)} />}
      <Form
        form={form}
        layout="vertical"
        initialValues={kept ?? { unit: first.unit, month: me.today.slice(0, 7), title: '' }}
        onValuesChange={() => change(true)}
      >
        <Fields units={units} isNew={kept === null} />
      </Form>
      <Body
        me={me}
        body={body}
        onChange={changed => {
          setBody(changed)
          change(true)
        }}
      />
      {sent.error != null && <Failure error={sent.error} />}
      <div className="form-buttons">
        <Button loading={sent.isPending} onClick={() => send(false)}>
          {say(words.save)}
        </Button>
        <Button type="primary" loading={sent.isPending} onClick={() => send(true)}>
          {say(words.handIn)}
        </Button>
      </div>
    </section>
  )
}

function Fields({ units, isNew }: { units: readonly ContributingUnit[]; isNew: boolean }) {
  const say = useSay()
  const rules = [{ required: true, whitespace: true, message: say(words.needed) }]
  return (
    <>
      <Form.Item name="unit" label={say(words.unit)}>
        <Select disabled={!isNew || units.length === 1} options={units.map(({ unit, name }) => ({ value: unit, label: name }))} />
      </Form.Item>
      <Form.Item name="month" label={say(words.month)} extra={say(words.monthHint)} rules={rules}>
        <Input maxLength={7} />
      </Form.Item>
      <Form.Item name="title" label={say(words.headline)} rules={rules}>
        <Input maxLength={80} />
      </Form.Item>
    </>
  )
}

function Body({ me, body, onChange }: { me: Me; body: string; onChange: (body: string) => void }) {
  const say = useSay()
  const [picking, pick] = useState<((reference: string) => void) | null>(null)
  const values = useMemo(
    () => ({
      printed: new Map<string, string>(),
      isKnown: false,
      units: new Map(me.units.map(({ id, name }) => [id, name])),
      choose: (_: string, chosen: (reference: string) => void) => pick(() => chosen),
    }),
    [me.units],
  )
  return (
    <FigureValuesProvider value={values}>
      <BodyEditor
        name={say(words.body)}
        body={body}
        readOnly={false}
        monthTable={null}
        mayAddPictures={false}
        onChange={onChange}
        onPasted={() => {}}
        onOpen={() => {}}
      />
      {picking && <FigurePicker cutoff={me.today} year={Number(me.today.slice(0, 4))} choose={picking} close={() => pick(null)} />}
    </FigureValuesProvider>
  )
}

function useLeavingAsked(isChanged: boolean): void {
  useEffect(() => {
    if (!isChanged) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isChanged])
}
