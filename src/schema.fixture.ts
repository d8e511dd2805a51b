import { recursionStaysInItsCabinet, schemasOnlyDescribe, tablesSayWhatTheyAre } from './schema.test-rules.ts'
import type { Trial } from './source.test-rules.ts'

const table = (name: string, comment: string, keys: string) =>
  `create table ${name} (\n  county_id integer,\n  ${keys}\n);\ncomment on table ${name} is '${comment}';\n`

/** The laws of what is kept. */
export const trialsOfSchemas: readonly Trial[] = [
  {
    says: 'every table says what it is, and the cabinet stands first in each key of a spread one',
    law: tablesSayWhatTheyAre,
    broken: [
      ['src/works/works.sql', `create table works.milestone (\n  id uuid primary key\n);`],
      ['src/works/works.sql', table('works.milestone', 'spread: something that happened', 'primary key (county_id, id)')],
      ['src/works/works.sql', table('plan.milestone', 'spread record: something', 'primary key (county_id, id)')],
      ['src/works/works.sql', table('works.milestone', 'spread record: something', 'primary key (id, county_id)')],
      [
        'src/works/works.sql',
        table('works.milestone', 'spread record: something', 'foreign key (item_id, county_id) references plan.item'),
      ],
      ['src/works/works.sql', table('works.milestone', 'spread draft: something', 'id uuid primary key')],
      [
        'src/works/works.2.sql',
        `${table('works.milestone', 'spread draft: something', 'id uuid')}create unique index once on works.milestone (id) where note is null;`,
      ],
    ],
    kept: [
      [
        'src/works/works.sql',
        table('works.milestone', 'spread record, ended by voided_at: something', 'primary key (county_id, id), -- unique (id)'),
      ],
      ['src/works/works.sql', table('works.kind', 'reference record: one kind', 'id integer primary key')],
    ],
  },
  {
    says: 'a schema describes and does nothing by itself',
    law: schemasOnlyDescribe,
    broken: [
      ['src/works/works.sql', `create trigger counted after insert on works.milestone execute function works.count();`],
      ['src/works/works.sql', `create or replace function works.count() returns trigger as $$ begin end $$ language plpgsql;`],
      ['src/works/works.sql', `alter table works.milestone add foreign key (county_id, item_id) references plan.item on delete set null;`],
      ['src/works/works.sql', `grant select on works.milestone to somebody;`],
      ['src/works/works.sql', `create policy seen on works.milestone for select using (true);`],
    ],
    kept: [
      [
        'src/works/works.sql',
        `-- grant nothing\ncomment on table works.milestone is 'local draft: no trigger, so it''s not on delete cascade';`,
      ],
    ],
  },
  {
    says: 'a query that calls itself stays in its cabinet',
    law: recursionStaysInItsCabinet,
    broken: [['src/works/a.store.ts', `export const f = sql\`with recursive up as (select id from works.item) select id from up\``]],
    kept: [
      [
        'src/works/a.store.ts',
        `export const f = sql\`with recursive up as (select id from works.item where county_id = \${county}) select id from up\``,
      ],
    ],
  },
]
