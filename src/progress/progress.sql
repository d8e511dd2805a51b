-- The month: who hands in what by when, what each unit certified, what the city closed.
create schema progress;

create table progress.terms (
  office_id   integer not null,
  unit_id     integer not null references access.unit,
  people      smallint not null check (people between 1 and 3),  -- how many different people sign a return: 3 who fills in, who reviews, who answers for it · 2 without the review · 1 who fills in answers
  facts_from  text    check (facts_from ~ '^\d{4}-\d{2}$'),     -- the unit's first month of facts: its earlier months are declared; null: all its months are of facts
  from_day    date    not null,
  document    text    not null,
  recorded_at timestamptz(3) not null,
  primary key (office_id, unit_id, from_day, recorded_at)
);
comment on table progress.terms is 'reference record, filed by office_id: what holds for one unit''s returns from a day on; where nothing was said, three people sign and all months are of facts';

create table progress.period (
  id        uuid    primary key,
  office_id integer not null,
  line      text    not null,            -- the reporting line it belongs to
  month     text    not null check (month ~ '^\d{4}-\d{2}$'),
  year      integer not null,            -- whose list is counted: its plan year
  baseline  text    not null check (baseline in ('city', 'province', 'nation')),
  cutoff    date    not null,            -- what happened up to this day is counted
  due_on    date    not null,            -- returns are due by the end of this day
  name      text    not null,            -- 市月报 2021年10月
  recipient text    not null,            -- to whom the city reports it
  notice    text    not null,            -- what the units are asked for, in the office's words
  post      text    not null,            -- who opened it
  opened_at timestamptz(3) not null,
  unique (office_id, line, month)
);
comment on table progress.period is 'reference record, filed by office_id: a month of a reporting line that was opened, with its days as they were decided then';

create table progress.return (
  county_id     integer not null,        -- the unit's cabinet
  id            uuid    not null,
  period_id     uuid    not null references progress.period,
  unit_id       integer not null references access.unit,
  no            integer not null check (no > 0),  -- the unit's first, second … return of that month
  known_at      timestamptz(3) not null, -- its own moment of knowing: what the unit records later is not in it
  version_id    uuid    references plan.version,  -- the list that its lines come from; null: no list was in force
  figures       jsonb   not null,        -- progress/unit-figures.ts, as they followed from the facts
  findings      jsonb   not null,        -- what the checks said then, with the unit's answers: progress/finding.ts
  hash          text    not null check (hash ~ '^[0-9a-f]{64}$'),
  with_problems boolean not null,        -- 带问题: handed in before the deadline while hard findings were open
  people        smallint not null check (people between 1 and 3),  -- how many signed it, in the terms of that day
  post          text    not null,        -- who filled it in
  act_id uuid not null, recorded_at timestamptz(3) not null,
  held          integer not null default 0,  -- never read: PostgreSQL lets only those lock a row who may update one of its columns
  primary key (county_id, id),
  unique (county_id, period_id, unit_id, no)
);
comment on table progress.return is 'spread record, held by held: a unit''s return of one month. Where it stands follows from progress.decision';

create table progress.decision (
  county_id   integer not null,
  return_id   uuid    not null,
  no          integer not null check (no > 0),
  kind        text    not null check (kind in ('certified', 'withdrawn', 'refused', 'accepted', 'sent-back', 'reopened')),
              -- certified: the last of its people has signed · withdrawn: by who filled it in · refused: by who should have signed ·
              -- accepted: by the city · sent-back: by the city, with a reason at its place · reopened: by the city, before the closing
  place       text,                      -- of sent-back: 'cell:started.communities', or 'item:' and a printed key
  reason      text,
  post text not null, act_id uuid not null, recorded_at timestamptz(3) not null,
  primary key (county_id, return_id, no),
  foreign key (county_id, return_id) references progress.return
);
comment on table progress.decision is 'spread record: what happened to a return';

create table progress.note (
  county_id   integer not null,
  period_id   uuid    not null references progress.period,
  item_id     uuid    not null,
  state       text,                      -- 形象进度: what can be seen on site
  problem     text,                      -- 存在问题
  next_step   text,                      -- 下一步
  act_id uuid not null, recorded_at timestamptz(3) not null,
  primary key (county_id, period_id, item_id, recorded_at),
  foreign key (county_id, item_id) references plan.item
);
comment on table progress.note is 'spread record: what a unit says of one community in one month; the last one known holds. Why it has not started lies in works.expectation';

create table progress.quantity (
  county_id   integer not null,
  id          uuid    not null,
  unit_id     integer not null references access.unit,
  item_id     uuid,                      -- null: of the unit as a whole
  code        text    not null,          -- progress/quantity.ts: 'invested'
  value       numeric(18,4) not null check (value >= 0),  -- since the beginning of the year, in the quantity's own unit
  as_of       date    not null,
  source      text    not null,          -- who says so, by what document
  act_id uuid not null, recorded_at timestamptz(3) not null,
  voided_at   timestamptz(3) check (voided_at >= recorded_at),
  primary key (county_id, id),
  foreign key (county_id, item_id) references plan.item
);
comment on table progress.quantity is 'spread record, ended by voided_at: a reported quantity (填报数), of what no chapter derives from facts yet';
create unique index quantity_once on progress.quantity (county_id, unit_id, code, as_of, item_id) nulls not distinct where voided_at is null;

create table progress.quantity_voiding (
  county_id   integer not null,
  quantity_id uuid    not null,
  reason      text    not null,
  act_id uuid not null, recorded_at timestamptz(3) not null,
  primary key (county_id, quantity_id),
  foreign key (county_id, quantity_id) references progress.quantity
);
comment on table progress.quantity_voiding is 'spread record: why a reported quantity was voided';

create table progress.justification (
  county_id   integer not null,
  period_id   uuid    not null references progress.period,
  unit_id     integer not null references access.unit,
  finding     text    not null,          -- the name of a finding: its rule and what it is about
  says        text    not null,
  post text not null, act_id uuid not null, recorded_at timestamptz(3) not null,
  primary key (county_id, period_id, unit_id, finding, recorded_at)
);
comment on table progress.justification is 'spread record: how a unit answers a soft finding (疑点说明); the last one known holds';

create table progress.release (
  county_id   integer not null,
  id          uuid    not null,
  period_id   uuid    not null references progress.period,
  unit_id     integer not null references access.unit,
  rule        text    not null,          -- progress/check-catalogue.ts
  reason      text    not null,
  post text not null, act_id uuid not null, recorded_at timestamptz(3) not null,
  held        integer not null default 0,
  primary key (county_id, id)
);
comment on table progress.release is 'spread record, held by held: an application (放行申请) to let one hard rule through for one unit and month';

create table progress.release_decision (
  county_id   integer not null,
  release_id  uuid    not null,
  granted     boolean not null,
  reason      text    not null,
  post text not null, act_id uuid not null, recorded_at timestamptz(3) not null,
  primary key (county_id, release_id),
  foreign key (county_id, release_id) references progress.release
);
comment on table progress.release_decision is 'spread record: how the city decided an application';

create table progress.declared (
  county_id   integer not null,
  unit_id     integer not null references access.unit,
  year        integer not null,
  baseline    text    not null check (baseline in ('city', 'province', 'nation')),
  month       text    not null check (month ~ '^\d{4}-\d{2}$'),
  figures     jsonb   not null,          -- progress/unit-figures.ts; an empty preparation is null where / was printed
  source      text    not null,          -- the print that says so
  act_id uuid not null, recorded_at timestamptz(3) not null,
  primary key (county_id, unit_id, year, baseline, month, recorded_at)
);
comment on table progress.declared is 'spread record: figures of a month before the unit''s first month of facts (补录数), as they were printed; the last one known holds';

create table progress.reminder (
  county_id   integer not null,
  period_id   uuid    not null references progress.period,
  unit_id     integer not null references access.unit, says text not null,
  post text not null, act_id uuid not null, recorded_at timestamptz(3) not null,
  primary key (county_id, period_id, unit_id, recorded_at)
);
comment on table progress.reminder is 'spread record: that a unit was reminded (催报)';

create table progress.closing (
  period_id   uuid    primary key references progress.period,
  office_id   integer not null,
  figures     jsonb   not null,          -- the sum of its rows
  hash        text    not null check (hash ~ '^[0-9a-f]{64}$'),  -- over its rows' hashes
  post        text    not null,          -- who signed it
  act_id uuid not null, recorded_at timestamptz(3) not null
);
comment on table progress.closing is 'reference record, filed by office_id: the city has closed a month';

create table progress.closed_row (
  period_id  uuid    not null references progress.closing,
  unit_id    integer not null references access.unit,
  office_id  integer not null,
  basis      text    not null check (basis in ('return', 'facts', 'declared')),
             -- return: on the unit's accepted return · facts: the unit was silent, and it stands on the facts held (未报·沿用上月) · declared: before its first month of facts
  return_key text,                       -- the return, as a printed key: it lies in the unit's cabinet
  known_at   timestamptz(3) not null,    -- the moment of knowing of this row: the return's, or the closing's
  version_id uuid    references plan.version,
  figures    jsonb   not null,
  hash       text    not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (period_id, unit_id)
);
comment on table progress.closed_row is 'reference record, filed by office_id: what one unit counts in a closed month, as it was closed';

create table progress.correction (
  id          uuid    primary key,
  period_id   uuid    not null references progress.closing,
  unit_id     integer not null references access.unit,
  office_id   integer not null,
  no          integer not null check (no > 0),  -- the month's first, second … correction
  explanation text    not null,
  return_key  text,                      -- the late return it stands on; null: on the facts known now
  known_at    timestamptz(3) not null,
  version_id  uuid    references plan.version,
  before      jsonb   not null,          -- the row as it was printed until now
  after       jsonb   not null,
  hash        text    not null check (hash ~ '^[0-9a-f]{64}$'),
  post        text    not null,          -- who signed it
  act_id uuid not null, recorded_at timestamptz(3) not null,
  unique (period_id, no)
);
comment on table progress.correction is 'reference record, filed by office_id: a row of a closed month was corrected, by a signed record of its own; the closing stays as it was';
