-- The yearly plan: an item has no year; a list of a year names it, in approved versions that keep all their lines.
create schema plan;

create table plan.version (
  id          uuid    primary key,
  office_id   integer not null,          -- the city's office cabinet
  year        integer not null check (year between 2000 and 2100),
  baseline    text    not null check (baseline in ('city', 'province', 'nation')),  -- 任务口径: a list of its own, approved by somebody else, with its own counts
  no          integer not null check (no > 0),
  approved_on date    not null,          -- from this day on it is the plan
  approved_by text    not null,
  document    text    not null,
  reason      text    not null,          -- of the adjustment; of the first version: 首次批准
  target_communities integer check (target_communities >= 0),  -- a number handed down beside the lines; null: none
  target_households  integer check (target_households >= 0),
  recorded_at timestamptz(3) not null,   -- from this moment on the house knows it
  unique (office_id, year, baseline, no)
);
comment on table plan.version is 'reference record, filed by office_id: an approved list';

create table plan.item (
  county_id    integer not null,
  id           uuid    not null,
  community_id uuid    not null,
  round        integer not null check (round > 0),  -- 1: its first renovation in our time
  recorded_at  timestamptz(3) not null,
  held         integer not null default 0,           -- never read: see registry.community
  primary key (county_id, id),
  unique (county_id, community_id, round),
  foreign key (county_id, community_id) references registry.community
);
comment on table plan.item is 'spread record, held by held: one renovation of one community. It has no year: a list names it, and next year''s list may name it again';

create table plan.line (
  county_id      integer not null,
  version_id     uuid    not null references plan.version,
  item_id        uuid    not null,
  unit_id        integer not null references access.unit,  -- frozen: who answers for it in this version
  name           text    not null,                         -- frozen: as the list calls it
  division       text,                                     -- frozen: where it lies
  households     integer not null check (households >= 0), -- frozen: the table counts these, not today's ledger
  buildings      integer not null check (buildings >= 0),
  floor_area_cm2 bigint  not null check (floor_area_cm2 >= 0),
  planned_start  text    check (planned_start ~ '^\d{4}-\d{2}$'),   -- 计划开工月, frozen: '2021-09'; null: this version names none
  planned_finish text    check (planned_finish ~ '^\d{4}-\d{2}$'),  -- 计划完工月
  -- The month's table reads only this index: row-level security hides from the planner how few lines an interval of
  -- cabinets has, and without the two columns it would as soon read every version's lines through the other index.
  primary key (county_id, version_id, item_id) include (unit_id, households),
  foreign key (county_id, item_id) references plan.item,
  check (planned_finish >= planned_start)
);
comment on table plan.line is 'spread record: one item as one version has it; each version holds all its lines, not the differences';
create index line_of_item on plan.line (county_id, item_id);
