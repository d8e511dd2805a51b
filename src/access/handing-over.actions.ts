import { z } from 'zod'
import { addDays, dayAt } from '../base/day.ts'
import { NotFound, refuseIf } from '../base/objection.ts'
import { day, id } from '../base/schema.ts'
import { wholeOfficeOf } from './actor.ts'
import { forgetAddressesOf } from './attempt.store.ts'
import { clearFactor } from './factor.store.ts'
import { action } from './gate.ts'
import { addHolding, endHolders, endHolding, endHoldingsOf, holdAdministrators, holdHoldingsOf } from './holding.store.ts'
import { holdsOn, objectionsToDeputy, objectionsToEnd, objectionsToHandOver, objectionsToNoAdministrator } from './holding.ts'
import { noSuchPerson, objectionsToTaker, personTaking } from './person.actions.ts'
import { endPerson, isPostOf } from './person.store.ts'
import { endSessionsOf } from './session.store.ts'
import { document, keptTaker, taker, takerOf } from './taking-post.ts'

export const handOverInput = z.strictObject({ office: z.int(), post: z.int(), ...taker, from: day, document })

/** 交接: from a day on somebody else holds the post. A post that nobody holds is taken in the same way. */
export const handOverPost = action(
  'access.hand-over-post',
  handOverInput,
  {
    cabinets: (input, actor) => wholeOfficeOf(actor, input.office),
    kept: ({ office, post, from, document, ...taking }) => ({ office, post, from, document, ...keptTaker(taking) }),
  },
  async (deed, input) => {
    const { tx, now } = deed
    const { office, post, from, document } = input
    if (!(await isPostOf(tx, office, post))) throw noSuchPost
    const before = await holdHoldingsOf(tx, office, post)
    refuseIf([
      ...objectionsToHandOver(before, { person: takerOf(input) ?? '', from }, dayAt(now)),
      ...(await objectionsToTaker(deed, input)),
    ])
    const person = await personTaking(deed, office, input)
    await endHolders(tx, office, post, from)
    await addHolding(tx, { post, person, office, from, to: null, deputy: false, document })
  },
)

export const deputyInput = z.strictObject({ office: z.int(), post: z.int(), ...taker, from: day, last: day, document })

/** 代理: from one day to another somebody acts in the post of another. */
export const appointDeputy = action(
  'access.appoint-deputy',
  deputyInput,
  {
    cabinets: (input, actor) => wholeOfficeOf(actor, input.office),
    kept: ({ office, post, from, last, document, ...taking }) => ({ office, post, from, last, document, ...keptTaker(taking) }),
  },
  async (deed, input) => {
    const { tx, now } = deed
    const { office, post, from, last, document } = input
    if (!(await isPostOf(tx, office, post))) throw noSuchPost
    const before = await holdHoldingsOf(tx, office, post)
    refuseIf([
      ...objectionsToDeputy(before, { person: takerOf(input) ?? '', from, last }, dayAt(now)),
      ...(await objectionsToTaker(deed, input)),
    ])
    const person = await personTaking(deed, office, input)
    await addHolding(tx, { post, person, office, from, to: addDays(last, 1), deputy: true, document })
  },
)

export const endInput = z.strictObject({ office: z.int(), post: z.int(), person: id, until: day, document })

/** 免去: from a day on the person neither holds the post nor deputises in it. */
export const endHoldingOfPost = action(
  'access.end-holding',
  endInput,
  { cabinets: (input, actor) => wholeOfficeOf(actor, input.office) },
  async ({ tx, now }, { office, post, person, until, document }) => {
    const today = dayAt(now)
    const [of, administrators] = [await holdHoldingsOf(tx, office, post), await holdAdministrators(tx, office, today)]
    const held = of.find(one => one.person === person && (holdsOn(one, today) || one.from > today))
    if (!held) throw noSuchHolding
    const ends = administrators.some(one => one.post === post && one.person === person && one.from === held.from)
    const remaining = administrators.filter(one => one.post !== post || one.person !== person || one.from !== held.from)
    refuseIf([...objectionsToEnd(held, until, today), ...(ends && !held.deputy ? objectionsToNoAdministrator(remaining, until) : [])])
    await endHolding(tx, held, office, until, document)
  },
)

export const leavingInput = z.strictObject({ office: z.int(), person: id, document })

/** 离职: the person signs in no more; his sessions and whatever he holds end at once. What he did stands. */
export const endPersonOfCity = action(
  'access.end-person',
  leavingInput,
  { cabinets: (input, actor) => wholeOfficeOf(actor, input.office) },
  async ({ tx, now }, { office, person, document }) => {
    const administrators = await holdAdministrators(tx, office, dayAt(now))
    const remaining = administrators.filter(one => one.person !== person)
    if (remaining.length < administrators.length) refuseIf(objectionsToNoAdministrator(remaining, dayAt(now)))
    if (!(await endPerson(tx, office, person, now))) throw noSuchPerson
    await endHoldingsOf(tx, office, person, dayAt(now), document)
    await endSessionsOf(tx, person)
    await clearFactor(tx, person)
    await forgetAddressesOf(tx, person)
  },
)

const noSuchPost = new NotFound({ zh: '没有这个岗位。请刷新后重新选择。', en: 'There is no such post. Reload and choose again.' })

const noSuchHolding = new NotFound({
  zh: '此人没有任或代理这个岗位，可能刚刚办过交接。请刷新后查看。',
  en: 'This person neither holds the post nor deputises in it; perhaps it was just handed over. Reload and look again.',
})
