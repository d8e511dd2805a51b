/** The address of the reading room: its filters, as people and links write them. */
export const bookPath = '/audit'

const filters = ['tab', 'from', 'to', 'verb', 'post', 'county', 'about'] as const
export type BookAsked = { readonly [F in (typeof filters)[number]]?: string | undefined }

export const readBookAsked = (query: URLSearchParams): BookAsked =>
  Object.fromEntries(filters.map(name => [name, query.get(name) || undefined]).filter(([, text]) => text !== undefined))

export function bookAddress(asked: BookAsked): string {
  const said = new URLSearchParams()
  for (const name of filters) if (asked[name]) said.set(name, asked[name])
  return said.size === 0 ? bookPath : `${bookPath}?${said}`
}
