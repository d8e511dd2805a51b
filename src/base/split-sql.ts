const tokens = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"|(\$\w*\$)[\s\S]*?\1|;|[^;'"$/-]+|[\s\S]/g

/** The statements of a schema file, one at a time: split at each `;` outside of quotes, dollar quotes and comments. */
export function splitSql(text: string): string[] {
  const statements: string[] = []
  let statement = ''
  for (const [token] of text.matchAll(tokens)) {
    if (token === ';') {
      statements.push(statement)
      statement = ''
    } else {
      statement += token
    }
  }
  return [...statements, statement].map(one => one.trim()).filter(one => one.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, '').trim() !== '')
}
