import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type Actor, type PostKind, postKinds, wholeCity } from '../../access/actor.ts'
import { type City, listUnits } from '../../access/city.store.ts'
import { act, lookAt } from '../../access/gate.ts'
import { resetSecondFactor } from '../../access/own-account.actions.ts'
import { hashPassword, makePassword } from '../../access/password.adapter.ts'
import { objectionsToPassword } from '../../access/password.ts'
import { addPostAndHolder, setPassword } from '../../access/person.actions.ts'
import { findByLogin } from '../../access/person.store.ts'
import { dayAt } from '../../base/day.ts'
import { newId } from '../../base/id.adapter.ts'
import { NotFound, refuseIf } from '../../base/objection.ts'
import { cityOf, reachOf } from './city.ts'
import { cityOption, done, type Place, verb } from './verb.ts'

/** Whose post is that of one unit. */
const ofUnits: readonly PostKind[] = ['clerk', 'unit-reviewer', 'unit-head']

export const userAdd = verb({
  name: 'user add',
  says: { zh: '增设岗位和账号', en: 'adds a post and its account' },
  usage: `登录名 --kind ${postKinds.join('|')} --post 岗位名称 --full-name 姓名 [--unit 单位名称] [--stdin]`,
  options: z.strictObject({
    login: z.string(),
    kind: z.enum(postKinds),
    post: z.string(),
    fullName: z.string(),
    unit: z.string().optional(),
    /** The password comes in on standard input; else one is made and put into a file that only its owner reads. */
    stdin: z.boolean().default(false),
    ...cityOption,
  }),
  places: ['login'],
  opens: 'as-started',
  run: async ({ login, kind, post, fullName, unit, stdin, city: code }, place) => {
    const { house } = place
    refuseIf(ofUnits.includes(kind) && unit === undefined ? [clerkWithoutUnit] : [])
    const city = await cityOf(house, code)
    const reach = await reachFor(place, city, unit)
    const password = stdin ? await passwordFrom(place, login) : makePassword()
    const holder = { id: newId(), login, passwordHash: await hashPassword(password), fullName }
    const since = dayAt(house.clock())
    await act(house, addPostAndHolder, atConsole(city), { office: city.office, kind, name: post, ...reach, holder, since }, newId())
    if (stdin) return done(`已增设 ${post}（${login}）。\n`)
    return done(`已增设 ${post}（${login}），密码在 ${await keepPassword(place, login, password)}。\n`)
  },
})

export const userPassword = verb({
  name: 'user password',
  says: { zh: '重设密码', en: 'sets a password anew' },
  usage: '登录名 --stdin',
  options: z.strictObject({ login: z.string(), stdin: z.literal(true), ...cityOption }),
  places: ['login'],
  opens: 'as-started',
  run: async ({ login, city: code }, place) => {
    const { house } = place
    const city = await cityOf(house, code)
    const person = await personOf(house, city, login)
    const passwordHash = await hashPassword(await passwordFrom(place, login))
    await act(house, setPassword, atConsole(city), { office: city.office, person, passwordHash }, newId())
    return done(`已重设 ${login} 的密码；先前的登录都已失效。\n`)
  },
})

/** The way back for an administrator who has lost device and codes: nobody else could reset his second factor. */
export const userResetFactor = verb({
  name: 'user reset-factor',
  says: { zh: '重设两步验证（设备和恢复码都丢失时）', en: 'takes away a second factor whose device and codes are lost' },
  usage: '登录名',
  options: z.strictObject({ login: z.string(), ...cityOption }),
  places: ['login'],
  opens: 'as-started',
  run: async ({ login, city: code }, { house }) => {
    const city = await cityOf(house, code)
    const person = await personOf(house, city, login)
    await act(house, resetSecondFactor, atConsole(city), { office: city.office, person }, newId())
    return done(`已重设 ${login} 的两步验证；先前的登录都已失效。\n`)
  },
})

async function personOf(house: Place['house'], city: City, login: string): Promise<string> {
  const found = await lookAt(house, reachOf(city), reader => findByLogin(reader, login))
  if (found) return found.person
  throw new NotFound({ zh: `没有登录名为 ${login} 的账号，请核对。`, en: `There is no account ${login}: check the name.` })
}

const clerkWithoutUnit = {
  code: 'access.clerk-without-unit',
  says: {
    zh: '填报员、单位审核人、单位负责人属于一个填报单位，请用 --unit 写明单位名称。',
    en: 'Who fills in, reviews or answers for returns belongs to a reporting unit: name it with --unit.',
  },
}

/** Whoever runs the command line owns the machine; the book of acts says that it was done there. */
function atConsole({ id, office, last }: City): Actor {
  const city = { id, office, last }
  const someone = { person: '00000000-0000-7000-8000-000000000001', login: 'console', post: 0, name: '命令行' }
  const actor = { ...someone, kind: 'administrator' as const, reach: { from: office, to: last, units: 'all' as const }, city }
  return { ...actor, reach: wholeCity(actor) }
}

async function reachFor({ house }: Place, city: City, unit: string | undefined) {
  if (unit === undefined) return { from: city.office, to: city.last, units: null }
  const units = await lookAt(house, reachOf(city), reader => listUnits(reader, city.office))
  const found = units.find(one => one.name === unit)
  if (found) return { from: found.county, to: found.county, units: [found.id] }
  const known = units.map(one => one.name).join('、')
  throw new NotFound({ zh: `没有填报单位“${unit}”；现有：${known}。`, en: `There is no unit ${unit}; there are: ${known}.` })
}

async function passwordFrom({ stdin }: Place, login: string): Promise<string> {
  const password = (await stdin()).replace(/\r?\n$/, '')
  refuseIf(objectionsToPassword(password, login))
  return password
}

async function keepPassword({ data }: Place, login: string, password: string): Promise<string> {
  const folder = join(data, 'passwords')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, `${login}.txt`)
  await rm(path, { force: true }) // of an account that is no more, or the new password could not be kept
  await writeFile(path, `${password}\n`, { mode: 0o600, flag: 'wx' })
  return path
}
