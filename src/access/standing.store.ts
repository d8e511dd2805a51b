import type { Day } from '../base/day.ts'
import type { Reader } from '../base/db.ts'
import { hasMark } from '../base/mark.store.ts'
import type { Actor } from './actor.ts'
import { settingOn } from './city.store.ts'
import { factorSetting, isFactorRequired, type Standing } from './due.ts'
import { findFactor } from './factor.store.ts'
import { isMustChange, listActors } from './person.store.ts'

/** What decides what is due of somebody: see `due.ts`. */
export async function standingIn(reader: Reader, { person, city }: Pick<Actor, 'person' | 'city'>, on: Day): Promise<Standing> {
  const posts = await listActors(reader, person, on)
  const usual = (await hasMark(reader, 'demo')) ? factorSetting.inDemo : factorSetting.usual
  const setting = await settingOn(reader, city.office, factorSetting.name, on, usual)
  return {
    mustChange: await isMustChange(reader, person),
    hasFactor: (await findFactor(reader, person)) !== null,
    factorRequired: isFactorRequired(
      setting,
      posts.map(post => post.kind),
    ),
    posts: posts.length,
  }
}
