/** The addresses of the ledger's pages, for those that lead to them. */
export const ledgerPath = '/registry/communities'
export const newCommunitiesPath = '/registry/communities/new'
export const communityAddress = (community: string): string => `${ledgerPath}/${community}`
/** 一区一档: all that is known of it, for reading and for paper. */
export const dossierAddress = (community: string): string => `${communityAddress(community)}/dossier`
