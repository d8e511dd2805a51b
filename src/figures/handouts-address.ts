/** The address of the ledger of reported numbers: all of what it is filtered by. */
export const handoutsPath = '/figures/handouts'

export interface HandoutsAsked {
  readonly recipient?: string
  readonly from?: string
  readonly to?: string
}

const texts = ['recipient', 'from', 'to'] as const

export const readHandoutsAsked = (query: URLSearchParams): HandoutsAsked =>
  Object.fromEntries(texts.flatMap(name => (query.get(name) ? [[name, query.get(name)]] : [])))

export function handoutsAddress(asked: { readonly [K in keyof HandoutsAsked]?: string | undefined }): string {
  const said = new URLSearchParams()
  for (const name of texts) if (asked[name]) said.set(name, asked[name])
  return said.size === 0 ? handoutsPath : `${handoutsPath}?${said}`
}
