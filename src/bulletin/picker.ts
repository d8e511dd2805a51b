import { type Day, dayInChinese } from '../base/day.ts'
import type { Bilingual } from '../base/objection.ts'
import { countings, type Measure, partsOf, type State, states } from '../figures/measure.ts'
import { measureWords } from '../figures/measure.words.ts'
import type { Reference } from '../figures/reference.ts'
import { printScope, type Scope } from '../figures/scope.ts'
import { scopeLabel } from '../figures/scope.words.ts'
import { printBound } from './bound-reference.ts'
import { type FigureKnowledge, figureValue, measuresOf, type PublishedFigure } from './figure-knowledge.ts'
import { plainWords, readSaid, type SaidFigure } from './said-figure.ts'

/**
 * The picker: figures ranked by the words that people type for them, in any order, half-typed, without spaces.
 *
 * What is said outweighs what is usual; what is not said is taken as usual: the whole city, the city's plan of the
 * issue's year, as of the cut-off.
 */
export interface FigureOffer {
  /** Without the braces: `started.communities plan:2021:city @2021-09-30`. */
  readonly reference: string
  readonly label: Bilingual
  /** As it would be printed today; null where that was not read. */
  readonly printed: string | null
  readonly value: number | null
  /** From 0 to 1. */
  readonly sure: number
}

/** The figures that these words may mean, the likeliest first. */
export function rankFigures(words: string, knowledge: FigureKnowledge, most = 12): FigureOffer[] {
  return rankSaid(readSaid(words, knowledge), words, knowledge, most)
}

/** The same, for words that were read before and whose unit tells more than they do. */
export function rankSaid(said: SaidFigure, words: string, knowledge: FigureKnowledge, most: number): FigureOffer[] {
  const own = candidatesOf(said, knowledge).map(reference => ({ ...fitOwn(said, reference, knowledge), reference }))
  const published = knowledge.external.map(figure => ({ ...fitPublished(said, words, figure), figure }))
  const ranked = [...own, ...published].filter(({ sure }) => sure > 0).sort((a, b) => b.score - a.score)
  return ranked
    .slice(0, most)
    .map(one => ('figure' in one ? publishedOffer(one.figure, one.sure) : ownOffer(one.reference, one.sure, knowledge)))
}

export function ownOffer(reference: Reference, sure: number, knowledge: FigureKnowledge): FigureOffer {
  const value = figureValue(knowledge, reference)
  return {
    reference: printBound({ kind: 'own', reference }),
    label: labelOf(reference, knowledge),
    printed: value === null ? null : String(value),
    value,
    sure,
  }
}

export const publishedOffer = ({ name, value, said, unit, source, onDay }: PublishedFigure, sure: number): FigureOffer => ({
  reference: printBound({ kind: 'external', name }),
  label: {
    zh: `${source}：${said}${unit}（${dayInChinese(onDay)}）`,
    en: `${name}: ${said} ${unit}, ${onDay}`,
  },
  printed: said,
  value,
  sure,
})

/** 已开工户数，2021年市计划，截至2021年9月30日 */
export function labelOf({ measure, scope, cutoff }: Reference, { units, city }: Pick<FigureKnowledge, 'units' | 'city'>): Bilingual {
  const unit = scope.unit === null ? city : (units.find(({ id }) => id === scope.unit)?.name ?? String(scope.unit))
  const [what, over] = [measureWords(measure), scopeLabel(scope, unit)]
  return { zh: `${what.zh}，${over.zh}，截至${dayInChinese(cutoff)}`, en: `${what.en}, ${over.en}, by ${cutoff}` }
}

/** Every figure that is worth comparing with what was said: of each part the named one, or else the few usual ones. */
function candidatesOf(said: SaidFigure, knowledge: FigureKnowledge): Reference[] {
  const places = typeof said.place === 'number' ? [said.place] : [null, ...knowledge.units.map(({ id }) => id)]
  return scopesOf(said, knowledge).flatMap(scope =>
    cutoffsOf(said, knowledge)
      .filter(cutoff => scope.kind === 'plan' || cutoff >= scope.since)
      .flatMap(cutoff => places.flatMap(unit => measuresOf(scope).map(measure => ({ measure, scope: { ...scope, unit }, cutoff })))),
  )
}

function scopesOf(said: SaidFigure, { standings, year }: FigureKnowledge): Scope[] {
  const usual: Scope = { kind: 'plan', year: said.year ?? year, baseline: said.baseline ?? 'city', unit: null }
  const since: Scope[] = said.since === null ? [] : [{ kind: 'since', since: said.since, unit: null }]
  const known = standings.map(({ scope }) => scope)
  return [...new Map([usual, ...since, ...known].map(scope => [printScope(scope), scope])).values()]
}

function cutoffsOf(said: SaidFigure, { standings, cutoff }: FigureKnowledge): Day[] {
  if (said.cutoff !== null && said.cutoff <= cutoff) return [said.cutoff]
  return [...new Set([cutoff, ...standings.map(one => one.cutoff)])].filter(day => day <= cutoff)
}

interface Fit {
  readonly score: number
  readonly sure: number
}

/** How well a figure fits: what was said counts whole, what is merely usual a little. */
export function fitOwn(said: SaidFigure, { measure, scope, cutoff }: Reference, knowledge: FigureKnowledge): Fit {
  return weighed([
    stateFits(said, measure, scope),
    said.counting === null ? usual(countings.indexOf(partsOf(measure).counting), 3) : agrees(said.counting === partsOf(measure).counting),
    placeFits(said, scope),
    spanFits(said, scope),
    scope.kind === 'since' ? usual(0, 2) : listFits(said, scope, knowledge),
    said.cutoff === null ? usual(daysBetween(cutoff, knowledge.cutoff), 400) : agrees(said.cutoff === cutoff),
  ])
}

interface Part {
  readonly said: boolean
  /** From 0 to 1. */
  readonly fits: number
}

const agrees = (does: boolean): Part => ({ said: true, fits: does ? 1 : 0 })
/** Of `of` possibilities the one at this place: the first is the usual one. */
const usual = (place: number, of: number): Part => ({ said: false, fits: Math.max(0, 1 - place / of) })

function weighed(parts: readonly Part[]): Fit {
  const said = parts.filter(part => part.said)
  const missed = said.filter(({ fits }) => fits < 0.5).length
  const score = parts.reduce((sum, part) => sum + part.fits * (part.said ? 10 : 1), 0) - missed * 10
  const guessed = parts.filter(part => !part.said && part.fits < 0.99).length
  if (said.length === 0) return { score, sure: Math.max(0, 0.2 - guessed * 0.05) }
  return { score, sure: missed > 0 ? Math.max(0, 0.25 - missed * 0.1) : Math.min(0.98, 0.5 + said.length * 0.12) * 0.8 ** guessed }
}

const usualStates: Readonly<Record<Scope['kind'], readonly State[]>> = {
  plan: ['started', 'planned', 'completed', 'preparing'],
  since: ['approved', 'completed', 'started', 'preparing'],
}

/** What came since a day was never planned: people say 计划 and 纳入 of either. */
function stateFits({ state }: SaidFigure, measure: Measure, scope: Scope): Part {
  const mine = partsOf(measure).state
  if (state === null) return usual(usualStates[scope.kind].indexOf(mine), states.length)
  const isOfAll = (one: State) => one === 'planned' || one === 'approved'
  return { said: true, fits: state === mine ? 1 : isOfAll(state) && isOfAll(mine) ? 0.6 : 0 }
}

function placeFits({ place }: SaidFigure, { unit }: Scope): Part {
  if (place === null) return usual(unit === null ? 0 : 1, 2)
  if (place === 'elsewhere') return agrees(false)
  return agrees(place === 'city' ? unit === null : place === unit)
}

function spanFits({ since, cumulative, state }: SaidFigure, scope: Scope): Part {
  if (since !== null) return agrees(scope.kind === 'since' && scope.since === since)
  if (cumulative || state === 'approved') return agrees(scope.kind === 'since')
  return usual(scope.kind === 'plan' ? 0 : 1, 2)
}

function listFits({ year, baseline }: SaidFigure, scope: Scope & { kind: 'plan' }, knowledge: FigureKnowledge): Part {
  const isYear = scope.year === (year ?? knowledge.year)
  const isBaseline = scope.baseline === (baseline ?? 'city')
  return { said: year !== null || baseline !== null, fits: (isYear ? 0.6 : 0) + (isBaseline ? 0.4 : 0) - (isYear && isBaseline ? 0 : 0.2) }
}

const daysBetween = (a: Day, b: Day): number => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000

const publishedStates: readonly (readonly [State, RegExp])[] = [
  ['completed', /completed|finished|完工|竣工/],
  ['started', /started|开工|动工/],
  ['planned', /planned|target|计划|任务/],
]

/** A published figure tells by its name, its unit and its source what it is of. */
export function fitPublished(said: SaidFigure, words: string, { name, unit, source, onDay }: PublishedFigure): Fit {
  const about = `${name} ${source}`
  const state = publishedStates.find(([, word]) => word.test(about))?.[0] ?? null
  const counting =
    /households/.test(name) || unit === '户' ? 'households' : /communities/.test(name) || unit === '个' ? 'communities' : null
  return weighed([
    said.state === null || state === null ? usual(1, 2) : agrees(said.state === state),
    said.counting === null || counting === null ? usual(counting === 'households' ? 1 : 0, 3) : agrees(said.counting === counting),
    said.place === null ? usual(3, 4) : agrees(said.place === 'elsewhere'),
    said.cutoff === null ? usual(0, 2) : agrees(said.cutoff === onDay),
    ...(said.since === null && !said.cumulative ? [] : [agrees(false)]),
    { said: false, fits: shared(plainWords(words), plainWords(about)) },
  ])
}

/** Which part of the pairs of characters of the words stands in the other text too. */
function shared(words: string, other: string): number {
  const pairs = [...words].slice(1).map((character, index) => `${words[index]}${character}`)
  return pairs.length === 0 ? 0 : pairs.filter(pair => other.includes(pair)).length / pairs.length
}
