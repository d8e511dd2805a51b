import { z } from 'zod'
import { contract } from '../base/contract.ts'
import { bytesInMegabyte } from '../base/file-type.ts'
import { key, words } from '../base/schema.ts'
import { issueContent } from './issue.ts'

/** The sha256 of a file or of a page, 64 hexadecimal digits. */
const hash = z.string().regex(/^[0-9a-f]{64}$/)

const objection = z.object({ code: z.string(), place: z.string().optional(), says: z.object({ zh: z.string(), en: z.string() }) })

/** A page as it will be printed. Null where who asks has that page already. */
const page = z.object({ hash: z.string(), svg: z.string().nullable() })

const pages = z.array(page)

/** What the page for writing needs besides drafts and issues: how it will look, and pictures. */
export const writingApi = contract({
  preview: {
    method: 'POST',
    path: '/api/bulletin/previews',
    says: 'How a text that need not be saved would be printed: its pages, its figures, and all objections to it. Nothing is kept.',
    needs: 'bulletin.read-drafts',
    body: z.strictObject({
      /** The draft whose text it is; it need not exist yet. */
      draft: key,
      content: issueContent,
      /** Pages that who asks has already. */
      have: z.array(hash).max(400).default([]),
    }),
    answer: z.object({
      pages,
      /** Each bound number in the order of the text, without those of tables: what the reference says today. */
      figures: z.array(z.object({ reference: z.string(), value: z.number().nullable(), printed: z.string() })),
      objections: z.array(objection),
      /** The moment of knowing: that of the review where there is one. RFC 3339 on Shanghai's clock. */
      known: z.string(),
    }),
  },
  issuePages: {
    method: 'GET',
    path: '/api/bulletin/issues/:issue/pages',
    says: 'The pages of a signed issue as they were printed, for showing.',
    params: z.strictObject({ issue: key }),
    answer: z.object({ pages }),
  },
  addPicture: {
    method: 'POST',
    path: '/api/bulletin/pictures',
    says: 'A picture for an article (JPEG, PNG): kept as a copy without metadata. The answer names it as articles do.',
    needs: 'bulletin.keep-picture',
    query: z.strictObject({ name: words(200) }),
    upload: { most: 20 * bytesInMegabyte },
    answer: z.object({ hash: z.string(), width: z.int(), height: z.int() }),
  },
  picture: {
    method: 'GET',
    path: '/api/bulletin/pictures/:hash',
    says: 'A picture of an article, without metadata.',
    params: z.strictObject({ hash }),
    answer: { types: ['image/jpeg', 'image/png'] },
  },
})
