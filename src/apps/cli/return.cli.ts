import { z } from 'zod'
import type { Actor } from '../../access/actor.ts'
import { listUnits, type Unit } from '../../access/city.store.ts'
import { type Action, act, type House, look } from '../../access/gate.ts'
import { inShanghai } from '../../base/day.ts'
import { newId } from '../../base/id.adapter.ts'
import { printKey } from '../../base/key.ts'
import { NotFound } from '../../base/objection.ts'
import { month, words } from '../../base/schema.ts'
import { acceptReturn, sendBackReturn } from '../../progress/acceptance.actions.ts'
import { closeMonth } from '../../progress/closing.actions.ts'
import { listPeriods } from '../../progress/period.store.ts'
import { boardOf } from '../../progress/progress.http.ts'
import { handIn, signReturn } from '../../progress/return.actions.ts'
import { listReturns } from '../../progress/return.store.ts'
import { lastOf, type Return } from '../../progress/return.ts'
import { actorOf, actorOptions } from './actor.ts'
import { done, type Outcome, verb } from './verb.ts'

/** Which month, and in whose name. Each verb goes through the same act as the page, with the same rules. */
const ofMonth = { month, line: z.string().default('city-table'), ...actorOptions }
const ofUnit = { ...ofMonth, unit: words(60) }
type OfMonth = { readonly month: string; readonly line: string; readonly tokenFile?: string | undefined }

/** 填报人: hands in · 审核人、负责人: signs, as the post of the token. */
export const returnCertify = verb({
  name: 'return certify',
  says: { zh: '以令牌的岗位上报或签字：填报人上报，审核人、负责人签字', en: 'hands in or signs a return, as the post of the token' },
  usage: '--month 2021-10 --unit 大埔县 [--line city-table] [--with-problems] [--token-file 文件]',
  options: z.strictObject({ ...ofUnit, withProblems: z.boolean().default(false) }),
  opens: 'as-started',
  run: async (said, { house }) => {
    const { actor, period, unit, last } = await findReturn(house, said)
    if (actor.kind !== 'clerk') return does(house, signReturn, actor, { return: printKey(there(last, unit).key) }, `${unit.name}已签字。`)
    const key = `${unit.county}-${newId()}`
    return does(
      house,
      handIn,
      actor,
      { return: key, period: period.id, unit: unit.id, withProblems: said.withProblems },
      `${unit.name}已上报，编号 ${key}。`,
    )
  },
})

export const returnAccept = verb({
  name: 'return accept',
  says: { zh: '接收一个单位的月报', en: 'accepts a unit’s return' },
  usage: '--month 2021-10 --unit 大埔县 [--line city-table] [--token-file 文件]',
  options: z.strictObject(ofUnit),
  opens: 'as-started',
  run: async (said, { house }) => {
    const { actor, unit, last } = await findReturn(house, said)
    return does(house, acceptReturn, actor, { return: printKey(there(last, unit).key) }, `${unit.name}的月报已接收。`)
  },
})

export const returnSendBack = verb({
  name: 'return send-back',
  says: { zh: '把月报退回到一格或一个小区', en: 'sends a return back, at a cell or a community' },
  usage: '--month 2021-10 --unit 大埔县 --place cell:started.communities --reason 原因 [--line city-table] [--token-file 文件]',
  options: z.strictObject({ ...ofUnit, place: z.string(), reason: words(200) }),
  opens: 'as-started',
  run: async (said, { house }) => {
    const { actor, unit, last } = await findReturn(house, said)
    const { place, reason } = said
    return does(house, sendBackReturn, actor, { return: printKey(there(last, unit).key), place, reason }, `${unit.name}的月报已退回。`)
  },
})

export const returnClose = verb({
  name: 'return close',
  says: { zh: '锁定当月', en: 'closes a month' },
  usage: '--month 2021-10 [--silent 梅江区,城市排水中心] [--line city-table] [--token-file 文件]',
  options: z.strictObject({ ...ofMonth, silent: z.string().default('') }),
  opens: 'as-started',
  run: async (said, { house }) => {
    const { actor, period, units } = await findMonth(house, said)
    const silent = said.silent.split(/[,，、]/).filter(Boolean)
    const named = silent.map(name => unitNamed(units, name.trim()).id)
    const { office } = actor.city
    return does(house, closeMonth, actor, { office, period: period.id, silent: named }, `${period.name}已锁定。`)
  },
})

export const returnShow = verb({
  name: 'return show',
  says: { zh: '一个月各单位的月报：到哪一步，数字是什么', en: 'the returns of a month: where each stands, and its figures' },
  usage: '--month 2021-10 [--unit 大埔县] [--line city-table] [--format text|json] [--token-file 文件]',
  options: z.strictObject({ ...ofMonth, unit: words(60).optional(), format: z.enum(['text', 'json']).default('text') }),
  opens: 'as-started',
  run: async ({ unit: wanted, format, ...said }, { house }) => {
    const { actor, period, units } = await findMonth(house, said)
    const { rows } = await boardOf(house, actor, period.id)
    const asked = wanted === undefined ? rows : rows.filter(({ unit }) => unit === unitNamed(units, wanted).id)
    const month = { month: period.month, line: period.line, cutoff: period.cutoff, dueOn: period.dueOn }
    if (format === 'json') return done(`${JSON.stringify({ ...month, rows: asked }, null, 2)}\n`)
    const head = `${period.name}，截止日 ${period.cutoff}，期限 ${period.dueOn}，${period.closedAt ? '已锁定' : '未锁定'}`
    return done(`${[head, ...asked.map(lineOf)].join('\n')}\n`)
  },
})

/** 大埔县 已接收 计划385户6个 已进场施工385户6个 */
function lineOf({ name, stateName, printed, last, live }: Rows[number]): string {
  const { plan, started } = printed?.figures ?? last?.figures ?? live
  return `${name} ${stateName.zh} 计划${plan.households}户${plan.communities}个 已进场施工${started.households}户${started.communities}个`
}

type Rows = Awaited<ReturnType<typeof boardOf>>['rows']

async function findMonth(house: House, said: OfMonth) {
  const actor = await actorOf(house, said)
  const { period, units } = await look(house, actor, async reader => ({
    period: (await listPeriods(reader, actor.city.office)).find(one => one.month === said.month && one.line === said.line),
    units: await listUnits(reader, actor.city.office),
  }))
  if (!period)
    throw new NotFound({
      zh: `${said.month} 还没有开通（报送任务 ${said.line}），请先在“月报”页面开通。`,
      en: `The month ${said.month} of ${said.line} is not open: open it on the page of returns first.`,
    })
  return { actor, period, units }
}

async function findReturn(house: House, said: OfMonth & { readonly unit: string }) {
  const { actor, period, units } = await findMonth(house, said)
  const unit = unitNamed(units, said.unit)
  const returns = await look(house, actor, reader => listReturns(reader, period.id))
  return { actor, period, unit, last: lastOf(returns.filter(one => one.unit === unit.id)) }
}

function unitNamed(units: readonly Unit[], name: string): Unit {
  const found = units.find(unit => unit.name === name)
  if (found) return found
  const known = units.map(unit => unit.name).join('、')
  throw new NotFound({ zh: `没有名为“${name}”的填报单位；现有：${known}。`, en: `There is no unit “${name}”; there are: ${known}.` })
}

function there(last: Return | null, unit: Unit): Return {
  if (last) return last
  throw new NotFound({ zh: `${unit.name}本月还没有上报。`, en: `${unit.name} has not handed in this month.` })
}

async function does<I>(house: House, deed: Action<I>, actor: Actor, said: unknown, sentence: string): Promise<Outcome> {
  const { at } = await act(house, deed, actor, said, newId())
  return done(`${sentence}（${inShanghai(at)}）\n`)
}
