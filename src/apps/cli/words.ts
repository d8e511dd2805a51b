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
  throw new WrongWords([...read.error.issues.map(issue => sentence(verb, issue)), usageOf(verb)])
}

function split(verb: Verb, rest: readonly string[]): Record<string, unknown> {
  const places = verb.places ?? []
  const names = Object.keys(verb.options.shape).filter(name => !places.includes(name))
  const options = Object.fromEntries(
    names.map(name => [kebab(name), { type: isFlag(verb, name) ? ('boolean' as const) : ('string' as const) }]),
  )
  try {
    const { values, positionals } = parseArgs({ args: [...rest], options, allowPositionals: places.length > 0, strict: true })
    if (positionals.length > places.length) throw new Error(positionals.at(-1))
    const placed = positionals.map((value, index) => [places[index] as string, value])
    return Object.fromEntries([
      ...names.flatMap(name => (values[kebab(name)] === undefined ? [] : [[name, values[kebab(name)]]])),
      ...placed,
    ])
  } catch (error) {
    const unknown = /'?(--?[\w-]+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? (error instanceof Error ? error.message : '')
    throw new WrongWords([{ zh: `“${unknown}”不能这样写。`, en: `“${unknown}” cannot be written so.` }, usageOf(verb)])
  }
}

function sentence(verb: Verb, issue: z.core.$ZodIssue): Bilingual {
  const name = String(issue.path[0] ?? '')
  const option = (verb.places ?? []).includes(name) ? name : `--${kebab(name)}`
  if (issue.input === undefined && issue.code !== 'custom') return { zh: `还要写明 ${option}。`, en: `Say ${option} too.` }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String)
    return { zh: `${option} 只能是 ${values.join('、')}。`, en: `${option} is one of ${values.join(', ')}.` }
  }
  return { zh: `${option}：${issue.message}。`, en: `${option}: ${issue.message}.` }
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
