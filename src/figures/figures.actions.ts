import { z } from 'zod'
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
  { cabinets: input => [input.office] },
  async ({ tx, now }, input) => {
    refuseIf(objectionsToLayout(input.layout))
    await addTemplate(tx, { ...input, no: (await lastTemplateNo(tx, input.office)) + 1 }, now)
  },
)
