import { randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { actHeader, type FileAnswer, isFile, parts, type ReadQuestion, type Refusal, type Route, type Routes } from './contract.ts'
import { newId } from './id.adapter.ts'
import { type Objection, Refused, refuseIf } from './objection.ts'
import { readInput } from './read-input.ts'
import { isForeign, refusalOf, refusalWith } from './refusal.ts'
import { saysFault, saysForeign, saysNoFile, saysNoRoute, saysUnclear, saysUnfit } from './refusal.words.ts'

/** One person at one door. */
export interface Visit<Who> {
  readonly who: Who
  /** The id of the act: as it was sent, or a new one. */
  readonly act: string
  /** The body as it was sent: an act reads its input itself. */
  readonly said: unknown
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

export interface FileSent {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array | string
}

type Answer<R extends Route> = R['answer'] extends z.ZodType
  ? Unchanging<z.input<R['answer']>>
  : R['answer'] extends FileAnswer
    ? FileSent
    : never

/** What a door answers it need not own: lists that nobody may change are as good. */
type Unchanging<T> = T extends readonly (infer E)[]
  ? readonly Unchanging<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Unchanging<T[K]> }
    : T

export type Doors<R extends Routes, Who> = {
  readonly [K in keyof R]: (
    asked: ReadQuestion<R[K]>,
    visit: Visit<R[K] extends { readonly open: true } ? null : Who>,
  ) => Promise<Answer<R[K]>>
}

/** Knows who stands at a door, and whom it lets in. */
export interface Doorkeeper<Who> {
  /** Throws `Unknown` for strangers. */
  whoIs(request: FastifyRequest): Promise<Who>
  /** Throws `Forbidden` where the post has not the act or the right. */
  admit(who: Who, needed: string): Promise<void>
}

/** Hangs the doors of a chapter into the server: exactly those of its contract. */
export function serve<const R extends Routes, Who>(app: FastifyInstance, routes: R, doors: Doors<R, Who>, keeper: Doorkeeper<Who>): void {
  const visitors = new WeakMap<FastifyRequest, Who>()
  for (const [name, route] of Object.entries<Route>(routes)) {
    // The types of one contract are lost in the loop; `Doors` has checked each door against its route.
    const door = doors[name] as (asked: unknown, visit: Visit<unknown>) => Promise<unknown>
    app.route({
      method: route.method,
      url: route.path,
      ...bodyLimit(route),
      // Before the body is read: of a stranger, and of a post that may not, nothing is taken in.
      onRequest: async request => {
        if (route.open) return
        const who = await keeper.whoIs(request)
        if (route.needs !== undefined) await keeper.admit(who, route.needs)
        visitors.set(request, who)
      },
      handler: async (request, reply) => {
        const who = visitors.get(request) ?? null
        const answer = await door(readQuestion(route, request), { who, act: actOf(request), said: request.body, request, reply })
        return isFile(route.answer) ? sendFile(reply, answer as FileSent) : route.answer.parse(answer)
      },
    })
  }
}

/** Of a stranger no more is read than a sign-in or a first run says: whoever reads the rest is busy with it. */
const mostOfStrangers = 64 << 10

function bodyLimit({ upload, open }: Route): { bodyLimit?: number } {
  if (upload) return { bodyLimit: upload.most }
  return open ? { bodyLimit: mostOfStrangers } : {}
}

/** All that is wrong with a question, in whichever part of it. */
function readQuestion(route: Route, request: FastifyRequest): unknown {
  // Bytes would be read one by one, as a list of numbers: a file in place of a question is none.
  if (!route.upload && request.body instanceof Uint8Array) throw notJson
  const objections: Objection[] = []
  const read: Record<string, unknown> = {}
  for (const part of parts) {
    const schema = route[part]
    if (!schema) continue
    try {
      read[part] = readInput(schema, request[part] ?? {})
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      objections.push(...error.objections)
    }
  }
  refuseIf(objections)
  if (route.upload) read.file = readFile(request.body)
  return read
}

const notJson = Object.assign(new Error('a file was sent in place of JSON'), { statusCode: 415 })

function readFile(body: unknown): Uint8Array {
  if (body instanceof Uint8Array && body.length > 0) return body
  throw new Refused([{ code: 'base.no-file', place: 'file', says: saysNoFile }])
}

const uuid = z.uuid()

function actOf({ headers }: FastifyRequest): string {
  const said = headers[actHeader]
  return said === undefined ? newId() : readInput(uuid, said)
}

function sendFile(reply: FastifyReply, { name, type, bytes }: FileSent): FastifyReply {
  return reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .send(typeof bytes === 'string' ? bytes : Buffer.from(bytes))
}

/**
 * How this server says no, whatever was thrown. The log names routes and never addresses, in which people's words stand.
 * `log` gets what a fault was, under the reference number that its finder is told.
 */
export function refusePolitely(app: FastifyInstance, log: (line: string) => void): void {
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_, body, done) => done(null, body))
  app.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
    const changes = request.method !== 'GET' && request.method !== 'HEAD'
    if (changes && isForeign(request.headers)) return send(reply, refusalWith(403, 'base.foreign-page', saysForeign))
  })
  app.setErrorHandler((error, request, reply) => {
    const refused = refusalOf(error) ?? unfit(error)
    if (refused) return send(reply, refused)
    const reference = randomBytes(4).toString('hex')
    log(`${reference} ${request.method} ${request.routeOptions.url ?? 'no route'} ${described(error)}`)
    return send(reply, { ...refusalWith(500, 'base.fault', saysFault(reference)), reference })
  })
}

function send(reply: FastifyReply, refused: Refusal): FastifyReply {
  if (refused.status === 401) reply.header('www-authenticate', 'Bearer realm="xjy"')
  return reply.code(refused.status).header('cache-control', 'no-store').send(refused)
}

/** The answer to an address that no contract declares. */
export const noSuchRoute = (reply: FastifyReply): FastifyReply => send(reply, refusalWith(404, 'base.no-route', saysNoRoute))

/** What Fastify refuses by itself: broken JSON, too much of it, something else. */
function unfit(error: unknown): Refusal | null {
  const status = error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500
  return status >= 400 && status < 500 ? refusalWith(status, 'base.unfit', saysUnfit[status] ?? saysUnclear) : null
}

/** A fault for the log. PostgreSQL quotes the value that it could not read (class 22) and the row that stood in the way. */
function described(error: unknown): string {
  if (!(error instanceof Error)) return 'something that is no error was thrown'
  const code = 'code' in error ? String(error.code) : ''
  const frames = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line))
  const quotes = /^(22|23)/.test(code) && code.length === 5
  return [`${error.name} ${code} ${quotes ? '(its message quotes values and is left out)' : error.message}`, ...frames].join('\n')
}
