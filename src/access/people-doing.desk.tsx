import { Button, Drawer, Form } from 'antd'
import { useEffect, useState } from 'react'
import { useAct } from '../base/act.desk.tsx'
import type { Sending } from '../base/client.desk.ts'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { CopyButton } from './copy-button.desk.tsx'
import { placesIn, showAtFields } from './objections-at-fields.desk.tsx'
import type { PeopleAnswer } from './people.api.ts'
import { peopleWords as words } from './people.words.ts'
import type { Doing, PeopleAddress } from './people-address.ts'
import { FieldsOf, type Filled, placesOfFields } from './people-fields.desk.tsx'
import { people } from './people-questions.desk.tsx'
import { calledBy } from './posts-table.desk.tsx'

const says = {
  'add-post': null,
  'hand-over': words.handOverSays,
  appoint: words.appointSays,
  'end-holding': words.endHoldingSays,
  'end-person': words.endPersonSays,
  'reset-password': words.resetPasswordSays,
  'reset-factor': words.resetFactorSays,
  'end-sessions': words.endSessionsSays,
} as const

const titles = {
  'add-post': words.addPost,
  'hand-over': words.handOver,
  appoint: words.appoint,
  'end-holding': words.endHolding,
  'end-person': words.endPerson,
  'reset-password': words.resetPassword,
  'reset-factor': words.resetFactor,
  'end-sessions': words.endSessions,
} as const

/** One act on a post or a person: its form, and then that it is done, with the password where one was made. */
export function PeopleDoing({ state, data, onClose }: { state: PeopleAddress; data: PeopleAnswer; onClose: () => void }) {
  const say = useSay()
  const [form] = Form.useForm<Filled>()
  const [made, setMade] = useState<string | null>(null)
  const doing = state.doing ?? 'add-post'
  const post = data.posts.find(one => one.id === state.post)
  const person = data.people.find(one => one.id === state.person)
  const acting = useAct((filled: Filled, sending) => send(doing, state, filled, sending), { stale: ['access'], onDone: setMade })
  useEffect(() => showAtFields(form, acting.error, placesOfFields, say), [form, acting.error, say])
  const about = post?.name ?? (person && calledBy(person, say(words.nameErased)))
  const note = says[doing]
  return (
    <Drawer open size={480} title={about ? `${say(titles[doing])} · ${about}` : say(titles[doing])} onClose={onClose}>
      {acting.isSuccess ? (
        <Done password={made} onClose={onClose} />
      ) : (
        <Form form={form} layout="vertical" requiredMark={false} scrollToFirstError={{ focus: true }} onFinish={acting.mutate}>
          {note && <p>{say(note)}</p>}
          <FieldsOf doing={doing} data={data} post={post ?? null} />
          {acting.error ? <Failure error={acting.error} except={placesIn(acting.error, placesOfFields)} /> : null}
          <div className="buttons">
            <Button type="primary" htmlType="submit" loading={acting.isPending} danger={doing === 'end-person'}>
              {say(words.submit)}
            </Button>
            <Button onClick={onClose}>{say(words.cancel)}</Button>
          </div>
        </Form>
      )}
    </Drawer>
  )
}

function Done({ password, onClose }: { password: string | null; onClose: () => void }) {
  const say = useSay()
  return (
    <div role="status">
      <p>{say(words.done)}</p>
      {password && (
        <>
          <p>
            {say(words.madePassword)} <code className="made-password">{password}</code>
          </p>
          <p>{say(words.madePasswordSays)}</p>
        </>
      )}
      <div className="buttons">
        {password && <CopyButton text={password} />}
        <Button type="primary" onClick={onClose}>
          {say(words.close)}
        </Button>
      </div>
    </div>
  )
}

/** Does it; answers the password that was made, if one was. */
async function send(doing: Doing, { post, person }: PeopleAddress, filled: Filled, sending: Sending): Promise<string | null> {
  const [ofPost, ofPerson] = [{ post: post ?? 0 }, { person: person ?? '' }]
  const { kind, name, reach, units, from, last, until, document, holding } = filled
  const taker = filled.taker === 'new' ? { holder: filled.holder } : { person: filled.person }
  switch (doing) {
    case 'add-post': {
      const body = { kind, name, units: reach === 'city' ? null : units, since: from, document, ...taker }
      return (await people.addPost({ body }, sending)).password
    }
    case 'hand-over':
      return (await people.handOverPost({ params: ofPost, body: { from, document, ...taker } }, sending)).password
    case 'appoint':
      return (await people.appointDeputy({ params: ofPost, body: { from, last, document, ...taker } }, sending)).password
    case 'reset-password':
      return (await people.resetPassword({ params: ofPerson }, sending)).password
    case 'end-holding':
      await people.endHolding({ params: ofPost, body: { person: holding, until, document } }, sending)
      return null
    case 'end-person':
      await people.endPerson({ params: ofPerson, body: { document } }, sending)
      return null
    case 'reset-factor':
      await people.resetFactor({ params: ofPerson }, sending)
      return null
    case 'end-sessions':
      await people.endSessionsOf({ params: ofPerson }, sending)
      return null
  }
}
