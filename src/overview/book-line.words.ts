import { printArea } from '../base/area.ts'
import type { Bilingual } from '../base/objection.ts'
import { baselineWords } from '../plan/list.words.ts'
import { reasonWords } from '../works/expectation.words.ts'
import { kindWords } from '../works/milestone.words.ts'
import { actName } from './act.words.ts'
import { fieldOf, listOf, type Said, textOf } from './book-line.ts'

/** What somebody did, as a sentence without its subject: 记录节点：施工单位进场（开工），2021-10-12；湖寮大院等 6 个小区. */
export function lineWords(verb: string, said: Said, names: readonly string[]): Bilingual {
  const details = [...(detailsOf[verb]?.(said) ?? commonDetails(said)), ...thingWords(verb, said, names)]
  const name = actName(verb)
  if (details.length === 0) return name
  return { zh: `${name.zh}：${details.map(one => one.zh).join('；')}`, en: `${name.en}: ${details.map(one => one.en).join('; ')}` }
}

const same = (text: string): Bilingual[] => (text === '' ? [] : [{ zh: text, en: text }])

const detailsOf: Readonly<Record<string, (said: Said) => Bilingual[]>> = {
  'registry.add-communities': ({ communities }) =>
    same(
      listOf(communities)
        .slice(0, 3)
        .map(one => textOf(fieldOf(one, 'name')))
        .join('、'),
    ),
  'registry.rename-community': said => [
    { zh: `改称“${textOf(said.name)}”，自 ${textOf(said.on)} 起`, en: `“${textOf(said.name)}” from ${textOf(said.on)} on` },
    ...documentWords(said),
  ],
  'registry.add-alias': said => [{ zh: `“${textOf(said.alias)}”`, en: `“${textOf(said.alias)}”` }, ...documentWords(said)],
  'registry.recount-community': said => [
    {
      zh: `${textOf(said.households)} 户、${textOf(said.buildings)} 栋、${areaOf(said.floorArea)} ㎡（${textOf(said.on)}）`,
      en: `${textOf(said.households)} households, ${textOf(said.buildings)} buildings, ${areaOf(said.floorArea)} m² (${textOf(said.on)})`,
    },
    ...documentWords(said),
  ],
  'plan.approve-list': said => [
    {
      zh: `${textOf(said.year)}年${baselineOf(said)?.zh ?? ''}，${textOf(said.lines)} 个小区，${textOf(said.approvedOn)} 批准`,
      en: `${textOf(said.year)}, ${baselineOf(said)?.en ?? ''}, ${textOf(said.lines)} communities, approved on ${textOf(said.approvedOn)}`,
    },
    ...documentWords(said),
  ],
  'works.record-expectations': expectationWords,
  'works.record-milestones': said => {
    const kind = Object.entries(kindWords).find(([one]) => one === said.kind)?.[1]
    return [
      {
        zh: `${kind?.zh ?? textOf(said.kind)}，${textOf(said.occurredOn)}`,
        en: `${kind?.en ?? textOf(said.kind)}, ${textOf(said.occurredOn)}`,
      },
      ...(listOf(said.evidence).length > 0
        ? [{ zh: `佐证 ${listOf(said.evidence).length} 份`, en: `${listOf(said.evidence).length} files of evidence` }]
        : []),
    ]
  },
}

/** Of which stage, by which day, and why not yet. */
function expectationWords(said: Said): Bilingual[] {
  const kind = Object.entries(kindWords).find(([one]) => one === said.kind)?.[1]
  const reason = Object.entries(reasonWords).find(([one]) => one === said.reason)?.[1]
  const day = textOf(said.expectedOn)
  return [
    ...(kind ? [kind] : []),
    ...(day ? [{ zh: `预计 ${day}`, en: `expected on ${day}` }] : []),
    ...(reason ? [{ zh: `原因：${reason.zh}`, en: `because: ${reason.en}` }] : []),
  ]
}

const baselineOf = ({ baseline }: Said) => Object.entries(baselineWords).find(([one]) => one === baseline)?.[1]

const areaOf = (area: unknown) => (typeof area === 'number' ? printArea(area) : '')

/** What most inputs call by the same names: a name, a day, a reason, a document. */
function commonDetails(said: Said): Bilingual[] {
  const day = textOf(said.on) || textOf(said.from)
  return [
    ...same(textOf(said.name)),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(day) ? [{ zh: `自 ${day} 起`, en: `from ${day} on` }] : []),
    ...(said.reason ? [{ zh: `理由：${textOf(said.reason)}`, en: `reason: ${textOf(said.reason)}` }] : []),
    ...documentWords(said),
  ]
}

const documentWords = (said: Said): Bilingual[] =>
  said.document ? [{ zh: `依据：${textOf(said.document)}`, en: `document: ${textOf(said.document)}` }] : []

/** The names of what it was about, and how many there were in all. */
function thingWords(verb: string, said: Said, names: readonly string[]): Bilingual[] {
  const many = countOf(verb, said)
  if (names.length === 0) return many > 1 ? [{ zh: `${many} 个小区`, en: `${many} communities` }] : []
  const list = { zh: names.join('、'), en: names.join(', ') }
  if (many <= names.length) return [list]
  return [{ zh: `${list.zh}等 ${many} 个小区`, en: `${list.en} and others, ${many} communities` }]
}

function countOf(verb: string, said: Said): number {
  if (verb === 'registry.add-communities') return listOf(said.communities).length
  return verb.startsWith('works.') ? listOf(said.items).length : 0
}
