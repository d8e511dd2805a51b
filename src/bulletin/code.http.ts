import type { FastifyInstance } from 'fastify'
import type { Actor } from '../access/actor.ts'
import { type House, look, lookCity } from '../access/gate.ts'
import { dayAt, inShanghai } from '../base/day.ts'
import type { Reader } from '../base/db.ts'
import { type Key, printKey } from '../base/key.ts'
import { type Doorkeeper, type Doors, serve } from '../base/serve.adapter.ts'
import { readChange } from '../figures/change.store.ts'
import { changeWords } from '../figures/change.words.ts'
import { readCode } from '../figures/check-code.ts'
import { listHandoutsOfCode } from '../figures/handout.store.ts'
import type { Handout } from '../figures/handout.ts'
import { codeNote } from '../figures/table-code.ts'
import { codeApi } from './code.api.ts'
import { listIssuesPrinting } from './code.store.ts'
import { codeVerdicts, handoutSays, issueSays } from './code.words.ts'
import { getIssue } from './issue.store.ts'
import { printNumber } from './numbering.ts'

export function serveCodes(app: FastifyInstance, house: House, keeper: Doorkeeper<Actor>): void {
  serve(app, codeApi, doors(house), keeper)
}

const doors = (house: House): Doors<typeof codeApi, Actor> => ({
  checkedCode: async ({ params }, { who }) => {
    const read = readCode(params.code)
    if ('fault' in read) {
      const verdict = read.fault === 'shape' ? 'not-a-code' : 'mistyped'
      return { code: null, verdict, says: codeVerdicts[verdict], issues: [], handouts: [] }
    }
    const { code } = read
    const mine = await look(house, who, reader => listHandoutsOfCode(reader, code, who.reach.units))
    const { issues, handouts } = await lookCity(house, who, async reader => ({
      issues: await readIssues(reader, await listIssuesPrinting(reader, who.city.office, codeNote(code))),
      handouts: await readHandouts(reader, who.city.office, await listHandoutsOfCode(reader, code, 'all'), mine, house.clock()),
    }))
    const verdict = issues.length + handouts.length > 0 ? 'found' : 'unknown'
    return { code, verdict, says: codeVerdicts[verdict], issues, handouts }
  },
})

const readIssues = (reader: Reader, keys: readonly Key[]) =>
  Promise.all(
    keys.map(async key => {
      const { number, edition, signedOn, voidedBecause, replacedBy, tree } = await getIssue(reader, key)
      const later = replacedBy === null ? null : await getIssue(reader, { county: key.county, id: replacedBy })
      const corrected = later && { because: later.reason, on: later.signedOn }
      const title = tree.blocks.find(block => block.kind === 'table')?.title ?? ''
      return {
        issue: printKey(key),
        number: printNumber(number),
        holds: voidedBecause === null && corrected === null,
        says: issueSays({ number: printNumber(number), edition, signedOn, voidedBecause, corrected }),
        table: { zh: title, en: title },
      }
    }),
  )

/** Anybody may check the city's table; to whom it was reported is told within the reach. */
const readHandouts = (reader: Reader, office: number, all: readonly Handout[], mine: readonly Handout[], now: Date) =>
  Promise.all(
    all.map(async one => {
      const { cutoff, known } = one
      const { moves, template, names } = await readChange(reader, { ...one, office, from: { cutoff, known }, to: { cutoff, known: now } })
      const within = mine.some(other => other.handout === one.handout)
      const changed = moves.length === 0 ? null : changeWords(moves, template, names)
      return {
        at: inShanghai(one.at),
        holds: changed === null,
        says: handoutSays(dayAt(one.at), within ? one.recipient : null, one.label, changed),
        said: one.said,
      }
    }),
  )
