-- News of a unit lie in the house of its authority and stand on the unit's page.
alter table news add column unit_id {id};
create index news_unit on news (unit_id);
