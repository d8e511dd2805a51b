import { type Bilingual, Refused } from '../../base/objection.ts'
import { CannotOpen } from '../../base/postgres.ts'
import { refusalOf } from '../../base/refusal.ts'
import { readSettings } from '../../base/settings.ts'
import { openHouse } from '../open-house.ts'
import { annex } from './annex.cli.ts'
import { auditVerify } from './audit.cli.ts'
import { backup, restore } from './backup.cli.ts'
import { bulletin } from './bulletin.cli.ts'
import { changes } from './changes.cli.ts'
import { check } from './check.cli.ts'
import { demo, migrate } from './demo.cli.ts'
import { issue } from './issue.cli.ts'
import { returnAccept, returnCertify, returnClose, returnSendBack, returnShow } from './return.cli.ts'
import { sweep } from './sweep.cli.ts'
import { table } from './table.cli.ts'
import { userAdd, userPassword, userResetFactor } from './user.cli.ts'
import type { Outcome, Verb } from './verb.ts'
import { findVerb, helpText, readWords, WrongWords } from './words.ts'

/**
 * The command line. Standard output belongs to what was asked for; a sentence of at most three lines on standard error
 * says what went wrong. Ends with 0 done · 1 objections or a broken chain · 2 wrong words or nothing found · 3 a fault.
 */
const verbs: readonly Verb[] = [
  table,
  changes,
  bulletin,
  annex,
  issue,
  check,
  returnShow,
  returnCertify,
  returnAccept,
  returnSendBack,
  returnClose,
  auditVerify,
  backup,
  restore,
  sweep,
  migrate,
  demo,
  userAdd,
  userPassword,
  userResetFactor,
]

const say = (line: string) => process.stderr.isTTY && console.error(line)

try {
  const { out, exit, errors } = await carryOut(process.argv.slice(2))
  await write(out)
  complain(errors ?? [])
  process.exitCode = exit
} catch (error) {
  const [exit, lines] = endOf(error)
  complain(lines)
  process.exitCode = exit
}

async function carryOut(words: readonly string[]): Promise<Outcome> {
  if (words.length === 0 || words.some(word => word === '--help' || word === '-h')) return { out: helpText(verbs), exit: 0 }
  const { verb, rest } = findVerb(words, verbs)
  const said = readWords(verb, rest)
  const { settings, objections } = readSettings(process.env)
  if (!settings) throw new WrongWords(objections.map(objection => objection.says))
  const opened = await openHouse(settings, { demo: verb.opens === 'as-started', say })
  let leaving: Promise<void> | undefined
  const leave = () => {
    leaving ??= opened.close()
    return leaving
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void leave().finally(() => process.exit(130)))
  try {
    const { house, files, url: ownerUrl, folder: data } = opened
    return await verb.run(said, { house, files, ownerUrl, data, say, stdin: readAll })
  } finally {
    await leave()
  }
}

/** The exit code of what was thrown, and what to say of it. */
function endOf(error: unknown): [exit: 1 | 2 | 3, lines: string[]] {
  if (error instanceof WrongWords) return [2, error.says.map(both)]
  if (error instanceof CannotOpen) return [3, [error.says.zh, error.says.en]]
  if (error instanceof Refused) return [1, error.objections.map(({ place, says }) => (place ? `${place}：${says.zh}` : says.zh))]
  const refusal = refusalOf(error)
  if (refusal) return [refusal.status === 404 ? 2 : 1, refusal.objections.map(both)]
  const message = error instanceof Error ? error.message : String(error)
  return [3, [`系统出错，未能完成：${message}`, 'Something went wrong. XJY_TRACE=1 shows where.', ...trace(error)]]
}

function both({ zh, en }: Bilingual): string {
  return zh === en ? zh : `${zh} ${en}`
}

function trace(error: unknown): string[] {
  return process.env.XJY_TRACE === '1' && error instanceof Error ? [error.stack ?? ''] : []
}

/** Three lines at most: whoever reads them sees at once what to mend first. */
function complain(lines: readonly string[]): void {
  const most = 3
  const shown =
    lines.length > most ? [...lines.slice(0, most - 1), `另有 ${lines.length - most + 1} 处 and ${lines.length - most + 1} more`] : lines
  for (const line of shown) console.error(line)
}

/** Waits until a pipe has taken everything. */
function write(text: string): Promise<void> {
  return new Promise((done, fail) => process.stdout.write(text, error => (error ? fail(error) : done())))
}

async function readAll(): Promise<string> {
  let text = ''
  for await (const chunk of process.stdin.setEncoding('utf8')) text += chunk
  return text
}
