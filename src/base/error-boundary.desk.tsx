import { Button, Result } from 'antd'
import { Component, type ReactNode } from 'react'
import { failureWords, saysBroken } from './failure.words.ts'
import { useSay } from './language.desk.tsx'

interface Broken {
  readonly reference: string | null
}

/** A fault of a page ends here: the rest of the desk stays, and who saw it has a number to tell. */
export class ErrorBoundary extends Component<{ children: ReactNode }, Broken> {
  override readonly state: Broken = { reference: null }

  static getDerivedStateFromError(): Broken {
    return { reference: crypto.getRandomValues(new Uint32Array(1))[0]?.toString(16).padStart(8, '0') ?? '' }
  }

  override componentDidCatch(error: unknown): void {
    console.error(this.state.reference, error)
  }

  override render(): ReactNode {
    const { reference } = this.state
    return reference === null ? this.props.children : <BrokenPage reference={reference} />
  }
}

function BrokenPage({ reference }: { reference: string }) {
  const say = useSay()
  const reload = <Button onClick={() => location.reload()}>{say(failureWords.reload)}</Button>
  return <Result status="error" title={say(failureWords.brokenTitle)} subTitle={say(saysBroken(reference))} extra={reload} />
}
