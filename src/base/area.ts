/**
 * Floor areas are whole square centimetres; people read and write square metres with at most two decimals.
 * No floating point lies between the two.
 */
const written = /^(\d{1,9})(?:\.(\d{1,2}))?$/

/** `1234.5` → 12345000 cm²; null where the text is no area. */
export function readArea(squareMetres: string): number | null {
  const found = written.exec(squareMetres)
  return found ? Number(found[1]) * 10_000 + Number((found[2] ?? '').padEnd(2, '0')) * 100 : null
}

/** 12345000 cm² → `1234.5` */
export function printArea(squareCentimetres: number): string {
  const hundredths = Math.trunc(squareCentimetres / 100)
  const decimals = String(hundredths % 100)
    .padStart(2, '0')
    .replace(/0+$/, '')
  return `${Math.trunc(hundredths / 100)}${decimals ? `.${decimals}` : ''}`
}
