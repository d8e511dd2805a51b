import { z } from 'zod'
import type { Objection } from '../base/objection.ts'
import { day, words } from '../base/schema.ts'

/**
 * The office's words: fixed phrases, names of bodies, people and titles as they are written here, each from a day on.
 * What comes close to one of them and is not it is pointed out. Names of units, divisions and communities are known
 * without being written down here.
 */
export const phraseKinds = ['phrase', 'unit', 'person', 'title'] as const

export const phraseInput = z.strictObject({
  text: words(80),
  kind: z.enum(phraseKinds),
  from: day,
  /** The last day on which it is used so; null while it is. */
  to: day.nullable().default(null),
  /** What says so: the document, the notice of appointment. */
  document: words(200),
})
export type Phrase = z.infer<typeof phraseInput>

export const phrasesInput = z.array(phraseInput).min(1).max(500)

/** Why these phrases may not be recorded: all reasons. */
export function objectionsToPhrases(phrases: readonly Phrase[]): Objection[] {
  const seen = new Set<string>()
  return phrases.flatMap(({ text, kind, from, to }, index) => {
    const objections: Objection[] = []
    if ([...text].length < 2) objections.push(tooShort(text, `${index}.text`))
    if (to !== null && to < from) objections.push(endsBefore(text, `${index}.to`))
    if (seen.has(`${kind} ${text}`)) objections.push(twice(text, `${index}.text`))
    seen.add(`${kind} ${text}`)
    return objections
  })
}

const tooShort = (text: string, place: string): Objection => ({
  code: 'bulletin.phrase-too-short',
  place,
  says: { zh: `“${text}”只有一个字，请写完整。`, en: `“${text}” is one character only: write it in full.` },
})

const endsBefore = (text: string, place: string): Objection => ({
  code: 'bulletin.phrase-ends-before-it-begins',
  place,
  says: { zh: `“${text}”的停用日早于启用日，请核对。`, en: `“${text}” ends before it begins: check the days.` },
})

const twice = (text: string, place: string): Objection => ({
  code: 'bulletin.phrase-twice',
  place,
  says: { zh: `“${text}”写了两次，请删去一处。`, en: `“${text}” stands there twice: delete one.` },
})
