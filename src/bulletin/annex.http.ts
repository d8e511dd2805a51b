import type { FastifyInstance } from 'fastify'
import { type Actor, hasUnit, isWithin, reachesCity } from '../access/actor.ts'
import { type House, look, lookCity } from '../access/gate.ts'
import { notHere } from '../access/refused.ts'
import { dayAt } from '../base/day.ts'
import type { DocumentTree } from '../base/document.ts'
import type { Key } from '../base/key.ts'
import { readKey } from '../base/key.ts'
import { type Objection, Refused } from '../base/objection.ts'
import { type Doorkeeper, type Doors, type FileSent, serve } from '../base/serve.adapter.ts'
import type { StandingLine } from '../figures/standing.ts'
import { stageWords } from '../works/milestone.words.ts'
import { annexApi } from './annex.api.ts'
import { readAnnex } from './annex.store.ts'
import { annexWords } from './annex.words.ts'
import { getDraft } from './draft.store.ts'
import { explainFigure } from './explain-figure.ts'
import { listExternalFigures } from './external-figure.store.ts'
import { findFor } from './found.store.ts'
import { getIssue } from './issue.store.ts'
import { proofOf } from './proof.store.ts'
import { sentencesOf } from './sentences.ts'

export function serveAnnex(app: FastifyInstance, house: House, keeper: Doorkeeper<Actor>): void {
  serve(app, annexApi, doors(house), keeper)
}

const doors = (house: House): Doors<typeof annexApi, Actor> => ({
  issueAnnex: async ({ params }, { who }) => {
    const { county } = inOffice(who, params.issue)
    const { tree } = await look(house, who, async reader => {
      const { content, tree: printed, figures, knownAt, signedOn } = await getIssue(reader, params.issue)
      return readAnnex(reader, county, { masthead: printed.masthead, day: signedOn, known: knownAt, content }, figures)
    })
    return annexFile(house, tree, params.form)
  },

  draftAnnex: async ({ params }, { who }) => {
    const { county } = inOffice(who, params.draft)
    const now = house.clock()
    const { tree } = await look(house, who, async reader => {
      const draft = await getDraft(reader, params.draft)
      const known = draft.knownAt ?? now
      const { tree: drawn, figures } = await proofOf(reader, draft, known, dayAt(now))
      return readAnnex(reader, county, { masthead: drawn.masthead, day: dayAt(now), known, content: draft.content }, figures)
    })
    return annexFile(house, tree, params.form)
  },

  issueFigure: ({ params: { issue: key, no } }, { who }) => {
    if (key.county !== who.city.office) throw notHere
    return lookCity(house, who, async reader => {
      const issue = await getIssue(reader, key)
      const figure = issue.figures[no - 1]
      if (!figure) throw notHere
      const found = await findFor(reader, key.county, issue.content, issue.knownAt)
      const external = await listExternalFigures(reader, key.county, issue.knownAt)
      const by = { ...found, external: new Map(external.map(one => [one.name, one])), known: issue.knownAt }
      const { label, rule, address, lines } = explainFigure(figure, by)
      const mine = lines?.filter(line => mayName(who, line)) ?? null
      const { place, printed, value } = figure
      const sentence = sentencesOf(issue.content, issue.figures)[no - 1] ?? ''
      const communities = mine?.map(line => communityOf(line, found.units)) ?? null
      return { no, place, sentence, printed, value, label, rule, address, communities, outside: (lines?.length ?? 0) - (mine?.length ?? 0) }
    })
  },
})

/** The annex names communities of the whole city: for a post that reaches only a part of it there is none. */
function inOffice(who: Actor, key: Key): Key {
  if (key.county !== who.city.office || !reachesCity(who)) throw notHere
  return key
}

const mayName = ({ reach }: Actor, { unit, community }: StandingLine): boolean =>
  hasUnit(reach, unit) && isWithin(reach, readKey(community)?.county ?? 0)

const communityOf = ({ item, name, unit, households, buildings, stage, startedOn }: StandingLine, units: ReadonlyMap<number, string>) => ({
  ...{ item, name, households, buildings, startedOn },
  unit: units.get(unit) ?? '',
  stageName: stageWords[stage],
})

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html; charset=utf-8',
} as const

/** Three thousand communities in two sets take some 25 seconds and 14 MB of PDF; the drawing process is ended after two minutes. */
const mostRows = 12_000

async function annexFile({ drawer }: House, tree: DocumentTree, form: keyof typeof types): Promise<FileSent> {
  const rows = tree.blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0), 0)
  if (rows > mostRows) throw new Refused([tooLong(rows)])
  const bytes = await drawer.drawAs(form, tree, new Map())
  return { name: `${annexWords.annex}${tree.masthead.number}.${form}`, type: types[form], bytes }
}

const tooLong = (rows: number): Objection => ({
  code: 'bulletin.annex-too-long',
  says: {
    zh: `底稿有 ${rows} 行，超过 ${mostRows} 行，不能排成一份文件。请在“当月进展表”页面按单位查看这些小区。`,
    en: `The annex has ${rows} rows, more than ${mostRows}, and is too long for one document: look at the communities unit by unit on the page of the month.`,
  },
})
