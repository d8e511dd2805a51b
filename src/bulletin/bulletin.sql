-- The bulletin: drafts may change, what was signed may not.
create schema bulletin;

create table bulletin.external_figure (
  county_id   integer not null,          -- the city's office cabinet
  name        text    not null,          -- guangdong-started-communities
  value       numeric not null,
  said        text    not null,          -- how it is printed: 约31万
  precision   text    not null check (precision in ('exact', 'about')),
  unit        text    not null,
  source      text    not null,
  on_day      date    not null,          -- of which day the figure is
  recorded_at timestamptz(3) not null,
  primary key (county_id, name, recorded_at)
);
comment on table bulletin.external_figure is 'spread record: a number that somebody else published; the last one known counts';

create table bulletin.phrase (
  county_id   integer not null,          -- the city's office cabinet
  kind        text    not null check (kind in ('phrase', 'unit', 'person', 'title')),
              -- phrase: a fixed form · unit: a body · person: by name · title: of a post
  text        text    not null,
  from_day    date    not null,
  to_day      date,                      -- the last day on which it is used so
  document    text    not null,          -- which document says so
  recorded_at timestamptz(3) not null,
  primary key (county_id, kind, text, recorded_at)
);
comment on table bulletin.phrase is 'spread record: the words that the office writes in one way; of each the last one known counts';

create table bulletin.picture (
  county_id   integer not null,          -- the city's office cabinet
  hash        text    not null check (hash ~ '^[0-9a-f]{64}$'),
  type        text    not null check (type in ('image/jpeg', 'image/png')),
  width       integer not null check (width > 0),    -- in pixels
  height      integer not null check (height > 0),
  recorded_at timestamptz(3) not null,
  primary key (county_id, hash)
);
comment on table bulletin.picture is 'spread record: a picture for articles: its shown copy lies in the file store under this hash';

create table bulletin.draft (
  county_id  integer not null,
  id         uuid    not null,
  state      text    not null check (state in ('draft', 'in-review', 'signed')),
  content    jsonb   not null,           -- bulletin/issue.ts
  revision   integer not null,           -- rises with each save: who saves over another's change is told
  kind       text    not null check (kind in ('issue', 'correction', 'proof')),
             -- issue: of its own · correction: replaces an issued one, as its next edition · proof: replaces a signed one that has not been issued
  writers    uuid[]  not null,           -- everybody who saved it: none of them signs it
  saved_as   text    not null,           -- the post of who saved it last
  saved_at   timestamptz(3) not null,
  known_at   timestamptz(3),             -- fixed by going to review
  replaces_id uuid,                      -- the issue that it replaces
  reason     text,                       -- what was wrong with that
  primary key (county_id, id)
);
comment on table bulletin.draft is 'spread draft: an issue before it is signed';

create table bulletin.counter (
  county_id integer not null,
  series    text    not null,
  year      integer not null,            -- 0: the running number
  last      integer not null check (last >= 0),
  primary key (county_id, series, year)
);
comment on table bulletin.counter is 'spread draft: locked by a signature, so that numbers have no gaps and no twins';

create table bulletin.issue (
  county_id  integer not null,
  id         uuid    not null,
  series     text    not null check (series in ('regular', 'supplement')),
  year       integer not null,
  annual_no  integer not null check (annual_no > 0),
  running_no integer not null check (running_no > 0),
  edition    integer not null check (edition > 0),   -- 2: a correction of the same number
  proof      integer not null check (proof > 0),     -- 2: signed anew before it was issued; the former proof never left the house
  month      text    not null,           -- the month that it reports: 2021-10
  signed_on  date    not null,
  cutoff     date    not null,
  known_at   timestamptz(3) not null,
  content    jsonb   not null,           -- the text as it was signed, with its references
  tree       jsonb   not null,           -- the whole document as drawn
  figures    jsonb   not null,           -- each bound number, in order: reference, value, printed
  changed    jsonb   not null,           -- what had changed between review and signature
  hash       bytea   not null,           -- sha256 of the tree's canonical JSON
  drawn_by   jsonb   not null,           -- versions of the drawers and hashes of the fonts
  files      jsonb   not null,           -- the four files by content hash: kept, because next year's writers make other bytes
  replaces_id uuid,
  reason     text,                       -- what was wrong with what it replaces
  recorded_at timestamptz(3) not null,
  primary key (county_id, id),
  unique (county_id, series, year, annual_no, edition, proof),
  unique (county_id, series, running_no, edition, proof),
  foreign key (county_id, replaces_id) references bulletin.issue
);
comment on table bulletin.issue is 'spread record: a signed issue';

create table bulletin.voiding (
  county_id   integer not null,
  issue_id    uuid    not null,
  reason      text    not null,
  recorded_at timestamptz(3) not null,
  primary key (county_id, issue_id),
  foreign key (county_id, issue_id) references bulletin.issue
);
comment on table bulletin.voiding is 'spread record: an issue that was voided; it keeps its number';

create table bulletin.release (
  county_id   integer not null,
  issue_id    uuid    not null,
  issued_on   date    not null,          -- the day on which it was printed and sent out
  copies      integer not null check (copies >= 0),  -- 0: sent as a file only
  recorded_at timestamptz(3) not null,
  primary key (county_id, issue_id),
  foreign key (county_id, issue_id) references bulletin.issue
);
comment on table bulletin.release is 'spread record: an issue that was issued: from here its proof is not corrected any more, only the issue itself';

create table bulletin.contribution (
  county_id   integer not null,          -- the cabinet of the unit that writes
  id          uuid    not null,
  unit_id     integer not null,
  state       text    not null check (state in ('writing', 'handed-in', 'taken', 'returned')),
              -- writing: only its unit sees it · handed-in: waits for the editor · taken: stands in a draft, and changes no more · returned: with a reason, to be mended
  month       text    not null,          -- for the issue of which month: 2021-10
  title       text    not null,
  body        text    not null,          -- in the markup of articles
  revision    integer not null,
  writers     uuid[]  not null,          -- everybody who has saved it: who wrote it does not review the issue that takes it
  saved_as    text    not null,          -- the post of who saved it last
  saved_at    timestamptz(3) not null,
  reason      text,                      -- why it was returned
  taken_into  text,                      -- the printed key of the draft
  primary key (county_id, id)
);
comment on table bulletin.contribution is 'spread draft: an article that a county writes for the bulletin of its city';
