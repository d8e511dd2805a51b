import { type Action, act } from '../access/gate.ts'
import { houseOver } from '../access/house.fixture.ts'
import { signIssue } from '../bulletin/signing.actions.ts'
import { acceptReturn } from '../progress/acceptance.actions.ts'
import { closeMonth } from '../progress/closing.actions.ts'
import { handIn, signReturn } from '../progress/return.actions.ts'

/** A process of its own that does one act as soon as it is told to, and may be killed while it does. */
const { url, folder, verb, actor, said, id, now } = JSON.parse(process.argv[2] ?? '')
const { house } = await houseOver(url, folder, () => new Date(now))
const doing = <I>(deed: Action<I>) => [deed.verb, () => act(house, deed, actor, said, id)] as const
const acts = new Map([doing(handIn), doing(signReturn), doing(acceptReturn), doing(closeMonth), doing(signIssue)])

console.log('ready')
process.stdin.once('data', () => acts.get(verb)?.())
