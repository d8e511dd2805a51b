import { hasUnit, type Reach } from '../access/actor.ts'
import { objectionsToUnits } from '../access/city-rules.ts'
import { printArea } from '../base/area.ts'
import { printKey } from '../base/key.ts'
import type { Objection } from '../base/objection.ts'
import type { NewCommunity, SuccessionInput } from './community.ts'

/** Why these communities may not enter the ledger, each at its place in the list. */
export function objectionsToCommunities(communities: readonly NewCommunity[]): Objection[] {
  return communities.flatMap((community, index) => objectionsToOne(community, `communities.${index}`))
}

function objectionsToOne(community: NewCommunity, place: string): Objection[] {
  const objections: Objection[] = []
  const say = (code: string, field: string, zh: string, en: string) =>
    objections.push({ code, place: `${place}.${field}`, says: { zh, en } })
  const { name, buildingList, households, buildings } = community
  const listed = buildingList.reduce((sum, building) => sum + building.households, 0)
  if (buildingList.length > 0 && buildingList.length !== buildings) {
    say(
      'registry.buildings-differ',
      'buildings',
      `${name}：楼栋数 ${buildings} 与逐栋列出的 ${buildingList.length} 栋不一致，请改其一。`,
      `${name}: ${buildings} buildings, but ${buildingList.length} are listed. Change one of them.`,
    )
  }
  if (buildingList.length > 0 && listed !== households) {
    say(
      'registry.households-differ',
      'households',
      `${name}：户数 ${households} 与各栋合计 ${listed} 不一致，请改其一。`,
      `${name}: ${households} households, but its buildings hold ${listed}. Change one of them.`,
    )
  }
  if (new Set(buildingList.map(building => building.no)).size < buildingList.length) {
    say(
      'registry.building-twice',
      'buildingList',
      `${name}：楼栋号重复，请逐一核对。`,
      `${name}: a building number occurs twice. Check them.`,
    )
  }
  if (community.floorArea === 0 && households > 0) {
    say(
      'registry.no-area',
      'floorArea',
      `${name}：有 ${households} 户而面积为 ${printArea(0)}，请填写建筑面积。`,
      `${name}: ${households} households without floor area. Enter it.`,
    )
  }
  return objections
}

/** A split has one old community and several new ones, a merger the reverse, a move one of each. */
export function objectionsToSuccession({ from, to, kind }: SuccessionInput): Objection[] {
  const objections: Objection[] = []
  const fits = {
    split: from.length === 1 && to.length > 1,
    merged: from.length > 1 && to.length === 1,
    moved: from.length === 1 && to.length === 1,
  }[kind]
  if (!fits) {
    objections.push({
      code: 'registry.succession-shape',
      place: 'kind',
      says: {
        zh: '拆分是一个变多个，合并是多个变一个，移交是一个对一个；请核对新旧小区。',
        en: 'A split turns one into several, a merger several into one, a move one into one: check the communities.',
      },
    })
  }
  const old = new Set(from.map(printKey))
  if (old.size < from.length || new Set(to.map(printKey)).size < to.length) {
    objections.push({
      code: 'registry.successor-twice',
      place: old.size < from.length ? 'from' : 'to',
      says: { zh: '同一个小区选了两次，请删去一个。', en: 'A community is named twice: remove one.' },
    })
  }
  if (to.some(key => old.has(printKey(key)))) {
    objections.push({
      code: 'registry.own-successor',
      place: 'to',
      says: { zh: '小区不能由自己承接，请另选新小区。', en: 'A community cannot succeed itself: choose another.' },
    })
  }
  return objections
}

/** A post gives a community only to units that it reaches: who gives it further away could never take it back. */
export function objectionsToCharge(
  unit: number,
  units: readonly { readonly id: number; readonly name: string }[],
  reach: Reach,
): Objection[] {
  const named = units.find(one => one.id === unit)
  if (!named) return objectionsToUnits(units, [{ unit, place: 'unit' }])
  if (hasUnit(reach, unit)) return []
  return [
    {
      code: 'registry.charge-outside',
      place: 'unit',
      says: {
        zh: `${named.name}不在您的管辖范围内，不能把小区划给它；请由市里的编辑办理。`,
        en: `${named.name} lies outside your reach, so you cannot give it a community: ask an editor of the city.`,
      },
    },
  ]
}
