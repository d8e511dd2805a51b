import { z } from 'zod'
import { receiptAnswer } from '../access/receipt.ts'
import { contract } from '../base/contract.ts'
import { day, id, words } from '../base/schema.ts'
import { planYear } from '../figures/asked.ts'
import { pastedText } from './body-text.ts'
import { issueContent } from './issue.ts'
import { numberKinds } from './number-in-text.ts'
import { phraseInput, phraseKinds, phrasesInput } from './phrase.ts'

const says = z.object({ zh: z.string(), en: z.string() })

const finding = z.object({
  /** `chapter.reason`: for programs, never shown. */
  code: z.string(),
  /** `articles.0.body:3`: the article from 0, the line from 1. */
  place: z.string().optional(),
  says,
  /** A hard one stops the review; a soft one may be answered with a reason (the issue's `waived`). */
  level: z.enum(['hard', 'soft']),
  found: z.string(),
  expected: z.string().nullable(),
  sentence: z.string(),
  /** What may be put in place of `found`, in the markup of articles. */
  offers: z.array(z.object({ text: z.string(), says })),
  /** The reason with which a soft one was answered. */
  waived: z.string().nullable(),
})

const figure = z.object({
  /** Without the braces. */
  reference: z.string(),
  label: says,
  /** As it would be printed as known now; null where it has no value. */
  printed: z.string().nullable(),
  value: z.number().nullable(),
  /** From 0 to 1. */
  sure: z.number(),
})

const phrase = z.object({ ...phraseInput.shape, kind: z.enum(phraseKinds), from: z.string(), to: z.string().nullable() })

export const checkingApi = contract({
  findings: {
    method: 'POST',
    path: '/api/bulletin/findings',
    says: 'What the checker finds in an issue that need not be saved, as known now: numbers, lists, names, people.',
    needs: 'bulletin.read-findings',
    body: z.strictObject({
      content: issueContent,
      /** The id of the issue that it corrects. */
      replaces: id.nullable().default(null),
    }),
    answer: z.object({ findings: z.array(finding) }),
  },
  figures: {
    method: 'GET',
    path: '/api/bulletin/figures',
    says: 'Figures that the words may mean, the likeliest first, each as known now.',
    needs: 'bulletin.read-findings',
    query: z.strictObject({ words: words(200), cutoff: day.optional(), year: planYear.optional() }),
    answer: z.object({ figures: z.array(figure) }),
  },
  proposals: {
    method: 'POST',
    path: '/api/bulletin/proposals',
    says: 'The numbers of a text that want a source, each with the figures that it may be bound to: those of its value first.',
    needs: 'bulletin.write',
    body: z.strictObject({ text: pastedText, cutoff: day.optional(), year: z.int().min(2000).max(2100).optional() }),
    answer: z.object({
      numbers: z.array(
        z.object({
          kind: z.enum(numberKinds),
          /** Where it stands in the text, in UTF-16 units as a browser counts them; its unit is not part of it. */
          from: z.int(),
          to: z.int(),
          text: z.string(),
          unit: z.string(),
          value: z.number().nullable(),
          sentence: z.string(),
          /** How many names the list beside it has, where it counts one: then it needs no source. */
          counts: z.int().nullable(),
          offers: z.array(figure.extend({ equal: z.boolean() })),
        }),
      ),
    }),
  },
  phrases: {
    method: 'GET',
    path: '/api/bulletin/phrases',
    says: "The office's words: phrases, bodies, people and titles as they are written here.",
    needs: 'bulletin.read-findings',
    answer: z.object({ phrases: z.array(phrase) }),
  },
  recordPhrases: {
    method: 'POST',
    path: '/api/bulletin/phrases',
    says: "Add to the office's words. One that is there already is replaced from now on.",
    needs: 'bulletin.record-phrases',
    body: z.strictObject({ office: z.int(), phrases: phrasesInput }),
    answer: receiptAnswer,
  },
})
