import { settingsOn } from '../access/city.store.ts'
import type { Day } from '../base/day.ts'
import type { Reader } from '../base/db.ts'
import { checkSettings } from './check-catalogue.ts'
import type { CheckTerms } from './check-terms.ts'

/** What a city has set of its checks, as it held on a day and was known at a moment. */
export const readCheckTerms = (reader: Reader, office: number, on: Day, known: Date): Promise<CheckTerms> =>
  settingsOn(reader, office, checkSettings, on, known)
