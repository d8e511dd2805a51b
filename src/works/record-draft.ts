import { z } from 'zod'
import type { EvidenceFile } from './evidence-file.ts'

/** What somebody has entered and not yet sent, apart from what stands in the address. */
export interface Draft {
  /** Printed keys of the chosen items. */
  readonly items: readonly string[]
  /** One building of the one item that is chosen; null: the whole community. */
  readonly building: string | null
  readonly files: readonly EvidenceFile[]
  /** 先报后补 */
  readonly later: boolean
  readonly note: string
}

export const emptyDraft: Draft = { items: [], building: null, files: [], later: false, note: '' }

const bilingual = z.object({ zh: z.string(), en: z.string() })
const kept = z.object({
  login: z.string(),
  draft: z.object({
    items: z.array(z.string()),
    building: z.string().nullable(),
    files: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        state: z.enum(['waiting', 'sending', 'kept', 'failed']),
        sent: z.number(),
        counties: z.array(z.number()),
        hash: z.string().nullable(),
        proves: z.array(z.object({ item: z.string(), name: z.string() })),
        wrong: z.array(bilingual),
      }),
    ),
    later: z.boolean(),
    note: z.string(),
  }),
})

/** As the window keeps it: for the one who entered it, and for nobody who signs in after him. */
export const writeDraft = (login: string, draft: Draft): string => JSON.stringify({ login, draft })

export function readDraft(text: string | null, login: string): Draft {
  if (text === null) return emptyDraft
  const read = kept.safeParse(jsonOf(text))
  return read.success && read.data.login === login ? read.data.draft : emptyDraft
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Chosen and given up again in one click; the order is that of choosing, which is also that of recording. */
export const toggled = (items: readonly string[], item: string): string[] =>
  items.includes(item) ? items.filter(one => one !== item) : [...items, item]
