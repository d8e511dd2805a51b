import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Actor } from '../../access/actor.ts'
import type { House } from '../../access/gate.ts'
import { whoIsByToken } from '../../access/token-visit.actions.ts'
import { systemCode } from '../../base/durable.adapter.ts'
import { Refused } from '../../base/objection.ts'

/** Of a verb that acts: in whose name. A token on the command line itself would stand in its history. */
export const actorOptions = { tokenFile: z.string().min(1).optional() }

/** No network stands between: whoever tries tokens here waits by himself. */
const here = 'console'

/**
 * In whose name a verb acts: the token of XJY_TOKEN, or of the file that `--token-file` names, which wins. The rules are
 * those of the token's post. Throws `Refused` where there is none, and `Unknown` where it opens nothing.
 */
export async function actorOf(
  house: House,
  { tokenFile }: { readonly tokenFile?: string | undefined },
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Actor> {
  const token = tokenFile === undefined ? env.XJY_TOKEN?.trim() : await tokenIn(tokenFile)
  if (!token) throw new Refused([noToken])
  return whoIsByToken(house, token, here)
}

async function tokenIn(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch (error) {
    if (systemCode(error) === null) throw error
    throw new Refused([unreadable(file)])
  }
}

const noToken = {
  code: 'apps.no-token',
  says: {
    zh: '这个命令要以某个岗位的名义办理：请在“我的账号”里建一个可以办理的令牌，放进环境变量 XJY_TOKEN，或用 --token-file 指出存放它的文件。',
    en: 'This verb acts in the name of a post: make a token that may act under “My account”, and put it into XJY_TOKEN or into a file that --token-file names.',
  },
}

const unreadable = (file: string) => ({
  code: 'apps.no-token-file',
  place: '--token-file',
  says: { zh: `读不到文件“${file}”，请核对路径和权限。`, en: `The file “${file}” cannot be read: check its path and rights.` },
})
