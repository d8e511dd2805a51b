import { z } from 'zod'
import { wholeOfficeOf } from '../access/actor.ts'
import { action } from '../access/gate.ts'
import { refuseIf } from '../base/objection.ts'
import { addPhrases } from './phrase.store.ts'
import { objectionsToPhrases, phrasesInput } from './phrase.ts'

/** 登记规范用语: how the office writes its fixed phrases, bodies, people and titles, from a day on. */
export const recordPhrases = action(
  'bulletin.record-phrases',
  z.strictObject({ office: z.int(), phrases: phrasesInput }),
  {
    cabinets: (input, actor) => wholeOfficeOf(actor, input.office),
    // Names of people stay out of the book of acts.
    kept: ({ phrases }) => ({
      phrases: phrases.filter(({ kind }) => kind !== 'person').map(({ text }) => text),
      people: phrases.filter(({ kind }) => kind === 'person').length,
    }),
  },
  async ({ tx, now }, { office, phrases }) => {
    refuseIf(objectionsToPhrases(phrases).map(objection => ({ ...objection, place: `phrases.${objection.place}` })))
    await addPhrases(tx, office, phrases, now)
  },
)
