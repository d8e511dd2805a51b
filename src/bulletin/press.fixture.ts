import { look } from '../access/gate.ts'
import { dayOf } from '../base/day.ts'
import { newId } from '../base/id.adapter.ts'
import { openTestCity, type TestCity } from '../figures/city.fixture.ts'
import { adoptTemplate } from '../figures/figures.actions.ts'
import { listStandingLines } from '../figures/standing.store.ts'
import { usualLayout } from '../figures/template.ts'
import { approveList } from '../plan/plan.actions.ts'
import { addCommunitiesToLedger } from '../registry/registry.actions.ts'
import { recordMilestones } from '../works/works.actions.ts'
import { saveDraft, sendToReview } from './draft.actions.ts'
import type { DraftKind } from './draft-kind.ts'
import { getIssue, type Issue } from './issue.store.ts'
import { agreeDraft } from './review.actions.ts'
import { signIssue } from './signing.actions.ts'

export const county = 108
export const office = 100

export const keyOf = (key: string) => ({ county: office, id: key.slice(4) })

/** A city with one unit, four communities on its list of 2021, and a layout for its table: enough to print bulletins. */
export interface Press<C extends TestCity> {
  readonly city: C
  /** The contractor comes to one of the four, by its place in the order of names. */
  start(index: number, occurredOn: string): Promise<string>
  draft(content: unknown, more?: { kind?: DraftKind; replaces?: string; reason?: string }): Promise<string>
  review(draft: string): Promise<void>
  sign(draft: string): Promise<Issue>
  issueOf(key: string): Promise<Issue>
}

export const unitOfPress = { county, name: '梅江区', division: null }

export const openPress = async (url: string): Promise<Press<TestCity>> => pressOf(await openTestCity(url, [unitOfPress]))

export async function pressOf<C extends TestCity>(city: C): Promise<Press<C>> {
  const items = await fill(city)
  const editor = city.actor('editor')
  const issueOf = (key: string) => look(city.house, editor, reader => getIssue(reader, keyOf(key)))
  const review = async (draft: string) => {
    await city.does(sendToReview, { draft }, editor)
    await city.does(agreeDraft, { draft }, city.actor('reviewer'))
  }
  return {
    city,
    issueOf,
    review,
    start: async (index, occurredOn) => {
      const id = newId()
      const sent = [{ id, item: items[index] }]
      await city.does(recordMilestones, { kind: 'contractor-on-site', occurredOn, items: sent, evidence: [], evidenceLater: true })
      return `${county}-${id}`
    },
    draft: async (content, more = {}) => {
      const key = `${office}-${newId()}`
      await city.does(saveDraft, { draft: key, revision: 0, content, ...more }, editor)
      return key
    },
    sign: async draft => {
      await review(draft)
      await city.does(signIssue, { draft }, city.actor('signer'))
      return issueOf(draft)
    },
  }
}

async function fill(city: TestCity): Promise<string[]> {
  const counted = { unit: 1, division: null, households: 40, buildings: 2, floorArea: '3000' }
  const described = { aliases: [], address: null, builtYear: null, ownership: null, buildingList: [], source: '演示数据' }
  const communities = [1, 2, 3, 4].map(no => ({ id: newId(), name: `第${no}小区`, ...counted }))
  const entered = communities.map(one => ({ ...one, ...described, from: '2021-01-01', document: '演示' }))
  await city.does(addCommunitiesToLedger, { county, communities: entered })
  const lines = communities.map(({ id, ...line }) => ({ ...line, community: `${county}-${id}` }))
  const list = { id: newId(), office, year: 2021, baseline: 'city', approvedOn: '2021-03-01', approvedBy: '市政府' }
  await city.does(approveList, { ...list, document: '演示', reason: '首次批准', lines })
  await city.does(adoptTemplate, { office, from: '2021-01-01', layout: usualLayout([1]), document: '演示' })
  const asked = { office, year: 2021, baseline: 'city' as const, cutoff: dayOf('2021-12-31'), known: city.now() }
  const standing = await look(city.house, city.actor('editor'), reader => listStandingLines(reader, asked))
  return standing.sort((a, b) => (a.name < b.name ? -1 : 1)).map(line => line.item)
}
