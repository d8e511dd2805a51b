import { readArea } from '../base/area.ts'
import { foldName } from '../registry/name.ts'
import type { DemoCommunity, DemoMilestone, Story } from './story.ts'

/** What does not fit together in the ledger, the lists, the facts and the issues; one sentence each. */
export function ledgerProblems(story: Story): string[] {
  return [
    ...twice(story.communities.map(({ key }) => key)).map(key => `the key ${key} occurs twice`),
    ...twice(story.communities.map(({ unit, name }) => `${unit} ${foldName(name)}`)).map(
      name => `two communities of one unit are called ${name}`,
    ),
    ...twice(story.milestones.map(({ key }) => key)).map(key => `the fact ${key} occurs twice`),
    ...story.communities.flatMap(community => problemsOfCommunity(story, community)),
    ...story.plans.flatMap(plan => [
      ...twice(plan.communities).map(key => `${plan.key} names ${key} twice`),
      ...plan.communities
        .filter(key => !story.communities.some(one => one.key === key && one.enteredOn <= plan.approvedOn))
        .map(key => `${plan.key} names ${key}, which is not in the ledger on the day of approval`),
    ]),
    ...story.milestones.flatMap(fact => problemsOfFact(story, fact)),
    ...problemsOfNumbers(story),
  ]
}

const twice = (texts: readonly string[]): string[] => texts.filter((text, index) => texts.indexOf(text) !== index)

function problemsOfCommunity(story: Story, community: DemoCommunity): string[] {
  const { key, unit, county, town, buildings, households, floorAreaM2, builtYear } = community
  const home = story.units.find(({ no }) => no === unit)
  const inForce = (code: string) => story.divisions.find(division => division.code === code && division.to === null)
  const listed = buildings.reduce((sum, building) => sum + building.households, 0)
  const checks: readonly (readonly [boolean, string])[] = [
    [listed === households, `has ${households} households, its buildings ${listed}`],
    [twice(buildings.map(({ no }) => no)).length === 0, 'has a building number twice'],
    [home !== undefined && (home.county === null || home.county === county), 'does not lie in the county of its unit'],
    [town === null || inForce(town)?.parent === county, 'lies in a town that is not in its county'],
    [readArea(floorAreaM2) !== null, `has no readable area: ${floorAreaM2}`],
    [builtYear >= 1975 && builtYear <= 2000, `was built in ${builtYear}`],
  ]
  return checks.filter(([holds]) => !holds).map(([, says]) => `${key} ${says}`)
}

/** A fact is recorded by its unit's clerk, after it happened, after a list named the community, and before the issue that counts it. */
function problemsOfFact(story: Story, fact: DemoMilestone): string[] {
  const community = story.communities.find(({ key }) => key === fact.community)
  const clerk = story.accounts.find(({ login }) => login === fact.by)
  const issue = story.issues.find(({ cutoff }) => cutoff >= fact.occurredOn)
  const named = story.plans.some(plan => plan.communities.includes(fact.community) && plan.approvedOn <= fact.recordedOn)
  const checks: readonly (readonly [boolean, string])[] = [
    [community !== undefined && clerk?.kind === 'clerk' && clerk.unit === community.unit, 'is not recorded by the clerk of its unit'],
    [fact.building === null || (community?.buildings.some(({ no }) => no === fact.building) ?? false), 'concerns an unknown building'],
    [named, 'is recorded before a list names its community'],
    [fact.recordedOn >= fact.occurredOn, 'is recorded before it happened'],
    [fact.mark === 'recorded-late' || !issue || fact.recordedOn <= issue.reviewedOn, 'is recorded after the issue that should count it'],
    [fact.voided === null || fact.voided.on >= fact.recordedOn, 'is voided before it is recorded'],
    [(fact.voided !== null) === (fact.mark === 'voided'), 'is voided without its mark'],
    [fact.kind !== 'contractor-on-site' || fact.evidence !== null || fact.evidenceLater, 'is a start without evidence'],
  ]
  return checks.filter(([holds]) => !holds).map(([, says]) => `${fact.key} ${says}`)
}

/** Annual numbers restart, running numbers never do, and neither has gaps. */
function problemsOfNumbers({ issues }: Story): string[] {
  return issues.flatMap((issue, index) => {
    const before = issues[index - 1]
    const annualNo = before && before.year === issue.year ? before.annualNo + 1 : 1
    const inOrder = !before || (before.cutoff < issue.cutoff && before.signedOn < issue.signedOn)
    const onTime = issue.cutoff <= issue.reviewedOn && issue.reviewedOn <= issue.signedOn
    return issue.runningNo === index + 1 && issue.annualNo === annualNo && inOrder && onTime
      ? []
      : [`issue ${issue.runningNo} is out of order`]
  })
}
