import type { FastifyInstance } from 'fastify'
import { doorkeeper, fromWhere, keepToken, meOf } from '../../access/access.http.ts'
import { awaitsFirstRun, foundCity } from '../../access/first-run.actions.ts'
import { firstRunApi } from '../../access/first-run.api.ts'
import { type FirstRunInput, objectionsToFirstRun } from '../../access/first-run.ts'
import type { FirstRun } from '../../access/first-run-token.adapter.ts'
import { act, type House, look } from '../../access/gate.ts'
import { signIn } from '../../access/session.actions.ts'
import { newId } from '../../base/id.adapter.ts'
import { NotFound, refuseIf } from '../../base/objection.ts'
import { serve } from '../../base/serve.adapter.ts'
import { adoptTemplate } from '../../figures/figures.actions.ts'
import { lastTemplateNo } from '../../figures/template.store.ts'
import { usualLayout } from '../../figures/template.ts'

/** The first run stands here and not in `access`, because the city also begins with a layout of its table. `null`: not due. */
export function serveFirstRun(app: FastifyInstance, house: House, firstRun: FirstRun | null): void {
  serve(
    app,
    firstRunApi,
    {
      firstRunState: async () => ({ open: firstRun?.isOpen() ?? false }),
      firstRun: async ({ body }, { request, reply }) => {
        if (!firstRun?.isOpen()) throw done
        refuseIf(firstRun.fits(body.token) ? objectionsToFirstRun(body) : [wrongToken])
        await firstRun.once(() => begin(house, body))
        const { login, password } = body.administrator
        const { token, signedIn } = await signIn(house, { login, password }, fromWhere(request))
        keepToken(request, reply, token)
        return meOf(house, signedIn)
      },
    },
    doorkeeper(house),
  )
}

async function begin(house: House, said: FirstRunInput): Promise<void> {
  if (!(await awaitsFirstRun(house))) throw done // another server on the same database was first
  await foundCity(house, said, async (founder, units) => {
    const { office } = founder.city
    if ((await look(house, founder, reader => lastTemplateNo(reader, office))) > 0) return // of an earlier try
    // From the first year that a plan can have: tables of earlier years can be entered afterwards.
    const template = { office, from: '2000-01-01', layout: usualLayout(units), document: '首次设置' }
    await act(house, adoptTemplate, founder, template, newId())
  })
}

const done = new NotFound({
  zh: '首次设置已经完成，这个入口不再开放。请直接登录。',
  en: 'The first run is done and this door is closed. Sign in.',
})

const wrongToken = {
  code: 'access.wrong-token',
  place: 'token',
  says: {
    zh: '一次性口令不对。请使用本次启动时终端里打印的网址；服务重新启动后，旧网址作废。',
    en: 'The token does not fit. Use the address that the terminal printed at this start: one of an earlier start is void.',
  },
}
