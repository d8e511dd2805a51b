import { z } from 'zod'
import { wholeOfficeOf } from '../access/actor.ts'
import { action } from '../access/gate.ts'
import { dayAt } from '../base/day.ts'
import { refuseIf } from '../base/objection.ts'
import { words } from '../base/schema.ts'
import { addExternalFigure } from './external-figure.store.ts'
import { externalFigureInput, objectionsToExternalFigure } from './external-figure.ts'
import { hasIssues } from './issue.store.ts'
import { holdNumbers, setNumbers } from './number.store.ts'
import { objectionsToNumber, objectionsToStartingNumbers, seriesNames } from './numbering.ts'
import { addPicture } from './picture.store.ts'

const office = z.int()

/** 登记外部数据: a number that somebody else published, with its source and its day. */
export const recordExternalFigure = action(
  'bulletin.record-external-figure',
  z.strictObject({ office, figure: externalFigureInput }),
  { cabinets: (input, actor) => wholeOfficeOf(actor, input.office) },
  async ({ tx, now }, input) => {
    refuseIf(objectionsToExternalFigure(input.figure, dayAt(now)))
    await addExternalFigure(tx, input.office, input.figure, now)
  },
)

/** 存入图片: the row of a picture whose shown copy already lies in the file store. Sizes in pixels. */
export const keepPicture = action(
  'bulletin.keep-picture',
  z.strictObject({
    office,
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    type: z.enum(['image/jpeg', 'image/png']),
    width: z.int().min(1).max(20_000),
    height: z.int().min(1).max(20_000),
  }),
  { cabinets: (input, actor) => wholeOfficeOf(actor, input.office) },
  ({ tx, now }, { office: county, ...picture }) => addPicture(tx, county, picture, now),
)

/** 接续期号: an office that has printed bulletins before goes on where it stands. Only before the first signature here. */
export const startNumbering = action(
  'bulletin.start-numbering',
  z.strictObject({
    office,
    series: z.enum(seriesNames),
    year: z.int(),
    /** The numbers of the last issue that was printed before. */
    annual: z.int().max(99_999),
    running: z.int().max(999_999),
    document: words(120),
  }),
  { cabinets: (input, actor) => wholeOfficeOf(actor, input.office) },
  async ({ tx }, { office: county, document: _, ...last }) => {
    await holdNumbers(tx, county, last.series, last.year)
    refuseIf([...objectionsToNumber(last), ...objectionsToStartingNumbers(await hasIssues(tx, county, last.series))])
    await setNumbers(tx, county, last)
  },
)
