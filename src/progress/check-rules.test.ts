import { expect, test } from 'vitest'
import { checkSettings as kept } from '../access/check-settings.ts'
import { cases, moreCases } from './check-cases.fixture.ts'
import { checks, limitSetting, severitySetting } from './check-catalogue.ts'
import { addMonths, type CheckFacts } from './check-facts.ts'
import { clean, cutoff, item, keyNo, milestone, month, withItem } from './check-month.fixture.ts'
import { findingsOf } from './check-rules.ts'
import { type Finding, nameOfFinding } from './finding.ts'

const usual = new Map<string, number>()
const of = (code: string, facts: CheckFacts, terms = usual) => findingsOf(facts, terms).filter(({ rule }) => rule === code)
const all = [...Object.entries(cases).map(([code, each]) => ({ code, ...each })), ...moreCases]
const produced: Finding[] = all.flatMap(({ fires }) => findingsOf(fires, usual))

test('every rule that the office asked for is in the catalogue, and has a month of which it speaks and one of which it does not', () => {
  expect(checks).toHaveLength(34)
  expect(Object.keys(cases)).toEqual(checks.map(({ code }) => code))
})

test.each(all)('$code speaks where it should, and not at its limit', ({ code, fires, passes }) => {
  expect(of(code, fires)).not.toEqual([])
  expect(of(code, passes)).toEqual([])
})

test('of a clean unit the checks say nothing', () => {
  expect(findingsOf(month(clean), usual)).toEqual([])
})

test('every sentence is said in both languages, names whom it is about, ends, and shows no code', () => {
  expect(produced.length).toBeGreaterThan(checks.length)
  for (const { says, rule } of produced) {
    expect(says.zh).toMatch(/^[^：]+：?.+。$/)
    expect(says.en).toMatch(/^.+\.$/)
    for (const text of [says.zh, says.en]) {
      expect(text).not.toMatch(/undefined|null|NaN|\[object|101-0192/)
      expect(text).not.toContain(rule)
    }
    expect(says.zh).not.toMatch(/[,;:?!]|[a-z]{3,}/)
  }
})

test('what is about a community begins with its name, and what is about the row with the unit’s', () => {
  for (const { fires } of all) {
    const names = new Map(fires.items.map(one => [one.key, one.name]))
    for (const { about, says } of findingsOf(fires, usual)) {
      const items = about.split(' ').flatMap(key => names.get(key) ?? [])
      for (const name of items) expect(says.zh.split('：')[0]).toContain(name)
      if (about === '') expect(says.zh).toContain(fires.unit.name)
    }
  }
})

test('findings of one month have names of their own, by which each is answered', () => {
  for (const { fires } of all) {
    const names = findingsOf(fires, usual).map(nameOfFinding)
    expect(new Set(names).size).toBe(names.length)
  }
})

test('what leads to a page leads to one of the desk', () => {
  for (const { link } of produced)
    expect(link ?? '/works/items/').toMatch(/^\/(works\/items|registry\/communities|figures\/month|plan\/versions)/)
})

test('the order in which facts come changes nothing', () => {
  const turned = (facts: CheckFacts): CheckFacts => ({
    ...facts,
    items: [...facts.items].reverse().map(one => ({
      ...one,
      aliases: [...one.aliases].reverse(),
      buildings: [...one.buildings].reverse(),
      milestones: [...one.milestones].reverse().map(each => ({ ...each, photos: [...each.photos].reverse() })),
    })),
    outsideCityList: [...facts.outsideCityList].reverse(),
    externalFigures: [...facts.externalFigures].reverse(),
  })
  for (const { fires } of all) expect(findingsOf(turned(fires), usual)).toEqual(findingsOf(fires, usual))
})

test('a city makes a rule hard, soft or turns it off, and sets its limits', () => {
  const facts = withItem({ milestones: [milestone(30, '2021-03-10'), milestone(40, '2021-08-28')] })
  const code = 'completed-not-accepted'
  expect(of(code, facts)).toEqual([])
  const shorter = new Map([[limitSetting(code, 'months'), 2]])
  expect(of(code, facts, shorter)).toMatchObject([{ severity: 'soft', about: keyNo(1), link: `/works/items/${keyNo(1)}` }])
  expect(of(code, facts, new Map([...shorter, [severitySetting(code), 2]]))).toMatchObject([{ severity: 'hard' }])
  expect(of(code, facts, new Map([...shorter, [severitySetting(code), 0]]))).toEqual([])
})

test('an identity of the table is hard whatever a city sets', () => {
  expect(of('row-plan', cases['row-plan'].fires, new Map([[severitySetting('row-plan'), 0]]))).toMatchObject([
    { severity: 'hard', identity: true, about: '' },
  ])
})

test('what a city may set of the checks is exactly what the catalogue reads', () => {
  const read = checks
    .filter(({ identity }) => !identity)
    .flatMap(({ code, limits }) => [
      [severitySetting(code), { least: 0, most: 2 }],
      ...limits.map(({ name, least, most }) => [limitSetting(code, name), { least, most }]),
    ])
  expect(Object.entries(kept).map(([name, { least, most }]) => [name, { least, most }])).toEqual(read)
  for (const { limits } of checks) for (const { usual: value, least, most } of limits) expect(value >= least && value <= most).toBe(true)
})

test('the sentence of a share says both sides and how it is mended', () => {
  expect(of('built-late-share', cases['built-late-share'].fires)[0]?.says.zh).toBe(
    '大埔县有 2000 年以后建成的小区，全市这类小区共 16 户，超过年度计划 101 户的 15%，请核对建成年份，或请市级调整名单。',
  )
})

test('where the reader does not see the whole city, no share is told', () => {
  expect(of('built-late-share', { ...cases['built-late-share'].fires, cityLines: null })).toEqual([])
})

test('neighbours that a number, a letter or a side tells apart are two', () => {
  const names = ['和平新村第一小区', '和平新村第二小区', '万达广场A区', '万达广场B区', '城东机关大院', '城西机关大院']
  expect(of('near-duplicate', month(names.map((name, index) => item(index + 1, name))))).toEqual([])
})

test('months later, at the end of a shorter month', () => {
  expect([addMonths(cutoff, 4), addMonths(cutoff, -9), addMonths(cutoff, 0)]).toEqual(['2022-02-28', '2021-01-29', '2021-10-29'])
})
