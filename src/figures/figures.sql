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
