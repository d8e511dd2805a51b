import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Skeleton } from 'antd'
import { useEffect } from 'react'
import { useAct } from '../base/act.desk.tsx'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { accountWords as words } from './account.words.ts'
import { account, useCodesToKeep } from './account-questions.desk.tsx'
import { placesIn, showAtFields } from './objections-at-fields.desk.tsx'
import { QrCode } from './qr-code.desk.tsx'

interface Filled {
  code: string
  password?: string
}
const fields = ['code', 'password']

/** The picture, and the code that shows that the device has it. `replaces`: an earlier one, for which the password is asked. */
export function FactorSettingUp({ replaces, onClose }: { replaces: boolean; onClose?: () => void }) {
  const say = useSay()
  const [form] = Form.useForm<Filled>()
  const { show } = useCodesToKeep()
  const { data, error, refetch } = useQuery({
    queryKey: ['access', 'factor-offer'],
    queryFn: () => account.offerFactor({}),
    staleTime: Number.POSITIVE_INFINITY, // another picture would make a scanned one worthless
    gcTime: 0,
  })
  const setUp = useAct(
    async ({ code, password }: Filled, sending) => {
      const { recoveryCodes } = await account.setUpFactor({ body: bodyOf(data?.offer ?? '', code, password) }, sending)
      show(recoveryCodes) // at once: the page that comes next may not be this one
    },
    { stale: ['access'], onDone: () => onClose?.() },
  )
  useEffect(() => showAtFields(form, setUp.error, fields, say), [form, setUp.error, say])
  if (error) return <Failure error={error} retry={refetch} />
  if (!data) return <Skeleton active />
  const required = [{ required: true, message: say(words.missing) }]
  return (
    <Form form={form} layout="vertical" requiredMark={false} className="narrow-form" onFinish={setUp.mutate}>
      <p>{say(words.scan)}</p>
      <QrCode text={data.address} label={say(words.picture)} />
      <p>
        {say(words.key)} <code className="factor-key">{data.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <Form.Item name="code" label={say(words.code)} rules={required}>
        <Input autoComplete="one-time-code" inputMode="numeric" maxLength={9} />
      </Form.Item>
      {replaces && (
        <Form.Item name="password" label={say(words.yourPassword)} rules={required}>
          <Input.Password autoComplete="current-password" maxLength={400} />
        </Form.Item>
      )}
      {setUp.error ? <Failure error={setUp.error} except={placesIn(setUp.error, fields)} /> : null}
      <div className="buttons">
        <Button type="primary" htmlType="submit" loading={setUp.isPending}>
          {say(words.confirm)}
        </Button>
        {setUp.error ? <Button onClick={() => refetch()}>{say(words.anotherPicture)}</Button> : null}
        {onClose && <Button onClick={onClose}>{say(words.cancel)}</Button>}
      </div>
    </Form>
  )
}

const bodyOf = (offer: string, code: string, password: string | undefined) => ({ offer, code, ...(password && { password }) })
