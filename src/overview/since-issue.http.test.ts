import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { accessApi } from '../access/access.api.ts'
import type { TestHouse } from '../access/house.fixture.ts'
import { openApp } from '../apps/server/app.ts'
import { addressOfApp, browserAt } from '../apps/server/server.fixture.ts'
import { clientOf } from '../base/client.desk.ts'
import { bulletinApi } from '../bulletin/bulletin.api.ts'
import { openDemoHouse } from '../demo/demo-house.fixture.ts'
import { sinceIssueApi } from './since-issue.api.ts'

describe.each(inject('servers').slice(0, 1))('what has changed since an issue on $name', ({ url }) => {
  let city: TestHouse
  let close = async () => {}
  let askAs: (login: string) => Promise<Awaited<ReturnType<ReturnType<typeof clientOf<typeof sinceIssueApi>>['sinceIssue']>>>

  beforeAll(async () => {
    const { accounts, ...opened } = await openDemoHouse(url)
    city = opened
    city.on('2021-11-05', 10)
    const app = await openApp({ house: city.house, firstRun: null, pages: '/nowhere', log: line => console.error(line) })
    await app.listen({ host: '127.0.0.1', port: 0 })
    close = () => app.close()
    askAs = async login => {
      const browser = browserAt(addressOfApp(app))
      await clientOf(accessApi, browser).signIn({ body: { login, password: accounts.find(one => one.login === login)?.password ?? '' } })
      const { issues } = await clientOf(bulletinApi, browser).issues({ query: {} })
      const september = issues.find(one => one.year === 2021 && one.annual === 9)
      return clientOf(sinceIssueApi, browser).sinceIssue({ params: { issue: september?.issue ?? '' } })
    }
  }, 300_000)
  afterAll(async () => {
    await close()
    await city.leave()
  })

  test('in October it was 大埔县: six communities, each with who recorded its start', async () => {
    const { units, corrections } = await askAs('editor')
    expect(units.map(({ name, moves, outside }) => [name, moves.length, outside])).toEqual([['大埔县', 6, 0]])
    expect(units[0]?.moves.every(({ cause, makers }) => cause === 'happened' && makers[0]?.post === '大埔县填报员')).toBe(true)
    expect(corrections).toEqual([])
  })

  test('another county is told how many, and not which', async () => {
    const { units } = await askAs('clerk-wuhua')
    expect(units.map(({ name, moves, outside }) => [name, moves.length, outside])).toEqual([['大埔县', 0, 6]])
  })
})
