import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { accessApi } from '../access/access.api.ts'
import { setSetting } from '../access/city.actions.ts'
import { password, type ServedCity, serveTestCity } from '../apps/server/server.fixture.ts'
import { clientOf } from '../base/client.desk.ts'
import { twoUnits } from '../figures/filled-city.fixture.ts'
import { checkApi } from './check.api.ts'

describe.each(inject('servers'))('the list of the checks, through the door, on $name', ({ url }) => {
  let city: ServedCity
  beforeAll(async () => {
    city = await serveTestCity(url, twoUnits)
    await city.addPost('clerk-dabu', 'clerk', { from: 101, to: 101, units: [1] })
    city.on('2021-11-05')
  })
  afterAll(() => city.leave())

  test('every post of the city reads it, with what the city has set and by what name it sets it', async () => {
    const set = (name: string, value: number, from: string) =>
      city.does(setSetting, { office: city.office, name, value, from, document: '例会纪要' }, city.actor('administrator'))
    await set('progress.check.silent-item', 0, '2021-11-05')
    await set('progress.check.month-jump', 2, '2021-11-06')
    await set('progress.check.month-jump.percent', 40, '2021-11-05')
    const browser = city.browser()
    await clientOf(accessApi, browser).signIn({ body: { login: 'clerk-dabu', password } })
    const { on, checks } = await clientOf(checkApi, browser).checks({})
    const of = (code: string) => checks.find(one => one.code === code)
    expect([on, checks.length]).toEqual(['2021-11-05', 34])
    expect(of('silent-item')).toMatchObject({ severity: null, usualSeverity: 'soft', setting: 'progress.check.silent-item' })
    expect(of('month-jump')).toMatchObject({
      severity: 'soft',
      looksFor: { zh: '环比变动过大' },
      limits: [{ name: 'percent', value: 40, usual: 30, setting: 'progress.check.month-jump.percent', unit: { zh: '%' } }, {}, {}],
    })
    expect(of('row-plan')).toMatchObject({ severity: 'hard', identity: true, setting: null, limits: [] })
  })

  test('nobody who is not signed in reads it', async () => {
    await expect(clientOf(checkApi, city.browser()).checks({})).rejects.toMatchObject({ status: 401 })
  })
})
