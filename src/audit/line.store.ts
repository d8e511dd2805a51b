import { sql } from 'kysely'
import type { Last, Reader, Tx } from '../base/db.ts'
import { digestOf, hashOf, type Line } from './line.ts'

/** A line before it has its number. */
export type Unnumbered = Omit<Line, 'no'>

/** Locked ends of chains: how many there are, and the latest moment of knowing of which a figure was frozen there. */
export interface Locked {
  readonly cabinets: number
  readonly frozenAt: Date | null
}

/** Shares the cabinets' ends with other acts and keeps out whoever freezes a figure. */
export async function shareHeads(tx: Tx, counties: readonly number[]): Promise<Locked> {
  const { rows } = await sql<Frozen>`
    select frozen_at as "frozenAt" from audit.head where county_id = any (${counties}::int[]) order by county_id for key share`.execute(tx)
  return lockedOf(rows)
}

/** Waits for every act under way in these cabinets; until commit no other begins there. */
export async function closeHeads(tx: Tx, from: number, to: number): Promise<Locked> {
  const { rows } = await sql<Frozen>`
    select frozen_at as "frozenAt" from audit.head where county_id between ${from} and ${to} order by county_id for update`.execute(tx)
  return lockedOf(rows)
}

/** From now on nothing is recorded in these cabinets as of `known` or before. They must be closed. */
export async function freezeHeads(tx: Tx, from: number, to: number, known: Date): Promise<void> {
  await sql`update audit.head set frozen_at = ${known} where county_id between ${from} and ${to}`.execute(tx)
}

interface Frozen {
  readonly frozenAt: Date | null
}

/** The lock comes before the time, and the time behind what was frozen, even where a clock has stepped back. */
export function timeBehind({ frozenAt }: Locked, clock: Date): Date {
  return frozenAt && frozenAt >= clock ? new Date(frozenAt.getTime() + 1) : clock
}

function lockedOf(rows: readonly Frozen[]): Locked {
  const latest = Math.max(...rows.map(row => row.frozenAt?.getTime() ?? Number.NEGATIVE_INFINITY))
  return { cabinets: rows.length, frozenAt: Number.isFinite(latest) ? new Date(latest) : null }
}

export async function openHead(tx: Tx, county: number, beginning: Uint8Array): Promise<void> {
  await sql`insert into audit.head (county_id, no, hash) values (${county}, 0, ${Buffer.from(beginning)})`.execute(tx)
}

/** The receipt of an act that was done before in any of these cabinets, or null. */
export async function findReceipt(
  reader: Reader,
  counties: readonly number[],
  act: string,
): Promise<{ verb: string; inputHash: Buffer; at: Date } | null> {
  const { rows } = await sql<{ verb: string; inputHash: Buffer; at: Date }>`
    select verb, input_hash as "inputHash", at from audit.line
    where county_id = any (${counties}::int[]) and act_id = ${act} limit 1`.execute(reader)
  return rows[0] ?? null
}

/**
 * Adds the lines of an act to their chains, cabinet by cabinet in the order of their locks. Done last in an act: from here
 * to the commit the cabinets' ends are held, and no other act in them can commit. A last line that stands alone goes out
 * together with the commit.
 */
export async function addToChains(tx: Tx, cabinets: readonly number[], lines: readonly Unnumbered[], last: Last): Promise<void> {
  const chains = cabinets.map(county => lines.filter(line => line.county === county)).filter(mine => mine.length > 0)
  const [only, ...more] = chains.at(-1) ?? []
  const goesLast = only !== undefined && more.length === 0
  for (const mine of goesLast ? chains.slice(0, -1) : chains) await addLines(tx, mine)
  if (goesLast) last(() => addLine(tx, only))
}

/** Lines of one cabinet, in their order. */
async function addLines(tx: Tx, lines: readonly Unnumbered[]): Promise<void> {
  const county = lines[0]?.county ?? 0
  const { rows } = await sql<{ no: number; hash: Buffer }>`
    select no, hash from audit.head where county_id = ${county} for no key update`.execute(tx)
  const head = rows[0]
  if (!head) throw new Error(`cabinet ${county} has no chain`)
  let { no, hash } = head
  const chained = lines.map(unnumbered => {
    const line: Line = { ...unnumbered, no: ++no }
    hash = hashOf(hash, line)
    return { ...line, input_hash: bytea(line.inputHash), hash: bytea(hash), at: line.at.toISOString() }
  })
  await sql`
    with chained as (
      insert into audit.line (county_id, no, act_id, verb, actor, person_id, subject, said, input_hash, at, hash)
      select county, no, act, verb, actor, person, subject, said, input_hash, at, hash
      from jsonb_to_recordset(${JSON.stringify(chained)}::jsonb)
        as line (county int, no bigint, act uuid, verb text, actor text, person uuid, subject text, said text, input_hash bytea, at timestamptz, hash bytea)
    )
    update audit.head set no = ${no}, hash = ${hash} where county_id = ${county}`.execute(tx)
}

/**
 * One line in one statement, which can go out together with the commit: the shorter the cabinet's end is held, the more
 * acts a second. A cabinet without a chain gives no number, and the statement fails.
 */
async function addLine(tx: Tx, line: Unnumbered): Promise<void> {
  await sql`
    with head as (
      update audit.head set no = no + 1, hash = sha256(hash || int8send(no + 1) || ${digestOf(line)})
      where county_id = ${line.county} returning no, hash
    )
    insert into audit.line (county_id, no, act_id, verb, actor, person_id, subject, said, input_hash, at, hash)
    values (${line.county}, (select no from head), ${line.act}, ${line.verb}, ${line.actor}, ${line.person}, ${line.subject}, ${line.said},
      ${Buffer.from(line.inputHash)}, ${line.at}, (select hash from head))`.execute(tx)
}

const bytea = (bytes: Uint8Array) => `\\x${Buffer.from(bytes).toString('hex')}`

export interface KeptLine extends Line {
  readonly hash: Buffer
}

/** Some lines of a cabinet's chain after `after`, in order. */
export async function listLines(reader: Reader, county: number, after: number, limit: number): Promise<KeptLine[]> {
  const { rows } = await sql<KeptLine>`
    select county_id as county, no, act_id as act, verb, actor, person_id as person, subject, said, input_hash as "inputHash", at, hash
    from audit.line where county_id = ${county} and no > ${after} order by no limit ${limit}`.execute(reader)
  return rows
}

/** Cabinets that have lines and no end of a chain: somebody took it away, so that nobody would follow them. */
export async function listHeadless(reader: Reader): Promise<number[]> {
  const { rows } = await sql<{ county: number }>`
    select distinct county_id as county from audit.line
    where not exists (select from audit.head where head.county_id = line.county_id) order by 1`.execute(reader)
  return rows.map(row => row.county)
}

export async function listHeads(reader: Reader): Promise<{ county: number; no: number; hash: Buffer }[]> {
  const { rows } = await sql<{ county: number; no: number; hash: Buffer }>`
    select county_id as county, no, hash from audit.head order by county_id`.execute(reader)
  return rows
}
