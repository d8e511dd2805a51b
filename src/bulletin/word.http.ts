import type { FastifyInstance } from 'fastify'
import { type Actor, reachesCity } from '../access/actor.ts'
import { type House, look } from '../access/gate.ts'
import { dayAt } from '../base/day.ts'
import { NotFound, refuseIf } from '../base/objection.ts'
import { type Doorkeeper, type Doors, serve } from '../base/serve.adapter.ts'
import { printedName } from './distribution.ts'
import { getDraft } from './draft.store.ts'
import { readNames } from './findings.store.ts'
import type { IssueContent } from './issue.ts'
import { indexNames, type NameIndex, namesIn } from './name-index.ts'
import { proofOf } from './proof.store.ts'
import { wordApi } from './word.api.ts'
import { compareWithDraft, objectionsToLines } from './word-compare.ts'
import { readWordFile } from './word-file.ts'
import type { NamesIn } from './word-names.ts'

export function serveWord(app: FastifyInstance, house: House, keeper: Doorkeeper<Actor>): void {
  serve(app, wordApi, doors(house), keeper)
}

const doors = (house: House): Doors<typeof wordApi, Actor> => ({
  compareWord: async ({ params: { draft: key }, file }, { who }) => {
    if (!reachesCity(who) || key.county !== who.city.office) throw noDraft
    const now = house.clock()
    const { draft, tree, names } = await look(house, who, async reader => {
      const draft = await getDraft(reader, key)
      if (draft.state === 'signed') throw noDraft
      const { tree } = await proofOf(reader, draft, draft.knownAt ?? now, dayAt(now))
      return { draft, tree, names: await readNames(reader, key.county, draft.content.cutoff, now) }
    })
    const { content, revision } = draft
    const { found, objections } = readWordFile(file)
    refuseIf([...objections, ...objectionsToLines(content)])
    if (!found) throw noDraft
    const { tracked, comments } = found
    return { revision, content, ...compareWithDraft(content, tree, found, namesOf(content, names)), tracked, comments }
  },
})

/** The names that texts of the city may use, and the people to whom the issue goes; fixed phrases are words as others. */
function namesOf({ distribution }: IssueContent, index: NameIndex): NamesIn {
  const people = distribution.flatMap(entry =>
    entry.who === 'people' ? entry.recipients.map(printedName) : entry.recipients.map(({ name }) => name),
  )
  const recipients = indexNames(people.map(name => ({ name, kind: 'person' })))
  return text => {
    const known = namesIn(text, index).filter(({ known }) => known.kind !== 'phrase')
    const others = namesIn(text, recipients).filter(one => !known.some(({ from, to }) => one.from < to && one.to > from))
    return [...known, ...others]
  }
}

const noDraft = new NotFound({
  zh: '没有这一期草稿，或已经签发，请核对链接。',
  en: 'There is no such draft, or it is signed: check the link.',
})
