import { lookAt } from '../access/gate.ts'
import type { Day } from '../base/day.ts'
import { listStandingLines } from '../figures/standing.store.ts'
import { approveList } from '../plan/plan.actions.ts'
import { addCommunitiesToLedger } from '../registry/registry.actions.ts'
import { receiveEvidence } from '../works/evidence.adapter.ts'
import { recordExpectations } from '../works/expectation.actions.ts'
import { keepFile, recordMilestones, voidMilestone } from '../works/works.actions.ts'
import { demoPicture } from './picture.adapter.ts'
import type { DemoCommunity, DemoMilestone, DemoPlan } from './story.ts'
import { office, type Teller } from './teller.actions.ts'

/** What entered the ledger, was approved, was recorded and was voided on one day, in office hours. */
export async function liveOneDay(teller: Teller, day: Day): Promise<void> {
  const { units, communities, plans, milestones } = teller.story
  for (const unit of units) {
    const entered = communities.filter(one => one.enteredOn === day && one.unit === unit.no).map(one => communityOf(teller, one))
    if (entered.length > 0)
      await teller.does(addCommunitiesToLedger, teller.holderOf('editor'), [{ county: teller.cabinet(unit.no), communities: entered }])
  }
  for (const plan of plans.filter(one => one.approvedOn === day)) await approve(teller, plan)
  for (const { by, run } of runsOf(milestones.filter(one => one.recordedOn === day))) {
    const evidence = await receiveAll(teller, by, run)
    await teller.does(
      recordMilestones,
      by,
      run.map(one => milestoneOf(teller, one, evidence.get(one.key) ?? [])),
    )
  }
  for (const { key, community, voided } of milestones) {
    if (voided?.on === day) await teller.does(voidMilestone, voided.by, [{ milestone: teller.key(community, key), reason: voided.reason }])
  }
  for (const { community, recordedOn, by, ...said } of teller.story.expectations) {
    const item = teller.filed(teller.key(community))
    if (recordedOn === day) await teller.does(recordExpectations, by, [{ items: [item], ...said }])
  }
}

/** The days on which anything of this is told. */
export const daysOfWorks = ({ story }: Teller): Day[] => [
  ...story.communities.map(one => one.enteredOn),
  ...story.plans.map(one => one.approvedOn),
  ...story.expectations.map(one => one.recordedOn),
  ...story.milestones.flatMap(({ recordedOn, voided }) => (voided ? [recordedOn, voided.on] : [recordedOn])),
]

function communityOf(teller: Teller, community: DemoCommunity) {
  const { key, county, town, buildings, floorAreaM2, enteredOn, ...described } = community
  return {
    ...described,
    id: teller.id(key),
    division: town ?? county,
    buildings: buildings.length,
    floorArea: floorAreaM2,
    buildingList: buildings.map(({ no, households }) => ({ id: teller.id(`${key}/${no}`), no, households })),
    from: enteredOn,
  }
}

async function approve(teller: Teller, { key, communities, months, version: _, ...plan }: DemoPlan): Promise<void> {
  const lines = communities.map(name => {
    const { unit, name: called, households, buildings, floorAreaM2, town, county } = teller.find(name)
    const counts = { households, buildings: buildings.length, floorArea: floorAreaM2 }
    return { community: teller.key(name), name: called, unit, division: town ?? county, ...counts, ...months.get(name) }
  })
  await teller.does(approveList, teller.holderOf('editor'), [{ id: teller.id(key), office, ...plan, lines }])
  await learnItems(teller, plan)
}

/** Milestones hang on items, whose ids were made by the approval. */
async function learnItems(teller: Teller, { year, baseline, approvedOn }: Pick<DemoPlan, 'year' | 'baseline' | 'approvedOn'>) {
  const asked = { office, year, baseline, cutoff: approvedOn, known: teller.now }
  const lines = await lookAt(teller.house, { from: office, to: office + 99 }, reader => listStandingLines(reader, asked))
  for (const line of lines) teller.file(line.community, line.item)
}

function milestoneOf(teller: Teller, { key, community, kind, building, occurredOn, note, ...one }: DemoMilestone, evidence: string[]) {
  const item = teller.filed(teller.key(community))
  const items = [{ id: teller.id(key), item, building: building && teller.id(`${community}/${building}`) }]
  return { kind, occurredOn, items, evidence, evidenceLater: one.evidenceLater, note: note ?? one.evidence?.note ?? null }
}

/** The evidence of milestones, sent in before they are recorded: the hashes of the files by the milestone's key. */
async function receiveAll(teller: Teller, by: string, milestones: readonly DemoMilestone[]): Promise<Map<string, string[]>> {
  const received = await Promise.all(
    milestones
      .filter(one => one.evidence !== null)
      .map(async one => {
        const file = await receiveEvidence(teller.house, await demoPicture(teller.nextPicture()), `${one.key.replaceAll('/', '-')}.png`)
        return { key: one.key, file: { ...file, counties: [teller.cabinet(teller.find(one.community).unit)] } }
      }),
  )
  if (received.length > 0)
    await teller.does(
      keepFile,
      by,
      received.map(({ file }) => file),
    )
  return new Map(received.map(({ key, file }) => [key, [file.hash]]))
}

/** Neighbours that one clerk recorded go through the gate together. */
function runsOf(milestones: readonly DemoMilestone[]): { by: string; run: DemoMilestone[] }[] {
  const runs: { by: string; run: DemoMilestone[] }[] = []
  for (const milestone of milestones) {
    const last = runs.at(-1)
    if (last?.by === milestone.by) last.run.push(milestone)
    else runs.push({ by: milestone.by, run: [milestone] })
  }
  return runs
}
