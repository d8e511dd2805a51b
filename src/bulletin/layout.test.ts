import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { look } from '../access/gate.ts'
import { issue as issueVerb } from '../apps/cli/issue.cli.ts'
import type { TableBlock } from '../base/document.ts'
import { openFileStore } from '../base/file-store.adapter.ts'
import { newId } from '../base/id.adapter.ts'
import { type Objection, Refused } from '../base/objection.ts'
import { openTestCity, type TestCity } from '../figures/city.fixture.ts'
import { adoptTemplate } from '../figures/figures.actions.ts'
import { usualLayout } from '../figures/template.ts'
import { readAnnex } from './annex.store.ts'
import { agrees } from './annex-set.ts'
import { saveDraft, sendToReview } from './draft.actions.ts'
import type { Issue } from './issue.store.ts'
import { office, type Press, pressOf, unitOfPress } from './press.fixture.ts'

describe.each(inject('servers'))('an issue whose table differs from the template, on $name', ({ url }) => {
  let city: TestCity
  let press: Press<TestCity>
  let usual: Issue
  let different: Issue
  beforeAll(async () => {
    city = await openTestCity(url, [unitOfPress, { county: 109, name: '大埔县', division: null }])
    press = await pressOf(city)
    await city.does(adoptTemplate, { office, from: '2021-01-02', layout: usualLayout([1, 2]), document: '演示' })
    city.on('2021-03-30')
    await press.start(0, '2021-03-20')
    city.on('2021-03-31')
    usual = await press.sign(await press.draft(content()))
    different = await press.sign(await press.draft(content(layout)))
  })
  afterAll(() => city?.leave())

  test('the columns, the rows and the note are as this issue wants them', () => {
    const table = tableOf(different)
    expect(table.head[0]?.map(({ text }) => text).slice(-2)).toEqual(['其中：已完工的项目', '开工率'])
    expect(table.rows.map(row => row.map(({ text }) => text))).toEqual([
      ['1', '大埔县', '0', '0', '0', '0', '0', '0', '0', '0', '', ''],
      ['2', '梅江区', '160', '4', '120', '3', '40', '1', '0', '0', '25.0%', '25.0%'],
    ])
    expect(table.footnotes).toEqual(['大埔县本年没有任务。', expect.stringMatching(/^校验码 /)])
  })

  test('every figure of the template is printed as without it, and only the further columns are new', () => {
    const more = different.figures.filter(({ place }) => /^(其中：已完工的项目|开工率)·/.test(place.column ?? ''))
    expect(more).toHaveLength(12)
    expect(sorted(different.figures.filter(figure => !more.includes(figure)))).toEqual(sorted(usual.figures))
  })

  test('the annex names the difference with its reason, and every number stands on its communities', async () => {
    const annexOf = ({ content, tree, figures, knownAt, signedOn }: Issue) =>
      look(city.house, city.actor('auditor'), reader =>
        readAnnex(reader, office, { masthead: tree.masthead, day: signedOn, known: knownAt, content }, figures),
      )
    const { tree, figures } = await annexOf(different)
    expect(tree.blocks).toContainEqual({ kind: 'paragraph', text: `本期表格与报表格式的差别：${said}` })
    expect(figures.filter(one => one.meant === null || !agrees(one))).toEqual([])
    expect(JSON.stringify((await annexOf(usual)).tree)).not.toContain('差别')
  })

  test('the file of the issue names it on the command line', async () => {
    const place = {
      house: city.house,
      files: openFileStore(city.folder),
      ownerUrl: city.url,
      data: '',
      say: () => {},
      stdin: async () => '',
    }
    expect((await issueVerb.run({ issue: '2021-2' }, place)).out).toContain(`本期表格与报表格式的差别：${said}\n`)
    expect((await issueVerb.run({ issue: '2021-1' }, place)).out).not.toContain('差别')
  })

  test('a unit that is not there keeps it from review, as does a reason that says nothing; none at all is not even saved', async () => {
    const codes = async (otherwise: object) => {
      const draft = await press.draft(content({ ...layout, ...otherwise }))
      return (await refused(city.does(sendToReview, { draft }))).map(({ code }) => code)
    }
    expect(await codes({ order: [2, 77] })).toEqual(['bulletin.unit-unknown'])
    expect(await codes({ reason: '已核实无误' })).toEqual(['bulletin.reason-says-nothing'])
    const saved = { draft: `${office}-${newId()}`, revision: 0, content: content({ ...layout, reason: ' ' }) }
    expect((await refused(city.does(saveDraft, saved))).map(({ place }) => place)).toEqual(['content.layout.reason'])
  })
})

const layout = { columns: ['completed', 'rates'], order: [2], footnotes: ['大埔县本年没有任务。'], reason: '市政府会议要求列出完工情况' }
const said = '加列“其中：已完工的项目”“开工率”，行序以大埔县为先，加注 1 条（市政府会议要求列出完工情况）。'

const tableOf = ({ tree }: Issue): TableBlock => {
  const [table] = tree.blocks.filter(block => block.kind === 'table')
  if (!table) throw new Error('the issue has a table')
  return table
}

const refused = (deed: Promise<unknown>): Promise<readonly Objection[]> =>
  deed.then(
    () => [],
    error => {
      if (error instanceof Refused) return error.objections
      throw error
    },
  )

const sorted = (figures: Issue['figures']) =>
  figures.map(({ place: { row, column }, value, printed }) => `${row} ${column} ${value} ${printed}`).sort()

const content = (differently?: object) => ({
  series: 'regular' as const,
  topic: '梅州市城镇老旧小区改造工作',
  name: '简报',
  issuer: '梅州市住房和城乡建设局',
  city: '梅州市',
  year: 2021,
  cutoff: '2021-03-31',
  articles: [{ id: newId(), title: [], body: '{{table plan:2021:city @2021-03-31}}' }],
  distribution: [{ kind: 'send' as const, who: 'bodies' as const, recipients: [{ name: '各县（市、区）人民政府' }] }],
  ...(differently && { layout: differently }),
})
