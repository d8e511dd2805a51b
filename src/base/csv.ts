/** One line of CSV (RFC 4180), ended by LF. A text that a spreadsheet would run as a formula is made harmless. */
export const csvLine = (values: readonly (string | number)[]): string => `${values.map(cell).join(',')}\n`

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  // A spreadsheet takes a text that begins so for a formula and would run it; the apostrophe keeps it a text. Some take
  // the wide forms of the same marks, which a Chinese keyboard writes, as well.
  const harmless = /^[=+\-@＝＋－＠\t\r\n]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
