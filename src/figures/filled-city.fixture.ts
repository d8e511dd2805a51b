import { look } from '../access/gate.ts'
import { dayOf } from '../base/day.ts'
import { newId } from '../base/id.adapter.ts'
import { approveList } from '../plan/plan.actions.ts'
import { addCommunitiesToLedger } from '../registry/registry.actions.ts'
import { recordMilestones } from '../works/works.actions.ts'
import type { TestCity } from './city.fixture.ts'
import { adoptTemplate } from './figures.actions.ts'
import { listStandingLines } from './standing.store.ts'
import { usualLayout } from './template.ts'

export const twoUnits = [
  { county: 101, name: '大埔县', division: '441422' },
  { county: 102, name: '梅江区', division: '441402' },
]

/** Two communities of the first unit started in October, one of the second is at the people's doors. */
export async function fillCity(city: TestCity): Promise<void> {
  const community = (no: number, unit: number) => ({
    id: newId(),
    name: `第${no}小区`,
    unit,
    division: null,
    households: 40,
    buildings: 2,
    floorArea: '3000',
  })
  const [one, two, three] = [community(1, 1), community(2, 1), community(3, 2)]
  const rest = { aliases: [], address: null, builtYear: null, ownership: null, buildingList: [], source: '演示数据', from: '2021-01-01' }
  const described = { ...rest, document: '演示' }
  await city.does(addCommunitiesToLedger, { county: 101, communities: [one, two].map(each => ({ ...each, ...described })) })
  await city.does(addCommunitiesToLedger, { county: 102, communities: [{ ...three, ...described }] })
  await city.does(adoptTemplate, { office: 100, from: '2021-01-01', layout: usualLayout([1, 2]), document: '演示' })
  const lines = [one, two, three].map(({ id, ...line }) => ({ ...line, community: `${line.unit === 1 ? 101 : 102}-${id}` }))
  const list = { id: newId(), office: 100, year: 2021, baseline: 'city', approvedOn: '2021-03-01', approvedBy: '市政府' }
  await city.does(approveList, { ...list, document: '梅建〔2021〕1号', reason: '首次批准', lines })
  const asked = { office: 100, year: 2021, baseline: 'city' as const, cutoff: dayOf('2021-12-31'), known: city.now() }
  const standing = await look(city.house, city.actor('editor'), reader => listStandingLines(reader, asked))
  const items = (unit: number) => standing.filter(line => line.unit === unit).map(line => ({ id: newId(), item: line.item }))
  const milestone = { evidence: [], evidenceLater: true, note: null }
  city.on('2021-09-20')
  await city.does(recordMilestones, { ...milestone, kind: 'people-work', occurredOn: '2021-09-15', items: items(2) })
  city.on('2021-10-20')
  await city.does(recordMilestones, { ...milestone, kind: 'contractor-on-site', occurredOn: '2021-10-12', items: items(1) })
}
