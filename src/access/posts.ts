import type { PostKind } from './actor.ts'

/**
 * What each post may do: act names as text, so that no chapter need be imported here. A law test proves that
 * these are exactly the declared acts, none missing and none invented.
 */
const registryActs = [
  'registry.add-communities',
  'registry.rename-community',
  'registry.recount-community',
  'registry.charge-community',
  'registry.succeed-community',
] as const
const worksActs = ['works.record-milestones', 'works.void-milestone', 'works.attach-evidence', 'works.keep-file'] as const

const draftingActs = [
  'bulletin.record-external-figure',
  'bulletin.keep-picture',
  'bulletin.start-numbering',
  'bulletin.save-draft',
  'bulletin.send-to-review',
] as const

export const acts: Readonly<Record<PostKind, readonly string[]>> = {
  administrator: [
    'access.open-city',
    'access.add-divisions',
    'access.add-units',
    'access.add-post',
    'access.set-password',
    'access.set-setting',
    'figures.adopt-template',
    'demo.mark-database',
  ],
  editor: [...registryActs, ...worksActs, 'plan.approve-list', 'figures.adopt-template', ...draftingActs],
  reviewer: ['bulletin.return-draft'],
  signer: ['bulletin.return-draft', 'bulletin.sign-issue', 'bulletin.void-issue'],
  clerk: [...registryActs, ...worksActs],
  auditor: [],
}

/** What is shown to some posts only, beyond what all posts of the city see: rights as text, named by the contracts. */
export const rights: Readonly<Record<PostKind, readonly string[]>> = {
  administrator: [],
  editor: [],
  reviewer: [],
  signer: [],
  clerk: [],
  auditor: [],
}

export const mayDo = (kind: PostKind, verb: string): boolean => acts[kind].includes(verb)

/** Whether a door that needs this act or right lets the post in. */
export const mayEnter = (kind: PostKind, needed: string): boolean => mayDo(kind, needed) || rights[kind].includes(needed)
