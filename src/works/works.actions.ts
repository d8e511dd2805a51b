import { settingOn } from '../access/city.store.ts'
import { action, type Deed } from '../access/gate.ts'
import { addDays, dayAt } from '../base/day.ts'
import { type Key, printKey } from '../base/key.ts'
import { type Objection, refuseIf } from '../base/objection.ts'
import { holdItems, type Item } from '../plan/item.store.ts'
import { addEvidence, addFile, filesKept } from './evidence.store.ts'
import {
  addMilestones,
  getRecorded,
  holdMilestone,
  listBuildingsOf,
  listStanding,
  markVoided,
  type NewMilestone,
} from './milestone.store.ts'
import { stageOf } from './milestone.ts'
import { objectionsToMilestone, objectionsToVoiding } from './milestone-rules.ts'
import { attachmentInput, evidenceTerm, fileInput, type MilestonesInput, milestonesInput, voidingInput } from './recording.ts'
import { objectionsToWithdrawing, withdrawalInput } from './withdrawal.ts'

/** 记录节点: from here the month's table counts it. One community or many, all or none. */
export const recordMilestones = action(
  'works.record-milestones',
  milestonesInput,
  {
    cabinets: input => input.items.map(one => one.item.county),
    subject: input => printKey((input.items[0] as MilestonesInput['items'][number]).item),
  },
  async (deed, input) => {
    const items = await holdItems(
      deed.tx,
      input.items.map(one => one.item),
      deed.actor.reach.units,
    )
    const counties = items.map(item => item.key.county)
    const [toMilestones, toFiles, dueOn] = await Promise.all([
      objectionsToAll(deed, input, items),
      objectionsToFiles(deed, input.evidence, counties),
      evidenceDay(deed, input),
    ])
    refuseIf([...objectionsToTwins(input), ...toMilestones, ...toFiles])
    await addMilestones(
      deed.tx,
      input.items.map(one => milestoneOf(input, one, dueOn)),
      deed.act,
      deed.now,
    )
    await addEvidence(
      deed.tx,
      input.items.map(one => ({ county: one.item.county, id: one.id })),
      input.evidence,
      deed.act,
      deed.now,
    )
  },
)

const milestoneOf = (
  input: MilestonesInput,
  one: MilestonesInput['items'][number],
  evidenceDueOn: NewMilestone['evidenceDueOn'],
): NewMilestone => ({
  county: one.item.county,
  id: one.id,
  item: one.item.id,
  building: one.building,
  stage: stageOf[input.kind],
  occurredOn: input.occurredOn,
  evidenceDueOn,
  sourceItem: one.sourceItem && printKey(one.sourceItem),
  note: input.note,
})

/** The same community, or the same building of it, named twice in one recording. */
function objectionsToTwins({ items }: MilestonesInput): Objection[] {
  const named = items.map(one => `${printKey(one.item)} ${one.building ?? ''}`)
  return named.flatMap((name, index) =>
    named.indexOf(name) === index
      ? []
      : [
          {
            code: 'works.item-twice',
            place: `items.${index}`,
            says: { zh: '这个小区（楼栋）前面已经选了，请删去一个。', en: 'This community or building is named already: remove one.' },
          },
        ],
  )
}

/** 先报后补: the day by which the evidence must come, in the city's term; null where it is there or none is due. */
async function evidenceDay({ tx, actor, now }: Deed, input: MilestonesInput) {
  if (input.kind !== 'contractor-on-site' || input.evidence.length > 0) return null
  const today = dayAt(now)
  return addDays(today, await settingOn(tx, actor.city.office, evidenceTerm.name, today, evidenceTerm.days))
}

async function objectionsToAll({ tx, now }: Deed, input: MilestonesInput, items: readonly Item[]): Promise<Objection[]> {
  const keys = items.map(item => item.key)
  const standing = await listStanding(tx, keys)
  const asksBuildings = input.items.some(one => one.building !== null) || input.kind === 'completed'
  const buildings = asksBuildings ? await listBuildingsOf(tx, keys) : new Map<string, { id: string; no: string }[]>()
  return input.items.flatMap((one, index) => {
    const key = printKey(one.item)
    const about = {
      name: (items[index] as Item).name,
      place: `items.${index}`,
      today: dayAt(now),
      buildings: buildings.get(key) ?? [],
      hasEvidence: input.evidence.length > 0,
      evidenceLater: input.evidenceLater,
    }
    return [
      ...objectionsToMilestone({ kind: input.kind, occurredOn: input.occurredOn, building: one.building }, standing.get(key) ?? [], about),
      ...objectionsToBuilding(one.building, about),
    ]
  })
}

function objectionsToBuilding(
  building: string | null,
  about: { name: string; place: string; buildings: readonly { id: string }[] },
): Objection[] {
  if (building === null || about.buildings.some(({ id }) => id === building)) return []
  return [
    {
      code: 'works.unknown-building',
      place: about.place,
      says: { zh: `${about.name}没有这栋楼，请在台账中核对楼栋号。`, en: `${about.name} has no such building: check the ledger.` },
    },
  ]
}

async function objectionsToFiles({ tx }: Deed, hashes: readonly string[], counties: readonly number[]): Promise<Objection[]> {
  if (hashes.length === 0) return []
  const kept = await filesKept(tx, counties, hashes)
  const missing = hashes.filter(hash => !counties.every(county => kept.has(`${county} ${hash}`)))
  return missing.map(hash => ({
    code: 'works.file-missing',
    place: `evidence.${hashes.indexOf(hash)}`,
    says: { zh: '这份佐证尚未上传成功，请重新上传。', en: 'This piece of evidence has not been uploaded: upload it again.' },
  }))
}

/** 作废（留痕）: once, with a reason; what was printed stays derivable. */
export const voidMilestone = action(
  'works.void-milestone',
  voidingInput,
  { cabinets: input => [input.milestone.county], subject: input => printKey(input.milestone) },
  async (deed, { milestone, reason }) => {
    refuseIf(await objectionsToEnding(deed, milestone))
    await markVoided(deed.tx, milestone, { reason, withdrawn: false }, deed.act, deed.now)
  },
)

/** 撤回本人录入: what a person recorded himself, while no figure was frozen over it; counts against nobody. */
export const withdrawMilestone = action(
  'works.withdraw-milestone',
  withdrawalInput,
  { cabinets: input => [input.milestone.county], subject: input => printKey(input.milestone) },
  async (deed, { milestone, reason }) => {
    const later = await objectionsToEnding(deed, milestone)
    refuseIf([...objectionsToWithdrawing(await getRecorded(deed.tx, milestone), deed.actor.person), ...later])
    await markVoided(deed.tx, milestone, { reason, withdrawn: true }, deed.act, deed.now)
  },
)

/** Holds a milestone that stands, within the reach, and says what stands on it. */
async function objectionsToEnding({ tx, actor }: Deed, milestone: Key): Promise<Objection[]> {
  const { item } = await holdMilestone(tx, milestone)
  await holdItems(tx, [item], actor.reach.units)
  const standing = (await listStanding(tx, [item])).get(printKey(item)) ?? []
  const wrong = standing.find(one => one.id === milestone.id)
  return wrong ? objectionsToVoiding(wrong, standing) : []
}

/** 补交佐证: evidence for a milestone that was recorded before. */
export const attachEvidence = action(
  'works.attach-evidence',
  attachmentInput,
  { cabinets: input => [input.milestone.county], subject: input => printKey(input.milestone) },
  async (deed, { milestone, evidence }) => {
    const { item } = await holdMilestone(deed.tx, milestone)
    await holdItems(deed.tx, [item], deed.actor.reach.units)
    refuseIf(await objectionsToFiles(deed, evidence, [milestone.county]))
    await addEvidence(deed.tx, [milestone], evidence, deed.act, deed.now)
  },
)

/** 存档佐证: the row of a file that already lies in the store, sealed, with its shown copy. */
export const keepFile = action(
  'works.keep-file',
  fileInput,
  // A name, a place and a time may be somebody's: they lie with the file, and not in the book for ever.
  { cabinets: input => input.counties, kept: ({ counties, hash, type, bytes }) => ({ counties, hash, type, bytes }) },
  async ({ tx, now }, file) => {
    for (const county of file.counties) await addFile(tx, county, file, now)
  },
)
