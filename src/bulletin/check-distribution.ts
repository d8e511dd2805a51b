import type { CheckKnowledge } from './check-knowledge.ts'
import { type Distribution, type Person, printedName } from './distribution.ts'
import { distributionWords } from './distribution.words.ts'
import type { Finding, FindingInput } from './finding.ts'
import type { IssueContent } from './issue.ts'

/** Where 报送 names other people, or in another order or rank, than the last issue of the series did. It may be right: people come and go. */
export function findingsOfDistribution({ distribution, series }: IssueContent, { earlier }: CheckKnowledge): Finding[] {
  const last = earlier.findLast(issue => issue.series === series)
  if (!last) return []
  const [now, before] = [peopleOf(distribution), peopleOf(last.distribution)]
  if (before.length === 0) return []
  const line = now.map(printedName).join('、')
  const found = (one: FindingInput): Finding => ({
    code: `bulletin.${one.code}`,
    place: 'distribution',
    says: one.says,
    level: one.level,
    found: one.found,
    expected: one.expected ?? null,
    sentence: `${distributionWords.report.zh}：${line}`,
    offers: [],
    waived: null,
  })
  return [...newPeople(now, before, last.name), ...gonePeople(now, before, last.name), ...movedPeople(now, before, last.name)].map(found)
}

const peopleOf = (distribution: Distribution): Person[] =>
  distribution.flatMap(entry => (entry.who === 'people' && entry.kind === 'report' ? entry.recipients : []))

/** Somebody new is often somebody mistyped: then the one he was is named. */
function newPeople(now: readonly Person[], before: readonly Person[], issue: string): FindingInput[] {
  const known = new Map(before.map(person => [person.fullName, person]))
  return now
    .filter(({ fullName }) => !known.has(fullName))
    .map(person => {
      const meant = before.find(({ fullName }) => !now.some(one => one.fullName === fullName) && differsByOne(fullName, person.fullName))
      return {
        code: 'recipient-new',
        level: 'soft',
        found: person.fullName,
        expected: meant?.fullName ?? null,
        sentence: '',
        says: {
          zh: meant
            ? `“${person.fullName}”与${issue}的“${meant.fullName}”只差一个字，请核对。`
            : `${issue}没有报送“${person.fullName}”，请核对职务和次序。`,
          en: meant
            ? `“${person.fullName}” is one character away from “${meant.fullName}” of ${issue}.`
            : `“${person.fullName}” did not receive ${issue}: check post and order.`,
        },
      }
    })
}

function gonePeople(now: readonly Person[], before: readonly Person[], issue: string): FindingInput[] {
  const here = new Set(now.map(({ fullName }) => fullName))
  return before
    .filter(({ fullName }) => !here.has(fullName))
    .map(({ fullName }) => ({
      code: 'recipient-gone',
      level: 'soft',
      found: fullName,
      expected: fullName,
      sentence: '',
      says: {
        zh: `${issue}报送过“${fullName}”，本期没有，请核对是否漏掉。`,
        en: `“${fullName}” received ${issue} and does not receive this one: check whether that is meant.`,
      },
    }))
}

function movedPeople(now: readonly Person[], before: readonly Person[], issue: string): FindingInput[] {
  const placed = (list: readonly Person[]): Places => new Map(list.map((person, index) => [person.fullName, { ...person, index }]))
  const [ofNow, ofBefore] = [placed(now), placed(before)]
  const both = now.filter(({ fullName }) => ofBefore.has(fullName)).map(({ fullName }) => fullName)
  const then = [...both].sort((a, b) => (ofBefore.get(a)?.index ?? 0) - (ofBefore.get(b)?.index ?? 0))
  const order = both.filter((name, index) => then[index] !== name)
  const ranked = both.filter(name => ofNow.get(name)?.rank !== ofBefore.get(name)?.rank)
  return [
    ...(order.length > 0 ? [otherOrder(order, then, issue)] : []),
    ...ranked.map(name => otherRank(name, ofNow.get(name)?.rank ?? 0, ofBefore.get(name)?.rank ?? 0, issue)),
  ]
}

type Places = ReadonlyMap<string, Person & { readonly index: number }>

const otherOrder = (names: readonly string[], then: readonly string[], issue: string): FindingInput => ({
  code: 'recipient-order',
  level: 'soft',
  found: names.join('、'),
  expected: then.join('、'),
  sentence: '',
  says: {
    zh: `报送的次序与${issue}不同（${issue}：${then.join('、')}），请核对。`,
    en: `The order of 报送 differs from that of ${issue}: ${then.join(', ')}.`,
  },
})

const otherRank = (name: string, rank: number, was: number, issue: string): FindingInput => ({
  code: 'recipient-rank',
  level: 'soft',
  found: name,
  expected: null,
  sentence: '',
  says: {
    zh: `“${name}”本期在第 ${rank} 组，${issue}在第 ${was} 组，请核对。`,
    en: `“${name}” stands in group ${rank}, and stood in group ${was} in ${issue}.`,
  },
})

const differsByOne = (a: string, b: string): boolean =>
  a.length === b.length && [...a].filter((character, index) => character !== b[index]).length === 1
