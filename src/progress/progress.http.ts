import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import type { Actor } from '../access/actor.ts'
import { type Action, act, type House, look, lookCity } from '../access/gate.ts'
import { toldReceipt } from '../access/receipt.ts'
import { type Doorkeeper, type Doors, serve, type Visit } from '../base/serve.adapter.ts'
import { getTemplate } from '../figures/template.store.ts'
import { listOpenSheetsBetween } from '../signoff/sheet.store.ts'
import { waitingFor } from '../signoff/sheet.ts'
import { acceptReturn, reopenReturn, sendBackReturn } from './acceptance.actions.ts'
import { readBoard } from './board.store.ts'
import { closeMonth } from './closing.actions.ts'
import { correctMonth } from './correction.actions.ts'
import { openMonth, setTerms } from './period.actions.ts'
import { getPeriod, listPeriods } from './period.store.ts'
import { progressApi } from './progress.api.ts'
import { boardAnswer, periodAnswer, unitPageAnswer } from './progress-answer.http.ts'
import { handIn, recordReturnSignature, refuseReturn, signReturn, withdrawReturn } from './return.actions.ts'
import {
  applyForRelease,
  decideRelease,
  declareMonth,
  justify,
  noteCommunities,
  remindUnit,
  reportQuantity,
  voidQuantity,
} from './said.actions.ts'
import { readUnitPage } from './unit-page.store.ts'

export function serveProgress(app: FastifyInstance, house: House, keeper: Doorkeeper<Actor>): void {
  serve(app, progressApi, doors(house), keeper)
}

function doors(house: House): Doors<typeof progressApi, Actor> {
  const does =
    <I>(deed: Action<I>) =>
    async (_: unknown, { who, act: id, said }: Visit<Actor>) =>
      toldReceipt(await act(house, deed, who, said, id))
  return {
    periods: (_, { who }) =>
      look(house, who, async reader => {
        const periods = await listPeriods(reader, who.city.office)
        const lines = new Map(periods.map(({ line, name }) => [line, name]))
        return { periods: periods.map(periodAnswer), lines: [...lines].map(([line, name]) => ({ line, name })) }
      }),

    board: ({ params }, { who }) => boardOf(house, who, params.period),

    unitMonth: ({ params }, { who }) =>
      look(house, who, async reader => {
        const now = house.clock()
        const page = await readUnitPage(reader, who, { period: params.period, unit: Number(params.unit) }, now)
        const sheets = await listOpenSheetsBetween(reader, who.city.office, who.city.last)
        return unitPageAnswer(page, new Map(sheets.map(sheet => [sheet.subject, waitingFor(sheet)])), who, now)
      }),

    openMonth: does(openMonth),
    setTerms: does(setTerms),
    handIn: does(handIn),
    signReturn: does(signReturn),
    recordReturnSignature: does(recordReturnSignature),
    withdrawReturn: does(withdrawReturn),
    refuseReturn: does(refuseReturn),
    acceptReturn: does(acceptReturn),
    sendBackReturn: does(sendBackReturn),
    reopenReturn: does(reopenReturn),
    closeMonth: does(closeMonth),
    correctMonth: does(correctMonth),
    noteCommunities: does(noteCommunities),
    reportQuantity: does(reportQuantity),
    voidQuantity: does(voidQuantity),
    justify: does(justify),
    applyForRelease: does(applyForRelease),
    decideRelease: does(decideRelease),
    remindUnit: does(remindUnit),
    declareMonth: does(declareMonth),
  }
}

/** The board of a month, as one post sees it. */
export async function boardOf(house: House, who: Actor, asked: string): Promise<z.input<typeof progressApi.board.answer>> {
  const now = house.clock()
  const { office } = who.city
  const template = await lookCity(house, who, async reader =>
    getTemplate(reader, office, (await getPeriod(reader, office, asked)).cutoff, now),
  )
  return look(house, who, async reader => boardAnswer(await readBoard(reader, who, asked, template, now), who, now))
}
