import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'

/**
 * What is read has a tag (ETag), made from its bytes: who asks again with the tag of what he has is told 304 where nothing
 * has changed. The question is answered all the same: whether the post may read it is never taken from a memory.
 *
 * In a browser nothing is kept, because offices share computers; a program, which comes without a cookie, may keep an
 * answer and must ask before it uses it again.
 */
export function tagAnswers(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (!isRead || !request.url.startsWith('/api/') || reply.statusCode !== 200) return payload
    if (typeof payload !== 'string' && !(payload instanceof Uint8Array)) return payload
    const tag = tagOf(payload)
    reply.header('etag', tag).header('vary', 'authorization, cookie')
    if (request.headers.cookie === undefined) reply.header('cache-control', 'private, no-cache')
    if (!hasIt(request, tag)) return payload
    reply.code(304).removeHeader('content-type').removeHeader('content-disposition').removeHeader('content-length')
    return ''
  })
}

const tagOf = (bytes: string | Uint8Array): string => `"${createHash('sha256').update(bytes).digest('base64url')}"`

/** A proxy that compresses an answer weakens its tag: `W/` before it does not matter to who only reads. */
function hasIt({ headers }: FastifyRequest, tag: string): boolean {
  const had = (headers['if-none-match'] ?? '').split(',').map(one => one.trim().replace(/^W\//, ''))
  return had.includes('*') || had.includes(tag)
}
