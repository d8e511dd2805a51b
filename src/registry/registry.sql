-- The ledger of communities. What changes in a community's life is a dated fact; the row itself holds what is merely described.
create schema registry;

create table registry.community (
  county_id   integer not null,
  id          uuid    not null,
  division    text,                      -- code of the street, town or county it lies in; null: nobody has said
  address     text,
  built_year  integer check (built_year between 1900 and 2100),
  ownership   text,                      -- 房改房, 集资房, 福利房, 商品房, 单位公房, 军队, 混合
  source      text    not null,          -- who says that it exists: a survey, an import, a plan document
  recorded_at timestamptz(3) not null,
  held        integer not null default 0, -- never read: PostgreSQL lets only those lock a row who may update one of its columns
  primary key (county_id, id)
);
comment on table registry.community is 'spread draft: a community. Names, counts and the unit in charge are dated facts of their own';

create table registry.community_name (
  county_id    integer not null,
  community_id uuid    not null,
  name         text    not null,
  folded       text    not null,         -- the name as names are compared: registry/name.ts
  kind         text    not null check (kind in ('official', 'alias')),
  from_day     date    not null,         -- the official name of a day is the last one from before it
  document     text    not null,
  recorded_at  timestamptz(3) not null,
  primary key (county_id, community_id, kind, from_day, name),
  foreign key (county_id, community_id) references registry.community
);
comment on table registry.community_name is 'spread record: names and aliases; a rename is a new row';

create table registry.community_gram (
  county_id    integer not null,
  gram         text    not null,         -- two characters of a folded name
  community_id uuid    not null,
  primary key (county_id, gram, community_id),
  foreign key (county_id, community_id) references registry.community
);
comment on table registry.community_gram is 'spread record: what the search looks up. Text equality may use an index under row-level security, LIKE may not; two characters are enough, trigrams want three';

create table registry.recount (
  county_id      integer not null,
  community_id   uuid    not null,
  counted_on     date    not null,
  households     integer not null check (households >= 0),
  buildings      integer not null check (buildings >= 0),
  floor_area_cm2 bigint  not null check (floor_area_cm2 >= 0),
  document       text    not null,
  recorded_at    timestamptz(3) not null,
  primary key (county_id, community_id, counted_on, recorded_at),
  foreign key (county_id, community_id) references registry.community
);
comment on table registry.recount is 'spread record: how many households and buildings a community had on a day, who says so; a list freezes one of them';

create table registry.charge (
  county_id    integer not null,
  community_id uuid    not null,
  unit_id      integer not null references access.unit,
  from_day     date    not null,
  document     text    not null,
  recorded_at  timestamptz(3) not null,
  primary key (county_id, community_id, from_day, recorded_at),
  foreign key (county_id, community_id) references registry.community
);
create index charge_of_unit on registry.charge (county_id, unit_id, community_id);
comment on table registry.charge is 'spread record: which unit answers for a community from a day on; a list keeps the unit it approved';

create table registry.succession (
  county_id    integer not null,
  from_id      uuid    not null,
  to_county_id integer not null,         -- no foreign key on the far end: it may lie in another cabinet
  to_id        uuid    not null,
  kind         text    not null check (kind in ('split', 'merged', 'moved')),
  on_day       date    not null,
  document     text    not null,
  recorded_at  timestamptz(3) not null,
  primary key (county_id, from_id, to_county_id, to_id),
  foreign key (county_id, from_id) references registry.community
);
comment on table registry.succession is 'spread record: what became of a community. Old plans and facts stay with the old one';

create table registry.building (
  county_id    integer not null,
  id           uuid    not null,
  community_id uuid    not null,
  no           text    not null,         -- 12栋
  households   integer not null check (households >= 0),
  recorded_at  timestamptz(3) not null,
  primary key (county_id, id),
  unique (county_id, community_id, no),
  foreign key (county_id, community_id) references registry.community
);
comment on table registry.building is 'spread draft: a building; the ledger''s counts of today, never the plan''s';

create table registry.boundary (
  office_id   integer not null,          -- the city's office cabinet
  import_id   uuid    not null,          -- the act that imported it: the last import is the map that is shown
  code        text    not null,          -- of the county
  name        text    not null,
  polygons    jsonb   not null,          -- as in a GeoJSON MultiPolygon, thinned for a screen
  approval_no text    not null,          -- 审图号: printed below the map
  source      text    not null,
  recorded_at timestamptz(3) not null,
  primary key (import_id, code)
);
comment on table registry.boundary is 'reference record, filed by office_id: the borders of a county, as the bureau imported them';
