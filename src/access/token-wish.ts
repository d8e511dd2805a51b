import { z } from 'zod'
import { day, words } from '../base/schema.ts'

/** What the owner says of a token that he wants; the key itself is made by the server. */
export const wishedToken = {
  /** What it is for: the book of acts says it with the post. */
  name: words(40),
  post: z.int(),
  /** Null: those of the post. */
  units: z.array(z.int()).max(200).nullable().default(null),
  readsOnly: z.boolean().default(true),
  /** The last day on which it is good. */
  last: day,
}
