/** The addresses of the pages of the bulletin. A figure of an issue is named by its place among all of them, from 1. */
export const issuesPath = '/bulletin/issues'
export const contributionsPath = '/bulletin/contributions'
export const sourcesPath = '/bulletin/sources'

export const draftAddress = (draft: string): string => `/bulletin/drafts/${draft}`

export const issueAddress = (issue: string, figure?: number): string =>
  `${issuesPath}/${issue}${figure === undefined ? '' : `?figure=${figure}`}`

/** What has changed since an issue: a page of the overview. */
export const sinceIssueAddress = (issue: string): string => `${issuesPath}/${issue}/since`
