-- A group that is asked for waits as a draft, with the reason; one that was dissolved can be brought
-- back until a day. A lead authority may offer its part to another.
alter table work_group add column request text not null default '';
alter table work_group add column dissolves_on text;
alter table work_group add column offered_to_id {id};

-- Everybody's own order of their groups.
alter table membership add column place bigint;

-- What an authority decides; a key that is missing has its usual value.
create table authority_setting (
    authority_id {id} not null references authority (id),
    key text not null,
    value text not null,
    primary key (authority_id, key)
);
