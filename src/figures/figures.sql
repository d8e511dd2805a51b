-- How figures are laid out. Figures themselves are kept nowhere: they follow from facts.
create schema figures;

create table figures.template (
  county_id   integer not null,          -- the city's office cabinet
  no          integer not null check (no > 0),
  from_day    date    not null,          -- tables with a cut-off from this day on use it
  layout      jsonb   not null,          -- figures/template.ts
  document    text    not null,
  recorded_at timestamptz(3) not null,
  primary key (county_id, no)
);
comment on table figures.template is 'spread record: a version of the layout of the month''s table: rows in the office''s own order, heads, the rule for /';

create table figures.handout (
  county_id   integer not null,          -- the cabinet of who handed it out: the city's office, or a county's own
  id          uuid    not null,
  form        text    not null check (form in ('line', 'picture', 'csv', 'xlsx', 'md')),
  year        integer not null,          -- which table: its plan year and baseline,
  baseline    text    not null check (baseline in ('city', 'province', 'nation')),
  cutoff      date    not null,          -- its cut-off
  known_at    timestamptz(3) not null,   -- and its moment of knowing
  unit_id     integer,                   -- null: the city as a whole
  label       text    not null,          -- what the numbers are called: 2021年市计划, or with a unit's name before it
  numbers     jsonb   not null,          -- figures/handout.ts: the numbers that went out
  said        text    not null,          -- the same in one sentence
  code        text    not null,          -- the check code of the table
  post        text    not null,          -- as whom it was handed out
  recorded_at timestamptz(3) not null,
  primary key (county_id, id)
);
comment on table figures.handout is 'spread record: numbers that were reported to somebody outside this system (报数台账)';
create index handout_of_code on figures.handout (county_id, code);

create table figures.handout_recipient (
  county_id  integer not null,
  handout_id uuid    not null,
  recipient  text    not null,           -- an office as a rule; somebody may have written a person's name
  primary key (county_id, handout_id),
  foreign key (county_id, handout_id) references figures.handout
);
comment on table figures.handout_recipient is 'spread record, cleared: to whom numbers were reported; may name a person, so it may go, and the ledger stands without it';
