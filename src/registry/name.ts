/**
 * Names of communities, as people compare them: 金苑小区C区 is found by 金苑C, 矿务局宿舍 by 矿务局.
 */

/** A name folded for comparing: full-width forms narrowed, capitals lowered, spaces and marks gone, 小区 and 区 dropped. */
export function foldName(name: string): string {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '')
  const folded = plain.replaceAll('小区', '').replaceAll('区', '')
  return folded || plain
}

/** The pairs of neighbouring characters of a folded text, each once; a single character is its own. */
export function gramsOf(folded: string): string[] {
  const characters = [...folded]
  if (characters.length < 2) return characters
  return [...new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`))]
}
