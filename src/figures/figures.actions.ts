import { z } from 'zod'
import { wholeOfficeOf } from '../access/actor.ts'
import { listUnits } from '../access/city.store.ts'
import { objectionsToUnits } from '../access/city-rules.ts'
import { action } from '../access/gate.ts'
import { refuseIf } from '../base/objection.ts'
import { day, words } from '../base/schema.ts'
import { addTemplate, lastTemplateNo } from './template.store.ts'
import { layoutInput, objectionsToLayout } from './template.ts'

export const templateInput = z.strictObject({ office: z.int(), from: day, layout: layoutInput, document: words(120) })

/** 启用报表格式: the next version of the layout, for cut-offs from a day on; what was printed keeps its own. */
export const adoptTemplate = action(
  'figures.adopt-template',
  templateInput,
  { cabinets: (input, actor) => wholeOfficeOf(actor, input.office) },
  async ({ tx, now }, input) => {
    const named = input.layout.rows.map(({ unit }, index) => ({ unit, place: `layout.rows.${index}.unit` }))
    refuseIf([...objectionsToLayout(input.layout), ...objectionsToUnits(await listUnits(tx, input.office), named)])
    await addTemplate(tx, { ...input, no: (await lastTemplateNo(tx, input.office)) + 1 }, now)
  },
)
