import { z } from 'zod'
import { issueContent } from './issue.ts'

/** A text that the server does not have yet, kept on the machine of who writes it: a closed window loses nothing. */
const keptText = z.object({
  /** The revision from which it was written. */
  revision: z.int(),
  content: issueContent,
  /** When it was kept, by the clock of this machine. */
  at: z.string(),
})
export type KeptText = z.infer<typeof keptText>

/** Two people on one machine do not find each other's text. */
const nameOf = (login: string, draft: string) => `xjy.text.${login}.${draft}`

export function keepText(login: string, draft: string, text: KeptText): void {
  try {
    localStorage.setItem(nameOf(login, draft), JSON.stringify(text))
  } catch {
    // The browser keeps nothing, or no more: the text is in the page, and is saved in a few seconds.
  }
}

export function findKeptText(login: string, draft: string): KeptText | null {
  try {
    const read = keptText.safeParse(JSON.parse(localStorage.getItem(nameOf(login, draft)) ?? 'null'))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

export function forgetText(login: string, draft: string): void {
  try {
    localStorage.removeItem(nameOf(login, draft))
  } catch {
    // Then it was never kept.
  }
}
