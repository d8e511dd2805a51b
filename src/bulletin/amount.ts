/** An amount as it is written: `1449`, `1,449`, `约31万`, `64.7%`, full-width digits too. */
export interface Amount {
  readonly value: number
  /** 约31万 says that it is rounded. */
  readonly about: boolean
}

const scales: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8, 万亿: 1e12 }

/** What may stand around the digits, for whoever looks for amounts in a text. */
export const aboutWords = '约|大约|近|超过|超|逾|不足'
export const scaleWords = '万亿|百万|千万|百|千|万|亿'

const written = new RegExp(`^(${aboutWords})?\\s*(\\d{1,3}(?:,\\d{3})+|\\d{1,15})(?:\\.(\\d{1,6}))?\\s*(${scaleWords})?(多|余)?\\s*%?$`)

/** Null where the text is no single amount. */
export function readAmount(text: string): Amount | null {
  const plain = text.normalize('NFKC').trim()
  const [, about, whole = '', decimals = '', scale = '', more] = written.exec(plain) ?? []
  if (whole === '') return null
  // Scaled as a whole number, so that 5.34万 is 53400 and nothing beside it.
  const value = (Number(whole.replaceAll(',', '') + decimals) * (scales[scale] ?? 1)) / 10 ** decimals.length
  return { value, about: about !== undefined || more !== undefined }
}
