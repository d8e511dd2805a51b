import { Alert, Button, Form, Input } from 'antd'
import { useEffect } from 'react'
import { useAct } from '../base/act.desk.tsx'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { accountWords as words } from './account.words.ts'
import { account } from './account-questions.desk.tsx'
import { placesIn, showAtFields } from './objections-at-fields.desk.tsx'

interface Filled {
  old: string
  password: string
  again: string
}
const fields = ['old', 'password']

export function PasswordForm({ login }: { login: string }) {
  const say = useSay()
  const [form] = Form.useForm<Filled>()
  const change = useAct(({ old, password }: Filled, sending) => account.changePassword({ body: { old, password } }, sending), {
    stale: ['access'],
    onDone: () => form.resetFields(),
  })
  useEffect(() => showAtFields(form, change.error, fields, say), [form, change.error, say])
  const required = [{ required: true, message: say(words.missing) }]
  const equal = ({ getFieldValue }: { getFieldValue: (name: string) => unknown }) => ({
    validator: (_: unknown, again: string) =>
      again === getFieldValue('password') ? Promise.resolve() : Promise.reject(new Error(say(words.different))),
  })
  return (
    <Form form={form} layout="vertical" requiredMark={false} className="narrow-form" onFinish={change.mutate}>
      <input type="text" name="username" autoComplete="username" value={login} readOnly hidden />
      <Form.Item name="old" label={say(words.oldPassword)} rules={required}>
        <Input.Password autoComplete="current-password" maxLength={400} />
      </Form.Item>
      <Form.Item name="password" label={say(words.newPassword)} extra={say(words.newPasswordHint)} rules={required}>
        <Input.Password autoComplete="new-password" maxLength={400} />
      </Form.Item>
      <Form.Item name="again" label={say(words.again)} dependencies={['password']} rules={[equal]}>
        <Input.Password autoComplete="new-password" maxLength={400} />
      </Form.Item>
      {change.error ? <Failure error={change.error} except={placesIn(change.error, fields)} /> : null}
      {change.isSuccess && <Alert type="success" showIcon role="status" title={say(words.changed)} />}
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        {say(words.change)}
      </Button>
    </Form>
  )
}
