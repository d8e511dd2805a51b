-- What happened on site, as dated facts.
create schema works;

create table works.milestone (
  county_id   integer not null,
  id          uuid    not null,
  item_id     uuid    not null,
  building_id uuid,                      -- null: the whole community
  stage       smallint not null check (stage in (10, 20, 30, 40, 50)),
              -- 10 people work under way · 20 preparation complete · 30 contractor on site (开工) · 40 completed · 50 accepted
  occurred_on date    not null,          -- when it happened
  recorded_at timestamptz(3) not null,   -- when the house came to know; given by the gate behind the cabinet's lock
  evidence_due_on date,                  -- 先报后补: a start reported before its evidence, which must come by this day
  source_item text,                      -- a printed key: the item of the community it was split from or merged out of
  note        text,
  act_id      uuid    not null,          -- the audit line that says who recorded it
  voided_at   timestamptz(3) check (voided_at >= recorded_at),  -- from this moment the house knows that it was wrong; set once, the reason lies in works.voiding
  primary key (county_id, id),
  foreign key (county_id, item_id) references plan.item,
  foreign key (county_id, building_id) references registry.building
);
comment on table works.milestone is 'spread record, ended by voided_at: something that happened to one item, or to one of its buildings, on one day';
-- The month's table reads only this index.
create index milestone_standing on works.milestone (county_id, item_id) include (stage, occurred_on, recorded_at, voided_at) where building_id is null;
-- What one act recorded, for showing and voiding it together.
create index milestone_of_act on works.milestone (county_id, act_id);
-- The nets under the rule: a stage is reached once.
create unique index milestone_once on works.milestone (county_id, item_id, stage) where voided_at is null and building_id is null;
create unique index milestone_once_a_building on works.milestone (county_id, item_id, building_id, stage) where voided_at is null and building_id is not null;

create table works.voiding (
  county_id    integer not null,
  milestone_id uuid    not null,
  reason       text    not null,          -- of a withdrawal one of works/withdrawal.ts: 'wrong-community'
  withdrawn    boolean not null default false,  -- 撤回: taken back by who recorded it, before any figure was frozen over it; false: 作废
  act_id       uuid    not null,
  recorded_at  timestamptz(3) not null,
  primary key (county_id, milestone_id),
  foreign key (county_id, milestone_id) references works.milestone
);
comment on table works.voiding is 'spread record: why a milestone was voided, or withdrawn by who recorded it';

create table works.file (
  county_id   integer not null,
  hash        text    not null check (hash ~ '^[0-9a-f]{64}$'),  -- of the original, by which the same photograph is known again
  sealed_hash text    not null check (sealed_hash ~ '^[0-9a-f]{64}$'),  -- under which the sealed original lies in the file store
  shown_hash  text    not null check (shown_hash ~ '^[0-9a-f]{64}$'),  -- of the copy without metadata, which is what people see
  type        text    not null,
  name        text    not null,
  bytes       integer not null check (bytes > 0),
  taken_at    text,                      -- what the camera wrote, as it wrote it: no zone is guessed
  latitude    numeric(9, 6),
  longitude   numeric(9, 6),
  recorded_at timestamptz(3) not null,
  primary key (county_id, hash)
);
comment on table works.file is 'spread record: a file that proves something; read only through the reach of what it proves';

create table works.evidence (
  county_id    integer not null,
  milestone_id uuid    not null,
  file_hash    text    not null,
  recorded_at  timestamptz(3) not null,
  act_id       uuid    not null,
  primary key (county_id, milestone_id, file_hash),
  foreign key (county_id, milestone_id) references works.milestone,
  foreign key (county_id, file_hash) references works.file
);
comment on table works.evidence is 'spread record: which file proves which milestone; one file may prove several';
create index evidence_of_file on works.evidence (county_id, file_hash);

create table works.expectation (
  county_id   integer not null,
  item_id     uuid    not null,
  stage       smallint not null check (stage in (10, 20, 30, 40, 50)),  -- what is expected: see works.milestone
  expected_on date,                      -- null: nobody could say
  reason      text check (reason in ('consent', 'funding', 'formalities', 'design', 'tender', 'utilities', 'contractor', 'weather', 'other')),
              -- why it has not happened yet: residents do not agree · money · formalities · design · tender · utilities · contractor · weather or floods · other, then the note says what
  note        text,
  act_id      uuid    not null,
  recorded_at timestamptz(3) not null,
  primary key (county_id, item_id, stage, recorded_at),
  foreign key (county_id, item_id) references plan.item,
  check (expected_on is not null or reason is not null)
);
comment on table works.expectation is 'spread record: by which day a unit expected something of an item, and why it had not happened; no figure counts it, the last one known is shown';
