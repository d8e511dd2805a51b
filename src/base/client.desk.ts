import type { z } from 'zod'
import {
  type AnyQuestion,
  actHeader,
  isFile,
  type Question,
  type Refusal,
  type Route,
  type Routes,
  refusal,
  writtenAddress,
} from './contract.ts'

/** The server said no; `objections` are for showing, each at its place. */
export class SaidNo extends Error {
  override readonly name = 'SaidNo'
  readonly status: number
  readonly objections: Refusal['objections']
  readonly reference: string | undefined
  constructor({ status, objections, reference }: Refusal) {
    super(objections.map(objection => objection.en).join(' '))
    this.status = status
    this.objections = objections
    this.reference = reference
  }
}

export type Send = (address: string, request: RequestInit) => Promise<Response>

/** How a question is sent: `act` is the id of an act that must not be done twice, `signal` takes the question back. */
export interface Sending {
  readonly act?: string
  readonly signal?: AbortSignal
}

export type Client<R extends Routes> = {
  readonly [K in keyof R as R[K]['answer'] extends z.ZodType ? K : never]: (
    question: Question<R[K]>,
    sending?: Sending,
  ) => Promise<R[K]['answer'] extends z.ZodType ? z.output<R[K]['answer']> : never>
}

/**
 * The client of a chapter's contract: one function a route, typed by it. Throws `SaidNo` for every refusal. A file is no
 * answer for a page: link to it with `addressOf`.
 */
export function clientOf<const R extends Routes>(routes: R, send: Send = (address, request) => fetch(address, request)): Client<R> {
  const functions = Object.entries<Route>(routes).filter(([, route]) => !isFile(route.answer))
  return Object.fromEntries(functions.map(([name, route]) => [name, askerOf(route, send)])) as Client<R>
}

const askerOf =
  (route: Route, send: Send) =>
  async (question: AnyQuestion, { act, signal }: Sending = {}): Promise<unknown> => {
    const { body, file } = question
    const response = await send(writtenAddress(route, question), {
      method: route.method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(file && { 'content-type': 'application/octet-stream' }),
        ...(act && { [actHeader]: act }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(file && { body: file }),
      ...(signal && { signal }),
    })
    const said: unknown = await response.json().catch(() => null)
    if (!response.ok) throw new SaidNo(readRefusal(response.status, said))
    return isFile(route.answer) ? said : route.answer.parse(said)
  }

/** What stands between page and server (a proxy, a broken network) does not know our form. */
function readRefusal(status: number, said: unknown): Refusal {
  const read = refusal.safeParse(said)
  if (read.success) return read.data
  const unclear = {
    code: 'base.no-answer',
    zh: '服务器没有正常应答，请稍后重试。',
    en: 'The server did not answer properly. Try again later.',
  }
  return { status, objections: [unclear] }
}
