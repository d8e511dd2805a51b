import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { act, lookAt } from '../access/gate.ts'
import { openTestHouse, ownDatabase, type TestHouse } from '../access/house.fixture.ts'
import { listActorsOfCity } from '../access/person.store.ts'
import { verifyChains } from '../audit/verify.store.ts'
import { backUp, restore } from '../base/backup.ts'
import { dayOf, endOfDay } from '../base/day.ts'
import { openDatabase } from '../base/db.ts'
import { newId } from '../base/id.adapter.ts'
import { hasMark } from '../base/mark.store.ts'
import { migrate } from '../base/migrate.ts'
import { assemble } from '../bulletin/assemble.ts'
import { findFor } from '../bulletin/found.store.ts'
import { answersFrom } from '../bulletin/found.ts'
import { getIssue, getIssueByNumber, listIssues } from '../bulletin/issue.store.ts'
import { readMonth } from '../figures/month.store.ts'
import { tableCsv } from '../figures/table-csv.ts'
import { searchCommunities } from '../registry/search.store.ts'
import { demoCity } from './demo-city.ts'
import { loadDemo, NotEmpty } from './load.actions.ts'
import { markDemo } from './mark.actions.ts'

const everywhere = { from: 100, to: 199 }

describe.each(inject('servers'))('the demo city on $name', ({ url }) => {
  let city: TestHouse
  const rows = async (cutoff: string, known: string) => {
    const asked = { office: 100, year: 2021, baseline: 'city' as const, cutoff: dayOf(cutoff), known: endOfDay(dayOf(known)) }
    return tableCsv(await lookAt(city.house, everywhere, reader => readMonth(reader, asked)))
      .trim()
      .split('\n')
      .slice(1)
  }

  beforeAll(async () => {
    city = await openTestHouse(url)
    const accounts = await loadDemo(city.house, demoCity)
    expect(new Set(accounts.map(account => account.password)).size).toBe(accounts.length)
  }, 60_000)
  afterAll(() => city.leave())

  test('known on 29 October 2021, its table is the printed one, cell by cell', async () => {
    expect(await rows('2021-10-29', '2021-10-29')).toEqual([
      '1,丰顺县,863,10,/,/,863,10',
      '2,兴宁市,3528,17,1695,12,1833,5',
      '3,平远县,819,36,/,/,819,36',
      '4,大埔县,385,6,/,/,385,6',
      '5,五华县,2476,20,/,/,2476,20',
      '6,梅县区,2034,15,/,/,2034,15',
      '7,蕉岭县,733,4,/,/,733,4',
      '8,梅江区,2393,14,2003,9,390,5',
      '9,城市排水中心,1505,8,1505,8,0,0',
      ',合计,14736,130,5203,29,9533,101',
    ])
    expect((await rows('2021-09-30', '2021-09-30')).at(-1)).toBe(',合计,14736,130,5588,35,9148,95')
  })

  test('seventeen issues are issued, and the last one is number 10 of its year and 17 in all', async () => {
    const issues = await lookAt(city.house, everywhere, reader => listIssues(reader, 100))
    expect(issues.map(issue => issue.number.running)).toEqual(Array.from({ length: 17 }, (_, index) => 17 - index))
    expect(issues[0]?.number).toEqual({ series: 'regular', year: 2021, annual: 10, running: 17 })
    expect(issues.every(issue => issue.state === 'issued')).toBe(true)
  })

  test('the numbers in the sentences of October 2021 are those that were printed', async () => {
    const issue = await lookAt(city.house, everywhere, reader => getIssueByNumber(reader, 100, 'regular', 2021, 10))
    expect(issue.figures.filter(figure => !figure.place.row).map(figure => figure.printed)).toEqual([
      ...['1449', '约31万', '95', '9148'],
      ...['21', '191', '3575', '7'],
    ])
    expect(issue.changed).toEqual([])
    expect(issue.tree.masthead).toMatchObject({ number: '（2021年第10期 总第17期）', day: '2021年10月29日' })
  })

  test('矿务局 and 金苑C are found in it', async () => {
    const found = await lookAt(city.house, everywhere, async reader => [
      ...(await searchCommunities(reader, '矿务局', 'all', dayOf('2021-10-29'), 5)),
      ...(await searchCommunities(reader, '金苑C', 'all', dayOf('2021-10-29'), 5)),
    ])
    expect(found.map(one => one.name)).toEqual(expect.arrayContaining(['矿务局宿舍', '金苑小区C区']))
  })

  test('its book of acts is whole, it is marked for ever, and it is not loaded twice', async () => {
    const verified = await lookAt(city.house, everywhere, verifyChains)
    expect(verified).toMatchObject({ cabinets: 9, breaks: [] })
    expect(verified.lines).toBeGreaterThan(150)
    expect(await lookAt(city.house, everywhere, reader => hasMark(reader, 'demo'))).toBe(true)
    await expect(loadDemo(city.house, demoCity)).rejects.toBeInstanceOf(NotEmpty)
  })

  test('a city that somebody works in cannot be called a demonstration', async () => {
    const posts = await lookAt(city.house, everywhere, reader => listActorsOfCity(reader, 100, dayOf('2021-10-29')))
    const administrator = posts.find(one => one.kind === 'administrator')
    if (!administrator) throw new Error('the demo has an administrator')
    const marked = act(city.house, markDemo, administrator, { office: 100, said: '演示数据' }, newId())
    await expect(marked).rejects.toMatchObject({ objections: [{ code: 'demo.in-use' }] })
  })

  test('from a restored backup every figure of every issue is derived again as it was printed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'xinjiayuan-demo-backup-'))
    const noFiles = { list: async function* () {}, get: city.house.files.get, put: city.house.files.put }
    await backUp(city.url, noFiles, join(folder, 'backup'))
    const again = await ownDatabase(url)
    const { role } = await migrate(again)
    await restore(again, noFiles, join(folder, 'backup'))
    const db = openDatabase({ url: again, role })
    const issues = await lookAt({ db }, everywhere, reader => listIssues(reader, 100))
    expect(issues.length).toBe(17)
    for (const { key } of issues) {
      await lookAt({ db }, everywhere, async reader => {
        const { content, knownAt, signedOn, tree, figures } = await getIssue(reader, key)
        const { number, mark, note } = tree.masthead
        const at = tree.figuresAt === undefined ? {} : { figuresAt: tree.figuresAt }
        const drawing = { ...answersFrom(await findFor(reader, 100, content, knownAt)), signedOn, number, mark, note, ...at }
        const derived = assemble(content, drawing)
        expect(figures.length).toBeGreaterThan(5)
        expect([derived.figures, derived.tree]).toEqual([figures, tree])
      })
    }
    await db.destroy()
    await rm(folder, { recursive: true })
  })
})
