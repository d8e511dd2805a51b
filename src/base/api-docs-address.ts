/** The page that describes the doors to who writes programs; its address names the operation that it shows. */
export const apiDocsPath = '/api-docs'

export interface ApiDocsAddress {
  /** `registry.addCommunities` */
  readonly operation: string | null
  readonly words: string
}

export const readApiDocsAddress = (query: URLSearchParams): ApiDocsAddress => ({
  operation: query.get('operation'),
  words: query.get('words') ?? '',
})

export function apiDocsAddress({ operation, words }: ApiDocsAddress): string {
  const said = new URLSearchParams()
  if (words !== '') said.set('words', words)
  if (operation !== null) said.set('operation', operation)
  return said.size === 0 ? apiDocsPath : `${apiDocsPath}?${said}`
}
