import { z } from 'zod'
import { receiptAnswer } from '../access/receipt.ts'
import { contract } from '../base/contract.ts'
import { key } from '../base/schema.ts'
import { aliasInput, chargeInput, communitiesInput, descriptionInput, recountInput, renameInput, successionInput } from './community.ts'

/** When it was so, who says so, and when the house came to know. */
const dated = { on: z.string(), document: z.string(), recordedAt: z.string() }

/** One end of a succession; without a name where it lies outside the reach of the post. */
const end = z.object({ community: z.string(), name: z.string().nullable() })

export const registryApi = contract({
  search: {
    method: 'GET',
    path: '/api/registry/communities',
    says: 'Communities within the reach of the post whose name or alias contains the words; two characters are enough.',
    query: z.strictObject({ words: z.string().trim().min(1).max(80) }),
    answer: z.object({
      found: z.array(
        z.object({
          community: z.string(),
          /** Its official name of today. */
          name: z.string(),
          /** The name or alias that was found. */
          matched: z.string(),
          unit: z.int(),
          division: z.string().nullable(),
        }),
      ),
      /** There may be more than are told here. */
      more: z.boolean(),
    }),
  },
  choices: {
    method: 'GET',
    path: '/api/registry/choices',
    says: 'The units within the reach of the post, each with its cabinet, and the divisions of today: what the forms of the ledger offer.',
    answer: z.object({
      units: z.array(z.object({ id: z.int(), name: z.string(), county: z.int(), division: z.string().nullable() })),
      divisions: z.array(z.object({ code: z.string(), name: z.string(), parent: z.string().nullable() })),
    }),
  },
  community: {
    method: 'GET',
    path: '/api/registry/communities/:community',
    says: 'One community: its names, counts and units in charge as dated facts, what it came of and what became of it, its buildings.',
    params: z.strictObject({ community: key }),
    answer: z.object({
      community: z.string(),
      name: z.string(),
      unit: z.object({ id: z.int(), name: z.string() }),
      /** The place it lies in, as a code and in words. */
      division: z.object({ code: z.string(), name: z.string() }).nullable(),
      address: z.string().nullable(),
      builtYear: z.int().nullable(),
      ownership: z.string().nullable(),
      source: z.string(),
      recordedAt: z.string(),
      names: z.array(z.object({ name: z.string(), kind: z.enum(['official', 'alias']), ...dated })),
      /** `floorArea` in ㎡, as it is written. */
      recounts: z.array(z.object({ households: z.int(), buildings: z.int(), floorArea: z.string(), ...dated })),
      charges: z.array(z.object({ unit: z.string(), ...dated })),
      successions: z.array(z.object({ from: end, to: end, kind: z.enum(['split', 'merged', 'moved']), ...dated })),
      buildings: z.array(z.object({ no: z.string(), households: z.int() })),
    }),
  },
  addCommunities: {
    method: 'POST',
    path: '/api/registry/communities',
    says: 'Add communities to the ledger: all of them, or none.',
    needs: 'registry.add-communities',
    body: communitiesInput,
    answer: receiptAnswer,
  },
  rename: {
    method: 'POST',
    path: '/api/registry/names',
    says: 'Rename a community from a day on; the old name still finds it.',
    needs: 'registry.rename-community',
    body: renameInput,
    answer: receiptAnswer,
  },
  addAlias: {
    method: 'POST',
    path: '/api/registry/aliases',
    says: 'Add a name by which people know a community.',
    needs: 'registry.add-alias',
    body: aliasInput,
    answer: receiptAnswer,
  },
  describe: {
    method: 'POST',
    path: '/api/registry/descriptions',
    says: 'Correct where a community lies, when it was built, whose it is.',
    needs: 'registry.correct-community',
    body: descriptionInput,
    answer: receiptAnswer,
  },
  recount: {
    method: 'POST',
    path: '/api/registry/recounts',
    says: 'Record how many households and buildings a community had on a day; lists keep the counts that they approved.',
    needs: 'registry.recount-community',
    body: recountInput,
    answer: receiptAnswer,
  },
  charge: {
    method: 'POST',
    path: '/api/registry/charges',
    says: 'Give a community to another unit from a day on; lists keep the unit that they approved.',
    needs: 'registry.charge-community',
    body: chargeInput,
    answer: receiptAnswer,
  },
  succeed: {
    method: 'POST',
    path: '/api/registry/successions',
    says: 'Record what became of communities: split, merged, or moved.',
    needs: 'registry.succeed-community',
    body: successionInput,
    answer: receiptAnswer,
  },
})
