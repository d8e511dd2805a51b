import { expect, test } from 'vitest'
import { dayOf } from '../base/day.ts'
import { stageOf } from '../works/milestone.ts'
import { beforeAndAfter, inOrder, type ToldMilestone } from './chronicle.ts'
import { expectationEntries, ledgerEntries, milestoneEntries } from './chronicle.words.ts'

const photograph = (hash: string, takenAt: string | null = null) => ({ hash, name: `${hash}.jpg`, type: 'image/jpeg', takenAt })

const milestone = (
  kind: ToldMilestone['kind'],
  on: string,
  evidence: ToldMilestone['evidence'],
  voided: ToldMilestone['voided'] = null,
): ToldMilestone => ({
  milestone: `101-${on}`,
  stage: stageOf[kind],
  kind,
  occurredOn: dayOf(on),
  no: null,
  by: '大埔县填报员',
  note: null,
  evidence,
  voided,
})

const life = [
  milestone('people-work', '2021-03-01', [photograph('second', '2021-03-02 09:00'), photograph('first', '2021-02-27 09:00')]),
  milestone('contractor-on-site', '2021-05-01', [photograph('site')]),
  milestone('completed', '2021-09-01', [photograph('done')]),
  milestone('accepted', '2021-10-01', [photograph('accepted'), { ...photograph('report'), type: 'application/pdf' }]),
]

test('before is the earliest photograph from before the start, after the latest from after the completion', () => {
  const { before, after } = beforeAndAfter({ milestones: life })
  expect([before?.hash, before?.kind, after?.hash, after?.kind]).toEqual(['first', 'people-work', 'accepted', 'accepted'])
})

test('a photograph of the site is neither, and a voided one proves nothing', () => {
  const voided = milestone('completed', '2021-09-01', [photograph('wrong')], {
    at: '2021-09-05T10:00:00+08:00',
    by: null,
    reason: '录错',
    withdrawn: false,
  })
  expect(beforeAndAfter({ milestones: [milestone('contractor-on-site', '2021-05-01', [photograph('site')]), voided] })).toEqual({
    before: null,
    after: null,
  })
})

test('what was voided stays in the chronicle, and its voiding is a fact of its own day', () => {
  const voided = milestone('completed', '2021-09-01', [], {
    at: '2021-09-05T10:00:00+08:00',
    by: '大埔县填报员',
    reason: '录错',
    withdrawn: false,
  })
  const entries = milestoneEntries([{ item: '101-x', milestones: [voided] }], item => `/works/items/${item}`)
  expect(entries.map(({ on, what, voided: struck }) => [on, what.zh, struck])).toEqual([
    ['2021-09-01', '完工，佐证 0 份', true],
    ['2021-09-05', '作废 2021-09-01 的“完工”：录错', false],
  ])
})

test('all facts stand in the order of their days', () => {
  const ledger = ledgerEntries({
    community: '101-a',
    names: [{ on: '2021-06-01', document: '函', name: '新名', kind: 'official' }],
    recounts: [{ on: '2021-01-01', document: '普查', households: 40, buildings: 2, floorArea: '3000' }],
    charges: [],
    successions: [
      {
        on: '2021-07-01',
        document: '批复',
        from: { community: '101-a', name: '旧' },
        to: { community: '101-b', name: null },
        kind: 'split',
      },
    ],
  })
  const expected = expectationEntries([
    { kind: 'completed', expectedOn: dayOf('2021-12-01'), reason: 'funding', note: null, saidOn: dayOf('2021-05-05') },
  ])
  expect(inOrder([...ledger, ...expected]).map(({ on, what }) => `${on} ${what.zh}`)).toEqual([
    '2021-01-01 核定 40 户、2 栋、3000 ㎡',
    '2021-05-05 预计完工：2021-12-01；原因：资金尚未落实',
    '2021-06-01 名称：新名',
    '2021-07-01 拆分出：（管辖范围之外）',
  ])
})
