import { z } from 'zod'
import { contract } from '../base/contract.ts'
import { key } from '../base/schema.ts'
import { issueContent } from './issue.ts'
import { mostWordBytes } from './word-limits.ts'

const place = { article: z.int(), line: z.int() }
const piece = z.object({ change: z.int().nullable(), was: z.string().nullable(), is: z.string().nullable() })

export const wordApi = contract({
  compareWord: {
    method: 'POST',
    path: '/api/bulletin/drafts/:draft/word',
    says: 'What was changed in the proof of a draft outside the house: words, and apart from them numbers and names. Nothing is saved.',
    needs: 'bulletin.save-draft',
    params: z.strictObject({ draft: key }),
    upload: { most: mostWordBytes },
    answer: z.object({
      /** The draft as it is kept now, upon which the file was laid. */
      revision: z.int(),
      content: issueContent,
      changes: z.array(
        z.object({
          no: z.int(),
          kind: z.enum(['text', 'title', 'table', 'added', 'removed', 'moved', 'frame']),
          ...place,
          was: z.string(),
          is: z.string(),
          takes: z.boolean(),
        }),
      ),
      numbers: z.array(
        z.object({
          ...place,
          change: z.int().nullable(),
          was: z.string(),
          is: z.string(),
          reference: z.string().nullable(),
          verdict: z.enum(['kept', 'figure-contradicted', 'new-number', 'gone']),
        }),
      ),
      names: z.array(z.object({ ...place, was: z.string(), is: z.string() })),
      /** The pieces of each article, for taking one change without the others: `mergeOf` in word-merge.ts. */
      articles: z.array(
        z.object({
          title: z.object({ change: z.int(), was: z.array(z.string()), is: z.array(z.string()) }).nullable(),
          pieces: z.array(piece),
        }),
      ),
      /** The draft with every change that can be taken. */
      merged: issueContent,
      /** Who changed what where changes were tracked, and what was noted beside the text. */
      tracked: z.array(z.object({ who: z.string(), kind: z.enum(['added', 'removed']), text: z.string() })),
      comments: z.array(z.object({ who: z.string(), text: z.string() })),
    }),
  },
})
