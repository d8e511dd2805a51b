import type { z } from 'zod'
import { type Actor, reachesCity } from '../access/actor.ts'
import { type Action, act, type House, look } from '../access/gate.ts'
import { type receiptAnswer, toldReceipt } from '../access/receipt.ts'
import { notHere } from '../access/refused.ts'
import { type Key, printKey } from '../base/key.ts'
import type { Doors, Visit } from '../base/serve.adapter.ts'
import { receiveEvidence } from '../works/evidence.adapter.ts'
import { keepFile } from '../works/works.actions.ts'
import { sendToReview } from './draft.actions.ts'
import { agreeDraft, returnDraft, urgeDraft, withdrawDraft } from './review.actions.ts'
import type { sheetRoutes } from './sheet.api.ts'
import { recordSignature, signIssue } from './signing.actions.ts'
import { getSlip } from './slip.store.ts'

type Does = <I>(deed: Action<I>, visit: Visit<Actor>, said: unknown) => Promise<z.input<typeof receiptAnswer>>

/** Does an act for who stands at the door, under the id that came with the question. */
export const doing =
  (house: House): Does =>
  async (deed, { who, act: id }, said) =>
    toldReceipt(await act(house, deed, who, said, id))

/** The doors of a draft's sign-off. */
export function sheetDoors(house: House): Doors<typeof sheetRoutes, Actor> {
  const does = doing(house)
  return {
    sendToReview: ({ params }, visit) => does(sendToReview, visit, spoken(params)),
    agreeDraft: ({ params }, visit) => does(agreeDraft, visit, spoken(params)),
    returnDraft: ({ params, body }, visit) => does(returnDraft, visit, spoken(params, body)),
    withdrawDraft: ({ params, body }, visit) => does(withdrawDraft, visit, spoken(params, body)),
    urgeDraft: ({ params }, visit) => does(urgeDraft, visit, spoken(params)),
    signIssue: ({ params }, visit) => does(signIssue, visit, spoken(params)),
    recordSignature: ({ params, body }, visit) => does(recordSignature, visit, spoken(params, body)),

    keepSlip: async ({ query, file }, visit) => {
      const received = await receiveEvidence(house, file, query.name)
      return { ...(await does(keepFile, visit, { ...received, counties: [visit.who.city.office] })), hash: received.hash }
    },

    slip: async ({ params: { draft, hash } }, { who }) => {
      if (!reachesCity(who)) throw notHere // as the draft itself
      const { name, type, shownHash } = await look(house, who, reader => getSlip(reader, draft, hash))
      return { name, type, bytes: await house.files.get(shownHash) }
    },
  }
}

/** What an act is told of a draft: the key as it is written, and what stands in the body. */
const spoken = ({ draft }: { readonly draft: Key }, body: object = {}) => ({ draft: printKey(draft), ...body })
