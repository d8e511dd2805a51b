/** A sheet's name in a spreadsheet: at most 31 characters, some of them forbidden, and no two the same. */

const most = 31

/** The name that Excel accepts for a table of this title, other than the names that are taken (Excel ignores case). */
export function sheetName(title: string, taken: readonly string[]): string {
  const base = trimmed(shortened(trimmed(title.replace(/[\p{C}*?:\\/[\]]/gu, ' ')), most)) || '表'
  const free = (name: string) => name.toLowerCase() !== 'history' && !taken.some(other => other.toLowerCase() === name.toLowerCase())
  if (free(base)) return base
  for (let n = 2; ; n++) {
    const ending = `（${n}）`
    const name = shortened(base, most - ending.length) + ending
    if (free(name)) return name
  }
}

/** Excel refuses a name that begins or ends with an apostrophe, and what a forbidden character leaves at the ends is only space. */
const trimmed = (text: string): string => text.replace(/^['\s]+|['\s]+$/g, '')

/** Counted as Excel counts, in UTF-16 units, but never through the middle of a character. */
function shortened(text: string, units: number): string {
  let short = ''
  for (const character of text) {
    if (short.length + character.length > units) break
    short += character
  }
  return short
}
