/** How a spreadsheet must format a number so that it reads as the document's text does. */

/**
 * The number format that shows `number` as `text`, or `General` where the text says more than digits, separators,
 * a percent sign or one unit. `77.7%` may stand for 77.7 or for 0.777: the number decides.
 */
export function numberFormat(text: string, number: number): string {
  const parts = /^([-−]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(%?)$/.exec(text)
  if (!parts) return 'General'
  const [, sign = '', whole = '', fraction = '', percent = ''] = parts
  const digits = `${whole.includes(',') ? '#,##0' : '0'}${fraction === '' ? '' : `.${'0'.repeat(fraction.length - 1)}`}`
  const said = Number(`${sign === '' ? '' : '-'}${whole.replaceAll(',', '')}${fraction}`)
  const near = (value: number) => Math.abs(value - said) < 10 ** -Math.max(0, fraction.length - 1)
  if (percent === '') return near(number) ? digits : 'General'
  if (near(number)) return `${digits}"%"`
  return near(number * 100) ? `${digits}%` : 'General'
}
