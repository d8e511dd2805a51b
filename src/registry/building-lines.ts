/** Buildings as people write them, one a line: its number, then its households. Empty lines say nothing; null where a line is none. */
export function readBuildingLines(text: string): { no: string; households: number }[] | null {
  const lines = text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '')
  const read = lines.map(line => /^(.+?)[\s,，:：]+(\d{1,6})\s*户?$/.exec(line))
  if (read.some(found => found === null)) return null
  return read.flatMap(found => (found ? [{ no: found[1] as string, households: Number(found[2]) }] : []))
}
