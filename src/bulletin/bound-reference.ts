import { type Day, readDay } from '../base/day.ts'
import type { TableBlock } from '../base/document.ts'
import type { Objection } from '../base/objection.ts'
import { printReference, type Reference, readReferences } from '../figures/reference.ts'
import { printScope, readScope, type Scope } from '../figures/scope.ts'
import { scopeFaultWords } from '../figures/scope.words.ts'
import { externalName } from './external-figure.ts'
import { printStated, readStated, type StatedReference } from './stated.ts'

/** What a reference in a body stands for: a figure that is looked up, or a number waved through with a reason. */
export type BoundReference = LookedUp | StatedReference

/** A figure of our own facts, or one that somebody else published. */
export type LookedUp = { readonly kind: 'own'; readonly reference: Reference } | { readonly kind: 'external'; readonly name: string }

/** A month's table in a body: of a plan's list, as of a cut-off. */
export interface TableReference {
  readonly scope: Scope
  readonly cutoff: Day
}

/** A figure as it goes into a text: printed as `text`, with the value behind it. */
export interface Resolved {
  readonly text: string
  readonly value: number
}

/** How the figures are found: the reader of the facts is handed in, and answers with the figure or with what hinders it. */
export type Resolve = (bound: LookedUp) => Resolved | Objection
export type TableOf = (table: TableReference) => TableBlock | Objection

interface Read<T> {
  readonly found: T | null
  readonly objections: readonly Objection[]
}

/** Reads what stands between the braces of a run. */
export function readBound(text: string): Read<BoundReference> {
  const [head, ...words] = text.split(' ')
  if (head === 'external') return readExternal(words)
  if (head === 'stated') return readStated(words.join(' '))
  const { pieces, objections } = readReferences(`{{${text}}}`)
  const [piece] = pieces
  const found = piece?.kind === 'reference' ? { kind: 'own' as const, reference: piece.reference } : null
  return { found, objections: objections.map(({ code, says }) => ({ code, says })) }
}

/** The reference as it is frozen with an issue: `started.communities plan:2021:city @2021-09-30`. */
export function printBound(bound: BoundReference): string {
  if (bound.kind === 'external') return `external ${bound.name}`
  return bound.kind === 'stated' ? printStated(bound) : printReference(bound.reference).slice(2, -2)
}

function readExternal([name, ...more]: readonly string[]): Read<BoundReference> {
  const read = externalName.safeParse(name)
  if (read.success && more.length === 0) return { found: { kind: 'external', name: read.data }, objections: [] }
  return {
    found: null,
    objections: [
      {
        code: 'bulletin.external-unreadable',
        says: {
          zh: '外部数据请写成 {{external guangdong-started-communities}} 的样子，只有一个名称。',
          en: 'Write an external figure like {{external guangdong-started-communities}}, with one name only.',
        },
      },
    ],
  }
}

/** Reads what follows the word `table`: `plan:2021:city @2021-10-29`. */
export function readTableReference(text: string): Read<TableReference> {
  const [scopeText = '', cutoffText = '', ...more] = text.normalize('NFKC').split(' ')
  const { scope, faults } = readScope(scopeText)
  const cutoff = cutoffText.startsWith('@') ? readDay(cutoffText.slice(1)) : null
  const objections = faults.map((fault): Objection => ({ code: `figures.scope-${fault}`, says: scopeFaultWords[fault] }))
  if (scope && (scope.kind !== 'plan' || scope.unit !== null)) objections.push(notAWholePlan)
  if (!cutoff || more.length > 0) objections.push(withoutCutoff)
  return { found: scope && cutoff && objections.length === 0 ? { scope, cutoff } : null, objections }
}

export const printTableReference = ({ scope, cutoff }: TableReference): string => `table ${printScope(scope)} @${cutoff}`

const notAWholePlan: Objection = {
  code: 'bulletin.table-not-of-a-plan',
  says: {
    zh: '进展表只能是一个年度计划的全部单位，请写成 plan:2021:city 的样子。',
    en: 'The table is that of one plan with all its units: write its scope like plan:2021:city.',
  },
}

const withoutCutoff: Objection = {
  code: 'bulletin.table-without-cutoff',
  says: {
    zh: '表格要在口径之后写明截止日，而且只写这两样：{{table plan:2021:city @2021-10-29}}。',
    en: 'A table has its scope, then its cut-off, and nothing else: {{table plan:2021:city @2021-10-29}}.',
  },
}
