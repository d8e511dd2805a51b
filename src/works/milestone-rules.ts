import type { Day } from '../base/day.ts'
import type { Objection } from '../base/objection.ts'
import { type Kind, type Stage, stageOf } from './milestone.ts'
import { kindWords } from './milestone.words.ts'

/** A milestone as the rules see it. */
export interface Milestone {
  readonly kind: Kind
  readonly occurredOn: Day
  /** Null: the whole community. */
  readonly building: string | null
}

/** A milestone that stands: recorded and not voided. */
export interface StandingMilestone extends Milestone {
  readonly id: string
  readonly stage: Stage
}

/** What the rules look at besides the milestones: the item's buildings, today, and whether evidence is there or promised. */
export interface Circumstances {
  readonly name: string
  readonly place: string
  readonly today: Day
  readonly buildings: readonly { readonly id: string; readonly no: string }[]
  readonly hasEvidence: boolean
  readonly evidenceLater: boolean
}

/** Why this milestone may not be recorded: all reasons. The desk greys its button with the same list. */
export function objectionsToMilestone(now: Milestone, standing: readonly StandingMilestone[], about: Circumstances): Objection[] {
  return [
    ...objectionsToDay(now, standing, about),
    ...objectionsAcrossBuildings(now, standing, about),
    ...objectionsToStart(now, about),
    ...objectionsToEnd(now, standing, about),
  ]
}

const objection = (code: string, about: Circumstances, zh: string, en: string): Objection => ({
  code,
  place: about.place,
  says: { zh: `${about.name}：${zh}`, en: `${about.name}: ${en}` },
})

function objectionsToDay(now: Milestone, standing: readonly StandingMilestone[], about: Circumstances): Objection[] {
  const objections: Objection[] = []
  const what = kindWords[now.kind]
  if (now.occurredOn > about.today) {
    objections.push(
      objection(
        'works.in-the-future',
        about,
        `${what.zh}的日期 ${now.occurredOn} 还没有到，请核对。`,
        `${now.occurredOn} has not come yet: check the day.`,
      ),
    )
  }
  for (const other of standing.filter(one => one.building === now.building)) {
    const said = kindWords[other.kind]
    if (other.kind === now.kind) {
      objections.push(
        objection(
          'works.already-recorded',
          about,
          `${said.zh}已于 ${other.occurredOn} 记录；记错了请先作废原记录。`,
          `${said.en} is recorded on ${other.occurredOn}. If that is wrong, void it first.`,
        ),
      )
    } else if (stageOf[other.kind] < stageOf[now.kind] ? other.occurredOn > now.occurredOn : other.occurredOn < now.occurredOn) {
      objections.push(
        objection(
          'works.out-of-order',
          about,
          `${what.zh}（${now.occurredOn}）与${said.zh}（${other.occurredOn}）先后颠倒，请核对日期。`,
          `${what.en} (${now.occurredOn}) and ${said.en} (${other.occurredOn}) are out of order: check the days.`,
        ),
      )
    }
  }
  return objections
}

/** The whole is completed with its last building: neither before any of them, nor is anything done at one of them afterwards. */
function objectionsAcrossBuildings(now: Milestone, standing: readonly StandingMilestone[], about: Circumstances): Objection[] {
  const [whole, buildings] = [standing.filter(one => one.building === null), standing.filter(one => one.building !== null)]
  const wrong =
    now.building !== null
      ? whole.filter(one => one.kind === 'completed' && one.occurredOn < now.occurredOn)
      : buildings.filter(one => now.kind === 'completed' && one.occurredOn > now.occurredOn)
  return wrong.slice(0, 1).map(({ kind, occurredOn, building }) => {
    const no = about.buildings.find(({ id }) => id === building)?.no
    return objection(
      'works.out-of-order',
      about,
      `${kindWords[now.kind].zh}（${now.occurredOn}）与${no ?? '整个小区'}${kindWords[kind].zh}（${occurredOn}）先后颠倒，请核对日期。`,
      `${kindWords[now.kind].en} (${now.occurredOn}) and ${kindWords[kind].en} of ${no ?? 'the whole'} (${occurredOn}) are out of order: check the days.`,
    )
  })
}

/** A permit is neither needed nor enough: 开工 means that the contractor is on site, and evidence shows it, at once or within the term. */
function objectionsToStart(now: Milestone, about: Circumstances): Objection[] {
  if (now.kind !== 'contractor-on-site' || about.hasEvidence || about.evidenceLater) return []
  return [
    objection(
      'works.start-without-evidence',
      about,
      '开工需要佐证（现场照片、开工令等）；暂时没有的，请选“先报后补”。',
      'A start needs evidence (photographs, the order to begin). If it will come later, choose to report first.',
    ),
  ]
}

/** A whole is completed when it has started and, where progress is kept by building, when each building is. */
function objectionsToEnd(now: Milestone, standing: readonly StandingMilestone[], about: Circumstances): Objection[] {
  if (now.building !== null || stageOf[now.kind] < stageOf.completed) return []
  const whole = standing.filter(one => one.building === null)
  const objections: Objection[] = []
  const needed: Kind = now.kind === 'accepted' ? 'completed' : 'contractor-on-site'
  if (!whole.some(one => one.kind === needed)) {
    const said = kindWords[needed]
    objections.push(
      objection('works.step-missing', about, `还没有记录${said.zh}，请先补记。`, `${said.en} is not recorded yet: record it first.`),
    )
  }
  const byBuilding = standing.filter(one => one.building !== null)
  const open =
    byBuilding.length === 0
      ? []
      : about.buildings.filter(({ id }) => !byBuilding.some(one => one.building === id && stageOf[one.kind] >= stageOf.completed))
  if (open.length > 0) {
    const list = open.map(building => building.no)
    objections.push(
      objection(
        'works.buildings-open',
        about,
        `${list.join('、')}还没有完工记录，请先记录各栋完工。`,
        `Buildings ${list.join(', ')} are not completed: record them first.`,
      ),
    )
  }
  return objections
}

/** Why this milestone may not be voided: something later stands on it. */
export function objectionsToVoiding(wrong: StandingMilestone, standing: readonly StandingMilestone[]): Objection[] {
  const later = standing.filter(
    one => stageOf[one.kind] > Math.max(stageOf[wrong.kind], stageOf.prepared) && one.building === wrong.building,
  )
  const whole =
    wrong.building !== null && stageOf[wrong.kind] >= stageOf.completed
      ? standing.filter(one => one.building === null && stageOf[one.kind] >= stageOf.completed)
      : []
  const blocking = stageOf[wrong.kind] >= stageOf['contractor-on-site'] ? [...later, ...whole] : whole
  return blocking.slice(0, 1).map(({ kind, occurredOn }) => ({
    code: 'works.later-stands-on-it',
    place: 'milestone',
    says: {
      zh: `${kindWords[kind].zh}（${occurredOn}）以它为前提，请先作废后者。`,
      en: `${kindWords[kind].en} (${occurredOn}) stands on it: void that first.`,
    },
  }))
}
