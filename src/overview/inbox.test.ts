import { expect, test } from 'vitest'
import { dayOf } from '../base/day.ts'
import { type InboxItem, inboxKinds, inboxOf, type OpenReturn } from './inbox.ts'
import { inboxKindWords } from './inbox.words.ts'

const period = { id: '019cc000-0000-7000-8000-000000000001', name: '市月报 2021年10月', dueOn: dayOf('2021-11-05') }
const dabu: OpenReturn = { period, unit: 4, unitName: '大埔县', state: 'not-begun', declares: false, yourTurn: false, because: null }
const meijiang: OpenReturn = { ...dabu, unit: 8, unitName: '梅江区', state: 'accepted' }
const told = (items: readonly InboxItem[]) => items.map(({ kind, about }) => `${kind} ${about}`)

test('a clerk is told what to hand in, and why it came back', () => {
  const back = { ...dabu, state: 'sent-back' as const, because: '康乐小区的开工令日期请再核一次' }
  expect(inboxOf({ kind: 'clerk' }, [back], [], [])).toMatchObject([
    { kind: 'hand-in', about: '大埔县 市月报 2021年10月', because: back.because, dueOn: '2021-11-05' },
  ])
  expect(inboxOf({ kind: 'clerk' }, [{ ...dabu, state: 'certified' }], [], [])).toEqual([])
  expect(inboxOf({ kind: 'clerk' }, [{ ...dabu, declares: true }], [], [])).toEqual([])
})

test('whose turn it is to sign is told so, and nobody else', () => {
  const signing = { ...dabu, state: 'signing' as const }
  expect(told(inboxOf({ kind: 'unit-head' }, [{ ...signing, yourTurn: true }], [], []))).toEqual(['sign 大埔县 市月报 2021年10月'])
  expect(inboxOf({ kind: 'unit-head' }, [signing], [], [])).toEqual([])
})

test('the editor accepts, the signer closes when all is accepted, decides about releases and signs bulletins', () => {
  expect(told(inboxOf({ kind: 'editor' }, [{ ...dabu, state: 'certified' }, meijiang], [], []))).toEqual([
    'accept 大埔县 市月报 2021年10月',
  ])
  expect(inboxOf({ kind: 'signer' }, [dabu, meijiang], [], [])).toEqual([])
  const draft = { subject: '100-019cc000-0000-7000-8000-000000000002', title: '2021年10月简报' }
  const release = { period, unit: 4, unitName: '大埔县' }
  expect(told(inboxOf({ kind: 'signer' }, [meijiang], [draft], [release]))).toEqual([
    'close 市月报 2021年10月',
    'release 大埔县 市月报 2021年10月',
    'sheet 2021年10月简报',
  ])
})

test('each kind says what is to be done and what happens if nobody does it', () => {
  for (const kind of inboxKinds) {
    expect(inboxKindWords[kind].otherwise.zh).toMatch(/^不办：.+。$/)
    expect(inboxKindWords[kind].otherwise.en).toMatch(/^If not: .+\.$/)
  }
})
