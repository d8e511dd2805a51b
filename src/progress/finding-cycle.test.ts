import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { newId } from '../base/id.adapter.ts'
import { printKey } from '../base/key.ts'
import { openTestCity, type TestCity } from '../figures/city.fixture.ts'
import { fillCity, twoUnits } from '../figures/filled-city.fixture.ts'
import { nameOfFinding } from './finding.ts'
import { Months } from './month.fixture.ts'
import { handIn, signReturn } from './return.actions.ts'
import { applyForRelease, decideRelease, justify } from './said.actions.ts'

describe.each(inject('servers').slice(0, 1))('findings on the way of a month on $name', ({ url }) => {
  let city: TestCity
  let months: Months
  let period = ''
  const of = (unit: number) => ({ county: 100 + unit, period, unit })
  const refused = (...codes: string[]) => ({ objections: codes.map(code => expect.objectContaining({ code })) })
  const handInAs = (unit: number, more = {}) => {
    const key = `${100 + unit}-${newId()}`
    return { key, done: city.does(handIn, { return: key, period, unit, ...more }, months.of(unit, 'clerk')) }
  }
  const open = async (unit: number, severity: 'hard' | 'soft') =>
    (await months.findings(period, unit)).filter(one => one.severity === severity)

  beforeAll(async () => {
    city = await openTestCity(url, twoUnits)
    await fillCity(city) // the starts of the first unit promise their evidence, and it never comes
    months = new Months(city, { 1: 101, 2: 102 })
    city.on('2021-12-31')
    period = await months.open('2021-12', '2021-12-31', '2022-01-05')
  })
  afterAll(() => city.leave())

  test('a soft one is answered in words that say something', async () => {
    const soft = await open(2, 'soft')
    expect(soft.length).toBeGreaterThan(0)
    await expect(handInAs(2).done).rejects.toMatchObject(refused(...soft.map(() => 'progress.finding-unanswered')))
    const answer = (says: string, finding: string) => city.does(justify, { ...of(2), finding, says }, months.of(2, 'clerk'))
    await expect(answer('经核实无误', nameOfFinding(soft[0] as (typeof soft)[0]))).rejects.toMatchObject(
      refused('progress.answer-says-nothing'),
    )
    for (const one of soft) await answer('县界调整，台账下月补录', nameOfFinding(one))
    const { key, done } = handInAs(2)
    await done
    expect((await months.last(period, 2))?.key).toEqual({ county: 102, id: key.slice(4) })
    expect((await months.last(period, 2))?.findings.map(one => one.answer)).toContain('县界调整，台账下月补录')
  })

  test('a hard one stops the unit; before the deadline it may wait as an open item, which the city does not accept', async () => {
    for (const one of await open(1, 'soft'))
      await city.does(justify, { ...of(1), finding: nameOfFinding(one), says: '县界调整，台账下月补录' }, months.of(1, 'clerk'))
    const hard = await open(1, 'hard')
    expect([...new Set(hard.map(one => one.rule))]).toEqual(['start-evidence-overdue'])
    await expect(handInAs(1).done).rejects.toMatchObject(refused(...hard.map(() => 'progress.hard-finding')))
    const { key, done } = handInAs(1, { withProblems: true })
    await done
    await city.does(signReturn, { return: key }, months.of(1, 'unit-reviewer'))
    await city.does(signReturn, { return: key }, months.of(1, 'unit-head'))
    const last = await months.last(period, 1)
    await expect(months.accept((last as NonNullable<typeof last>).key)).rejects.toMatchObject(
      refused(...hard.map(() => 'progress.item-open')),
    )
  })

  test('a release is asked for once, with a reason, and granted by the signer; then the city accepts', async () => {
    const id = newId()
    const ask = (said: object) => city.does(applyForRelease, { ...of(1), id: newId(), ...said }, months.of(1, 'clerk'))
    await expect(ask({ rule: 'row-plan', reason: '核实无误' })).rejects.toMatchObject(
      refused('progress.identity-stays', 'progress.release-unexplained'),
    )
    await ask({ id, rule: 'start-evidence-overdue', reason: '开工令在洪水中灭失，见街道证明' })
    await expect(ask({ rule: 'start-evidence-overdue', reason: '开工令在洪水中灭失，见街道证明' })).rejects.toMatchObject(
      refused('progress.release-applied'),
    )
    const decide = { release: `101-${id}`, granted: true, reason: '街道证明属洪水灭失，同意本月放行' }
    await city.does(decideRelease, decide, months.office('signer'))
    await expect(city.does(decideRelease, decide, months.office('signer'))).rejects.toMatchObject(refused('progress.release-decided'))
    const last = await months.last(period, 1)
    await months.accept((last as NonNullable<typeof last>).key)
    expect((await months.last(period, 1))?.decisions.at(-1)?.kind).toBe('accepted')
    expect(printKey((last as NonNullable<typeof last>).key)).toMatch(/^101-/)
  })

  test('after the deadline nothing is handed in with problems', async () => {
    city.on('2022-01-06')
    await expect(handInAs(2, { withProblems: true }).done).rejects.toMatchObject({
      objections: expect.arrayContaining([expect.objectContaining({ code: 'progress.too-late-for-problems' })]),
    })
  })
})
