import type { Day } from '../base/day.ts'
import type { Objection } from '../base/objection.ts'

/**
 * The number of an issue (期号): one that begins again each year and one that never does, `（2021年第10期 总第17期）`.
 * Supplements (增刊) are numbered apart from regular issues. A number is given once, by the signature, and kept for
 * good: a voided issue keeps it, a correction repeats it.
 */
export const seriesNames = ['regular', 'supplement'] as const
export type Series = (typeof seriesNames)[number]

export interface IssueNumber {
  readonly series: Series
  /** The calendar year of the day of signature. */
  readonly year: number
  /** 第10期, from 1 in each year. */
  readonly annual: number
  /** 总第17期, from 1 in its series. A supplement has one too, but does not print it. */
  readonly running: number
}

/** The numbers given last: in this series and year, and in this series at all. 0 where none was. */
export interface LastNumbers {
  readonly annual: number
  readonly running: number
}

export const nextNumber = (series: Series, year: number, last: LastNumbers): IssueNumber => ({
  series,
  year,
  annual: last.annual + 1,
  running: last.running + 1,
})

/** An issue about December that is signed in January belongs to the new year. */
export const numberYear = (signedOn: Day): number => Number(signedOn.slice(0, 4))

/** `（2021年第10期 总第17期）` or `（2021年增刊第1期）` */
export const printNumber = (number: IssueNumber): string => print(number, '')

/** On a proof, while the number may still go to another issue: `（2021年拟第10期 总拟第17期）`. */
export const printProofNumber = (number: IssueNumber): string => print(number, '拟')

const print = ({ series, year, annual, running }: IssueNumber, proof: '' | '拟'): string =>
  series === 'regular' ? `（${year}年${proof}第${annual}期 总${proof}第${running}期）` : `（${year}年增刊${proof}第${annual}期）`

/** Why this cannot be the number of an issue, for numbers that come from a counter set by hand or from an old bulletin. */
export function objectionsToNumber({ year, annual, running }: IssueNumber): Objection[] {
  const objections: Objection[] = []
  const counts = [
    ['annual', annual, '年度期号', 'The number of the year'],
    ['running', running, '总期号', 'The running number'],
  ] as const
  for (const [place, count, zh, en] of counts) {
    if (Number.isSafeInteger(count) && count > 0) continue
    objections.push({
      code: 'bulletin.number-not-whole',
      place,
      says: { zh: `${zh}“${count}”应是大于 0 的整数，请改正。`, en: `${en}, ${count}, must be whole and greater than 0: correct it.` },
    })
  }
  if (!Number.isSafeInteger(year) || year < 1949 || year > 2100) {
    objections.push({
      code: 'bulletin.number-year',
      place: 'year',
      says: {
        zh: `年份“${year}”应是四位数的公历年份，请改正。`,
        en: `The year, ${year}, must be a calendar year of four digits: correct it.`,
      },
    })
  }
  if (objections.length === 0 && running < annual) {
    objections.push({
      code: 'bulletin.number-runs-behind',
      place: 'running',
      says: {
        zh: `总第${running}期不能小于年度第${annual}期，请核对上一期的期号。`,
        en: `The running number ${running} cannot lie below the number of the year ${annual}: check the numbers of the last issue.`,
      },
    })
  }
  return objections
}

/** Numbers are set by hand only before the first signature: afterwards they follow from each other. */
export const objectionsToStartingNumbers = (hasIssues: boolean): Objection[] =>
  hasIssues
    ? [
        {
          code: 'bulletin.numbering-begun',
          place: 'annual',
          says: {
            zh: '本系统已经签发过这一种简报，期号由系统依次给出，不能再改。',
            en: 'Issues of this series have been signed here: their numbers follow from each other and cannot be set any more.',
          },
        },
      ]
    : []
