import type { Kind } from './source.test-rules.ts'

/**
 * All that may be otherwise than the laws say, and why. Who needs one more exception writes it here, where it is seen.
 */

/** Where the place of a file tells its kind. Elsewhere its suffix does, and a file without a suffix is pure. */
export const kindsOfPlaces: readonly { readonly place: RegExp; readonly kind: Kind; readonly because: string }[] = [
  { place: /^src\/access\/gate\.ts$/, kind: 'gate', because: 'it makes the Reader and the Tx that all others are handed' },
  {
    place: /^src\/base\/(db|(migrate|backup)(-[\w-]+)?)\.ts$/,
    kind: 'database',
    because: 'it lies below the stores: connections, schemas, whole tables whatever they hold',
  },
  { place: /^src\/apps\/((server|cli)\/)?[\w-]+(\.cli)?\.ts$/, kind: 'door', because: 'it puts the chapters together' },
  { place: /^src\/apps\/desk\/([\w-]+\/)*[\w-]+\.tsx?$/, kind: 'desk', because: 'it puts the pages together' },
  { place: /^bench\//, kind: 'bench', because: 'it measures, on databases that are thrown away' },
  { place: /^e2e\//, kind: 'test', because: 'stories are tests' },
  { place: /\.d\.ts$/, kind: 'config', because: 'it only tells the compiler what a package holds' },
]

/** Files that may break a law. Where one does so no longer, the test asks for its line here to be struck out. */
export const exceptions: readonly { readonly law: string; readonly path: string; readonly because: string }[] = [
  {
    law: 'only stores speak SQL',
    path: 'src/base/postgres-presence.adapter.ts',
    because: 'it asks the server who is connected, and reads no table',
  },
  {
    law: 'pure files never wait, never read the clock, never roll dice',
    path: 'src/audit/line.ts',
    because: 'it hashes without waiting, for which only Node has the means; no browser checks a chain',
  },
  {
    law: 'nothing writes the city’s records except through the gate',
    path: 'src/access/session.actions.ts',
    because: 'sessions and failed sign-ins are no records of the city',
  },
]
