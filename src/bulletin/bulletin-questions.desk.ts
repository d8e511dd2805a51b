import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { clientOf } from '../base/client.desk.ts'
import { bulletinApi } from './bulletin.api.ts'
import { checkingApi } from './checking.api.ts'
import { contributionApi } from './contribution.api.ts'
import { writingApi } from './writing.api.ts'

/** What the pages of the bulletin ask, and the acts that they send. */
export const bulletin = clientOf(bulletinApi)
export const writing = clientOf(writingApi)
export const contributing = clientOf(contributionApi)
export const checking = clientOf(checkingApi)

type Issues = Awaited<ReturnType<typeof bulletin.issues>>
export type DraftHead = Issues['drafts'][number]
export type IssueHead = Issues['issues'][number]
export type DraftAnswer = Awaited<ReturnType<typeof bulletin.draft>>
export type IssueAnswer = Awaited<ReturnType<typeof bulletin.issue>>
export type SheetAnswer = NonNullable<DraftAnswer['sheet']>
export type StepAnswer = DraftAnswer['steps'][number]
export type PreviewAnswer = Awaited<ReturnType<typeof writing.preview>>
export type FigureOffer = Awaited<ReturnType<typeof checking.figures>>['figures'][number]
export type NumberFound = Awaited<ReturnType<typeof checking.proposals>>['numbers'][number]
type Contributions = Awaited<ReturnType<typeof contributing.contributions>>
export type Contribution = Contributions['contributions'][number]
export type ContributingUnit = Contributions['units'][number]

export const issuesQuery = queryOptions({
  queryKey: ['bulletin', 'issues'],
  queryFn: ({ signal }) => bulletin.issues({}, { signal }),
})

export const draftQuery = (draft: string) =>
  queryOptions({
    queryKey: ['bulletin', 'draft', draft],
    queryFn: ({ signal }) => bulletin.draft({ params: { draft } }, { signal }),
    staleTime: 0, // somebody else may have saved it
  })

export const issueQuery = (issue: string) =>
  queryOptions({
    queryKey: ['bulletin', 'issue', issue],
    queryFn: ({ signal }) => bulletin.issue({ params: { issue } }, { signal }),
  })

/** A signed issue never changes, so its pages are asked for once. */
export const issuePagesQuery = (issue: string) =>
  queryOptions({
    queryKey: ['bulletin', 'issue-pages', issue],
    queryFn: async ({ signal }) => (await writing.issuePages({ params: { issue } }, { signal })).pages,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  })

/** Figures that the words may mean; the last ones stay while the next words are looked up. */
export const figuresQuery = (words: string, cutoff: string, year: number) =>
  queryOptions({
    queryKey: ['bulletin', 'figures', words, cutoff, year],
    queryFn: async ({ signal }) => (await checking.figures({ query: { words, cutoff, year: String(year) } }, { signal })).figures,
    placeholderData: keepPreviousData,
    enabled: words !== '',
  })

export const contributionsQuery = queryOptions({
  queryKey: ['bulletin', 'contributions'],
  queryFn: ({ signal }) => contributing.contributions({}, { signal }),
})
