import type { FormInstance } from 'antd'
import { sentencesOf } from '../base/failure.desk.tsx'
import type { Bilingual } from '../base/objection.ts'

/** The field of a form in which an objection belongs: `units.0` belongs to `units`, `holder.login` has a field of its own. */
const fieldOf = (place: string, fields: readonly string[]) => fields.find(field => place === field || place.startsWith(`${field}.`))

/** Which places of an error the fields of a form show themselves. */
export const placesIn = (error: unknown, fields: readonly string[]): string[] =>
  error ? sentencesOf(error).flatMap(({ place }) => (place !== undefined && fieldOf(place, fields) ? [place] : [])) : []

/** Each of the server's sentences at its field. */
export function showAtFields<F>(form: FormInstance<F>, error: unknown, fields: readonly string[], say: (words: Bilingual) => string): void {
  if (!error) return
  const placed = sentencesOf(error).flatMap(({ place, says }) => {
    const field = place === undefined ? undefined : fieldOf(place, fields)
    return field ? [{ field, says: say(says) }] : []
  })
  const wrong = fields.flatMap(field => {
    const errors = placed.filter(one => one.field === field).map(one => one.says)
    return errors.length > 0 ? [{ name: field.split('.') as Parameters<FormInstance<F>['setFields']>[0][number]['name'], errors }] : []
  })
  form.setFields(wrong)
}
