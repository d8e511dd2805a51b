import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Browser, password, type ServedCity, serveTestCity } from '../apps/server/server.fixture.ts'
import { clientOf } from '../base/client.desk.ts'
import { newId } from '../base/id.adapter.ts'
import { NotFound } from '../base/objection.ts'
import { accessApi } from './access.api.ts'
import { addUnitsOfCity, setSetting } from './city.actions.ts'
import { act } from './gate.ts'
import { peopleApi } from './people.api.ts'

describe.each(inject('servers'))('who administers a part of the city, on $name', ({ url }) => {
  let city: ServedCity
  let part: ReturnType<typeof clientOf<typeof peopleApi>>
  beforeAll(async () => {
    city = await serveTestCity(url, [
      { county: 101, name: '大埔县', division: '441422' },
      { county: 100, name: '城市排水中心', division: null },
    ])
    city.on('2021-03-01', 9)
    await city.addPost('administrator', 'administrator', { from: 100, to: 199, units: null })
    city.on('2021-03-02', 9)
    await city.addPost('administrator-dabu', 'administrator', { from: 100, to: 101, units: [1] })
    part = clientOf(peopleApi, await signedIn('administrator-dabu'))
  })
  afterAll(() => city.leave())

  async function signedIn(login: string): Promise<Browser> {
    const browser = city.browser()
    await clientOf(accessApi, browser).signIn({ body: { login, password } })
    return browser
  }
  const personOf = async (login: string) => (await part.people({})).people.find(one => one.login === login)?.id ?? ''

  test('neither opens nor closes the account of somebody who may reach more', async () => {
    const params = { person: await personOf('administrator') }
    await expect(part.resetPassword({ params })).rejects.toMatchObject({ status: 404 })
    await expect(part.resetFactor({ params })).rejects.toMatchObject({ status: 404 })
    await expect(part.endSessionsOf({ params })).rejects.toMatchObject({ status: 404 })
    expect((await clientOf(accessApi, await signedIn('administrator')).me({})).login).toBe('administrator')
  })

  test('makes no post for a unit beside his own in the cabinet of the office', async () => {
    const holder = { login: 'clerk-more', fullName: '演示·更多' }
    const body = { kind: 'clerk', name: '排水中心填报员', since: '2021-03-02', document: '文件', holder } as const
    await expect(part.addPost({ body: { ...body, units: [2] } })).rejects.toMatchObject({
      objections: [{ code: 'access.units-too-wide', place: 'units.0' }],
    })
    expect((await part.addPost({ body: { ...body, units: [1] } })).password).not.toBeNull()
  })

  test('sets nothing for the whole city and adds no unit to it', async () => {
    const who = city.actor('administrator', 100, 101)
    const setting = { office: 100, name: 'access.second-factor', value: 0, from: '2021-03-02', document: '文件' }
    await expect(act(city.house, setSetting, who, setting, newId())).rejects.toThrow(NotFound)
    const units = { office: 100, units: [{ county: 101, name: '另一单位', division: null }] }
    await expect(act(city.house, addUnitsOfCity, who, units, newId())).rejects.toThrow(NotFound)
    await act(city.house, setSetting, city.actor('administrator'), setting, newId())
  })
})
