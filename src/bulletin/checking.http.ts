import type { FastifyInstance } from 'fastify'
import type { Actor } from '../access/actor.ts'
import { act, type House, look, lookCity } from '../access/gate.ts'
import { toldReceipt } from '../access/receipt.ts'
import { type Day, dayAt } from '../base/day.ts'
import { type Doorkeeper, type Doors, serve } from '../base/serve.adapter.ts'
import { listOf } from './check-numbers.ts'
import { checkingApi } from './checking.api.ts'
import { readFigureKnowledge } from './figure-knowledge.store.ts'
import { type FigureKnowledge, figuresByValue } from './figure-knowledge.ts'
import { sentenceAt, wordsBefore } from './finding.ts'
import { readFindings, readNames } from './findings.store.ts'
import { type NameIndex, namesIn } from './name-index.ts'
import { numbersIn } from './number-in-text.ts'
import { recordPhrases } from './phrase.actions.ts'
import { listPhrases } from './phrase.store.ts'
import { rankFigures } from './picker.ts'
import { proposeFor } from './proposal.ts'
import { daysSaid } from './said-days.ts'

export function serveChecking(app: FastifyInstance, house: House, keeper: Doorkeeper<Actor>): void {
  serve(app, checkingApi, doors(house), keeper)
}

const doors = (house: House): Doors<typeof checkingApi, Actor> => ({
  findings: async ({ body: { content, replaces } }, { who }) => {
    const names = await namesFor(house, who, content.cutoff)
    const asked = { office: who.city.office, content, known: house.clock(), replaces }
    return { findings: await lookCity(house, who, reader => readFindings(reader, asked, names)) }
  },

  figures: async ({ query }, { who }) => ({
    figures: (await knowledgeFor(house, who, query.words, query).then(known => rankFigures(query.words, known, 24)))
      .filter(({ printed }) => printed !== null)
      .slice(0, 12),
  }),

  proposals: async ({ body: { text, ...about } }, { who }) => {
    const knowledge = await knowledgeFor(house, who, text, about)
    return { numbers: proposalsIn(text, knowledge, await namesFor(house, who, knowledge.cutoff)) }
  },

  phrases: async (_, { who }) => ({ phrases: await lookCity(house, who, reader => listPhrases(reader, who.city.office, house.clock())) }),

  recordPhrases: async (_, { who, said, act: id }) => toldReceipt(await act(house, recordPhrases, who, said, id)),
})

/** Figures are the city's; names of communities are only those that the post reaches. */
const namesFor = (house: House, who: Actor, on: Day): Promise<NameIndex> =>
  look(house, who, reader => readNames(reader, who.city.office, on, house.clock()))

function knowledgeFor(
  house: House,
  who: Actor,
  words: string,
  about: { year?: number | undefined; cutoff?: Day | undefined },
): Promise<FigureKnowledge> {
  const known = house.clock()
  const cutoff = about.cutoff ?? dayAt(known)
  const asked = { office: who.city.office, year: about.year ?? Number(cutoff.slice(0, 4)), cutoff, known, ...daysSaid(words, cutoff) }
  return lookCity(house, who, reader => readFigureKnowledge(reader, asked))
}

/** The numbers of a pasted text that want a source, paragraph by paragraph. */
function proposalsIn(text: string, knowledge: FigureKnowledge, names: NameIndex) {
  const byValue = figuresByValue(knowledge)
  let at = 0
  return text.split('\n').flatMap(paragraph => {
    const start = at
    at += paragraph.length + 1
    const named = namesIn(paragraph, names)
    return numbersIn(paragraph, named)
      .filter(({ kind }) => kind === 'amount' || kind === 'bare')
      .map(number => {
        const { kind, from, to, text: printed, unit, value } = number
        const list = listOf(paragraph, number, named)
        return {
          ...{ kind, from: start + from, to: start + to, text: printed, unit, value },
          sentence: sentenceAt(paragraph, from),
          counts: list?.members.length ?? null,
          offers: proposeFor({ number, ...wordsBefore(paragraph, from) }, knowledge, byValue),
        }
      })
  })
}
