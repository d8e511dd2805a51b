import type { NamedStretch } from './name-index.ts'
import type { NumberInText } from './number-in-text.ts'

/**
 * A list beside a number that counts it: “广州、深圳、佛山等3个市”, “7个小区项目” after seven names, “2个：甲小区和乙小区”.
 *
 * Names may stand in groups by their place (江南街道的A、B，西郊街道的C), and a name that holds 和 is not cut in two.
 */
export interface CountedList {
  readonly members: readonly string[]
  /** Ends with 等: the list may name only some of what is counted. */
  readonly open: boolean
}

type Kind = 'place' | 'community' | null

/** The list that ends where this number begins; null where none does, or where it lists something else. */
export function listBefore(text: string, number: NumberInText, names: readonly NamedStretch[]): CountedList | null {
  const head = text.slice(0, number.from).replace(/\s+$/, '')
  const [, closing = ''] = /(等共|共计|合计|等|共|这)$/.exec(head) ?? []
  const end = head.length - closing.length
  const start = startOfList(head.slice(0, end))
  const members = membersIn(text.slice(start, end), names, start)
  if (members.length < 2) return null
  const [mine, theirs] = [kindOfNoun(number), kindOf(members.at(-1) ?? '')]
  const fits =
    closing === '' || closing === '合计' || closing === '共计'
      ? mine !== null && mine === theirs
      : mine === null || theirs === null || mine === theirs
  return fits ? { members, open: closing.startsWith('等') } : null
}

/** The list that follows a number after a colon: “7个：江南街道的…”. */
export function listAfter(text: string, number: NumberInText, names: readonly NamedStretch[]): CountedList | null {
  const rest = text.slice(number.to)
  const [whole, body = ''] = /^[^，。；：:！？]{0,24}[：:]([^。；！？]+)/.exec(rest) ?? []
  if (whole === undefined) return null
  const from = number.to + whole.length - body.length
  const numbered = [...body.matchAll(/[一二三四五六七八九十]是/g)].length
  if (numbered >= 2) return { members: Array.from({ length: numbered }, (_, index) => `${index + 1}`), open: false }
  const open = /等[^、，]{0,6}$/.test(body)
  const members = membersIn(open ? body.replace(/等[^、，]{0,6}$/, '') : body, names, from)
  // What holds clauses and not names is no list.
  return members.length >= 2 && members.every(member => member.length <= 16) ? { members, open } : null
}

/** Back over the groups of a list: a clause belongs to it while the next one begins with a place of its own. */
function startOfList(head: string): number {
  let start = Math.max(...['。', '；', '：', '！', '？', ':', '（', '(', '“', '——'].map(mark => head.lastIndexOf(mark))) + 1
  for (let comma = head.lastIndexOf('，'); comma >= start; comma = head.lastIndexOf('，', comma - 1)) {
    const next = head.slice(comma + 1)
    const clause = head.slice(Math.max(start, head.lastIndexOf('，', comma - 1) + 1), comma)
    if (!groupOpens.test(next) || !groupOpens.test(clause)) {
      start = comma + 1
      break
    }
  }
  const [opening = ''] = /^.*?(?:其中|包括|分别是|分别为|涉及|选取|选择|入选的有|有)/.exec(head.slice(start).split('、')[0] ?? '') ?? []
  return start + opening.length
}

const groupOpens = /^(?:其中|包括)?[^，、]{1,10}(?:街道|镇|乡|区|县|市)的/

function membersIn(text: string, names: readonly NamedStretch[], offset: number): string[] {
  const inside = (at: number) => names.some(({ from, to }) => from < offset + at && offset + at < to)
  const pieces: string[] = []
  let from = 0
  for (const { 0: mark, index } of text.matchAll(/以及|[、，,；;和及与]/g)) {
    const isWord = /[和及与]/.test(mark)
    if (isWord && (inside(index) || index - from < 2 || text.length - index - mark.length < 2)) continue
    pieces.push(text.slice(from, index))
    from = index + mark.length
  }
  pieces.push(text.slice(from))
  return pieces.map(piece => piece.trim().replace(/^.{1,10}?(?:街道|镇|乡|区|县|市)的/, '')).filter(piece => piece !== '')
}

const kindOf = (member: string): Kind => {
  if (/(小区|宿舍|花园|苑|大院|新村|家属楼|公寓|[A-Z]区|楼)$/.test(member)) return 'community'
  return /(省|市|县|区|镇|乡|街道|村|中心)$/.test(member) ? 'place' : null
}

function kindOfNoun({ unit, noun }: NumberInText): Kind {
  const counted = unit === '个' ? noun : unit + noun
  if (/^(?:老旧)?(?:居民)?(?:小区|项目|老旧小区|社区)/.test(counted)) return 'community'
  return /^(?:地级|县级|试点)?(?:市|县|区|镇|乡|街道|省|城市|单位|地区)/.test(counted) ? 'place' : null
}
