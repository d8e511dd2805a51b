import { type Day, dayOf } from '../base/day.ts'
import { approvedSince, onList, type Row, rowOf, type Sum } from './fold.ts'
import { cumulative, october, type PrintedRow, september, totals } from './printed.ts'
import type { DemoIssue, Story } from './story.ts'

/** What does not come out as it was printed; one sentence each. */
export function tableProblems(story: Story): string[] {
  return [
    ...story.issues.flatMap(issue => [...problemsOfRows(story, issue), ...movedLater(story, issue)]),
    ...problemsOfTotals(story),
    ...fallenTotals(story),
    ...problemsOfChange(story),
    ...problemsOfSum(story),
    ...problemsOfRates(story),
  ]
}

const asOf = (issue: DemoIssue) => ({ cutoff: issue.cutoff, known: issue.reviewedOn })

/** The rows of an issue's table, one a unit of the template. */
function rowsOf(story: Story, issue: DemoIssue, known = issue.reviewedOn): Map<number, Row> {
  const when = { cutoff: issue.cutoff, known }
  const listed = onList(story, issue.list.year, issue.list.baseline, when)
  return new Map(
    story.units.map(({ no }) => [
      no,
      rowOf(
        story,
        listed.filter(({ unit }) => unit === no),
        when,
      ),
    ]),
  )
}

const totalOf = (story: Story, issue: DemoIssue): Row =>
  rowOf(story, onList(story, issue.list.year, issue.list.baseline, asOf(issue)), asOf(issue))

const cells = (sum: Sum) => `${sum.households}/${sum.communities}`
const printedCells = ([households, communities]: readonly [number, number]) => `${households}/${communities}`

function problemsOfRows(story: Story, issue: DemoIssue): string[] {
  const printed: Readonly<Record<string, readonly PrintedRow[]>> = { '2021-09': september, '2021-10': october }
  const rows = rowsOf(story, issue)
  return (printed[issue.month] ?? []).flatMap(expected =>
    (['planned', 'preparing', 'started'] as const).flatMap(state => {
      const found = cells(rows.get(expected.unit)?.[state] ?? { communities: 0, households: 0, buildings: 0 })
      return found === printedCells(expected[state])
        ? []
        : [`${issue.month} unit ${expected.unit} ${state}: ${found} instead of ${printedCells(expected[state])}`]
    }),
  )
}

/** Nothing is recorded behind a printed figure: with all that is known at the end, the table is still the same. */
function movedLater(story: Story, issue: DemoIssue): string[] {
  const end = story.issues.at(-1)?.reviewedOn ?? issue.reviewedOn
  const [then, now] = [rowsOf(story, issue), rowsOf(story, issue, end)]
  return JSON.stringify([...then]) === JSON.stringify([...now]) ? [] : [`${issue.month}: the table as known on ${end} is another one`]
}

function problemsOfTotals(story: Story): string[] {
  const of2021 = story.issues.filter(issue => issue.year === 2021)
  const plans = of2021.filter(issue => cells(totalOf(story, issue).planned) !== printedCells(totals.planned))
  const started = (['2021-09', '2021-10'] as const).flatMap(month => {
    const issue = of2021.find(one => one.month === month)
    const expected = printedCells(month === '2021-09' ? totals.september : totals.october)
    const found = issue ? cells(totalOf(story, issue).started) : 'no issue'
    return found === expected ? [] : [`${month} started: ${found} instead of ${expected}`]
  })
  return [...plans.map(issue => `${issue.month}: the plan is not ${printedCells(totals.planned)}`), ...started]
}

/** From month to month of a year something starts, and nothing is lost. */
function fallenTotals(story: Story): string[] {
  return story.issues.flatMap((issue, index) => {
    const before = story.issues[index - 1]
    if (!before || before.year !== issue.year) return []
    const [then, now] = [totalOf(story, before).started, totalOf(story, issue).started]
    const grows = now.communities > then.communities || issue.month < '2021-03' || issue.month === '2020-12'
    return now.households >= then.households && now.communities >= then.communities && grows ? [] : [`${issue.month}: no community starts`]
  })
}

/** In October only the six of 大埔县 start. */
function problemsOfChange(story: Story): string[] {
  const units = new Map(story.communities.map(({ key, unit }) => [key, unit]))
  const starts = story.milestones.filter(
    ({ kind, building, voided, occurredOn }) =>
      kind === 'contractor-on-site' && building === null && voided === null && '2021-10-01' <= occurredOn && occurredOn <= '2021-10-29',
  )
  const dabu = starts.filter(({ community }) => units.get(community) === 4)
  return dabu.length === 6 && starts.length === 6 ? [] : [`${starts.length} starts in October 2021, ${dabu.length} of them in 大埔县`]
}

const endOfOctober: { readonly cutoff: Day; readonly known: Day } = { cutoff: dayOf('2021-10-29'), known: dayOf('2021-10-29') }

function problemsOfSum(story: Story): string[] {
  const mine = approvedSince(story, dayOf('2019-08-01'), endOfOctober).filter(({ unit }) => unit === 8)
  const { planned, completed } = rowOf(story, mine, endOfOctober)
  const found = { ...planned, completed: completed.communities }
  return (['communities', 'buildings', 'households', 'completed'] as const).flatMap(name =>
    found[name] === cumulative[name] ? [] : [`梅江区 since 2019-08-01, ${name}: ${found[name]} instead of ${cumulative[name]}`],
  )
}

/** Three lists, three rates: all of the nation's have started, fewer of the province's, fewest of the city's. */
function problemsOfRates(story: Story): string[] {
  const [nation = 0, province = 0, city = 0] = (['nation', 'province', 'city'] as const).map(baseline => {
    const { planned, started } = rowOf(story, onList(story, 2021, baseline, endOfOctober), endOfOctober)
    return started.communities / planned.communities
  })
  return nation === 1 && nation > province && province > city ? [] : [`the rates are ${nation}, ${province} and ${city}`]
}
