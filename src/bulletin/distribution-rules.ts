import type { Objection } from '../base/objection.ts'
import { type Distribution, type Person, printedName } from './distribution.ts'
import { distributionWords } from './distribution.words.ts'

/** Why an issue may not go to these recipients: all reasons. Places are fields of the distribution: `0.recipients.2`. */
export function objectionsToDistribution(entries: Distribution): Objection[] {
  if (entries.length === 0)
    return [objection('nobody-to-receive', '', '还没有报送、发送或抄送对象，请至少写一行。', 'Nobody receives the issue: add a line.')]
  return [...objectionsToEntries(entries), ...objectionsToRepeats(entries)]
}

/** What an editor should look at once more; it stops nothing. */
export function remarksOnDistribution(entries: Distribution): Objection[] {
  const remarks: Objection[] = []
  entries.forEach((entry, index) => {
    if (entry.who === 'bodies') return
    const printed = new Set<string>()
    entry.recipients.forEach((one, at) => {
      const name = printedName(one)
      const place = `${index}.recipients.${at}`
      if (!one.fullName.includes(name)) remarks.push(notOfTheName(place, one, name))
      if (printed.has(name)) remarks.push(printedAlike(place, name))
      printed.add(name)
    })
  })
  return remarks
}

function objectionsToEntries(entries: Distribution): Objection[] {
  return entries.flatMap((entry, index) => {
    const kind = distributionWords[entry.kind]
    const objections: Objection[] = []
    if (entry.recipients.length === 0) {
      objections.push(
        objection(
          'no-recipient',
          `${index}.recipients`,
          `“${kind.zh}”一行没有对象，请补上或删去这一行。`,
          `The line “${kind.en}” has no recipient: add one or delete the line.`,
        ),
      )
    }
    if (entries.findIndex(other => other.kind === entry.kind && other.who === entry.who) < index) {
      objections.push(
        objection(
          'line-twice',
          `${index}.kind`,
          `“${kind.zh}”已有同类的一行，请并入前一行。`,
          `There is a line “${kind.en}” of the same kind already: put both into one.`,
        ),
      )
    }
    return objections
  })
}

/** The same recipient in two places, and punctuation that somebody typed although it follows from the ranks. */
function objectionsToRepeats(entries: Distribution): Objection[] {
  const objections: Objection[] = []
  const seen = new Set<string>()
  entries.forEach((entry, index) => {
    entry.recipients.forEach((one, at) => {
      const place = `${index}.recipients.${at}`
      const name = 'fullName' in one ? one.fullName : one.name
      const printed = 'fullName' in one ? printedName(one) : one.name
      const identity = 'fullName' in one ? `${name} ${one.post}` : name
      if (seen.has(identity)) objections.push(twice(place, name))
      if (/[、，。；：,;.]$|同志$/u.test(printed)) objections.push(punctuated(place, printed))
      seen.add(identity)
    })
  })
  return objections
}

const objection = (code: string, place: string, zh: string, en: string): Objection => ({
  code: `bulletin.${code}`,
  ...(place && { place }),
  says: { zh, en },
})

const twice = (place: string, name: string) =>
  objection('recipient-twice', place, `“${name}”出现了两次，请删去一处。`, `“${name}” stands twice in the distribution: delete one.`)

const punctuated = (place: string, name: string) =>
  objection(
    'punctuation-typed',
    place,
    `“${name}”末尾的标点或“同志”会自动加上，请删去。`,
    `The punctuation or 同志 at the end of “${name}” is added by itself: delete it.`,
  )

const notOfTheName = (place: string, { fullName }: Person, display: string) =>
  objection(
    'display-not-of-the-name',
    place,
    `印出的“${display}”不是“${fullName}”的一部分，请核对。`,
    `“${display}”, as printed, is no part of “${fullName}”: check it.`,
  )

const printedAlike = (place: string, name: string) =>
  objection(
    'printed-alike',
    place,
    `同一行有两个人都印作“${name}”，读者分不清；请给其中一人写全名。`,
    `Two people of one line are printed as “${name}”: write one of them in full.`,
  )
