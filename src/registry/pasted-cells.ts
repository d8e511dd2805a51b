/**
 * Rows copied from a spreadsheet: cells with tabs between them, rows with line ends. A cell that holds either of them, or a
 * quotation mark, comes in quotation marks, which are doubled inside.
 */
export function readCells(text: string): string[][] {
  const rows: string[][] = [[]]
  const cells = text.matchAll(/(?:"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*))(\t|\r?\n|\r|$)/g)
  for (const [whole, quoted, plain = '', ending] of cells) {
    const row = rows.at(-1) ?? []
    row.push((quoted === undefined ? plain : quoted.replaceAll('""', '"')).replaceAll(/\s*\n\s*/g, ' ').trim())
    if (ending === '' || whole === '') break
    if (ending !== '\t') rows.push([])
  }
  return rows.filter(row => row.some(cell => cell !== ''))
}
