import type { FirstRunInput } from './first-run.ts'

type Unit = FirstRunInput['units'][number]

/**
 * Reporting units as people write them, one a line: its name, then the six digits of its territory where it has one.
 * Two columns copied from a spreadsheet read the same. Empty lines say nothing.
 */
export function readUnitLines(text: string): Unit[] {
  return linesOf(text).map(({ line }) => {
    const [, name = line, division = null] = line.match(/^(.*?)[\s,，;；]+(\d{6})$/) ?? []
    return { name: name.trim(), division }
  })
}

/** On which line, counted from 1 and empty ones with them, the unit of this index stands. */
export const lineOfUnit = (text: string, index: number): number => linesOf(text)[index]?.at ?? index + 1

const linesOf = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line, index) => ({ line: line.trim(), at: index + 1 }))
    .filter(({ line }) => line !== '')
