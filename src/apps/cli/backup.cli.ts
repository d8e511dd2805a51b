import { existsSync } from 'node:fs'
import { z } from 'zod'
import { lookAt } from '../../access/gate.ts'
import { verifyChains } from '../../audit/verify.store.ts'
import { backUp, restore as putBack } from '../../base/backup.ts'
import { NotFound, Refused } from '../../base/objection.ts'
import { everywhere } from './audit.cli.ts'
import { done, verb } from './verb.ts'

export const backup = verb({
  name: 'backup',
  says: { zh: '备份全部数据和文件', en: 'backs up all data and files' },
  usage: '文件',
  options: z.strictObject({ file: z.string().min(1) }),
  places: ['file'],
  opens: 'as-started',
  run: async ({ file }, { ownerUrl, files, say }) => {
    if (existsSync(file)) {
      throw new Refused([
        {
          code: 'base.backup-exists',
          says: { zh: `${file} 已经存在，请换一个文件名。`, en: `${file} is there already: choose another name.` },
        },
      ])
    }
    say('正在备份… backing up')
    const { tables, rows, files: kept } = await backUp(ownerUrl, files, file)
    const sealed = '佐证原件是封存的，恢复后要用本机的密钥（数据文件夹中的 secret，或 XJY_SECRET）才能打开，请另行保管。\n'
    return done(`已备份 ${tables} 张表、${rows} 行、${kept} 个文件到 ${file}。\n${sealed}`)
  },
})

export const restore = verb({
  name: 'restore',
  says: { zh: '把备份恢复到空的数据库', en: 'restores a backup into an empty database' },
  usage: '文件',
  options: z.strictObject({ file: z.string().min(1) }),
  places: ['file'],
  opens: 'without-demo',
  run: async ({ file }, { ownerUrl, files, house, say }) => {
    if (!existsSync(file)) throw new NotFound({ zh: `没有文件 ${file}，请核对路径。`, en: `There is no file ${file}: check the path.` })
    say('正在恢复… restoring')
    const { tables, rows, files: kept } = await putBack(ownerUrl, files, file)
    const { lines, breaks } = await lookAt(house, everywhere, verifyChains)
    const out = `已恢复 ${tables} 张表、${rows} 行、${kept} 个文件；操作簿 ${lines} 行。\n`
    if (breaks.length === 0) return done(out)
    const says = '恢复的操作簿不完整，请换一份备份。 The restored book of acts is broken: use another backup.'
    return { out, exit: 1, errors: [says] }
  },
})
