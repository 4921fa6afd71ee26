-- What an actor reaches is kept between requests as long as this number stands. The database counts
-- it up itself, so that no change of rights can be forgotten.
create table access_epoch (
    id bigint primary key,
    value bigint not null
);
insert into access_epoch values (1, 1);
--postgres:create function access_changed() returns trigger language plpgsql as $$
--postgres:begin update access_epoch set value = value + 1; return null; end $$;
--postgres:create trigger access_changed after insert or update or delete on access_grant for each statement execute function access_changed();
--sqlite:create trigger access_changed_access_grant_insert after insert on access_grant begin update access_epoch set value = value + 1; end;
--sqlite:create trigger access_changed_access_grant_update after update on access_grant begin update access_epoch set value = value + 1; end;
--sqlite:create trigger access_changed_access_grant_delete after delete on access_grant begin update access_epoch set value = value + 1; end;
--postgres:create trigger access_changed after insert or update or delete on space for each statement execute function access_changed();
--sqlite:create trigger access_changed_space_insert after insert on space begin update access_epoch set value = value + 1; end;
--sqlite:create trigger access_changed_space_update after update on space begin update access_epoch set value = value + 1; end;
--sqlite:create trigger access_changed_space_delete after delete on space begin update access_epoch set value = value + 1; end;
--postgres:create trigger access_changed after insert or update or delete on affiliation for each statement execute function access_changed();
--sqlite:create trigger access_changed_affiliation_insert after insert on affiliation begin update access_epoch set value = value + 1; end;
--sqlite:create trigger access_changed_affiliation_update after update on affiliation begin update access_epoch set value = value + 1; end;
--sqlite:create trigger access_changed_affiliation_delete after delete on affiliation begin update access_epoch set value = value + 1; end;
--postgres:create trigger access_changed after insert or update or delete on unit for each statement execute function access_changed();
--sqlite:create trigger access_changed_unit_insert after insert on unit begin update access_epoch set value = value + 1; end;
--sqlite:create trigger access_changed_unit_update after update on unit begin update access_epoch set value = value + 1; end;
--sqlite:create trigger access_changed_unit_delete after delete on unit begin update access_epoch set value = value + 1; end;
--postgres:create trigger access_changed after insert or update or delete on authority for each statement execute function access_changed();
--sqlite:create trigger access_changed_authority_insert after insert on authority begin update access_epoch set value = value + 1; end;
--sqlite:create trigger access_changed_authority_update after update on authority begin update access_epoch set value = value + 1; end;
--sqlite:create trigger access_changed_authority_delete after delete on authority begin update access_epoch set value = value + 1; end;
--postgres:create trigger access_changed after insert or update or delete on post for each statement execute function access_changed();
--sqlite:create trigger access_changed_post_insert after insert on post begin update access_epoch set value = value + 1; end;
--sqlite:create trigger access_changed_post_update after update on post begin update access_epoch set value = value + 1; end;
--sqlite:create trigger access_changed_post_delete after delete on post begin update access_epoch set value = value + 1; end;
--postgres:create trigger access_changed after insert or update or delete on holding for each statement execute function access_changed();
--sqlite:create trigger access_changed_holding_insert after insert on holding begin update access_epoch set value = value + 1; end;
--sqlite:create trigger access_changed_holding_update after update on holding begin update access_epoch set value = value + 1; end;
--sqlite:create trigger access_changed_holding_delete after delete on holding begin update access_epoch set value = value + 1; end;
--postgres:create trigger access_changed after insert or update or delete on mandate for each statement execute function access_changed();
--sqlite:create trigger access_changed_mandate_insert after insert on mandate begin update access_epoch set value = value + 1; end;
--sqlite:create trigger access_changed_mandate_update after update on mandate begin update access_epoch set value = value + 1; end;
--sqlite:create trigger access_changed_mandate_delete after delete on mandate begin update access_epoch set value = value + 1; end;

-- A group is a space with a name, rules and a security profile. What opens it stands in access_grant
-- alone; a membership says since when, as what and under which rules, and one grant follows from it.

create table security_profile (
    key text primary key,
    ordinal bigint not null,
    name_de text not null,
    name_en text not null,
    guests boolean not null,
    downloads boolean not null,
    mail text not null,
    invite smallint not null,
    members smallint not null,
    retention_days bigint,
    classification text not null
);
insert into security_profile values
    ('offen', 1, 'offen', 'open', true, true, 'full', 3, 2, null, 'offen'),
    ('intern', 2, 'intern', 'internal', false, true, 'title', 3, 2, 365, 'intern'),
    ('erhoeht', 3, 'intern, erhöht', 'internal, raised', true, true, 'title', 4, 3, 365, 'intern'),
    ('streng', 4, 'streng', 'strict', false, false, 'none', 5, 3, 180, 'vertraulich');

create table work_group (
    id {id} primary key references space (id),
    kind text not null,
    name text not null,
    sort text not null,
    purpose text not null,
    authority_id {id} not null references authority (id),
    visibility text not null,
    audience text not null,
    entry text not null,
    profile text not null references security_profile (key),
    phase text not null,
    rules_version bigint not null,
    rules_binding bigint not null,
    mandate text not null,
    ends_on text,
    review_on text,
    version bigint not null,
    created_at bigint not null
);
create index work_group_sort on work_group (sort, id);
create index work_group_authority on work_group (authority_id);

create table group_rules (
    group_id {id} not null references work_group (id),
    version bigint not null,
    text text not null,
    binding boolean not null,
    created_at bigint not null,
    primary key (group_id, version)
);

create table membership (
    group_id {id} not null references work_group (id),
    person_id {id} not null references person (id),
    level smallint not null,
    title text not null,
    rules_version bigint not null,
    accepted_on text,
    until_day text,
    created_at bigint not null,
    primary key (group_id, person_id)
);
create index membership_person on membership (person_id);

create table entry_request (
    id {id} primary key,
    group_id {id} not null references work_group (id),
    person_id {id} not null references person (id),
    kind text not null,
    by_id {id} not null references person (id),
    text text not null,
    rules_version bigint not null,
    state text not null,
    answer text not null,
    decided_by_id {id} references person (id),
    created_at bigint not null,
    expires_at bigint not null,
    decided_at bigint
);
create unique index entry_request_open on entry_request (group_id, person_id) where state = 'open';
create index entry_request_person on entry_request (person_id);

create table notice (
    id {id} primary key,
    person_id {id} not null references person (id),
    key text not null,
    kind text not null,
    thing {id},
    about text not null,
    created_at bigint not null,
    read_at bigint,
    unique (person_id, key)
);
create index notice_person on notice (person_id, created_at);
