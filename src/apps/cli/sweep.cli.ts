import { z } from 'zod'
import { lookAt } from '../../access/gate.ts'
import { listFileHashes as listBulletinFiles } from '../../bulletin/picture.store.ts'
import { listFileHashes as listEvidenceFiles } from '../../works/evidence.store.ts'
import { everywhere } from './audit.cli.ts'
import { done, verb } from './verb.ts'

/** A file goes in before its row: one whose row has not come within a day will have none. */
const hours = 24

export const sweep = verb({
  name: 'sweep',
  says: { zh: '清理没有记录的文件', en: 'removes files that no record names' },
  usage: '',
  options: z.strictObject({}),
  opens: 'as-started',
  run: async (_, { house, files }) => {
    const known = await lookAt(house, everywhere, async reader => [
      ...(await listEvidenceFiles(reader)),
      ...(await listBulletinFiles(reader)),
    ])
    const swept = await files.sweep(new Set(known), hours)
    return done(`已清理 ${swept.length} 个文件，保留 ${known.length} 个。 ${swept.length} removed, ${known.length} kept.\n`)
  },
})
