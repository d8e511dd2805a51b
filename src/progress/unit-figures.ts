import { z } from 'zod'
import { canonical } from '../base/canonical.ts'
import { type Counts, minus, plus } from '../figures/counts.ts'
import { nothing, type UnitCounts } from '../figures/unit-counts.ts'

/**
 * What one unit's row of a month says, as a return, a closing and a correction keep it.
 *
 * The counts follow from facts (and are declared only for months before the facts begin); the quantities are what was
 * reported, for no chapter derives them yet.
 */
const counts = z.object({ households: z.int(), communities: z.int() })

export const unitFigures = z.object({
  plan: counts,
  preparation: counts,
  started: counts,
  /** A part of `started`. */
  completed: counts,
  /** By code, as a decimal: 填报数. */
  quantities: z.record(z.string(), z.string()),
})
export type UnitFigures = z.infer<typeof unitFigures>

export const parts = ['plan', 'preparation', 'started', 'completed'] as const
export type Part = (typeof parts)[number]

export const noFigures: UnitFigures = { ...nothing, quantities: {} }

/** The row of one unit among counted units. */
export function figuresOf(unit: number, counted: readonly UnitCounts[], quantities: UnitFigures['quantities'] = {}): UnitFigures {
  const { plan, preparation, started, completed } = counted.find(one => one.unit === unit) ?? nothing
  return { plan, preparation, started, completed, quantities }
}

const combined =
  (combine: (a: Counts, b: Counts) => Counts, amounts: (a: bigint, b: bigint) => bigint) =>
  (a: UnitFigures, b: UnitFigures): UnitFigures => ({
    plan: combine(a.plan, b.plan),
    preparation: combine(a.preparation, b.preparation),
    started: combine(a.started, b.started),
    completed: combine(a.completed, b.completed),
    quantities: Object.fromEntries(
      [...new Set([...Object.keys(a.quantities), ...Object.keys(b.quantities)])]
        .sort()
        .map(code => [code, decimalOf(amounts(inWhole(a.quantities[code]), inWhole(b.quantities[code])))]),
    ),
  })

/** A quantity that one of the two does not report counts as nothing of it. */
export const plusFigures = combined(plus, (a, b) => a + b)

/** `a - b`: the flow between two printed standings. */
export const minusFigures = combined(minus, (a, b) => a - b)

/** A month is the sum of its rows. */
export const sumOfFigures = (rows: readonly UnitFigures[]): UnitFigures => rows.reduce(plusFigures, noFigures)

/** Equal figures are one text. */
export const sameFigures = (a: UnitFigures, b: UnitFigures): boolean => canonical(a) === canonical(b)

// Decimals of four places as whole ten-thousandths: the database keeps them so, and no sum loses anything.
const places = 4

export function inWhole(decimal: string | undefined): bigint {
  if (decimal === undefined) return 0n
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.')
  const amount = BigInt(whole) * 10n ** BigInt(places) + BigInt(fraction.padEnd(places, '0'))
  return decimal.startsWith('-') ? -amount : amount
}

/** The shortest decimal: 12.5, 300. */
function decimalOf(amount: bigint): string {
  const size = amount < 0n ? -amount : amount
  const unit = 10n ** BigInt(places)
  const fraction = (size % unit).toString().padStart(places, '0').replace(/0+$/, '')
  return `${amount < 0n ? '-' : ''}${size / unit}${fraction && `.${fraction}`}`
}
