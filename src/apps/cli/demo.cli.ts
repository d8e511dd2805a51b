import { z } from 'zod'
import { Refused } from '../../base/objection.ts'
import { NotEmpty } from '../../demo/load.actions.ts'
import { accountsFile, loadAndTell } from '../first-start.ts'
import { done, verb } from './verb.ts'

export const demo = verb({
  name: 'demo',
  says: { zh: '把演示城市载入空的数据库', en: 'loads the demo city into an empty database' },
  usage: '',
  options: z.strictObject({}),
  opens: 'without-demo',
  run: async (_, { house, data, say }) => {
    try {
      await loadAndTell(house, data, say)
      return done(`已载入演示城市；账号和密码在 ${accountsFile(data)}。\n`)
    } catch (error) {
      if (!(error instanceof NotEmpty)) throw error
      throw new Refused([
        {
          code: 'demo.not-empty',
          says: {
            zh: '数据库里已有城市，演示数据只能载入空的数据库。请用 XJY_DATA 另指一个文件夹。',
            en: 'The database holds a city already; the demo goes only into an empty one. Name another folder with XJY_DATA.',
          },
        },
      ])
    }
  },
})

export const migrate = verb({
  name: 'migrate',
  says: { zh: '更新数据库结构', en: 'brings the schema up to date' },
  usage: '',
  options: z.strictObject({}),
  opens: 'without-demo',
  run: async () => done('数据库结构已是最新。 The schema is up to date.\n'), // opening the house has done it
})
