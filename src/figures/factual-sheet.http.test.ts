import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { accessApi } from '../access/access.api.ts'
import { password, type ServedCity, serveTestCity } from '../apps/server/server.fixture.ts'
import { clientOf } from '../base/client.desk.ts'
import { addressOf } from '../base/contract.ts'
import { readPdf } from '../base/documents/pdf.fixture.ts'
import { factualSheetApi } from './factual-sheet.api.ts'
import { fillCity, twoUnits } from './filled-city.fixture.ts'

describe.each(inject('servers').slice(0, 1))('the factual sheet at its door on $name', ({ url }) => {
  let city: ServedCity
  const browsers = new Map<string, ReturnType<ServedCity['browser']>>()
  const logins = ['nobody', 'administrator', 'editor', 'auditor', 'clerk-dabu']

  beforeAll(async () => {
    city = await serveTestCity(url, twoUnits)
    await fillCity(city)
    for (const kind of ['administrator', 'editor', 'auditor']) await city.addPost(kind, kind, { from: 100, to: 199, units: null })
    await city.addPost('clerk-dabu', 'clerk', { from: 101, to: 101, units: [1] })
    city.on('2021-11-05')
    for (const login of logins.slice(1)) {
      const browser = city.browser()
      await clientOf(accessApi, browser).signIn({ body: { login, password } })
      browsers.set(login, browser)
    }
  })
  afterAll(() => city?.leave())

  const ask = (login: string, more: { unit?: string; wished?: string } = {}, form: 'docx' | 'pdf' = 'docx') => {
    const query = { cutoff: '2021-10-29', known: '2021-11-05T09:00:00+08:00', ...more }
    return (browsers.get(login) ?? city.browser())(addressOf(factualSheetApi.factualSheet, { params: { form }, query }))
  }
  const statusesOf = (more: { unit?: string }) => Promise.all(logins.map(async login => (await ask(login, more)).status))

  test('the sheet of a unit is for who reports its numbers and reaches it', async () => {
    expect(await statusesOf({ unit: '1' })).toEqual([401, 403, 200, 200, 200])
    expect(await statusesOf({ unit: '2' })).toEqual([401, 403, 200, 200, 404])
    expect(await statusesOf({ unit: '99' })).toEqual([401, 403, 404, 404, 404])
  })

  test('the sheet of the city names communities of all of it, and is for who reaches all of it', async () => {
    expect(await statusesOf({})).toEqual([401, 403, 200, 200, 404])
  })

  test('it names what is missing for the number that is wished for; what is no number is refused', async () => {
    const sheet = await ask('editor', { wished: '3' }, 'pdf')
    expect(decodeURIComponent(sheet.headers.get('content-disposition') ?? '')).toContain('如实报数说明.pdf')
    const { spoken } = await readPdf(new Uint8Array(await sheet.arrayBuffer()))
    expect(spoken).toContain('第3小区')
    expect((await ask('editor', { wished: '三个' })).status).toBe(422)
  })
})
