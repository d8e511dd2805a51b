-- The floor's own tables. Every table of the house says in the first words of its comment what it is:
--   spread     grows with the city; county_id (the filing cabinet) first in every key
--   reference  small, the same everywhere; "filed by office_id": written only through the reach of that office
--   local      this installation's own: sessions, marks
-- and its nature:
--   record     inserted, never changed ("ended by voided_at": may be ended once; "held by held": may be locked)
--   draft      may be changed ("cleared": its rows may also go)
-- Grants and row-level policies are derived from these words (base/catalogue.ts) and written nowhere else.
create table base.mark (
  name  text primary key,                -- 'demo': this database holds a demonstration, for ever
  said  text not null,
  at    timestamptz(3) not null
);
comment on table base.mark is 'local record: what is true of this whole database for ever';
