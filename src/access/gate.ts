import { createHmac } from 'node:crypto'
import type { z } from 'zod'
import { addToChains, closeHeads, findReceipt, freezeHeads, shareHeads, timeBehind, type Unnumbered } from '../audit/line.store.ts'
import { addRefusal, type Refusal } from '../audit/refusal.store.ts'
import { canonical } from '../base/canonical.ts'
import { between, type Database, type Last, looking, type Reader, type Tx } from '../base/db.ts'
import type { Drawer } from '../base/documents/drawer.adapter.ts'
import type { FileStore } from '../base/file-store.adapter.ts'
import { Forbidden } from '../base/objection.ts'
import { readInput } from '../base/read-input.ts'
import { type Actor, isWithin, type Reach, wholeCity } from './actor.ts'
import { mayDo } from './posts.ts'
import { type Receipt, receiptOf } from './receipt.ts'
import { explained, isWorthAnotherTry, notHere, reasonOf } from './refused.ts'
import { barToToken } from './token.ts'

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

/** Looks within the actor's reach: one consistent picture, in a transaction that cannot write. */
export const look = <T>(house: House, actor: Actor, work: (reader: Reader) => Promise<T>): Promise<T> => lookAt(house, actor.reach, work)

/** Looks at the figures of the actor's whole city. Only tables of figures and signed issues are read this way. */
export const lookCity = <T>(house: House, actor: Actor, work: (reader: Reader) => Promise<T>): Promise<T> =>
  lookAt(house, wholeCity(actor), work)

/** Looks without an actor: the program's own reading (verification, sign-in). */
export const lookAt = <T>(house: Pick<House, 'db'>, reach: Pick<Reach, 'from' | 'to'>, work: (reader: Reader) => Promise<T>): Promise<T> =>
  looking(house.db, `begin isolation level repeatable read read only; ${scope(reach)}`, plain => work(plain as Reader))

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
  let asked: number | null = null
  try {
    if (!mayDo(actor.kind, deed.verb)) throw new Forbidden(deed.verb)
    const bar = barToToken(actor, deed.verb)
    if (bar) throw new Forbidden(deed.verb, bar)
    const read = sent.map(({ said, id }) => {
      const input = readInput(deed.input, said)
      asked = deed.cabinets(input, actor)[0] ?? null
      return {
        id,
        input,
        hash: createHmac('sha256', house.receiptKey).update(deed.verb).update(canonical(input)).digest(),
        cabinets: cabinetsOf(deed, input, actor),
      }
    })
    const attempt = () =>
      between(house.db, `begin; ${scope(actor.reach)}`, (plain, last) => perform(house, deed, actor, read, plain as Tx, last))
    return await again(attempt).catch(error => doneMeanwhile(house, deed.verb, actor, read, explained(error)))
  } catch (error) {
    await keepRefusal(house, deed.verb, actor, asked, error)
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

async function perform<I>(house: House, deed: Action<I>, actor: Actor, read: readonly Read<I>[], tx: Tx, last: Last): Promise<Receipt[]> {
  const all = [...new Set(read.flatMap(one => one.cabinets))].sort((a, b) => a - b)
  // One trip for all: on a connection one statement waits for the one before it, so the receipts are read behind the lock.
  const [locked, ...done] = await Promise.all([lock(deed, actor, all, tx), ...read.map(one => findReceipt(tx, one.cabinets, one.id))])
  const now = timeBehind(locked, house.clock())
  const known = new Date(now.getTime() - 1)
  if (deed.freezes) await freezeHeads(tx, actor.city.office, actor.city.last, known)
  const receipts: Receipt[] = []
  const lines: Unnumbered[] = []
  for (const [index, { id, input, hash, cabinets }] of read.entries()) {
    const before = done[index]
    if (before) {
      receipts.push(receiptOf(id, before, deed.verb, hash))
      continue
    }
    await deed.work({ tx, actor, now, act: id, house, known }, input)
    receipts.push({ act: id, at: now, repeated: false })
    lines.push(...cabinets.map(county => lineOf(deed, actor, county, id, input, hash, now)))
  }
  await addToChains(tx, all, lines, last)
  return receipts
}

/** Takes the locks of the cabinets: shared, or, for an act that freezes, those of the whole city alone. */
async function lock<I>(deed: Action<I>, { city }: Actor, cabinets: readonly number[], tx: Tx) {
  if (deed.freezes) return closeHeads(tx, city.office, city.last)
  const locked = await shareHeads(tx, cabinets)
  if (locked.cabinets < cabinets.length && !deed.founds) throw notHere
  return locked
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

/**
 * The same act sent twice at once: the second waits for the first, finds everything done and is refused for it. Then the
 * receipt of the first is the answer. Throws `error` where that is not how it was.
 */
async function doneMeanwhile(house: House, verb: string, actor: Actor, read: readonly Read<unknown>[], error: unknown) {
  if (reasonOf(error) === null) throw error
  const found = await look(house, actor, reader => Promise.all(read.map(one => findReceipt(reader, one.cabinets, one.id))))
  return read.map(({ id, hash }, index) => {
    const done = found[index]
    if (!done) throw error
    return receiptOf(id, done, verb, hash)
  })
}

/** Tries the transaction again where that may help, three times in all. */
async function again<T>(attempt: () => Promise<T>, left = 2): Promise<T> {
  try {
    return await attempt()
  } catch (error) {
    if (left === 0 || !isWorthAnotherTry(error)) throw error
    return again(attempt, left - 1)
  }
}

/** In a transaction of its own: an act that fails takes its own line back with it. */
async function keepRefusal(house: House, verb: string, actor: Actor, county: number | null, error: unknown): Promise<void> {
  const reason = reasonOf(error)
  if (reason) await refusedAttempt(house, { verb, actor: actor.name, person: actor.person, county, reason })
}

export const refusedAttempt = (house: Pick<House, 'db' | 'clock'>, refusal: Omit<Refusal, 'at'>): Promise<void> =>
  between(house.db, 'begin', plain => addRefusal(plain as Tx, { ...refusal, at: house.clock() }))

/** SET takes no parameters, so the digits are checked here. */
function scope({ from, to }: Pick<Reach, 'from' | 'to'>): string {
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to)) throw new RangeError('a reach is an interval of whole numbers')
  return `set local app.county_from = '${from}'; set local app.county_to = '${to}'`
}
