import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { accessApi } from '../../access/access.api.ts'
import { tokenApi } from '../../access/token.api.ts'
import { clientOf } from '../../base/client.desk.ts'
import { fillCity, twoUnits } from '../../figures/filled-city.fixture.ts'
import { Months } from '../../progress/month.fixture.ts'
import { password, type ServedCity, serveTestCity } from '../server/server.fixture.ts'
import { returnAccept, returnCertify, returnClose, returnSendBack, returnShow } from './return.cli.ts'
import type { Place, Verb } from './verb.ts'

const posts = [
  ['clerk-dabu', 'clerk', 101],
  ['reviewer-dabu', 'unit-reviewer', 101],
  ['head-dabu', 'unit-head', 101],
  ['editor', 'editor', null],
  ['signer', 'signer', null],
] as const

describe.each(inject('servers').slice(0, 1))('the month at the command line on $name', ({ url }) => {
  let city: ServedCity
  beforeAll(async () => {
    city = await serveTestCity(url, twoUnits)
    await fillCity(city)
    city.on('2021-10-29')
    for (const [login, kind, county] of posts)
      await city.addPost(login, kind, county ? { from: county, to: county, units: [1] } : { from: 100, to: 199, units: null })
    for (const [login] of posts) await writeFile(fileOf(login), await tokenOf(login))
    const months = new Months(city, { 1: 101, 2: 102 })
    await months.clear(await months.open('2021-10', '2021-10-29', '2021-11-05'), 1)
  })
  afterAll(() => city.leave())

  const fileOf = (login: string) => join(city.folder, `${login}.token`)

  async function tokenOf(login: string): Promise<string> {
    const browser = city.browser()
    const { post } = await clientOf(accessApi, browser).signIn({ body: { login, password } })
    const body = { name: '月报', post: post.id, units: null, readsOnly: false, last: '2021-11-30' }
    return (await clientOf(tokenApi, browser).makeToken({ body })).token
  }

  /** As `xjy` does it, in the name of a token's post. */
  const xjy = async (verb: Verb, login: string, said: Record<string, unknown> = {}) => {
    const place = { house: city.house } as Place
    return (await verb.run({ month: '2021-10', tokenFile: fileOf(login), ...said }, place)).out
  }
  const dabu = { unit: '大埔县' }

  test('the unit certifies, the city sends back and accepts, and closes over who was silent, by the same rules as on the page', async () => {
    city.on('2021-11-01')
    expect(await xjy(returnShow, 'editor', dabu)).toContain('大埔县 未报 计划80户2个 已进场施工80户2个')
    await expect(xjy(returnCertify, 'reviewer-dabu', dabu)).rejects.toMatchObject({ name: 'NotFound' })
    await xjy(returnCertify, 'clerk-dabu', dabu)
    await expect(xjy(returnAccept, 'editor', dabu)).rejects.toMatchObject({ objections: [{ code: 'progress.return-not-there' }] })
    await xjy(returnCertify, 'reviewer-dabu', dabu)
    await xjy(returnCertify, 'head-dabu', dabu)
    await expect(xjy(returnAccept, 'clerk-dabu', dabu)).rejects.toMatchObject({ name: 'Forbidden' })
    await xjy(returnSendBack, 'editor', { ...dabu, place: 'cell:started.communities', reason: '第2小区没有开工令' })
    city.on('2021-11-02')
    for (const login of ['clerk-dabu', 'reviewer-dabu', 'head-dabu']) await xjy(returnCertify, login, dabu)
    await xjy(returnAccept, 'editor', dabu)
    city.on('2021-11-06')
    await expect(xjy(returnClose, 'signer')).rejects.toMatchObject({ objections: [{ code: 'progress.unit-silent' }] })
    expect(await xjy(returnClose, 'signer', { silent: '梅江区' })).toContain('已锁定')
    expect(await xjy(returnShow, 'editor')).toContain('大埔县 已接收')
    const { rows } = JSON.parse(await xjy(returnShow, 'clerk-dabu', { format: 'json' }))
    expect(rows.map((row: { name: string; printed: { basis: string } }) => [row.name, row.printed.basis])).toEqual([['大埔县', 'return']])
  })

  test('a month that was not opened and a unit that is none are named with what there is', async () => {
    await expect(xjy(returnShow, 'editor', { month: '2021-09' })).rejects.toThrow('not open')
    await expect(xjy(returnAccept, 'editor', { unit: '大浦县' })).rejects.toThrow('大埔县、梅江区')
  })
})
