import type { FastifyInstance } from 'fastify'
import type { Actor } from '../access/actor.ts'
import { type House, lookCity } from '../access/gate.ts'
import { dayAt } from '../base/day.ts'
import { type Doorkeeper, type Doors, serve } from '../base/serve.adapter.ts'
import { checkApi } from './check.api.ts'
import { type Check, checks, limitSetting, severitySetting } from './check-catalogue.ts'
import { readCheckTerms } from './check-terms.store.ts'
import { type CheckTerms, limitIn, severityIn } from './check-terms.ts'

export function serveChecks(app: FastifyInstance, house: House, keeper: Doorkeeper<Actor>): void {
  const doors: Doors<typeof checkApi, Actor> = {
    checks: async (_, { who }) => {
      const now = house.clock()
      const on = dayAt(now)
      const terms = await lookCity(house, who, reader => readCheckTerms(reader, who.city.office, on, now))
      return { on, checks: checks.map(check => inForce(check, terms)) }
    },
  }
  serve(app, checkApi, doors, keeper)
}

const inForce = ({ code, severity, identity, limits, ...check }: Check, terms: CheckTerms) => ({
  ...check,
  code,
  severity: severityIn(terms, code),
  usualSeverity: severity,
  identity,
  setting: identity ? null : severitySetting(code),
  limits: limits.map(limit => ({ ...limit, setting: limitSetting(code, limit.name), value: limitIn(terms, code, limit.name) })),
})
