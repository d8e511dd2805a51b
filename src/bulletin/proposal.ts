import type { Counting } from '../figures/measure.ts'
import { type FigureKnowledge, figureValue, type ValuedFigure } from './figure-knowledge.ts'
import type { WordsBefore } from './finding.ts'
import type { NumberInText } from './number-in-text.ts'
import { type FigureOffer, fitOwn, fitPublished, ownOffer, publishedOffer, rankSaid } from './picker.ts'
import { readSaid, type SaidFigure } from './said-figure.ts'

/** What a number in a text may be bound to: figures of its value first, then those that the words mean and that have another. */
export interface ProposedFigure extends FigureOffer {
  /** Whether it has the value that the text says. */
  readonly equal: boolean
}

/** A number with the words around it: those of its sentence before it, and what is counted. */
export interface NumberWithWords extends WordsBefore {
  readonly number: NumberInText
}

export function proposeFor(
  numbered: NumberWithWords,
  knowledge: FigureKnowledge,
  byValue: ReadonlyMap<number, readonly ValuedFigure[]>,
  most = 5,
): ProposedFigure[] {
  const { number } = numbered
  const { said, words } = saidOf(numbered, knowledge)
  const equal = [...equalPublished(number, said, words, knowledge), ...equalOwn(number, said, knowledge, byValue)]
  const others = said.counting === null || number.about ? [] : rankSaid(said, words, knowledge, 4).filter(({ sure }) => sure >= 0.6)
  const seen = new Set(equal.map(({ reference }) => reference))
  return [
    ...equal.sort((a, b) => b.sure - a.sure),
    ...others.filter(({ reference, printed }) => printed !== null && !seen.has(reference)).map(offer => ({ ...offer, equal: false })),
  ].slice(0, most)
}

/** What the words before a number say of it; what is counted is told by its unit. */
export function saidOf({ number, before, sentence }: NumberWithWords, knowledge: FigureKnowledge): { said: SaidFigure; words: string } {
  const counting = countingOf(number)
  const said = readSaid(before, knowledge)
  const state = readSaid(number.noun, knowledge).state ?? said.state // 7个小区已全面完工 tells its state behind the number
  const { cutoff, since, cumulative } = readSaid(sentence, knowledge)
  const when = said.cutoff === null && said.since === null && !said.cumulative ? { cutoff, since, cumulative } : {}
  return { said: { ...said, ...when, state, counting }, words: `${before}${number.unit}${counting === 'communities' ? '小区' : ''}` }
}

const communityNouns = /^(?:老旧)?(?:居民)?(?:小区|项目|片区|老旧|改造)/

/** 个 counts communities only where no other noun follows: `6个市` is no figure of ours. */
export function countingOf({ unit, noun }: Pick<NumberInText, 'unit' | 'noun'>): Counting | null {
  if (unit === '户') return 'households'
  if (['栋', '幢', '座'].includes(unit)) return 'buildings'
  if (unit === '小区') return 'communities'
  return unit === '个' && (noun === '' || communityNouns.test(noun) || /^[已正全均分都完开动和及]/.test(noun)) ? 'communities' : null
}

function equalOwn(
  { value, about }: NumberInText,
  said: SaidFigure,
  knowledge: FigureKnowledge,
  byValue: ReadonlyMap<number, readonly ValuedFigure[]>,
): ProposedFigure[] {
  if (value === null || about || said.counting === null || said.place === 'elsewhere') return []
  return (byValue.get(value) ?? [])
    .filter(({ reference }) => reference.measure.endsWith(`.${said.counting}`))
    .map(({ reference }) => ({ reference, fit: fitOwn(said, reference, knowledge) }))
    .sort((a, b) => b.fit.score - a.fit.score)
    .slice(0, 5)
    .map(({ reference, fit: { sure } }) => ({
      ...ownOffer(reference, sure, knowledge),
      equal: figureValue(knowledge, reference) === value,
    }))
}

function equalPublished(
  { value, text, unit }: NumberInText,
  said: SaidFigure,
  words: string,
  { external }: FigureKnowledge,
): ProposedFigure[] {
  const plain = (written: string) => written.normalize('NFKC').replace(/\s/g, '')
  return external
    .filter(
      figure => (figure.unit === '' || unit.startsWith(figure.unit)) && (plain(figure.said) === plain(text) || figure.value === value),
    )
    .map(figure => ({ ...publishedOffer(figure, fitPublished(said, words, figure).sure), equal: true }))
}
