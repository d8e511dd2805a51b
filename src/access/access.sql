-- Who acts, where, and for whom.
create schema access;

create table access.city (
  id         integer primary key,
  code       text    not null unique,    -- GB/T 2260, as of the day it was opened: '441400'
  name       text    not null,
  bureau     text    not null,           -- the full name that issues bulletins
  office_id  integer not null unique,    -- the office cabinet: plans, issues, units without territory
  last_id    integer not null            -- the last cabinet of its block: [office_id, last_id] is the city
);
comment on table access.city is 'reference record, filed by office_id: one city and its block of filing cabinets';

create table access.cabinet (
  id        integer primary key,         -- a small number dealt in blocks, so that a city's cabinets are one interval; no official code; never changes
  city_id   integer not null references access.city,
  office_id integer not null,
  kind      text    not null check (kind in ('county', 'office'))
);
comment on table access.cabinet is 'reference record, filed by office_id: one filing cabinet per county of the day it was opened, and one per city office';

create table access.division (
  id         integer generated always as identity primary key,
  office_id  integer not null,
  code       text    not null check (code ~ '^[0-9]{6}([0-9]{3})?([0-9]{3})?$'),
  name       text    not null,
  level      text    not null check (level in ('province', 'city', 'county', 'town', 'residents-committee')),
  parent     text,                       -- its parent's code on that day
  from_day   date    not null,           -- codes and names change: 梅县 441421 became 梅县区 441403
  to_day     date,                       -- the first day on which it is no more
  successor  text,                       -- the code that took its place
  unique (office_id, code, from_day)
);
comment on table access.division is 'reference record, filed by office_id: administrative divisions (GB/T 2260 and the towns below), each for the days on which it was so';

create table access.unit (
  id         integer generated always as identity primary key,
  office_id  integer not null,
  county_id  integer not null references access.cabinet,  -- the cabinet in which the unit files
  name       text    not null,
  division   text,                       -- code of its territory; null: a unit that is no place (城市排水中心)
  unique (office_id, name)
);
comment on table access.unit is 'reference record, filed by office_id: who hands in a month. A unit is not a place';

create table access.setting (
  office_id   integer not null,
  name        text    not null,          -- 'works.evidence-term-days'
  value       jsonb   not null,
  from_day    date    not null,
  document    text    not null,          -- who decided it
  recorded_at timestamptz(3) not null,
  primary key (office_id, name, from_day, recorded_at)
);
comment on table access.setting is 'reference record, filed by office_id: a city''s dated settings; where none is, the default in the code holds';

create table access.person (
  id            uuid primary key,
  office_id     integer not null,
  login         text    not null unique,
  password_hash text    not null,        -- argon2id
  must_change   boolean not null default false,        -- somebody else made the password: it lets in once, to choose another
  ended_at      timestamptz(3)           -- signs in no more (离职)
);
comment on table access.person is 'reference draft, filed by office_id: who may sign in';

create table access.person_name (
  person_id uuid primary key references access.person,
  office_id integer not null,
  full_name text    not null
);
comment on table access.person_name is 'reference draft, filed by office_id, cleared: personal values of people, apart so that they can be erased';

create table access.post (
  id          integer generated always as identity primary key,
  office_id   integer not null,
  kind        text    not null,          -- what it may do stands in access/posts.ts
  name        text    not null,          -- 大埔县填报员
  county_from integer not null,          -- its reach: an interval of cabinets …
  county_to   integer not null check (county_to >= county_from),
  units       integer[],                 -- … and in them these units; null: all
  unique (office_id, name)
);
comment on table access.post is 'reference record, filed by office_id: a post; people come and go, the post stays';

create table access.holding (
  post_id   integer not null references access.post,
  person_id uuid    not null references access.person,
  office_id integer not null,
  from_day  date    not null,
  to_day    date check (to_day >= from_day),  -- the first day on which it is no more
  deputy    boolean not null default false check (not deputy or to_day is not null),  -- 代理: acts in the post of somebody else, from one day to another
  document  text check (not deputy or document is not null),  -- by what document it began; null: with the post itself
  ended_by  text,                        -- by what document it ended, where it ended otherwise than by a hand-over or its term
  primary key (post_id, person_id, from_day)
);
create unique index one_holder on access.holding (post_id) where to_day is null; -- two hand-overs at once: the second finds the first
comment on table access.holding is 'reference draft, filed by office_id: who holds a post from when to when, or deputises in it';

create table access.session (
  token_hash bytea   primary key,        -- sha256 of the cookie: who reads this table cannot sign in with it
  id         uuid    not null unique,    -- names the session to its owner; opens nothing
  person_id  uuid    not null references access.person,
  post_id    integer not null references access.post,
  since      timestamptz(3) not null,
  seen_at    timestamptz(3) not null,    -- written at most once a minute, else every look would write
  ends_at    timestamptz(3) not null,
  due        text check (due in ('password', 'second-factor', 'post')), -- what must be done before anything else
  browser    text    not null,           -- personal values, for the owner's eyes: 'Chrome · Windows'
  address    text    not null
);
create index session_of_person on access.session (person_id);
comment on table access.session is 'local draft, cleared: who is signed in; what is personal in it goes with the session';

create table access.token (
  token_hash bytea   primary key,        -- sha256 of 256 random bits: who reads this table cannot act with it
  id         uuid    not null unique,    -- names the token to its owner; opens nothing
  office_id  integer not null,
  person_id  uuid    not null references access.person,
  post_id    integer not null references access.post,
  name       text    not null,           -- what it is for, in its owner's words: the book of acts says it with the post
  units      integer[],                  -- of the post's units only these; null: those of the post
  reads_only boolean not null,           -- opens no act
  made_at    timestamptz(3) not null,
  to_day     date    not null,           -- the first day on which it opens nothing more
  seen_at    timestamptz(3)              -- its last use, written at most once a minute; null: never
);
create index token_of_person on access.token (person_id);
comment on table access.token is 'local draft, cleared: keys of programs that act for a person in a post; an ended one goes, and the book of acts keeps that it was';

create table access.attempt (
  login    text    not null,
  origin   text    not null,             -- the address it came from: a stranger locks out himself, not the owner of the login
  failures integer not null,
  last_at  timestamptz(3) not null,
  primary key (login, origin)
);
create index attempt_by_origin on access.attempt (origin);
comment on table access.attempt is 'local draft, cleared: failed sign-ins of late';

create table access.known_address (
  person_id    uuid  not null references access.person,
  address_hash bytea not null,           -- keyed hash of person and address: it can be recognised, and not read
  last_at      timestamptz(3) not null,  -- the last good sign-in from there
  primary key (person_id, address_hash)
);
comment on table access.known_address is 'local draft, cleared: from where a person has signed in of late; he gets in from there while strangers who guess his password wait';

create table access.second_factor (
  person_id uuid   primary key references access.person,
  secret    bytea  not null,             -- sealed under the installation's secret
  since     timestamptz(3) not null,
  last_step bigint not null              -- the half minute of the last code that was used: it and those before it are used up
);
comment on table access.second_factor is 'local draft, cleared: whose sign-in needs a one-time code too';

create table access.recovery_code (
  person_id uuid  not null references access.person,
  code_hash bytea not null,              -- keyed hash
  primary key (person_id, code_hash)
);
comment on table access.recovery_code is 'local draft, cleared: codes for who has lost the device; a used one goes';
