import { type Bilingual, Refused, refuseIf } from '../../base/objection.ts'
import { CannotOpen } from '../../base/postgres.ts'
import { readSettings, type Settings } from '../../base/settings.ts'
import { wrongWord } from './main.words.ts'
import { runServer, Stopped } from './run.ts'

/**
 * `npm start`: the server. Ends with 0 when it was stopped, with 2 where settings or words are wrong, and with 3 where it
 * cannot start; then standard error has sentences that say how to mend it.
 */
let stop: () => void = () => {}
const stopped = new Promise<void>(resolve => {
  stop = resolve
})
// Listened for before anything is opened: the embedded database does not stop by itself.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop)

try {
  await runServer({
    settings: settingsOf(process.env),
    empty: readWords(process.argv.slice(2)),
    stopped,
    say: console.log,
    complain: console.error,
  })
} catch (error) {
  process.exitCode = ended(error)
}

function settingsOf(env: NodeJS.ProcessEnv): Settings {
  const { settings, objections } = readSettings(env)
  refuseIf(objections)
  return settings as Settings
}

function readWords(words: readonly string[]): boolean {
  refuseIf(words.filter(word => word !== '--empty').map(word => ({ code: 'apps.wrong-word', says: wrongWord(word) })))
  return words.includes('--empty')
}

function ended(error: unknown): number {
  if (error instanceof Stopped) return 0
  if (error instanceof Refused) {
    for (const { says } of error.objections) complain(says)
    return 2
  }
  if (error instanceof CannotOpen) complain(error.says)
  else console.error(error)
  return 3
}

function complain({ zh, en }: Bilingual): void {
  console.error(zh)
  console.error(en)
}
