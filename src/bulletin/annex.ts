import type { Block, DocumentTree, TableBlock } from '../base/document.ts'
import { scopeLabel } from '../figures/scope.words.ts'
import { layoutWords } from '../figures/table-layout.words.ts'
import { annexWords as words } from './annex.words.ts'
import { cell, headRow, number } from './annex-cells.ts'
import type { AnnexFacts, AnnexOf } from './annex-facts.ts'
import { type AnnexFigure, agrees, type Sets } from './annex-set.ts'
import { setTable } from './annex-table.ts'
import { clockOf, externalRule, rateRule, ruleWords, statedRule } from './figure-rule.words.ts'
import { sentencesOf } from './sentences.ts'

/**
 * The annex of an issue (数据底稿): each number in the order of the print, its place and sentence, its rule, and the
 * communities, days and evidence behind it, as they were known at the moment of knowing. A tree like the issue's, so
 * the same drawers draw it.
 */
export function annexOf(of: AnnexOf, facts: AnnexFacts, { sets, figures }: Sets): DocumentTree {
  const { masthead } = of
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: words.overview },
    { kind: 'paragraph', text: words.reading(clockOf(of.known)) },
    ...(of.content.layout ? [paragraph(words.layout(layoutWords(of.content.layout, facts.units).zh))] : []),
    overview(of, facts, figures),
    ...(sets.length > 0 ? [{ kind: 'heading', level: 1, text: words.sets } as const] : []),
    ...sets.flatMap(set => [paragraph(words.basis(facts.basis.get(set.title) ?? '')), setTable(set, facts)]),
    ...outside(facts, figures),
  ]
  const title = `${masthead.topic}${masthead.name}${masthead.number}${words.annex}`
  return {
    title,
    day: of.day,
    masthead: { ...masthead, name: words.annex, note: words.note(clockOf(of.known)) },
    contents: blocks.flatMap(block => (block.kind === 'table' ? [block.title] : [])),
    blocks,
    colophon: [],
  }
}

const paragraph = (text: string) => ({ kind: 'paragraph', text }) as const

function overview(of: AnnexOf, facts: AnnexFacts, figures: readonly AnnexFigure[]): TableBlock {
  const sentences = sentencesOf(
    of.content,
    figures.map(one => one.figure),
  )
  const inTexts = figures.flatMap((one, index) =>
    one.figure.place.row === undefined ? [rowOf(one, sentences[index] ?? '', of, facts)] : [],
  )
  const tables = [...new Set(figures.filter(one => one.figure.place.row !== undefined).map(one => placeWords(one)))]
  const inTables = tables.map(place =>
    rowOfTable(
      place,
      figures.filter(one => one.figure.place.row !== undefined && placeWords(one) === place),
      facts,
    ),
  )
  return {
    kind: 'table',
    title: words.all,
    note: null,
    widths: [9, 20, 46, 16, 44, 21],
    head: headRow(words.overviewHead),
    rows: [...inTexts, ...inTables].map(([place, said, printed, rule, check], index) => [
      number(index + 1, 'centre'),
      cell(place, 'centre'),
      cell(said, 'left'),
      cell(printed, 'right'),
      cell(rule, 'left'),
      cell(check, 'centre'),
    ]),
    total: null,
    footnotes: [],
  }
}

type Row = [place: string, said: string, printed: string, rule: string, check: string]

function rowOf(one: AnnexFigure, sentence: string, of: AnnexOf, facts: AnnexFacts): Row {
  return [placeWords(one), sentence, one.figure.printed, ruleOf(one, of.known, facts), checkOf([one])]
}

function rowOfTable(place: string, cells: readonly AnnexFigure[], facts: AnnexFacts): Row {
  const own = cells.find(one => one.meant?.kind === 'own')
  const scope = own?.meant?.kind === 'own' ? scopeLabel({ ...own.meant.reference.scope, unit: null }).zh : ''
  return [place, words.table(scope), words.cells(cells.length), words.tableRule(facts.units.size), checkOf(cells)]
}

const placeWords = ({ figure: { place } }: AnnexFigure): string => words.place(place.article, place.line)

/** 底稿1，一致: by the set that gives the figure again. */
function checkOf(all: readonly AnnexFigure[]): string {
  const set = all.find(one => one.set)?.set
  if (!set) return all.every(one => one.meant?.kind === 'stated') ? words.stated : words.external
  const wrong = all.filter(one => !agrees(one))
  return `${words.setNo(set.no)}\n${wrong.length === 0 ? words.same : words.different(wrong.map(one => one.derived ?? 0))}`
}

function ruleOf({ meant }: AnnexFigure, known: Date, facts: AnnexFacts): string {
  if (meant === null) return words.unreadable
  if (meant.kind === 'stated') return statedRule(meant.reason).zh
  if (meant.kind === 'rate') return rateRule(scopeLabel(meant.reference.scope)).zh
  if (meant.kind === 'own') {
    const { unit } = meant.reference.scope
    return ruleWords(meant.reference, known, unit === null ? '' : (facts.units.get(unit) ?? '')).zh
  }
  const figure = facts.external.get(meant.name)
  return figure ? externalRule(figure).zh : words.unreadable
}

/** The numbers that no fact of ours gives: published by others, or written in with a reason. */
function outside(facts: AnnexFacts, figures: readonly AnnexFigure[]): Block[] {
  const rows = figures.flatMap(({ figure, meant }) => {
    if (meant?.kind === 'stated') return [[words.statedKind, figure.printed, '', meant.reason, '']]
    const published = meant?.kind === 'external' ? facts.external.get(meant.name) : undefined
    return published ? [[words.externalKind, figure.printed, published.unit, published.source, published.onDay]] : []
  })
  if (rows.length === 0) return []
  const table: TableBlock = {
    kind: 'table',
    title: words.outside,
    note: null,
    widths: [28, 22, 16, 62, 28],
    head: headRow(words.outsideHead),
    rows: rows.map(row => row.map((text, index) => cell(text, index === 3 ? 'left' : 'centre'))),
    total: null,
    footnotes: [],
  }
  return [{ kind: 'heading', level: 1, text: words.outsideHeading }, table]
}
