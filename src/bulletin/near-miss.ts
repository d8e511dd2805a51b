import { type KnownName, middle, type NamedStretch, type NameIndex, shortName, withOneOpen } from './name-index.ts'
import type { Stretch } from './number-in-text.ts'

/** A stretch that is one slip away from a name: somebody meant it and mistyped. */
export interface NearMiss extends Stretch {
  readonly found: string
  readonly known: KnownName
}

type Candidate = Stretch & { readonly known: KnownName }

/** The near misses of a text, outside the names that stand in it as they should. */
export function nearMissesIn(text: string, index: NameIndex, named: readonly NamedStretch[]): NearMiss[] {
  const taken = new Uint8Array(text.length)
  for (const { from, to } of named) taken.fill(1, from, to)
  const misses = [...shortCandidates(text, index), ...longCandidates(text, index)].filter(candidate => isMiss(text, candidate, taken))
  return apart(misses.map(({ from, to, known }) => ({ from, to, known, found: text.slice(from, to) })))
}

function shortCandidates(text: string, { bySlip }: NameIndex): Candidate[] {
  const found: Candidate[] = []
  if (bySlip.size === 0) return found
  const add = (key: string, from: number, to: number) => {
    for (const known of bySlip.get(key) ?? []) found.push({ from, to, known })
  }
  for (let from = 0; from < text.length; from++) {
    for (let length = 3; length <= shortName + 1 && from + length <= text.length; length++) {
      const piece = text.slice(from, from + length)
      add(piece, from, from + length)
      if (length <= shortName) for (let open = 0; open < length; open++) add(withOneOpen(piece, open), from, from + length)
    }
  }
  return found
}

function longCandidates(text: string, { byFirstHalf, bySecondHalf, halves }: NameIndex): Candidate[] {
  const found: Candidate[] = []
  for (let at = 0; at < text.length; at++) {
    for (const length of halves) {
      const half = text.slice(at, at + length)
      for (const known of byFirstHalf.get(half) ?? [])
        if (middle(known.name) === length) for (const to of around(at + known.name.length)) found.push({ from: at, to, known })
      for (const known of bySecondHalf.get(half) ?? []) {
        const to = at + length
        for (const from of around(to - known.name.length)) found.push({ from, to, known })
      }
    }
  }
  return found.filter(({ from, to }) => from >= 0 && to <= text.length)
}

const around = (place: number) => [place, place - 1, place + 1]

function isMiss(text: string, { from, to, known: { name } }: Candidate, taken: Uint8Array): boolean {
  const found = text.slice(from, to)
  // Where the name stands whole and its last character once more, only that one is too much.
  const wholeBefore = to - from === name.length + 1 && found.startsWith(name) && found.endsWith(name.slice(-1)) && taken[to - 1] === 0
  if (!wholeBefore && taken.subarray(from, to).includes(1)) return false
  return isSlip(found, name, { before: text[from - 1] ?? '', after: text[to] ?? '' })
}

// Little words and generic ones: where one of them stands in place of another character, people meant it.
const littleWords =
  /[\s\p{P}\p{S}\p{N}个各的和在是有为与及或等了这那每多两几到至从由把被将向对以其中名户栋座条老旧新全市省国县区镇乡村街道路我你他她它]/u
const genericEnds = /(小区|花园|大院|宿舍|新村|家属楼|街道|苑|镇|乡|县|区|市)$/
// A name stands alone where a mark or one of these words is beside it; inside a longer word it only looks like one.
const opensName = /^$|[\s\p{P}\p{S}的和与及在是为对到由]/u
const closesName = /^$|[\s\p{P}\p{S}\p{N}的和与及在是为已有共等将未全正计]/u
// Only a character that looks or sounds like it is taken for the end of a short name: 五华具 is a slip, 幸福感 is none.
const alike: Readonly<Record<string, string>> = {
  县: '具线现',
  区: '巨去曲',
  镇: '震振阵真',
  市: '巿是示',
  苑: '院园宛',
  园: '圆院苑',
  省: '少',
  院: '苑园',
}
const everydayStems = /^(开工|完工|改造|试点|示范|居民|部分|相关|有关|全部|剩余|首批|动工|在建|住宅|城镇|这些)$/

/** 兴宁县 for 兴宁市. */
const isAnotherRank = (wrong: string, right: string) => ['县区市', '镇乡'].some(ranks => ranks.includes(wrong) && ranks.includes(right))

interface Beside {
  readonly before: string
  readonly after: string
}

/** Whether who wrote `found` meant `name`: one character wrong, two swapped, one missing or doubled. */
function isSlip(found: string, name: string, beside: Beside): boolean {
  const stem = name.replace(genericEnds, '')
  const start = sameStart(found, name)
  const end = Math.min(sameEnd(found, name), Math.min(found.length, name.length) - start)
  if (found.length === name.length) {
    if (start + end === name.length - 2 && found[start] === name[start + 1] && found[start + 1] === name[start]) return true
    return start + end === name.length - 1 && isWrongCharacter(found, name, start, stem, beside)
  }
  if (found.length === name.length + 1)
    return start + end >= name.length && (found[start] === found[start - 1] || found[start - 1] === found[start - 2])
  // One is missing: only of a name that stays long enough to be known, and not where the text goes on with it.
  const isOneShort = found.length === name.length - 1 && start + end === found.length
  return isOneShort && found.length >= 4 && stem.length >= 3 && name.at(-1) !== beside.after
}

/** A stem of two characters is easily another name, so it must stand alone, and its end may only be mistaken for what looks like it. */
function isWrongCharacter(found: string, name: string, at: number, stem: string, { before, after }: Beside): boolean {
  const [wrong = '', right = ''] = [found[at], name[at]]
  if (littleWords.test(wrong) && !(alike[right] ?? '').includes(wrong) && !isAnotherRank(wrong, right)) return false
  if (stem.length >= 4) return true
  if (at >= stem.length) return (alike[right] ?? '').includes(wrong) || (isAnotherRank(wrong, right) && closesName.test(after))
  if (everydayStems.test(found.slice(0, stem.length))) return false
  return opensName.test(before) && (name.length > 3 || closesName.test(after))
}

function sameStart(a: string, b: string): number {
  let same = 0
  while (same < a.length && same < b.length && a[same] === b[same]) same++
  return same
}

function sameEnd(a: string, b: string): number {
  let same = 0
  while (same < a.length && same < b.length && a[a.length - 1 - same] === b[b.length - 1 - same]) same++
  return same
}

/** From left to right, none over another: first those of the same length as their name, then those of the longer name. */
function apart(misses: readonly NearMiss[]): NearMiss[] {
  const off = ({ found, known }: NearMiss) => Math.abs(found.length - known.name.length)
  const kept: NearMiss[] = []
  for (const miss of [...misses].sort((a, b) => off(a) - off(b) || b.known.name.length - a.known.name.length))
    if (!kept.some(other => miss.from < other.to && other.from < miss.to)) kept.push(miss)
  return kept.sort((a, b) => a.from - b.from)
}
