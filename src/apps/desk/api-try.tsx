import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useSay } from '../../base/language.desk.tsx'
import { askedAddress, isFilled } from './api-asked.ts'
import { apiWords as words } from './api-docs.words.ts'
import type { Operation } from './api-document.ts'

/** More than this nobody reads, and the page would stop. */
const mostShown = 20_000

/** Asks the operation with one's own sign-in and shows what comes back, as it came. */
export function TryIt({ operation }: { operation: Operation }) {
  const say = useSay()
  const [said, setSaid] = useState<Readonly<Record<string, string>>>({})
  const asked = operation.parameters.filter(one => one.in !== 'header')
  const address = askedAddress(operation, said)
  const ready = isFilled(operation, said)
  const asking = useMutation({ mutationFn: () => ask(address) })
  return (
    <section aria-labelledby="api-try">
      <h3 id="api-try">{say(words.tryIt)}</h3>
      <p className="muted">{say(words.trySays)}</p>
      <Form layout="vertical" onFinish={() => asking.mutate()}>
        {asked.map(({ name, required }) => (
          <Form.Item key={name} label={required ? `${name}（${say(words.required)}）` : name} htmlFor={`api-${name}`}>
            <Input
              id={`api-${name}`}
              autoComplete="off"
              value={said[name] ?? ''}
              onChange={event => setSaid({ ...said, [name]: event.target.value })}
            />
          </Form.Item>
        ))}
        {!ready && <p id="api-not-ready">{say(words.mustBeSaid)}</p>}
        {operation.answer?.shape ? (
          <Button htmlType="submit" loading={asking.isPending} disabled={!ready} {...(!ready && { 'aria-describedby': 'api-not-ready' })}>
            {say(words.send)}
          </Button>
        ) : (
          ready && <a href={address}>{say(words.openFile)}</a>
        )}
      </Form>
      {asking.error && <Alert type="error" showIcon title={say(words.failed)} />}
      {asking.data && (
        <div role="status">
          <p>
            {say(words.status)} <strong>{asking.data.status}</strong> · <code>{address}</code>
          </p>
          <pre className="api-code">{asking.data.text.slice(0, mostShown)}</pre>
          {asking.data.text.length > mostShown && <p className="muted">{say(words.cut)}</p>}
        </div>
      )}
    </section>
  )
}

async function ask(address: string): Promise<{ readonly status: number; readonly text: string }> {
  const response = await fetch(address, { credentials: 'same-origin', headers: { accept: 'application/json' } })
  const text = await response.text()
  return { status: response.status, text: indented(text) }
}

/** JSON for the eye; anything else as it is. */
function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
