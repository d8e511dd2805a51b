/** What a draft will be: an issue of its own, the correction of one that was issued, or of the proof of one that is signed and not yet issued. */
export const draftKinds = ['issue', 'correction', 'proof'] as const
export type DraftKind = (typeof draftKinds)[number]
