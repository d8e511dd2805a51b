import {
  noDefaultExports,
  oldBrowsers,
  onlyStoresSpeakSql,
  onlyTheGate,
  ownSchema,
  pureFilesArePure,
  shortFiles,
  shortFunctions,
  tellingNames,
} from './architecture.test-rules.ts'
import { earlierChapters, rightKinds } from './leaning.test-rules.ts'
import type { Trial } from './source.test-rules.ts'

/** The laws of a file: what it leans on, what it does, how it is named and how long it is. */
export const trialsOfFiles: readonly Trial[] = [
  {
    says: 'a chapter imports only earlier chapters',
    law: earlierChapters,
    broken: [
      ['src/plan/list.ts', `import { kinds } from '../works/milestone.ts'`],
      ['src/plan/list.ts', `import type { Kind } from '../works/milestone.ts'`],
      ['src/plan/list.ts', `export { kinds } from '../works/milestone.ts'`],
      ['src/plan/list.ts', `export type Kind = import('../works/milestone.ts').Kind`],
      ['src/base/documents/pdf.adapter.ts', `const late = () => import('../../works/milestone.ts')`],
      ['src/works/visit.ts', `import { city } from '../demo/city.ts'`],
      ['src/works/works.cli.ts', `import { done } from '../apps/cli/verb.ts'`],
      ['src/works/visit.ts', `import { run } from '../../bench/main.ts'`],
      ['src/gardens/tree.ts', `export const tall = 3`],
    ],
    kept: [
      [
        'src/works/milestone.ts',
        `import { list } from '../plan/list.ts'; import { day } from '../base/day.ts'; import { kind } from './kind.ts'`,
      ],
      ['src/demo/city.ts', `import { issue } from '../bulletin/issue.ts'`],
      ['src/plan/list.test.ts', `import { kinds } from '../works/milestone.ts'`],
    ],
  },
  {
    says: 'each kind of file leans only on the kinds it may',
    law: rightKinds,
    broken: [
      ['src/works/milestone.ts', `import { holdItem } from '../plan/item.store.ts'`],
      ['src/works/milestone.ts', `import type { Reader } from '../base/db.ts'`],
      ['src/works/milestone.words.ts', `import { works } from './works.api.ts'`],
      ['src/works/milestone.store.ts', `import { recordMilestone } from './works.actions.ts'`],
      ['src/works/milestone.store.ts', `import { newId } from '../base/id.adapter.ts'`],
      ['src/works/works.actions.ts', `import { routes } from './works.http.ts'`],
      ['src/works/works.desk.tsx', `import { recordMilestone } from './works.actions.ts'`],
      ['src/base/zip.adapter.ts', `import { addFile } from './file.store.ts'`],
      ['src/works/milestone.ts', `import { item } from './item.fixture.ts'`],
      ['src/works/milestone.http.ts', `import { Table } from './table.desk.tsx'`],
      ['src/works/milestone.service.ts', `export const x = 1`],
      ['src/works/table.tsx', `export const x = 1`],
    ],
    kept: [
      ['src/works/milestone.ts', `import { z } from 'zod'; import { words } from './milestone.words.ts'`],
      [
        'src/works/works.actions.ts',
        `import { newId } from '../base/id.adapter.ts'; import { add } from './milestone.store.ts'; import { action } from '../access/gate.ts'`,
      ],
      [
        'src/works/works.desk.tsx',
        `import './works.css'; import { kinds } from './milestone.ts'; import { Page } from '../base/page.desk.tsx'`,
      ],
      ['src/apps/cli/audit.cli.ts', `import { done } from './verb.ts'`],
      ['src/works/works.api.ts', `import { contract } from '../base/contract.ts'`],
      ['src/works/works.http.ts', `import { serve } from '../base/serve.adapter.ts'; import { worksApi } from './works.api.ts'`],
      ['src/works/milestone.test.ts', `import { record } from './works.actions.ts'; import { item } from './item.fixture.ts'`],
    ],
  },
  {
    says: 'only stores speak SQL',
    law: onlyStoresSpeakSql,
    broken: [
      ['src/works/works.actions.ts', `import { sql } from 'kysely'`],
      ['src/works/works.http.ts', `import pg from 'pg'`],
      ['src/works/works.measures.ts', `export const all = sql\`select 1\``],
      ['src/works/works.cli.ts', `export const all = sql<number>\`select 1\``],
    ],
    kept: [
      ['src/works/milestone.store.ts', "import { sql } from 'kysely'\nexport const all = sql`select 1`"],
      ['src/base/migrate-step.ts', `import pg from 'pg'`],
      ['src/works/works.actions.ts', `export const text = \`select 1\``],
    ],
  },
  {
    says: 'pure files never wait, never read the clock, never roll dice',
    law: pureFilesArePure,
    broken: [
      ['src/works/milestone.ts', `export const f = async () => 1`],
      ['src/works/milestone.ts', `export async function f() { return 1 }`],
      ['src/works/milestone.ts', `export interface Store { find(): Promise<number> }`],
      ['src/works/milestone.ts', `export const f = () => setTimeout(() => 1, 10)`],
      ['src/works/milestone.ts', `export const now = () => Date.now()`],
      ['src/works/milestone.ts', `export const now = () => new Date()`],
      ['src/works/milestone.words.ts', `export const now = () => Date()`],
      ['src/works/milestone.ts', `export const f = () => performance.now()`],
      ['src/works/milestone.ts', `export const f = () => Math.random()`],
      ['src/works/works.api.ts', `export const f = () => crypto.randomUUID()`],
      ['src/works/milestone.ts', `export const f = () => globalThis.crypto.getRandomValues(new Uint8Array(8))`],
      ['src/works/milestone.ts', `import { createHash } from 'node:crypto'`],
      ['src/works/works.desk.tsx', `import { join } from 'node:path'`],
    ],
    kept: [
      [
        'src/works/milestone.ts',
        `// await a Promise, Date.now()\nexport const f = (at: Date) => new Date(at.getTime() + 1) // Math.random()`,
      ],
      ['src/works/milestone.ts', `export const says = \`await new Date() \${'Math.random()'} async\``],
      ['src/works/works.actions.ts', `export const f = async () => Date.now()`],
      ['src/works/works.desk.tsx', `export const f = async () => Date.now()`],
    ],
  },
  {
    says: 'a store writes only in the schema of its own chapter',
    law: ownSchema,
    broken: [
      ['src/works/a.store.ts', `export const f = sql\`insert into plan.item (id) values (\${id})\``],
      ['src/works/a.store.ts', `export const f = sql\`with gone as (delete from plan.item returning id) select * from gone\``],
      ['src/works/a.store.ts', `export const f = sql\`update plan.item as item set name = \${name}\``],
      ['src/works/a.store.ts', `export const f = sql\`insert into milestone (id) values (1)\``],
      ['src/works/a.store.ts', `export const f = sql\`delete from \${sql.table(name)}\``],
      ['src/works/a.store.ts', `export const f = sql.raw('truncate plan.item')`],
    ],
    kept: [
      [
        'src/works/a.store.ts',
        "export const f = sql`insert into works.milestone (id) select id from plan.item where note <> 'update plan.item' -- delete from plan.item\n on conflict (id) do update set id = 1`",
      ],
      ['src/works/a.store.ts', `export const f = sql\`select id from plan.item where id = \${id} for update\``],
      ['src/works/a.store.ts', `export const f = sql\`select id from plan.item for no key update of item\``],
    ],
  },
  {
    says: 'nothing writes the city’s records except through the gate',
    law: onlyTheGate,
    broken: [
      ['src/works/works.actions.ts', `import { between } from '../base/db.ts'`],
      ['src/works/works.actions.ts', `import * as db from '../base/db.ts'`],
      ['src/works/works.http.ts', `export const f = (plain: unknown) => addMilestone(plain as Tx)`],
      ['src/apps/server/main.ts', `export const f = (plain: unknown) => list(plain as Reader)`],
    ],
    kept: [
      ['src/access/gate.ts', `import { between } from '../base/db.ts'\nexport const f = (plain: unknown) => plain as Tx`],
      ['src/works/works.actions.ts', `import type { Tx } from '../base/db.ts'`],
      ['src/works/freeze.test.ts', `import { between } from '../base/db.ts'`],
    ],
  },
  {
    says: 'what runs in a browser asks nothing of it that Chromium 109 has not',
    law: oldBrowsers,
    broken: [
      ['src/works/milestone.ts', `export const sorted = (days: readonly string[]) => days.toSorted()`],
      ['src/works/record.desk.tsx', `export const by = (rows: string[]) => Map.groupBy(rows, row => row[0])`],
    ],
    kept: [
      ['src/works/milestone.ts', `export const sorted = (days: readonly string[]) => [...days].sort()`],
      ['src/works/milestone.store.ts', `export const sorted = (days: readonly string[]) => days.toSorted()`],
      ['src/works/milestone.ts', `export const last = (path: string) => path.with.parse`],
    ],
  },
  {
    says: 'a name says what is in the file',
    law: tellingNames,
    broken: [
      ['src/works/utils.ts', ''],
      ['src/works/helpers/day.ts', ''],
      ['src/works/common.words.ts', ''],
      ['src/works/types.ts', ''],
      ['src/works/services.actions.ts', ''],
      ['src/works/manager.ts', ''],
    ],
    kept: [
      ['src/organisation/service-team.ts', ''],
      ['src/base/file-type.ts', ''],
    ],
  },
  {
    says: 'a thing has one name everywhere, so there are no default exports',
    law: noDefaultExports,
    broken: [
      ['src/works/milestone.ts', `export default function milestone() {}`],
      ['src/works/milestone.ts', `const milestone = 1; export { milestone as default }`],
      ['src/works/works.desk.tsx', `export default () => <p>1</p>`],
    ],
    kept: [
      ['vitest.config.ts', `export default {}`],
      ['src/works/milestone.ts', `export const milestone = { default: 1 }`],
    ],
  },
  {
    says: 'no function is longer than seventy lines',
    law: shortFunctions,
    broken: [
      ['src/works/a.ts', `export function f() {${'\n'.repeat(70)}}`],
      ['src/works/a.desk.tsx', `export const Page = () => (<p>${'\n'.repeat(70)}</p>)`],
      ['src/works/a.test.ts', `test('long', () => {${'\n'.repeat(70)}})`],
    ],
    kept: [
      ['src/works/a.ts', `export function f() {${'\n'.repeat(69)}}`],
      ['src/works/a.test.ts', `describe.each([1])('of %s', () => {${'\n'.repeat(200)}})`],
    ],
  },
  {
    says: 'no file is longer than two hundred and twenty lines',
    law: shortFiles,
    broken: [['src/works/a.ts', `${'\n'.repeat(220)}export const a = 1`]],
    kept: [['src/works/a.ts', `${'\n'.repeat(219)}export const a = 1\n`]],
  },
]
