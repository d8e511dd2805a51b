import { existsSync } from 'node:fs'
import { join } from 'node:path'
import files from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { root } from '../../base/root.adapter.ts'
import { noSuchRoute } from '../../base/serve.adapter.ts'

/** Where the build puts the pages of the desk. */
export const builtDesk = join(root, 'dist', 'desk')

/**
 * The pages of the desk: built files as they are, and for every other address its one page, which reads the address itself.
 * Where no desk is built, a plain sentence says so.
 */
export async function servePages(app: FastifyInstance, folder: string): Promise<void> {
  const isBuilt = existsSync(join(folder, 'index.html'))
  if (isBuilt) {
    await app.register(files, {
      root: folder,
      index: false,
      preCompressed: true, // the build has put a compressed file beside each
      wildcard: true,
      cacheControl: false,
      // What the bundler has named after its content never changes; everything else is asked for anew.
      setHeaders: (response, path) =>
        response.setHeader('cache-control', isNamedByContent(path) ? 'public, max-age=31536000, immutable' : 'no-cache'),
    })
    app.get('/', (_, reply) => reply.sendFile('index.html'))
  }
  app.setNotFoundHandler((request, reply) => {
    const [path = ''] = request.url.split('?')
    const isPage = (request.method === 'GET' || request.method === 'HEAD') && !path.startsWith('/api/') && !/\.\w+$/.test(path)
    if (!isPage) return noSuchRoute(reply)
    if (isBuilt) return reply.sendFile('index.html')
    return reply.code(503).type('text/html; charset=utf-8').send(notBuilt)
  })
}

const isNamedByContent = (path: string) => /[\\/]assets[\\/]/.test(path)

const notBuilt = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>新家园</title>
<p>服务已经启动，网页还没有构建。请停止服务，运行 npm start。</p>
<p lang="en">The server runs, and its pages have not been built. Stop it and run npm start.</p>
</html>
`
