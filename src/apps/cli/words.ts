import { parseArgs } from 'node:util'
import { z } from 'zod'
import type { Bilingual } from '../../base/objection.ts'
import type { Verb } from './verb.ts'

/** The words after the program's name cannot be read; the sentence says how to write them. */
export class WrongWords extends Error {
  override readonly name = 'WrongWords'
  readonly says: readonly Bilingual[]
  constructor(says: readonly Bilingual[]) {
    super(says.map(one => one.en).join(' '))
    this.says = says
  }
}

/** The verb that the words begin with, and the words after it. Two words are tried before one: `audit verify`. */
export function findVerb(words: readonly string[], verbs: readonly Verb[]): { verb: Verb; rest: string[] } {
  for (const length of [2, 1]) {
    const verb = verbs.find(one => one.name === words.slice(0, length).join(' '))
    if (verb) return { verb, rest: words.slice(length) }
  }
  const known = verbs.map(one => one.name).join('、')
  const said = words.slice(0, 1).join(' ')
  throw new WrongWords([
    { zh: `没有命令“${said}”；可用：${known}。`, en: `There is no verb “${said}”; there are: ${known.replaceAll('、', ', ')}.` },
  ])
}

/** What was said after a verb, option by option. Throws `WrongWords` with all that is wrong. */
export function readWords(verb: Verb, rest: readonly string[]): Record<string, unknown> {
  const said = split(verb, rest)
  const read = verb.options.safeParse(said, { reportInput: true })
  if (read.success) return said
  const missing = read.error.issues.filter(isMissing).map(issue => writtenName(verb, issue))
  const others = read.error.issues.filter(issue => !isMissing(issue)).map(issue => sentence(verb, issue))
  const also = { zh: `还要写明 ${missing.join('、')}。`, en: `Say ${missing.join(', ')} too.` }
  throw new WrongWords([...(missing.length > 0 ? [also] : []), ...others, usageOf(verb)])
}

function split(verb: Verb, rest: readonly string[]): Record<string, unknown> {
  const places = verb.places ?? []
  const names = Object.keys(verb.options.shape).filter(name => !places.includes(name))
  const options = Object.fromEntries(
    names.map(name => [kebab(name), { type: isFlag(verb, name) ? ('boolean' as const) : ('string' as const) }]),
  )
  try {
    const { values, positionals } = parseArgs({ args: [...rest], options, allowPositionals: true, strict: true })
    const tooMuch = positionals[places.length]
    if (tooMuch !== undefined) throw notSo(verb, tooMuch)
    const placed = positionals.map((value, index) => [places[index] as string, value])
    return Object.fromEntries([
      ...names.flatMap(name => (values[kebab(name)] === undefined ? [] : [[name, values[kebab(name)]]])),
      ...placed,
    ])
  } catch (error) {
    if (error instanceof WrongWords) throw error
    const unknown = /'?(--?[\w-]+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? (error instanceof Error ? error.message : '')
    throw notSo(verb, unknown)
  }
}

const notSo = (verb: Verb, word: string): WrongWords =>
  new WrongWords([{ zh: `“${word}”不能这样写。`, en: `“${word}” cannot be written so.` }, usageOf(verb)])

function sentence(verb: Verb, issue: z.core.$ZodIssue): Bilingual {
  const option = writtenName(verb, issue)
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String)
    return { zh: `${option} 只能是 ${values.join('、')}。`, en: `${option} is one of ${values.join(', ')}.` }
  }
  // A rule of a value's own says both languages in one sentence.
  const says = `${option}：${issue.message}`
  return { zh: says, en: says }
}

const isMissing = (issue: z.core.$ZodIssue): boolean => issue.input === undefined && issue.code !== 'custom'

/** A place is called what the usage calls it: it begins with the places, in their order. */
function writtenName({ places = [], usage }: Verb, issue: z.core.$ZodIssue): string {
  const name = String(issue.path[0] ?? '')
  return places.includes(name) ? (usage.split(' ')[places.indexOf(name)] ?? name) : `--${kebab(name)}`
}

function usageOf({ name, usage }: Verb): Bilingual {
  const written = `xjy ${name} ${usage}`.trimEnd()
  return { zh: `写法 usage: ${written}`, en: `写法 usage: ${written}` }
}

const isFlag = (verb: Verb, name: string): boolean => {
  const schema = verb.options.shape[name]
  const inner = schema instanceof z.ZodDefault ? schema.unwrap() : schema
  return inner instanceof z.ZodBoolean || (inner instanceof z.ZodLiteral && inner.value === true)
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)

/** All verbs, a line each. */
export const helpText = (verbs: readonly Verb[]): string =>
  [
    'xjy <命令> [选项]',
    '',
    ...verbs.map(verb => `  ${`${verb.name} ${verb.usage}`.trimEnd()}\n      ${verb.says.zh} · ${verb.says.en}`),
    '',
  ].join('\n')
