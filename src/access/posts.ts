import type { PostKind } from './actor.ts'

/**
 * What each post may do: act names as text, so that no chapter need be imported here. A law test proves that
 * these are exactly the declared acts, none missing and none invented.
 */
const registryActs = [
  'registry.add-communities',
  'registry.rename-community',
  'registry.add-alias',
  'registry.correct-community',
  'registry.recount-community',
  'registry.charge-community',
  'registry.succeed-community',
] as const
const worksActs = [
  'works.record-milestones',
  'works.void-milestone',
  'works.withdraw-milestone',
  'works.attach-evidence',
  'works.keep-file',
  'works.record-expectations',
] as const

/** What is said of a unit's month, by the unit or for it. */
const sayingActs = ['progress.note-communities', 'progress.report-quantity', 'progress.void-quantity', 'progress.declare-month'] as const
/** The month, as a unit hands it in. */
const returnActs = [
  'progress.hand-in',
  'progress.withdraw-return',
  'progress.record-return-signature',
  'progress.justify',
  'progress.apply-for-release',
  ...sayingActs,
] as const
const signingActs = ['progress.sign-return', 'progress.refuse-return'] as const
/** The month, as the city receives it. */
const receivingActs = [
  'progress.open-month',
  'progress.set-terms',
  'progress.accept-return',
  'progress.send-back-return',
  'progress.reopen-return',
  'progress.remind-unit',
  ...sayingActs,
] as const

const draftingActs = [
  'bulletin.record-external-figure',
  'bulletin.record-phrases',
  'bulletin.keep-picture',
  'bulletin.start-numbering',
  'bulletin.save-draft',
  'bulletin.send-to-review',
  'bulletin.withdraw-draft',
  'bulletin.urge-draft',
  'bulletin.record-signature',
  'bulletin.release-issue',
  'bulletin.answer-contribution',
] as const

/** What anybody does for himself. */
const ownActs = [
  'access.change-own-password',
  'access.set-up-second-factor',
  'access.end-second-factor',
  'access.renew-recovery-codes',
  'access.make-token',
  'access.end-token',
] as const

export const acts: Readonly<Record<PostKind, readonly string[]>> = {
  administrator: [
    ...ownActs,
    'access.open-city',
    'access.add-divisions',
    'access.add-units',
    'access.add-post',
    'access.hand-over-post',
    'access.appoint-deputy',
    'access.end-holding',
    'access.end-person',
    'access.set-password',
    'access.reset-second-factor',
    'access.end-sessions',
    'access.set-setting',
    'registry.import-boundaries',
    'figures.adopt-template',
    'demo.mark-database',
  ],
  editor: [
    ...ownActs,
    ...registryActs,
    'registry.import-boundaries',
    ...worksActs,
    'plan.approve-list',
    'figures.adopt-template',
    'figures.hand-out',
    ...draftingActs,
    ...receivingActs,
  ],
  reviewer: ['figures.hand-out', ...ownActs, 'bulletin.agree-draft', 'bulletin.return-draft'],
  signer: [
    'figures.hand-out',
    ...ownActs,
    'bulletin.agree-draft',
    'bulletin.return-draft',
    'bulletin.sign-issue',
    'bulletin.void-issue',
    'progress.close-month',
    'progress.correct-month',
    'progress.decide-release',
  ],
  clerk: ['figures.hand-out', ...ownActs, ...registryActs, ...worksActs, 'bulletin.contribute-article', ...returnActs],
  'unit-reviewer': [...ownActs, ...signingActs],
  'unit-head': [...ownActs, ...signingActs],
  auditor: [...ownActs],
}

/** What is shown to some posts only, beyond what all posts of the city see: rights as text, named by the contracts. */
export const rights: Readonly<Record<PostKind, readonly string[]>> = {
  administrator: ['access.read-people', 'audit.read-book', 'bulletin.read-annex'],
  editor: [
    'figures.read-handouts',
    'audit.read-book',
    'bulletin.read-drafts',
    'bulletin.read-contributions',
    'bulletin.read-findings',
    'bulletin.write',
    'bulletin.read-annex',
  ],
  reviewer: ['figures.read-handouts', 'bulletin.read-drafts', 'bulletin.read-findings', 'bulletin.read-annex'],
  signer: ['figures.read-handouts', 'bulletin.read-drafts', 'bulletin.read-findings', 'bulletin.read-annex'],
  clerk: ['figures.read-handouts', 'bulletin.read-contributions', 'bulletin.read-findings', 'bulletin.write'],
  'unit-reviewer': ['figures.read-handouts', 'bulletin.read-contributions', 'bulletin.read-findings'],
  'unit-head': ['figures.read-handouts', 'bulletin.read-contributions', 'bulletin.read-findings'],
  auditor: [
    'figures.read-handouts',
    'access.read-people',
    'audit.read-book',
    'bulletin.read-drafts',
    'bulletin.read-findings',
    'bulletin.read-annex',
  ],
}

export const mayDo = (kind: PostKind, verb: string): boolean => acts[kind].includes(verb)

/** Whether a door that needs this act or right lets the post in. */
export const mayEnter = (kind: PostKind, needed: string): boolean => mayDo(kind, needed) || rights[kind].includes(needed)
