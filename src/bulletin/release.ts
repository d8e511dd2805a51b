import { type Day, dayInChinese } from '../base/day.ts'
import type { Objection } from '../base/objection.ts'

/** Why an issue cannot have been issued (印发) on this day: not before its signature, and not in the future. */
export function objectionsToRelease(issuedOn: Day, signedOn: Day, today: Day): Objection[] {
  if (issuedOn < signedOn)
    return [
      objection(
        'issued-before-signed',
        `印发日早于签发日 ${dayInChinese(signedOn)}，请核对。`,
        `It was signed on ${signedOn} and cannot have been issued before: check the day.`,
      ),
    ]
  if (issuedOn > today)
    return [
      objection(
        'issued-in-future',
        `印发日 ${dayInChinese(issuedOn)} 还没有到，请核对。`,
        `The day, ${issuedOn}, has not come yet: check it.`,
      ),
    ]
  return []
}

const objection = (code: string, zh: string, en: string): Objection => ({ code: `bulletin.${code}`, place: 'day', says: { zh, en } })
