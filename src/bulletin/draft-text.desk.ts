import { newId } from '../base/act-id.desk.ts'
import { SaidNo } from '../base/client.desk.ts'
import type { IssueContent } from './issue.ts'

/**
 * The text of a draft while somebody writes it: what is on the page, what the server has, and how the one becomes the other.
 *
 * A change is kept on the machine at once and saved after some seconds. What the network lost is sent again under the same
 * act; whoever saved meanwhile stops the saving until the writer has chosen.
 */
export interface DraftText {
  readonly content: IssueContent
  /** The revision that the server has of it. */
  readonly revision: number
  readonly phase: 'saved' | 'unsaved' | 'saving' | 'unreachable' | 'refused' | 'conflict'
  /** When the server last took it, RFC 3339 on Shanghai's clock; null: not since the page was opened. */
  readonly savedAt: string | null
  /** Why it was not taken. */
  readonly error: unknown
  /** The text is from an earlier visit and was never saved. */
  readonly isFound: boolean
}

interface Saved {
  readonly revision: number
  readonly at: string
}

export interface Keeping {
  readonly send: (said: { revision: number; content: IssueContent }, act: string) => Promise<Saved>
  readonly keep: (content: IssueContent, revision: number) => void
  readonly forget: () => void
  /** How long a change waits to be saved, in milliseconds, and one that did not reach the server. */
  readonly waits: { readonly change: number; readonly again: number }
}

type First = Pick<DraftText, 'content' | 'revision'> & { readonly found: IssueContent | null }
type Server = Pick<DraftText, 'content' | 'revision'>

export class OpenText {
  readonly #keeping: Keeping
  readonly #listeners = new Set<() => void>()
  #text: DraftText
  /** What the server has. */
  #saved: IssueContent
  /** What was sent and not answered: it goes again under the same act. */
  #pending: { readonly said: Server; readonly act: string } | null = null
  #running: Promise<boolean> | null = null
  #timer: ReturnType<typeof setTimeout> | null = null

  constructor({ content, revision, found }: First, keeping: Keeping) {
    this.#keeping = keeping
    this.#saved = content
    const isFound = found !== null
    this.#text = { content: found ?? content, revision, phase: isFound ? 'unsaved' : 'saved', savedAt: null, error: null, isFound }
    if (isFound) this.#later(keeping.waits.change)
  }

  readonly now = (): DraftText => this.#text

  readonly listen = (changed: () => void): (() => void) => {
    this.#listeners.add(changed)
    return () => this.#listeners.delete(changed)
  }

  readonly change = (content: IssueContent): void => {
    if (content === this.#text.content) return
    const { revision, phase } = this.#text
    this.#keeping.keep(content, revision)
    this.#become({ content, phase: phase === 'conflict' || phase === 'saving' ? phase : 'unsaved' })
    if (phase !== 'conflict') this.#later(this.#keeping.waits.change)
  }

  /** Whether the server has all of it afterwards. */
  readonly save = async (): Promise<boolean> => {
    if (this.#text.phase === 'conflict') return false
    if (this.#running) return this.#running
    this.#running = this.#saveAll()
    const done = await this.#running
    this.#running = null
    return done
  }

  /** Goes on from what the server has: with its text, or with the one of the page, which then replaces it. */
  goOnFrom({ content, revision }: Server, whose: 'theirs' | 'mine'): void {
    this.#pending = null
    this.#saved = content
    if (whose === 'mine') {
      this.#become({ revision, phase: 'unsaved', error: null })
      this.#later(this.#keeping.waits.change)
    } else {
      this.#keeping.forget()
      this.#become({ content, revision, phase: 'saved', error: null, isFound: false })
    }
  }

  /** Nothing is sent by itself any more. */
  close(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
  }

  #become(otherwise: Partial<DraftText>): void {
    this.#text = { ...this.#text, ...otherwise }
    for (const listener of this.#listeners) listener()
  }

  #later(wait: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null
      void this.save()
    }, wait)
  }

  async #saveAll(): Promise<boolean> {
    while (this.#text.content !== this.#saved || this.#pending) if (!(await this.#sendOnce())) return false
    return true
  }

  async #sendOnce(): Promise<boolean> {
    const { revision, content } = this.#text
    this.#pending ??= { said: { revision, content }, act: newId() }
    const { said, act } = this.#pending
    this.#become({ phase: 'saving' })
    try {
      this.#taken(said.content, await this.#keeping.send(said, act))
      return true
    } catch (error) {
      this.#notTaken(error)
      return false
    }
  }

  #taken(content: IssueContent, { revision, at }: Saved): void {
    this.#pending = null
    this.#saved = content
    const isSaved = this.#text.content === content
    this.#become({ revision, savedAt: at, phase: isSaved ? 'saved' : 'unsaved', error: null, isFound: false })
    if (isSaved) this.#keeping.forget()
    else this.#keeping.keep(this.#text.content, revision)
  }

  /** What the network or the server's trouble lost goes again; a no is told, and the next attempt is another act. */
  #notTaken(error: unknown): void {
    const status = error instanceof SaidNo ? error.status : null
    const isLost = status === null || status >= 500 || status === 401
    if (!isLost) this.#pending = null
    this.#become({ error, phase: isLost ? 'unreachable' : status === 409 ? 'conflict' : 'refused' })
    if (isLost) this.#later(this.#keeping.waits.again)
  }
}
