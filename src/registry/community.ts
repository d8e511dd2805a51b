import { z } from 'zod'
import { readArea } from '../base/area.ts'
import { count, day, divisionCode, id, key, words } from '../base/schema.ts'

/** 产权性质 */
export const ownerships = ['房改房', '集资房', '福利房', '商品房', '单位公房', '军队', '混合'] as const

/** ㎡ as written, kept as whole cm². */
export const area = z.string().transform((text, context): number => {
  const read = readArea(text)
  if (read !== null) return read
  context.addIssue({
    code: 'custom',
    message: `“${text}”不是面积，请写成平方米数，最多两位小数 (not an area: square metres with at most two decimals)`,
  })
  return z.NEVER
})

const counts = { households: count, buildings: count, floorArea: area }

/** A community as it enters the ledger: what is described, its first name, counts and unit in charge. */
export const newCommunity = z.strictObject({
  id,
  /** Its cabinet, where that is another than the rest are filed in. */
  county: z.int().optional(),
  name: words(80),
  aliases: z.array(words(80)).max(20),
  unit: z.int(),
  division: divisionCode.nullable(),
  address: words(200).nullable(),
  builtYear: z.int().min(1900).max(2100).nullable(),
  ownership: z.enum(ownerships).nullable(),
  ...counts,
  buildingList: z.array(z.strictObject({ id, no: words(20), households: count })).max(500),
  source: words(200),
  /** From which day the name, the counts and the unit hold, and which document says so. */
  from: day,
  document: words(200),
})
export type NewCommunity = z.infer<typeof newCommunity>
/** The same as pages send it. */
export type WrittenCommunity = z.input<typeof newCommunity>

export const communitiesInput = z.strictObject({ county: z.int(), communities: z.array(newCommunity).min(1).max(2000) })
export type CommunitiesInput = z.infer<typeof communitiesInput>

const fact = { community: key, on: day, document: words(200) }
export const renameInput = z.strictObject({ ...fact, name: words(80) })
/** Another name by which people know it, from a day on. */
export const aliasInput = z.strictObject({ ...fact, alias: words(80) })
export const recountInput = z.strictObject({ ...fact, ...counts })
export const chargeInput = z.strictObject({ ...fact, unit: z.int() })

/** What is merely described, all of it as it shall read from now on; null: nobody has said. */
export const descriptionInput = z.strictObject({
  community: key,
  division: divisionCode.nullable(),
  address: words(200).nullable(),
  builtYear: z.int().min(1900).max(2100).nullable(),
  ownership: z.enum(ownerships).nullable(),
  document: words(200),
})
export type DescriptionInput = z.infer<typeof descriptionInput>

/** What became of a community: split into several, merged into one, moved to another cabinet. Old facts stay with the old one. */
export const successionInput = z.strictObject({
  from: z.array(key).min(1).max(20),
  to: z.array(key).min(1).max(20),
  kind: z.enum(['split', 'merged', 'moved']),
  on: day,
  document: words(200),
})
export type SuccessionInput = z.infer<typeof successionInput>
