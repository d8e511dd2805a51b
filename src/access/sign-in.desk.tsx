import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { Failure, sentencesOf } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { FirstRunDue } from './first-run-state.desk.tsx'
import { askToSignIn, useEntering } from './me.desk.tsx'
import { signInWords as words } from './sign-in.words.ts'

interface Filled {
  login: string
  password: string
  code?: string
}

/** The server says at the field of the code that it needs one, or that it was wrong: then the field is there. */
const asksForCode = (error: unknown) => sentencesOf(error).some(({ place }) => place === 'code')

/** Stands in place of any page for who is not signed in; after it, the page that was asked for opens. */
export function SignIn() {
  const say = useSay()
  const enter = useEntering()
  const [form] = Form.useForm<Filled>()
  const [hasFactor, setHasFactor] = useState(false)
  const signIn = useMutation({
    mutationFn: ({ login, password, code }: Filled) => askToSignIn(login, password, code),
    onSuccess: enter,
    onError: error => {
      if (asksForCode(error)) setHasFactor(true)
      else form.getFieldInstance('password')?.focus()
    },
  })
  const required = (message: string) => [{ required: true, whitespace: true, message }]
  return (
    <main className="sign-in" id="content">
      <section className="card" aria-labelledby="sign-in-title">
        <p className="sign-in-product">{say(words.product)}</p>
        <p className="muted">{say(words.purpose)}</p>
        <FirstRunDue />
        <h1 id="sign-in-title">{say(words.title)}</h1>
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          validateTrigger="onSubmit"
          scrollToFirstError={{ focus: true }}
          onFinish={signIn.mutate}
        >
          <Form.Item name="login" label={say(words.login)} rules={required(say(words.loginMissing))}>
            <Input autoFocus autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={60} />
          </Form.Item>
          <Form.Item name="password" label={say(words.password)} rules={required(say(words.passwordMissing))}>
            <Input.Password autoComplete="current-password" maxLength={400} />
          </Form.Item>
          {hasFactor && (
            <Form.Item name="code" label={say(words.code)} extra={say(words.codeHint)} rules={required(say(words.codeMissing))}>
              <Input autoFocus autoComplete="one-time-code" autoCapitalize="none" spellCheck={false} maxLength={40} />
            </Form.Item>
          )}
          {signIn.error && <Failure error={signIn.error} />}
          <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
            {say(words.submit)}
          </Button>
        </Form>
        <p className="muted">{say(words.forgotten)}</p>
      </section>
    </main>
  )
}
