-- Sign-off: who must agree to something, in which order, and what they have said. What it is that they sign, it does not know.
create schema signoff;

create table signoff.sheet (
  county_id integer not null,
  id        uuid    not null,
  subject   text    not null,            -- the printed key of what is to be signed: it lies in a later chapter
  title     text    not null,            -- the subject in words
  authors   uuid[]  not null,            -- everybody who wrote it: none of them signs it
  opened_at timestamptz(3) not null,
  closed_at timestamptz(3),              -- agreed to, returned or withdrawn: which of them follows from the decisions
  primary key (county_id, id)
);
comment on table signoff.sheet is 'spread record, ended by closed_at: a sheet on which something is agreed to';
-- One subject is signed on one sheet at a time.
create unique index sheet_open on signoff.sheet (county_id, subject) where closed_at is null;
create index sheet_of_subject on signoff.sheet (county_id, subject, opened_at);

create table signoff.step (
  county_id integer not null,
  sheet_id  uuid    not null,
  no        integer not null check (no > 0),  -- in this order
  name      text    not null,            -- 审核, 签发
  parties   text[]  not null check (cardinality(parties) > 0),  -- kinds of post: all must agree, in any order; one named twice, by two people
  primary key (county_id, sheet_id, no),
  foreign key (county_id, sheet_id) references signoff.sheet
);
comment on table signoff.step is 'spread record: the chain of a sheet, fixed when it is opened';

create table signoff.decision (
  county_id   integer not null,
  sheet_id    uuid    not null,
  no          integer not null check (no > 0),
  verb        text    not null check (verb in ('agree', 'return', 'withdraw', 'urge')),
              -- agree: one of the parties agrees · return: with a reason, to the author or an earlier step · withdraw: by its author · urge: asks for a decision
  step        integer not null,          -- whose turn it was
  party       text,                      -- the kind of post as which it was said; null: no party of the step
  post        text    not null,          -- as it is called: 简报签发人
  person_id   uuid,                      -- who decided at the desk; null: on paper, by who stands in signoff.signatory
  in_place_of uuid,                      -- for whom that person acts
  document    text,                      -- by which document somebody acts for another
  medium      text    not null check (medium in ('desk', 'paper', 'office-system')),  -- desk: in this program · paper: on a slip · office-system: in the office's own system
  on_day      date    not null,          -- the day of the decision; on paper, the day written there
  reason      text,
  to_step     integer,                   -- of a return: the earlier step; null: to the author
  slip_hash   text check (slip_hash ~ '^[0-9a-f]{64}$'),  -- of the scan of the slip
  act_id      uuid    not null,          -- the audit line that says who recorded it
  recorded_at timestamptz(3) not null,
  primary key (county_id, sheet_id, no),
  foreign key (county_id, sheet_id) references signoff.sheet
);
comment on table signoff.decision is 'spread record: what was said on a sheet';

create table signoff.signatory (
  county_id   integer not null,
  sheet_id    uuid    not null,
  decision_no integer not null,
  full_name   text    not null,
  acting_for  text,                      -- the name of who would have signed
  primary key (county_id, sheet_id, decision_no),
  foreign key (county_id, sheet_id, decision_no) references signoff.decision
);
comment on table signoff.signatory is 'spread record, cleared: names of people who signed elsewhere, apart so that they can be erased; the decision stands without them';
