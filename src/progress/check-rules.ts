import { type CheckCode, checks } from './check-catalogue.ts'
import type { CheckFacts, CheckItem } from './check-facts.ts'
import type { Found, Rule } from './check-found.ts'
import {
  areaPerHousehold,
  buildingCount,
  builtLate,
  builtLateShare,
  excludedKind,
  householdsDisagree,
  householdsPerBuilding,
  noUnitOrCounty,
  subsidyDiffers,
} from './check-ledger.ts'
import {
  completedBeforeBuildings,
  completedNotAccepted,
  evidenceLater,
  futureDate,
  milestonesOutOfOrder,
  photoTwice,
  plannedStartPassed,
  silentItem,
  startBeforePlanYear,
  startEvidenceOverdue,
} from './check-milestones.ts'
import { aliasTaken, communityTwice, labelSubset, landlessTwice, nearDuplicate } from './check-names.ts'
import { externalOld, quantityJump, quantityShrank } from './check-quantities.ts'
import { declaredDiffers, monthJump, rateAbove100, rowCompleted, rowPlan, rowTotal, startedAbovePlan, startedShrank } from './check-row.ts'
import { type CheckTerms, limitIn, severityIn } from './check-terms.ts'
import type { Finding } from './finding.ts'

/** The rule behind each code of the catalogue; a code without one does not compile. */
const rules: Readonly<Record<CheckCode, Rule>> = {
  'row-plan': rowPlan,
  'row-completed': rowCompleted,
  'row-total': rowTotal,
  'started-shrank': startedShrank,
  'started-above-plan': startedAbovePlan,
  'start-before-plan-year': startBeforePlanYear,
  'start-evidence-overdue': startEvidenceOverdue,
  'milestones-out-of-order': milestonesOutOfOrder,
  'future-date': futureDate,
  'completed-before-buildings': completedBeforeBuildings,
  'completed-not-accepted': completedNotAccepted,
  'silent-item': silentItem,
  'planned-start-passed': plannedStartPassed,
  'households-per-building': householdsPerBuilding,
  'households-disagree': householdsDisagree,
  'building-count': buildingCount,
  'area-per-household': areaPerHousehold,
  'community-twice': communityTwice,
  'near-duplicate': nearDuplicate,
  'alias-taken': aliasTaken,
  'no-unit-or-county': noUnitOrCounty,
  'landless-twice': landlessTwice,
  'built-late': builtLate,
  'built-late-share': builtLateShare,
  'excluded-kind': excludedKind,
  'subsidy-differs': subsidyDiffers,
  'label-subset': labelSubset,
  'evidence-later': evidenceLater,
  'photo-twice': photoTwice,
  'rate-above-100': rateAbove100,
  'month-jump': (facts, limit) => [...monthJump(facts, limit), ...quantityJump(facts, limit)],
  'external-old': externalOld,
  'quantity-shrank': quantityShrank,
  'declared-differs': declaredDiffers,
}

/** All that the rules say of a unit's month, in the catalogue's order and then by what it is about, however the facts came. */
export function findingsOf(facts: CheckFacts, terms: CheckTerms): Finding[] {
  const sorted = inOrder(facts)
  return checks.flatMap(({ code, identity }) => {
    const severity = severityIn(terms, code)
    if (severity === null) return []
    const found = rules[code](sorted, limit => limitIn(terms, code, limit))
    return byAbout(found).map(one => ({ rule: code, severity, identity, ...one }))
  })
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const byAbout = (found: readonly Found[]): Found[] => [...found].sort((a, b) => byText(a.about, b.about))

/** Rules that tell the first of several things tell the same one always. */
const inOrder = (facts: CheckFacts): CheckFacts => ({
  ...facts,
  items: facts.items.map(itemInOrder).sort((a, b) => byText(a.key, b.key)),
})

const itemInOrder = (item: CheckItem): CheckItem => ({
  ...item,
  aliases: [...item.aliases].sort(),
  alsoListedBy: [...item.alsoListedBy].sort(),
  buildings: [...item.buildings].sort((a, b) => byText(a.no, b.no)),
  milestones: [...item.milestones]
    .map(one => ({ ...one, photos: [...one.photos].sort((a, b) => byText(a.hash, b.hash)) }))
    .sort((a, b) => byText(a.building ?? '', b.building ?? '') || a.stage - b.stage || byText(a.occurredOn, b.occurredOn)),
})
