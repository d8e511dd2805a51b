import { z } from 'zod'
import { type Objection, Refused } from './objection.ts'

const inChinese = z.locales.zhCN().localeError
const inEnglish = z.locales.en().localeError

/** Reads an input by its schema; throws `Refused` with one objection for each thing that is wrong, at its field. */
export function readInput<I>(schema: z.ZodType<I>, said: unknown): I {
  const read = schema.safeParse(said, { reportInput: true })
  if (read.success) return read.data
  throw new Refused(read.error.issues.map(objectionOf))
}

function objectionOf(issue: z.core.$ZodIssue): Objection {
  const place = issue.path.map(String).join('.')
  const own = issue.message !== worded(inEnglish, issue) ? issue.message : null // the sentence that the schema's author wrote
  if (issue.code === 'invalid_type' && issue.input === undefined && place) {
    return { code: 'base.missing', place, says: { zh: '这一项必须填写。', en: 'This must be filled in.' } }
  }
  return {
    code: 'base.unreadable',
    ...(place && { place }),
    says: { zh: own ?? `${worded(inChinese, issue)}。`, en: own ?? `${worded(inEnglish, issue)}.` },
  }
}

type Localise = ReturnType<typeof z.locales.en>['localeError']

/** Each language's own sentence about one issue of the schema. */
function worded(localise: Localise, issue: z.core.$ZodIssue): string {
  const said = localise(issue as z.core.$ZodRawIssue)
  return typeof said === 'string' ? said : (said?.message ?? issue.message)
}
