import type { PostKind } from '../access/actor.ts'
import type { Day } from '../base/day.ts'
import type { Key } from '../base/key.ts'
import type { Chain, Verb } from './chain.ts'
import type { Decision } from './decision.ts'
import type { Hand } from './hand.ts'

/**
 * A sheet (审批单): that something is to be agreed to, by whom, and what they have said.
 *
 * It knows its subject only as text, the printed key of something in another chapter, and has no acts of its own: the
 * owner's act writes on it and does in the same act what follows from it.
 */
export interface Sheet {
  readonly key: Key
  readonly subject: string
  /** The subject in words, for lists of what waits. */
  readonly title: string
  readonly chain: Chain
  /** Everybody who wrote what is to be signed. */
  readonly authors: Hand
  readonly openedAt: Date
  readonly decisions: readonly Decision[]
}

export type Closing = 'agreed' | 'returned' | 'withdrawn'

/** Where a sheet stands: it follows from its chain and its decisions, and is kept nowhere. */
export interface Stand {
  /** How it ended; null while it is open. */
  readonly closed: Closing | null
  /** The step whose turn it is, from 1; the last one that had it where the sheet is closed. */
  readonly step: number
  /** The agreements that hold. A return to an earlier step lays aside those given since. */
  readonly agreed: readonly Decision[]
  /** The day on which the step whose turn it is was last urged. */
  readonly urgedOn: Day | null
}

const beginning: Stand = { closed: null, step: 1, agreed: [], urgedOn: null }

export const standOf = ({ chain, decisions }: Pick<Sheet, 'chain' | 'decisions'>): Stand =>
  decisions.reduce((stand, decision) => effects[decision.verb](stand, decision, chain), beginning)

type Effect = (stand: Stand, decision: Decision, chain: Chain) => Stand

const effects: Readonly<Record<Verb, Effect>> = {
  agree: (stand, decision, chain) => {
    const after = { ...stand, agreed: [...stand.agreed, decision] }
    if (missing(chain, after).length > 0) return after
    return stand.step === chain.length ? { ...after, closed: 'agreed' } : { ...after, step: stand.step + 1, urgedOn: null }
  },
  return: (stand, { toStep }) => {
    if (toStep === null) return { ...stand, closed: 'returned', agreed: [] }
    return { ...stand, step: toStep, agreed: stand.agreed.filter(({ step }) => step < toStep), urgedOn: null }
  },
  withdraw: stand => ({ ...stand, closed: 'withdrawn', agreed: [] }),
  urge: (stand, { on }) => ({ ...stand, urgedOn: on }),
}

/** The posts whose turn it is; none where the sheet is closed. */
export function waitingFor(sheet: Pick<Sheet, 'chain' | 'decisions'>): PostKind[] {
  const stand = standOf(sheet)
  return stand.closed === null ? missing(sheet.chain, stand) : []
}

/** Of the step whose turn it is, the parties that have not agreed: each as often as it is missing. */
function missing(chain: Chain, { step, agreed }: Stand): PostKind[] {
  const given = agreed.filter(one => one.step === step).map(one => one.party)
  return (chain[step - 1]?.parties ?? []).filter(party => {
    const at = given.indexOf(party)
    if (at >= 0) given.splice(at, 1)
    return at < 0
  })
}

/** Whether the step whose turn it is ends the chain. */
export const isLastStep = (sheet: Pick<Sheet, 'chain' | 'decisions'>): boolean => standOf(sheet).step === sheet.chain.length
