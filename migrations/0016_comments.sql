-- Where an authority lets people comment (everywhere, groups, nowhere), and whether a group's leads do.
alter table authority add column comments text not null default 'everywhere';
alter table work_group add column comments boolean not null default true;
