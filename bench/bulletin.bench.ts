import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt } from '../bin/build.mjs'
import { lookAt } from '../src/access/gate.ts'
import type { DocumentTree } from '../src/base/document.ts'
import type { DrawAnswer } from '../src/base/documents/draw.adapter.ts'
import { root } from '../src/base/root.adapter.ts'
import { getIssueByNumber } from '../src/bulletin/issue.store.ts'
import { atMost, type Row } from './row.ts'
import type { Stage } from './stage.ts'
import { median, timed } from './timing.ts'

/**
 * The October issue of the demo city in all four formats, by a drawing process that is started for it as the built
 * program starts it; and once more by the same process, which is then warm.
 */
export async function measureBulletin(stage: Stage): Promise<Row[]> {
  await ensureBuilt({ desk: false, say: () => {} })
  const { house, folder } = await stage.city()
  const { tree } = await lookAt(house, { from: 100, to: 199 }, reader => getIssueByNumber(reader, 100, 'regular', 2021, 10))
  const [cold, warm]: [number[], number[]] = [[], []]
  for (let round = 0; round < 5; round++) {
    let child: ChildProcess | undefined
    cold.push(
      await timed(() => {
        child = fork(join(root, 'dist/draw.js'), [], { cwd: root, serialization: 'advanced' })
        return drawn(child, tree, join(folder, 'fonts'))
      }),
    )
    const started = child as ChildProcess
    warm.push(await timed(() => drawn(started, tree, join(folder, 'fonts'))))
    await new Promise(done => started.once('exit', done).disconnect())
  }
  const reference = { name: 'drawn by a process that is warm', figure: median(warm) }
  return [atMost(1500, { name: 'bulletin-drawn', figure: median(cold), unit: 'ms', reference })]
}

function drawn(child: ChildProcess, tree: DocumentTree, cache: string): Promise<void> {
  return new Promise((done, fail) => {
    child.once('message', (answer: DrawAnswer) => ('drawn' in answer ? done() : fail(new Error(answer.failed))))
    child.send({ id: 1, tree, pictures: new Map(), options: { cache } })
  })
}
