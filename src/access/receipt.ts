import { z } from 'zod'
import { inShanghai } from '../base/day.ts'
import { Conflict } from '../base/objection.ts'

/** That an act was done, and when. */
export interface Receipt {
  readonly act: string
  readonly at: Date
  /** The act had been done before; nothing was done now. */
  readonly repeated: boolean
}

/** A receipt as doors answer it; the time is RFC 3339 on Shanghai's clock. */
export const receiptAnswer = z.object({ act: z.string(), at: z.string(), repeated: z.boolean() }).meta({ id: 'Receipt' })

export const toldReceipt = ({ act, at, repeated }: Receipt): z.infer<typeof receiptAnswer> => ({ act, at: inShanghai(at), repeated })

interface Done {
  readonly verb: string
  readonly inputHash: Uint8Array
  readonly at: Date
}

/** The receipt of an act that was done before under this id; throws `Conflict` where that was another act, or had another content. */
export function receiptOf(act: string, done: Done, verb: string, hash: Uint8Array): Receipt {
  // Byte by byte and not in constant time: the hash is keyed, so whoever guesses inputs cannot tell how near he came.
  const isSame = done.verb === verb && done.inputHash.length === hash.length && done.inputHash.every((byte, at) => byte === hash[at])
  if (isSame) return { act, at: done.at, repeated: true }
  throw new Conflict({
    zh: '同一编号的操作先前已经提交过，内容不同。请刷新后重新填写。',
    en: 'An act with this id was sent before with another content. Reload and enter it again.',
  })
}
