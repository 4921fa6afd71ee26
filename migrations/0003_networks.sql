-- The authorities of a network. Whom an authority admits are rows of access_grant whose source is
-- 'authority' and its id.
create table network_authority (
    group_id {id} not null references work_group (id),
    authority_id {id} not null references authority (id),
    state text not null,
    text text not null,
    by_id {id} references person (id),
    contact_id {id} references person (id),
    since text,
    created_at bigint not null,
    primary key (group_id, authority_id)
);
create index network_authority_authority on network_authority (authority_id);

insert into network_authority (group_id, authority_id, state, text, created_at)
select id, authority_id, 'member', '', created_at from work_group where kind = 'network';

-- Who answers for a guest. The guest's end is that of the affiliation.
create table guest (
    person_id {id} primary key references person (id),
    sponsor_id {id} not null references person (id),
    organisation text not null,
    created_at bigint not null
);
create index guest_sponsor on guest (sponsor_id);
