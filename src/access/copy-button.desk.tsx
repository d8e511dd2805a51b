import { Button } from 'antd'
import { useState } from 'react'
import { useSay } from '../base/language.desk.tsx'
import { accountWords as words } from './account.words.ts'

/** Copies where the browser allows it; on a page without https it does not, and then the text can be marked by hand. */
export function CopyButton({ text }: { text: string }) {
  const say = useSay()
  const [copied, setCopied] = useState(false)
  if (!navigator.clipboard) return null
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  return <Button onClick={copy}>{say(copied ? words.copied : words.copy)}</Button>
}
