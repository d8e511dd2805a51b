import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { lookCity } from '../access/gate.ts'
import { newId } from '../base/id.adapter.ts'
import { type Key, printKey, readKey } from '../base/key.ts'
import { openTestCity, type TestCity } from '../figures/city.fixture.ts'
import { fillCity, twoUnits } from '../figures/filled-city.fixture.ts'
import { listStandingLines } from '../figures/standing.store.ts'
import { listStanding } from '../works/milestone.store.ts'
import { recordMilestones, voidMilestone } from '../works/works.actions.ts'
import { acceptReturn, reopenReturn, sendBackReturn } from './acceptance.actions.ts'
import { Months } from './month.fixture.ts'
import { printedRows, totalOfMonth } from './month-rows.ts'
import { setTerms } from './period.actions.ts'
import { handIn, refuseReturn, signReturn, withdrawReturn } from './return.actions.ts'
import { stateOf } from './return.ts'
import { sumOfFigures } from './unit-figures.ts'

const explanation = '大埔县第1小区10月12日并未进场，监理日志有误'

describe.each(inject('servers'))('a month in the city on $name', ({ url }) => {
  let city: TestCity
  let months: Months
  let october = ''
  const refused = (...codes: string[]) => ({ objections: codes.map(code => expect.objectContaining({ code })) })
  const started = async (unit: number) => {
    const returned = await months.last(october, unit)
    return returned?.figures.started.communities
  }

  beforeAll(async () => {
    city = await openTestCity(url, twoUnits)
    await fillCity(city)
    months = new Months(city, { 1: 101, 2: 102 })
    city.on('2021-10-29')
    october = await months.open('2021-10', '2021-10-29', '2021-11-05')
  })
  afterAll(() => city.leave())

  test('is opened once, and not with a cut-off behind the month before or a due day before the cut-off', async () => {
    await expect(months.open('2021-10', '2021-10-29', '2021-11-05')).rejects.toMatchObject(refused('progress.month-opened'))
    await expect(months.open('2021-11', '2021-10-20', '2021-10-10')).rejects.toMatchObject(
      refused('progress.cutoff-not-later', 'progress.cutoff-of-another-month', 'progress.due-before-cutoff'),
    )
  })

  test('the unit hands in what its facts say, and three people sign it', async () => {
    city.on('2021-11-02')
    const key = await months.handIn(october, 1)
    expect((await months.last(october, 1))?.figures).toMatchObject({
      plan: { households: 80, communities: 2 },
      started: { households: 80, communities: 2 },
    })
    const sign = (kind: 'unit-reviewer' | 'unit-head') => city.does(signReturn, { return: printKey(key) }, months.of(1, kind))
    await expect(sign('unit-head')).rejects.toMatchObject(refused('signoff.not-your-turn'))
    await sign('unit-reviewer')
    await expect(city.does(acceptReturn, { return: printKey(key) }, months.office('editor'))).rejects.toMatchObject(
      refused('progress.return-not-there'),
    )
    await sign('unit-head')
    await expect(months.handIn(october, 1)).rejects.toMatchObject(refused('progress.return-under-way'))
  })

  test('the city sends it back at a cell, and the unit mends the fact and hands in the next one', async () => {
    const first = await months.last(october, 1)
    if (!first) throw new Error('handed in above')
    const back = (said: object) => city.does(sendBackReturn, { return: printKey(first.key), ...said }, months.office('editor'))
    await expect(back({ place: 'cell:planned.communities', reason: '请核对' })).rejects.toMatchObject(
      refused('progress.no-such-place', 'progress.reason-says-nothing'),
    )
    await back({ place: 'cell:started.communities', reason: '第1小区还没有进场' })
    expect(stateOf((await months.last(october, 1)) as typeof first)).toBe('sent-back')
    const milestone = await startOf(1)
    city.on('2021-11-03')
    await city.does(voidMilestone, { milestone, reason: '误记' }, months.of(1, 'clerk'))
    city.on('2021-11-03', 10)
    await months.handInAndAccept(october, 1)
    expect(await started(1)).toBe(1)
  })

  test('until the closing the city may open it again', async () => {
    const last = await months.last(october, 1)
    await city.does(
      reopenReturn,
      { return: printKey(last?.key as NonNullable<typeof last>['key']), reason: '单位补充了佐证' },
      months.office('editor'),
    )
    city.on('2021-11-04')
    await months.handInAndAccept(october, 1)
    expect((await months.last(october, 1))?.no).toBe(3)
  })

  test('who filled it in may withdraw it, and who should have signed gives it back with a reason', async () => {
    const one = await months.handIn(october, 2)
    await city.does(withdrawReturn, { return: printKey(one) }, months.of(2, 'clerk'))
    const two = await months.handIn(october, 2)
    await expect(
      city.does(refuseReturn, { return: printKey(two), reason: '核实无误' }, months.of(2, 'unit-reviewer')),
    ).rejects.toMatchObject(refused('progress.reason-says-nothing'))
    await city.does(refuseReturn, { return: printKey(two), reason: '梅江区第3小区的群众工作日期不对' }, months.of(2, 'unit-reviewer'))
    expect((await months.last(october, 2))?.decisions.at(-1)).toMatchObject({ kind: 'refused', reason: '梅江区第3小区的群众工作日期不对' })
  })

  test('nobody hands in, signs or sees for another unit, and nobody certifies figures that have moved since he saw them', async () => {
    const last = await months.last(october, 1)
    const said = { return: `102-${newId()}`, period: october, unit: 2 }
    await expect(city.does(handIn, said, months.of(1, 'clerk'))).rejects.toMatchObject({ name: 'NotFound' })
    await expect(
      city.does(signReturn, { return: printKey(last?.key as { county: 101; id: string }) }, months.of(2, 'unit-head')),
    ).rejects.toMatchObject({
      name: 'NotFound',
    })
    await expect(months.handIn(october, 2, { seen: 'other' })).rejects.toMatchObject({ name: 'Conflict' })
  })

  test('is not closed over a silent unit before the due day, nor without naming it', async () => {
    await expect(months.close(october, [2])).rejects.toMatchObject(refused('progress.not-due-yet'))
    city.on('2021-11-06')
    await expect(months.close(october)).rejects.toMatchObject(refused('progress.unit-silent'))
    await expect(months.close(october, [1, 2, 7])).rejects.toMatchObject(refused('progress.unit-not-silent', 'access.no-such-unit'))
  })

  test('is closed by the signer as the sum of its rows, each with its own moment of knowing; a silent unit stands on the facts held', async () => {
    await months.close(october, [2])
    const closed = await months.closed(october)
    expect(closed.rows.map(({ unit, basis }) => [unit, basis])).toEqual([
      [1, 'return'],
      [2, 'facts'],
    ])
    expect(closed.rows[0]?.known.getTime()).toBeLessThan(closed.rows[1]?.known.getTime() as number)
    expect(totalOfMonth(closed, city.now())).toEqual(sumOfFigures(closed.rows.map(row => row.figures)))
    expect(totalOfMonth(closed, city.now()).plan).toEqual({ households: 120, communities: 3 })
    await expect(months.close(october, [2])).rejects.toMatchObject(refused('progress.month-closed'))
  })

  test('what is recorded afterwards changes no row of it; a correction does, is explained, and the closing stays as it was', async () => {
    city.on('2021-11-08')
    await expect(months.correct(october, 1, '核实无误')).rejects.toMatchObject(
      refused('progress.correction-unexplained', 'progress.nothing-to-correct'),
    )
    await city.does(voidMilestone, { milestone: await startOf(1), reason: '误记' }, months.of(1, 'clerk'))
    const before = city.now()
    city.on('2021-11-09')
    await months.correct(october, 1, explanation)
    const closed = await months.closed(october)
    expect(printedRows(closed, before)[0]?.figures.started.communities).toBe(1)
    const [row] = printedRows(closed, city.now())
    expect(row?.figures.started.communities).toBe(0)
    expect(row?.corrections.map(one => [one.no, one.explanation, one.before.started.communities])).toEqual([[1, explanation, 1]])
  })

  test('a late return becomes a correction of its own', async () => {
    city.on('2021-11-10')
    await city.does(recordMilestones, {
      kind: 'contractor-on-site',
      occurredOn: '2021-10-28',
      items: [{ id: newId(), item: await itemOf(2) }],
      evidence: [],
      evidenceLater: true,
      note: null,
    })
    city.on('2021-11-11')
    const late = await months.handIn(october, 2)
    await expect(months.correct(october, 2, '梅江区月报逾期，10月28日第3小区已进场', late)).rejects.toMatchObject(
      refused('progress.not-a-late-return'),
    )
    await months.sign(late, 2)
    await expect(months.accept(late)).rejects.toMatchObject(refused('progress.month-closed'))
    await months.correct(october, 2, '梅江区月报逾期，10月28日第3小区已进场', late)
    const rows = printedRows(await months.closed(october), city.now())
    expect(rows[1]).toMatchObject({ basis: 'return', returnKey: printKey(late), figures: { started: { communities: 1 } } })
  })

  test('how many people sign is a setting of the unit', async () => {
    const terms = { office: 100, unit: 2, people: 1, factsFrom: null, from: '2021-11-01', document: '演示' }
    await city.does(setTerms, terms, months.office('editor'))
    city.on('2021-11-30')
    const november = await months.open('2021-11', '2021-11-29', '2021-12-05')
    await months.handIn(november, 2)
    expect(stateOf((await months.last(november, 2)) as NonNullable<Awaited<ReturnType<Months['last']>>>)).toBe('certified')
  })

  const lines = () =>
    lookCity(city.house, months.office('editor'), reader =>
      listStandingLines(reader, { office: 100, year: 2021, baseline: 'city', cutoff: '2021-12-31' as never, known: city.now() }),
    )
  const itemOf = async (unit: number) => (await lines()).find(line => line.unit === unit)?.item as string

  /** The start of the unit's first community that has one. */
  async function startOf(unit: number): Promise<string> {
    const { item } = (await lines()).find(line => line.unit === unit && line.stage >= 30) as { item: string }
    const key = readKey(item) as Key
    const standing = await lookCity(city.house, months.office('editor'), reader => listStanding(reader, [key]))
    const start = standing.get(item)?.find(one => one.kind === 'contractor-on-site')
    return printKey({ county: key.county, id: start?.id ?? '' })
  }
})
