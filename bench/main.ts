import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { measureActs } from './acts.bench.ts'
import { measureBulletin } from './bulletin.bench.ts'
import { measureDesk } from './desk.bench.ts'
import { measureMonths } from './month.bench.ts'
import { measureNation } from './nation.bench.ts'
import { printed, type Row } from './row.ts'
import { measureServed } from './served.bench.ts'
import { openStage, type Stage } from './stage.ts'
import { measureTable } from './table.bench.ts'

/** What is measured, in this order, and under which names its rows can be asked for. */
const benches: readonly { readonly rows: readonly string[]; readonly measure: (stage: Stage) => Promise<Row[]> }[] = [
  { rows: ['table-from-store'], measure: measureTable },
  { rows: ['nation-table', 'nation-after-save', 'nation-county'], measure: measureNation },
  { rows: ['city-roll-up', 'ledger-list', 'two-characters'], measure: measureMonths },
  { rows: ['acts'], measure: measureActs },
  { rows: ['bulletin-drawn'], measure: measureBulletin },
  { rows: ['second-start', 'month-over-http', 'server-memory'], measure: measureServed },
  { rows: ['desk-first-load', 'month-after-sign-in'], measure: measureDesk },
]

/**
 * `npm run bench [-- --only NAME] [--json FILE]`. A bar that is missed is told in its row and is no failure; the exit
 * code is 1 where something broke and 2 where the words make no sense.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'string' } } })
  const names = benches.flatMap(bench => bench.rows)
  if (values.only !== undefined && !names.includes(values.only)) return refuse(`--only ${values.only}: there is ${names.join(', ')}.`)
  const began = performance.now()
  const since = () => `${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s`
  const say = (line: string) => console.error(`${since()}  ${line}`)
  const stage = await openStage(say)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stage.strike().finally(() => process.exit(130)))
  const rows: Row[] = []
  let broken = 0
  try {
    for (const { rows: own, measure } of benches.filter(bench => !values.only || bench.rows.includes(values.only))) {
      say(own.join(', '))
      try {
        rows.push(...(await measure(stage)).filter(row => !values.only || row.name === values.only))
      } catch (error) {
        broken++
        say(`broke: ${error instanceof Error ? error.stack : error}`)
      }
    }
  } finally {
    await stage.strike()
  }
  console.log(printed(rows))
  console.log(
    `${rows.filter(row => row.holds).length} of ${rows.length} hold${broken ? `, ${broken} broke` : ''}; ${since().trim()} in all`,
  )
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(rows, null, 2)}\n`)
  return broken > 0 ? 1 : 0
}

function refuse(why: string): number {
  console.error(why)
  return 2
}

process.exitCode = await main().catch((error: Error & { code?: string }) => {
  if (!error.code?.startsWith('ERR_PARSE_ARGS')) throw error
  return refuse(error.message)
})
