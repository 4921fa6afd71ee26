-- Topics, the managed list of what things are about. What somebody proposed waits until it is decided; what is
-- retired stays where it was given; what was merged only leads on.

alter table topic add column state text not null default 'live';
alter table topic add column merged_id {id} references topic (id);
alter table topic add column proposed_by_id {id};
