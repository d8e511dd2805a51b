import { baselineWords } from '../plan/list.words.ts'
import { communityAddress } from '../registry/ledger-address.ts'
import { foldName } from '../registry/name.ts'
import { itemPath } from '../works/works-address.ts'
import type { CheckFacts, CheckItem } from './check-facts.ts'
import { type Found, ofLedger, ofTwo, once, pairs } from './check-found.ts'

/** The rules about one community that might be two, and two that might be one. */

export const communityTwice = ({ items }: CheckFacts): Found[] =>
  pairs(items).flatMap(([a, b]) =>
    a.community === b.community
      ? [
          ofTwo(
            a,
            b,
            communityAddress(a.community),
            '是台账里的同一个小区，在同一口径中列了两次，请市级调整名单，只留一行。',
            'both are one community of the ledger, listed twice: have the list adjusted, so that one line is left.',
          ),
        ]
      : [],
  )

export const nearDuplicate = ({ items }: CheckFacts): Found[] =>
  pairs(items.map(item => ({ item, name: foldedName(item.name) }))).flatMap(([a, b]) =>
    a.item.community !== b.item.community && isNearly(a.name, b.name)
      ? [
          ofTwo(
            a.item,
            b.item,
            communityAddress(b.item.community),
            '名称相近，请核实是否同一个小区；不是的，请写明区别，是的，请登记合并并调整名单。',
            'their names are nearly one: if they are two communities, say how they differ; if one, record the merger and adjust the list.',
          ),
        ]
      : [],
  )

/** 矿务局 and 矿务局宿舍 are one; 邮电局大院 and 邮电局宿舍 are two. */
const endings = /(宿舍楼?|家属院|家属楼|大院)$/

/** What tells apart neighbours of one name: 金苑A区 and 金苑B区, 第一小区 and 第二小区, 东苑 and 西苑. */
const tellsApart = /[0-9a-z零〇一二三四五六七八九十百甲乙丙丁东西南北中上下前后左右新老旧内外大小]/

/** A name folded for comparing, without the ending that people leave out, and the ending. */
function foldedName(name: string) {
  const whole = foldName(name)
  const stem = whole.replace(endings, '') || whole
  return { whole, stem: [...stem], stemText: stem, ending: whole.slice(stem.length) }
}
type FoldedName = ReturnType<typeof foldedName>

function isNearly(a: FoldedName, b: FoldedName): boolean {
  if (a.whole === b.whole || a.stemText === b.whole || a.whole === b.stemText) return true
  return a.ending === b.ending && Math.min(a.stem.length, b.stem.length) >= 4 && differsInOneWord(a.stem, b.stem)
}

/** One character more, fewer or another, where it is none that tells neighbours apart. */
function differsInOneWord(a: readonly string[], b: readonly string[]): boolean {
  const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a]
  if (longer.length - shorter.length > 1) return false
  const at = longer.findIndex((character, index) => character !== shorter[index])
  const rest = longer.slice(at + 1).join('')
  if (rest !== shorter.slice(longer.length === shorter.length ? at + 1 : at).join('')) return false
  const differing = [longer[at] ?? '', longer.length === shorter.length ? (shorter[at] ?? '') : '']
  return !differing.some(character => tellsApart.test(character))
}

export const aliasTaken = ({ items }: CheckFacts): Found[] => {
  const folded = items.map(item => ({ item, names: namesOf(item), aliases: new Set(item.aliases.map(foldName)) }))
  return once(
    folded.flatMap(({ item, aliases }) => {
      const other = folded.find(one => one.item.community !== item.community && one.names.some(name => aliases.has(name)))?.item
      return other ? [takenFrom(item, other)] : []
    }),
  )
}

/** Two that share an alias are as hard to tell apart. */
const namesOf = ({ name, ledgerName, aliases }: CheckItem): string[] => [name, ledgerName, ...aliases].map(foldName)

const takenFrom = (item: CheckItem, other: CheckItem): Found =>
  ofTwo(
    item,
    other,
    communityAddress(item.community),
    `${item.name}的别名也是${other.name}的名称或别名，请核实是否同一个小区，或改正别名。`,
    `an alias of ${item.name} is a name of ${other.name}, too: check whether they are one community, or correct the alias.`,
  )

export const landlessTwice = ({ items, unit }: CheckFacts): Found[] =>
  items.flatMap(item => {
    if (item.alsoListedBy.length === 0) return []
    const others = item.alsoListedBy
    const landless = unit.hasTerritory ? '' : '（无辖区单位）'
    return [
      ofLedger(
        item,
        `${unit.name}${landless}与${others.join('、')}都列了这个小区，会被重复计入，请两家核实由谁填报，再请市级调整名单。`,
        `${unit.name} and ${others.join(', ')} both list it, and it would count twice: settle who reports it, and have the list adjusted.`,
      ),
    ]
  })

export const labelSubset = ({ outsideCityList }: CheckFacts): Found[] =>
  outsideCityList.map(({ list, item, name }) => ({
    about: `${list} ${item}`,
    link: itemPath(item),
    says: {
      zh: `${name}：列在${baselineWords[list].zh}中，却不在市计划中，请市级把它调入市计划，或核实口径。`,
      en: `${name}: it stands in the ${baselineWords[list].en} and not in that of the city: have it listed there, or check the lists.`,
    },
  }))
