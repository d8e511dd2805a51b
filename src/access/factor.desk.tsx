import { Button, Form, Input, Modal } from 'antd'
import { useEffect, useState } from 'react'
import type { z } from 'zod'
import { useAct } from '../base/act.desk.tsx'
import type { Sending } from '../base/client.desk.ts'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import type { accountApi } from './account.api.ts'
import { saysFactorSince, accountWords as words } from './account.words.ts'
import { account, useCodesToKeep } from './account-questions.desk.tsx'
import { FactorSettingUp } from './factor-setting-up.desk.tsx'
import { placesIn, showAtFields } from './objections-at-fields.desk.tsx'

type Factor = z.infer<typeof accountApi.account.answer>['factor']
type Doing = 'set-up' | 'end' | 'codes' | null

export function SecondFactor({ factor }: { factor: Factor }) {
  const say = useSay()
  const [doing, setDoing] = useState<Doing>(null)
  const { show } = useCodesToKeep()
  const close = () => setDoing(null)
  return (
    <section className="card" aria-labelledby="factor-title">
      <h2 id="factor-title">{say(words.factor)}</h2>
      <p className="muted">{say(words.factorSays)}</p>
      <p>
        {factor.since === null ? say(words.noFactor) : say(saysFactorSince(factor.since.slice(0, 10), factor.recoveryCodesLeft))}{' '}
        {factor.required && say(words.factorRequired)}
      </p>
      {doing === 'set-up' ? (
        <FactorSettingUp replaces={factor.since !== null} onClose={close} />
      ) : (
        <div className="buttons">
          <Button onClick={() => setDoing('set-up')}>{say(factor.since === null ? words.setUp : words.moveFactor)}</Button>
          {factor.since !== null && <Button onClick={() => setDoing('codes')}>{say(words.newCodes)}</Button>}
          {factor.since !== null && !factor.required && <Button onClick={() => setDoing('end')}>{say(words.endFactor)}</Button>}
        </div>
      )}
      {doing === 'end' && (
        <ByPassword
          title={`${say(words.factor)} · ${say(words.endFactor)}`}
          onClose={close}
          send={(body, sending) => account.endFactor({ body }, sending)}
        />
      )}
      {doing === 'codes' && (
        <ByPassword
          title={say(words.newCodes)}
          onClose={close}
          send={async (body, sending) => show((await account.renewRecoveryCodes({ body }, sending)).recoveryCodes)}
        />
      )}
    </section>
  )
}

interface Asking {
  readonly title: string
  readonly send: (said: { password: string }, sending: Sending) => Promise<unknown>
  readonly onClose: () => void
}

/** What weakens the account is done by who knows its password, and not by who finds the page open. */
function ByPassword({ title, send, onClose }: Asking) {
  const say = useSay()
  const [form] = Form.useForm<{ password: string }>()
  const doing = useAct(send, { stale: ['access'], onDone: onClose })
  useEffect(() => showAtFields(form, doing.error, ['password'], say), [form, doing.error, say])
  return (
    <Modal
      open
      title={title}
      onCancel={onClose}
      onOk={form.submit}
      okText={say(words.confirm)}
      cancelText={say(words.cancel)}
      confirmLoading={doing.isPending}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={doing.mutate}>
        <Form.Item name="password" label={say(words.yourPassword)} rules={[{ required: true, message: say(words.missing) }]}>
          <Input.Password autoFocus autoComplete="current-password" maxLength={400} />
        </Form.Item>
        {doing.error ? <Failure error={doing.error} except={placesIn(doing.error, ['password'])} /> : null}
      </Form>
    </Modal>
  )
}
