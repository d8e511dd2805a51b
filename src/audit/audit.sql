-- The book of acts: one hash chain per filing cabinet.
create schema audit;

-- Each act changes a head. On a page with room its next version lies beside it and the old ones are swept at once;
-- else the index of a busy cabinet fills with dead entries faster than vacuum comes, and looking up a head takes milliseconds.
create table audit.head (
  county_id integer primary key,
  no        bigint  not null,            -- the number of the last line, 0 before the first
  hash      bytea   not null,            -- the hash of the last line; 32 zero bytes before the first
  frozen_at timestamptz(3)               -- the latest moment of knowing of which a figure was frozen: whatever the clocks say, nothing is recorded up to it
) with (fillfactor = 10);
comment on table audit.head is 'spread draft: the end of each cabinet''s chain, and its lock: an act shares it (for key share) before it takes the time, and whoever freezes a figure takes it (for update) before the moment of knowing; so nothing is ever recorded behind a printed figure';

create table audit.line (
  county_id  integer not null,
  no         bigint  not null,
  act_id     uuid    not null,           -- made by the person's device; the line is also the receipt: see the unique key
  verb       text    not null,           -- 'works.record-milestones'
  actor      text    not null,           -- the post that acted
  person_id  uuid    not null,           -- who held it; the name lies in access and may be erased there
  subject    text,                       -- a printed key, where the act is about one thing
  said       text    not null,           -- the input without personal values, as canonical JSON
  input_hash bytea   not null,           -- keyed hash of the whole input: sent twice with the same hash it is the same act
  at         timestamptz(3) not null,
  hash       bytea   not null,           -- sha256(hash of the line before || number || this line)
  primary key (county_id, no),
  unique (county_id, act_id)
);
comment on table audit.line is 'spread record: the book of acts';
-- The reading room reads a page of the newest lines of each cabinet, however long the book is.
create index line_by_time on audit.line (county_id, at, no);

create table audit.refusal (
  id        bigint generated always as identity primary key,
  at        timestamptz(3) not null,
  verb      text not null,
  actor     text,                        -- the post; null where nobody was signed in
  person_id uuid,                        -- who held it
  county_id integer,                     -- the cabinet that was asked for, where one was
  reason    text not null                -- 'forbidden', 'not-found', 'refused: works.start-without-evidence', 'sign-in'
);
comment on table audit.refusal is 'local record: attempts that were refused; an act that fails takes its own line back with it, so these are written in a transaction of their own';
