import type { FastifyInstance } from 'fastify'
import type { Actor } from '../access/actor.ts'
import { settingOn } from '../access/city.store.ts'
import { act, actMany, type House, look } from '../access/gate.ts'
import { toldReceipt } from '../access/receipt.ts'
import { dayAt, inShanghai } from '../base/day.ts'
import { printKey } from '../base/key.ts'
import { type Doorkeeper, type Doors, serve } from '../base/serve.adapter.ts'
import { receiveEvidence } from './evidence.adapter.ts'
import { getEvidence, listEvidence, listProofs } from './evidence.store.ts'
import { listRecordings } from './history.store.ts'
import { readHistory } from './item-history.store.ts'
import { evidenceTerm } from './recording.ts'
import { toldRecordings } from './recordings.store.ts'
import { attachEvidence, keepFile, recordMilestones, voidMilestone, withdrawMilestone } from './works.actions.ts'
import { worksApi } from './works.api.ts'
import { listItems } from './works-item.store.ts'

export function serveWorks(app: FastifyInstance, house: House, keeper: Doorkeeper<Actor>): void {
  serve(app, worksApi, { ...reading(house), ...acting(house) }, keeper)
}

const mostItems = 2000
const mostActs = 30

type Reading = 'items' | 'item' | 'recordings' | 'evidence' | 'evidenceFile'

const reading = (house: House): Pick<Doors<typeof worksApi, Actor>, Reading> => ({
  items: ({ query }, { who }) =>
    look(house, who, async reader => {
      const { office } = who.city
      const asked = { office, units: who.reach.units, unit: query.unit ?? null, most: mostItems + 1 }
      const items = await listItems(reader, asked)
      const today = dayAt(house.clock())
      const evidenceTermDays = await settingOn(reader, office, evidenceTerm.name, today, evidenceTerm.days)
      return { items: items.slice(0, mostItems), more: items.length > mostItems, evidenceTermDays }
    }),

  item: ({ params }, { who }) => look(house, who, reader => readHistory(reader, params.item, who.city.office, who.reach.units, who.person)),

  recordings: ({ query }, { who }) =>
    look(house, who, async reader => {
      const before = query.before === undefined ? new Date(house.clock().getTime() + 1) : new Date(query.before)
      const asked = { units: who.reach.units, person: query.whose === 'own' ? who.person : null, before, most: mostActs }
      const recordings = await listRecordings(reader, asked)
      const last = recordings.length === mostActs ? recordings.at(-1) : undefined
      return { recordings: await toldRecordings(reader, recordings), next: last ? inShanghai(last.at) : null }
    }),

  evidence: async ({ params }, { who }) => ({
    evidence: (await look(house, who, reader => listEvidence(reader, params.milestone, who.reach.units))).map(
      ({ shownHash: _, ...file }) => file,
    ),
  }),

  evidenceFile: async ({ params }, { who }) => {
    const file = await look(house, who, reader => getEvidence(reader, params.milestone, params.hash, who.reach.units))
    return { name: file.name, type: file.type, bytes: await house.files.get(file.shownHash) }
  },
})

const acting = (house: House): Omit<Doors<typeof worksApi, Actor>, Reading> => ({
  record: async (_, { who, said, act: id }) => toldReceipt(await act(house, recordMilestones, who, said, id)),

  void: async ({ params, body }, { who, act: id }) =>
    toldReceipt(await act(house, voidMilestone, who, { ...body, milestone: printKey(params.milestone) }, id)),

  voidMany: async ({ body: { reason, milestones } }, { who }) => {
    const sent = milestones.map(({ milestone, act: id }) => ({ said: { reason, milestone: printKey(milestone) }, id }))
    return { receipts: (await actMany(house, voidMilestone, who, sent)).map(toldReceipt) }
  },

  withdraw: async ({ body: { reason, milestones } }, { who }) => {
    const sent = milestones.map(({ milestone, act: id }) => ({ said: { reason, milestone: printKey(milestone) }, id }))
    return { receipts: (await actMany(house, withdrawMilestone, who, sent)).map(toldReceipt) }
  },

  keepFile: async ({ query, file }, { who, act: id }) => {
    const received = await receiveEvidence(house, file, query.name)
    await act(house, keepFile, who, { ...received, counties: query.counties }, id)
    const { hash, name, type, bytes, takenAt } = received
    const [proof] = await look(house, who, reader => listProofs(reader, [hash], who.reach.units))
    return { hash, name, type, bytes, takenAt, proves: proof?.proves ?? [] }
  },

  attach: async ({ params, body }, { who, act: id }) =>
    toldReceipt(await act(house, attachEvidence, who, { ...body, milestone: printKey(params.milestone) }, id)),
})
