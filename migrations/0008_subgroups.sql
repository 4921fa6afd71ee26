-- A group may lie below another. It has its own rules, members and visibility; when the one above is
-- gone, it stands for itself.
alter table work_group add column parent_id {id} references work_group (id) on delete set null;
create index work_group_parent on work_group (parent_id);

-- A section of a group is a space that narrows the group's. Members from the level `least` on are in it
-- by what they are, others by name.
create table group_section (
    id {id} primary key references space (id),
    group_id {id} not null references work_group (id),
    name text not null,
    sort text not null,
    least smallint not null,
    created_at bigint not null
);
create index group_section_group on group_section (group_id, sort);

-- The frame of every page names the reader's own groups; they are kept under the number of rights.
--postgres:create trigger access_changed after update of name, phase on work_group for each statement execute function access_changed();
--sqlite:create trigger access_changed_work_group_update after update of name, phase on work_group begin update access_epoch set value = value + 1; end;
--postgres:create trigger access_changed after update of place on membership for each statement execute function access_changed();
--sqlite:create trigger access_changed_membership_update after update of place on membership begin update access_epoch set value = value + 1; end;
