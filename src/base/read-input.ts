import { z } from 'zod'
import { type Objection, Refused } from './objection.ts'

const inChinese = z.locales.zhCN().localeError
const inEnglish = z.locales.en().localeError

/** Reads an input by its schema; throws `Refused` with one objection for each thing that is wrong, at its field. */
export function readInput<I>(schema: z.ZodType<I>, said: unknown): I {
  const unwritable = placesUnwritable(said)
  if (unwritable.length > 0) throw new Refused(unwritable.map(unwritableAt))
  const read = schema.safeParse(said, { reportInput: true })
  if (read.success) return read.data
  throw new Refused(read.error.issues.map(objectionOf))
}

/** Where a text holds what no database keeps and no printer prints: the character nought, or half of one. */
function placesUnwritable(said: unknown): string[] {
  const places: string[] = []
  const parts = [{ value: said, place: '' }] // a list and no recursion: what is sent may nest without end
  for (const { value, place } of parts) {
    if (typeof value === 'string' && /\0|\p{Surrogate}/u.test(value)) places.push(place)
    if (typeof value !== 'object' || value === null) continue
    for (const [name, part] of Object.entries(value)) {
      if (typeof part === 'string' || typeof part === 'object') parts.push({ value: part, place: place ? `${place}.${name}` : name })
    }
  }
  return places
}

const unwritableAt = (place: string): Objection => ({
  code: 'base.unwritable',
  ...(place && { place }),
  says: {
    zh: '这里有无法保存的字符，请删去重新输入。',
    en: 'Here stands a character that cannot be kept: delete it and type it again.',
  },
})

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
