import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { setSetting } from '../../access/city.actions.ts'
import { hashPassword } from '../../access/password.adapter.ts'
import { addPostAndHolder } from '../../access/person.actions.ts'
import { newId } from '../../base/id.adapter.ts'
import { openTestCity, type TestCity, type TestUnit } from '../../figures/city.fixture.ts'
import { openApp } from './app.ts'

/** A city behind a real server on this machine, as a browser meets it. */
export interface ServedCity extends TestCity {
  readonly address: string
  /** What went to the log. */
  readonly log: readonly string[]
  readonly app: FastifyInstance
  addPost(login: string, kind: string, reach: { from: number; to: number; units: number[] | null }): Promise<void>
  /** A browser: keeps its cookies, and sends what browsers send. */
  browser(): Browser
}

export type Browser = (path: string, request?: RequestInit) => Promise<Response>

/** An administrator of a test does his work at once, without a second factor. */
const withoutFactor = (office: number) => ({ office, name: 'access.second-factor', value: 0, from: '2021-01-01', document: '演示' })

export const password = 'a-good-long-secret'

export async function serveTestCity(url: string, units: readonly TestUnit[]): Promise<ServedCity> {
  const city = await openTestCity(url, units)
  const log: string[] = []
  const app = await openApp({ house: city.house, firstRun: null, pages: join(tmpdir(), 'no-pages'), log: line => log.push(line) })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const address = addressOfApp(app)
  return {
    ...city,
    address,
    log,
    app,
    addPost: async (login, kind, reach) => {
      const holder = { id: newId(), login, passwordHash: await hashPassword(password), fullName: `演示·${login}` }
      const post = { office: city.office, kind, name: `岗位-${login}`, ...reach, holder, since: '2021-01-01' }
      await city.does(addPostAndHolder, post, city.actor('administrator'))
      if (kind === 'administrator') await city.does(setSetting, withoutFactor(city.office), city.actor('administrator'))
    },
    browser: () => browserAt(address),
    leave: async () => {
      await app.close()
      await city.leave()
    },
  }
}

export const addressOfApp = (app: FastifyInstance): string => `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`

export function browserAt(address: string): Browser {
  let kept = ''
  return async (path, request = {}) => {
    const headers = { origin: address, ...(kept && { cookie: kept }), ...request.headers }
    const response = await fetch(`${address}${path}`, { ...request, headers })
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';')
      kept = pair.endsWith('=') ? '' : pair
    }
    return response
  }
}
