/** One measurement, and whether it holds what was promised. */
export interface Row {
  readonly name: string
  readonly figure: number
  readonly unit: string
  /** What it was measured against in the same run, with its own figure; null where the bar stands alone. */
  readonly reference: string | null
  /** The figure in terms of the reference's. */
  readonly ratio: number | null
  /** What is promised; null where the row only tells. */
  readonly bar: string | null
  readonly holds: boolean
}

/** Something else that was measured in the same run: machines differ, and the same one from minute to minute. */
export interface Reference {
  readonly name: string
  readonly figure: number
}

interface Measured {
  readonly name: string
  readonly figure: number
  readonly unit: string
  readonly reference?: Reference
}

/** The figure must not be above the bar. */
export const atMost = (bar: number, measured: Measured): Row => rowOf(measured, `≤ ${bar} ${measured.unit}`, measured.figure <= bar)

/** The figure must not be below the bar. */
export const atLeast = (bar: number, measured: Measured): Row => rowOf(measured, `≥ ${bar} ${measured.unit}`, measured.figure >= bar)

/** The figure must not be above so many times the reference's. */
export const timesAtMost = (bar: number, measured: Measured & { readonly reference: Reference }): Row =>
  rowOf(measured, `≤ ${bar} × reference`, measured.figure <= bar * measured.reference.figure)

function rowOf({ name, figure, unit, reference }: Measured, bar: string, holds: boolean): Row {
  return {
    name,
    figure: rounded(figure),
    unit,
    reference: reference ? `${reference.name}: ${rounded(reference.figure)} ${unit}` : null,
    ratio: reference ? rounded(figure / reference.figure) : null,
    bar,
    holds,
  }
}

/** Three figures that mean something; whether the bar holds was decided before. */
const rounded = (figure: number) => (Math.abs(figure) >= 1000 ? Math.round(figure) : Number(figure.toPrecision(3)))

export function printed(rows: readonly Row[]): string {
  const head = ['', 'name', 'figure', 'bar', 'ratio', 'reference']
  const cells = rows.map(row => [
    row.holds ? 'ok' : 'MISS',
    row.name,
    `${row.figure} ${row.unit}`,
    row.bar ?? '',
    row.ratio === null ? '' : `${row.ratio} ×`,
    row.reference ?? '',
  ])
  const widths = head.map((_, column) => Math.max(...[head, ...cells].map(line => line[column]?.length ?? 0)))
  return [head, ...cells]
    .map(line =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
