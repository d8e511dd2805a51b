import { z } from 'zod'
import { contract } from '../base/contract.ts'
import { key } from '../base/schema.ts'

export const annexForms = ['docx', 'pdf', 'xlsx', 'html'] as const

const types = [
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/html; charset=utf-8',
]

const form = z.enum(annexForms)
const words = z.object({ zh: z.string(), en: z.string() })

export const annexApi = contract({
  issueAnnex: {
    method: 'GET',
    path: '/api/bulletin/issues/:issue/annex.:form',
    says: 'The annex of a signed issue (数据底稿): each number, its rule, and the communities behind it; for posts that reach the whole city.',
    needs: 'bulletin.read-annex',
    params: z.strictObject({ issue: key, form }),
    answer: { types },
  },
  draftAnnex: {
    method: 'GET',
    path: '/api/bulletin/drafts/:draft/annex.:form',
    says: 'The same of a draft, as known when it went to review, or now; for who may read drafts.',
    needs: 'bulletin.read-drafts',
    params: z.strictObject({ draft: key, form }),
    answer: { types },
  },
  issueFigure: {
    method: 'GET',
    path: '/api/bulletin/issues/:issue/figures/:no',
    says: 'One number of a signed issue explained: what it is called, its rule, its value, and the communities behind it as far as the post reaches.',
    params: z.strictObject({
      issue: key,
      no: z.string().transform((text, context) => {
        if (/^[1-9]\d{0,5}$/.test(text)) return Number(text)
        context.addIssue({ code: 'custom', message: '数字的序号从 1 起 (figures are counted from 1)' })
        return z.NEVER
      }),
    }),
    answer: z.object({
      no: z.int(),
      place: z.object({ article: z.int(), line: z.int(), row: z.string().optional(), column: z.string().optional() }),
      sentence: z.string(),
      printed: z.string(),
      value: z.number().nullable(),
      label: words,
      rule: words,
      /** The page of the month that shows it; null where no table of a month does. */
      address: z.string().nullable(),
      /** Null where no fact of ours stands behind the number. */
      communities: z
        .array(
          z.object({
            item: z.string(),
            name: z.string(),
            unit: z.string(),
            households: z.int(),
            buildings: z.int(),
            stageName: words,
            startedOn: z.string().nullable(),
          }),
        )
        .nullable(),
      /** How many communities lie outside the reach of the post. */
      outside: z.int(),
    }),
  },
})
