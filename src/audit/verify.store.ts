import type { Reader } from '../base/db.ts'
import { listHeadless, listHeads, listLines } from './line.store.ts'
import { beginning } from './line.ts'
import { type Break, follow, objectionToEnd } from './verify.ts'

const page = 5000

export interface Verified {
  readonly cabinets: number
  readonly lines: number
  readonly breaks: readonly Break[]
}

/** Follows the chain of every cabinet in scope from its first line to its end; a page of lines at a time. */
export async function verifyChains(reader: Reader): Promise<Verified> {
  const heads = await listHeads(reader)
  const breaks: Break[] = []
  let lines = 0
  for (const head of heads) {
    const end = await followAll(reader, head.county)
    const broken = 'reason' in end ? end : objectionToEnd(end, head)
    if (broken) breaks.push(broken)
    lines += head.no
  }
  const headless = (await listHeadless(reader)).map(county => ({ county, no: 0, reason: 'headless' as const }))
  return { cabinets: heads.length, lines, breaks: [...breaks, ...headless] }
}

async function followAll(reader: Reader, county: number): Promise<ReturnType<typeof follow>> {
  let end: ReturnType<typeof follow> = { county, no: 0, hash: beginning }
  while (!('reason' in end)) {
    const lines = await listLines(reader, county, end.no, page)
    end = follow(end, lines)
    if (lines.length < page) return end
  }
  return end
}
