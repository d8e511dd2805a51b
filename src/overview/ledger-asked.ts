/**
 * The address of the ledger's list: its filters and its page, as people and links write them. What cannot be read goes to
 * the server as it stands, which says what is wrong with it.
 */
export const ledgerFilters = ['words', 'unit', 'builtFrom', 'builtTo', 'planned', 'page'] as const
export type LedgerAsked = { readonly [F in (typeof ledgerFilters)[number]]?: string | undefined }

export const readLedgerAsked = (query: URLSearchParams): LedgerAsked =>
  Object.fromEntries(ledgerFilters.map(name => [name, query.get(name) || undefined]).filter(([, text]) => text !== undefined))

/** The same list with some of it otherwise; another filter begins at the first page. */
export function ledgerAddress(path: string, asked: LedgerAsked, otherwise: LedgerAsked): string {
  const all = { ...asked, ...('page' in otherwise ? {} : { page: undefined }), ...otherwise }
  const said = new URLSearchParams()
  for (const name of ledgerFilters) if (all[name]) said.set(name, all[name])
  return said.size === 0 ? path : `${path}?${said}`
}
