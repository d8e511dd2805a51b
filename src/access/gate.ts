import { createHmac, timingSafeEqual } from 'node:crypto'
import type { z } from 'zod'
import { addLines, addRefusal, closeHeads, findReceipt, shareHeads, type Unnumbered } from '../audit/line.store.ts'
import { canonical } from '../base/canonical.ts'
import { between, type Database, type Reader, type Tx } from '../base/db.ts'
import type { Drawer } from '../base/documents/drawer.adapter.ts'
import type { FileStore } from '../base/file-store.adapter.ts'
import { Conflict, Forbidden, NotFound, Refused } from '../base/objection.ts'
import { readInput } from '../base/read-input.ts'
import { type Actor, isWithin, type Reach, wholeCity } from './actor.ts'
import { mayDo } from './posts.ts'

/**
 * The gate: the only way to look and the only way to act.
 *
 * An act is declared once. For each that is sent, the gate checks the post, reads the input, opens the one
 * transaction, sets the scope of rows, shares the cabinets' locks, takes the time, does the work and writes the
 * audit line. The line is also the receipt: the same act sent twice is done once.
 */
export interface House {
  readonly db: Database
  readonly clock: () => Date
  /** Keys the hashes of inputs, which may be guessable. */
  readonly receiptKey: Uint8Array
  readonly files: Pick<FileStore, 'put' | 'get'>
  readonly drawer: Drawer
  /** Seals originals of evidence. */
  readonly sealKey: Uint8Array
}

export interface Deed {
  readonly tx: Tx
  readonly actor: Actor
  readonly now: Date
  readonly act: string
  readonly house: House
  /** In an act that freezes: everything that was recorded is known by this moment, and nothing will be added behind it. */
  readonly known: Date
}

export interface Action<I = unknown> {
  readonly verb: string
  readonly input: z.ZodType<I>
  readonly work: (deed: Deed, input: I) => Promise<void>
  /** The cabinets in which the act files something: each gets a line. */
  readonly cabinets: (input: I, actor: Actor) => readonly number[]
  /** What it is about, as a printed key. */
  readonly subject: ((input: I) => string) | null
  /** What of the input the book keeps: never personal values. */
  readonly kept: (input: I) => unknown
  /** Waits for all acts under way in the city before it takes its time. */
  readonly freezes: boolean
  /** Opens cabinets that did not exist before. */
  readonly founds: boolean
}

type Terms<I> = Pick<Action<I>, 'cabinets'> & Partial<Pick<Action<I>, 'subject' | 'kept' | 'freezes' | 'founds'>>

export const action = <I>(verb: string, input: z.ZodType<I>, terms: Terms<I>, work: Action<I>['work']): Action<I> => ({
  subject: null,
  kept: said => said,
  freezes: false,
  founds: false,
  ...terms,
  verb,
  input,
  work,
})

export interface Receipt {
  readonly act: string
  readonly at: Date
  /** The act had been done before; nothing was done now. */
  readonly repeated: boolean
}

/** Looks within the actor's reach: one consistent picture, in a transaction that cannot write. */
export const look = <T>(house: House, actor: Actor, work: (reader: Reader) => Promise<T>): Promise<T> => lookAt(house, actor.reach, work)

/** Looks at the figures of the actor's whole city. Only tables of figures and signed issues are read this way. */
export const lookCity = <T>(house: House, actor: Actor, work: (reader: Reader) => Promise<T>): Promise<T> =>
  lookAt(house, wholeCity(actor), work)

/** Looks without an actor: the program's own reading (verification, sign-in). */
export const lookAt = <T>(house: Pick<House, 'db'>, reach: Pick<Reach, 'from' | 'to'>, work: (reader: Reader) => Promise<T>): Promise<T> =>
  between(house.db, `begin isolation level repeatable read read only; ${scope(reach)}`, plain => work(plain as Reader))

/** Acts. Throws `Forbidden`, `Refused`, `NotFound` or `Conflict`, and keeps each of them in the book of refusals. */
export async function act<I>(house: House, deed: Action<I>, actor: Actor, said: unknown, id: string): Promise<Receipt> {
  const [receipt] = await actMany(house, deed, actor, [{ said, id }])
  return receipt as Receipt
}

/** Acts many times in one transaction, all or nothing; each has its own receipt and its own line. */
export async function actMany<I>(
  house: House,
  deed: Action<I>,
  actor: Actor,
  sent: readonly { said: unknown; id: string }[],
): Promise<Receipt[]> {
  try {
    if (!mayDo(actor.kind, deed.verb)) throw new Forbidden(deed.verb)
    const read = sent.map(({ said, id }) => {
      const input = readInput(deed.input, said)
      return {
        id,
        input,
        hash: createHmac('sha256', house.receiptKey).update(deed.verb).update(canonical(input)).digest(),
        cabinets: cabinetsOf(deed, input, actor),
      }
    })
    return await again(() => between(house.db, `begin; ${scope(actor.reach)}`, plain => perform(house, deed, actor, read, plain as Tx)))
  } catch (error) {
    await keepRefusal(house, deed.verb, actor, error)
    throw error
  }
}

interface Read<I> {
  readonly id: string
  readonly input: I
  readonly hash: Buffer
  readonly cabinets: readonly number[]
}

function cabinetsOf<I>(deed: Action<I>, input: I, actor: Actor): number[] {
  const cabinets = [...new Set(deed.cabinets(input, actor))].sort((a, b) => a - b)
  if (cabinets.length === 0 || !cabinets.every(county => isWithin(actor.reach, county))) throw notHere
  return cabinets
}

const notHere = new NotFound({
  zh: '管辖范围内没有这条记录。请检查链接或编号。',
  en: 'There is no such record within your reach. Check the link or the number.',
})

async function perform<I>(house: House, deed: Action<I>, actor: Actor, read: readonly Read<I>[], tx: Tx): Promise<Receipt[]> {
  const all = [...new Set(read.flatMap(one => one.cabinets))].sort((a, b) => a - b)
  // The lock comes before the time: an act takes its time only where nobody has frozen a later one.
  if (deed.freezes) await closeHeads(tx, actor.city.office, actor.city.last)
  else if ((await shareHeads(tx, all)) < all.length && !deed.founds) throw notHere
  const now = house.clock()
  const receipts: Receipt[] = []
  const lines: Unnumbered[] = []
  for (const { id, input, hash, cabinets } of read) {
    const done = await findReceipt(tx, cabinets[0] as number, id)
    if (done) {
      receipts.push(receiptOf(id, done, deed.verb, hash))
      continue
    }
    await deed.work({ tx, actor, now, act: id, house, known: new Date(now.getTime() - 1) }, input)
    receipts.push({ act: id, at: now, repeated: false })
    lines.push(...cabinets.map(county => lineOf(deed, actor, county, id, input, hash, now)))
  }
  for (const county of all) {
    const mine = lines.filter(line => line.county === county)
    if (mine.length > 0) await addLines(tx, county, mine)
  }
  return receipts
}

const lineOf = <I>(deed: Action<I>, actor: Actor, county: number, act: string, input: I, inputHash: Buffer, at: Date): Unnumbered => ({
  county,
  act,
  verb: deed.verb,
  actor: actor.name,
  person: actor.person,
  subject: deed.subject?.(input) ?? null,
  said: canonical(deed.kept(input)),
  inputHash,
  at,
})

function receiptOf(act: string, done: { verb: string; inputHash: Buffer; at: Date }, verb: string, hash: Buffer): Receipt {
  const same = done.verb === verb && done.inputHash.length === hash.length && timingSafeEqual(done.inputHash, hash)
  if (same) return { act, at: done.at, repeated: true }
  throw new Conflict({
    zh: '同一编号的操作先前已经提交过，内容不同。请刷新后重新填写。',
    en: 'An act with this id was sent before with another content. Reload and enter it again.',
  })
}

/** Serialisation failures and deadlocks are nobody's fault: the transaction is tried again, three times in all. */
async function again<T>(attempt: () => Promise<T>, left = 2): Promise<T> {
  try {
    return await attempt()
  } catch (error) {
    const code = (error as { code?: string }).code
    if (left === 0 || (code !== '40001' && code !== '40P01')) throw error
    return again(attempt, left - 1)
  }
}

/** An act that fails takes its own line back with it, so the refusal is kept in a transaction of its own. */
async function keepRefusal(house: House, verb: string, actor: Actor, error: unknown): Promise<void> {
  const reason = reasonOf(error)
  if (!reason) return
  await refusedAttempt(house, { verb, actor: actor.name, county: actor.reach.from, reason })
}

function reasonOf(error: unknown): string | null {
  if (error instanceof Forbidden) return 'forbidden'
  if (error instanceof NotFound) return 'not-found'
  if (error instanceof Conflict) return 'conflict'
  return error instanceof Refused ? `refused: ${error.objections.map(objection => objection.code).join(', ')}` : null
}

export const refusedAttempt = (
  house: Pick<House, 'db' | 'clock'>,
  refusal: { verb: string; actor: string | null; county: number | null; reason: string },
): Promise<void> => between(house.db, 'begin', plain => addRefusal(plain as Tx, { ...refusal, at: house.clock() }))

/** SET takes no parameters, so the digits are checked here. */
function scope({ from, to }: Pick<Reach, 'from' | 'to'>): string {
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to)) throw new RangeError('a reach is an interval of whole numbers')
  return `set local app.county_from = '${from}'; set local app.county_to = '${to}'`
}
