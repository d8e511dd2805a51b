/** Names of places: a street is told with its county, since 江南街道 may be anywhere. */
export interface Place {
  readonly code: string
  readonly name: string
  readonly parent: string | null
}

/** `大埔县湖寮镇`; null where no place of the list has the code. */
export function placeName(places: readonly Place[], code: string): string | null {
  const place = places.find(one => one.code === code)
  if (!place) return null
  const parent = place.parent === null ? undefined : places.find(one => one.code === place.parent)
  return `${parent?.name ?? ''}${place.name}`
}

/** The places of a form's choice, each with its county. */
export const placeOptions = (places: readonly Place[]): { value: string; label: string }[] =>
  places.map(({ code }) => ({ value: code, label: placeName(places, code) ?? code }))
