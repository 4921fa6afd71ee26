-- Which pictures a content shows, and what of it does: a version, a comment, or what it has beside its text. Who may
-- see a picture follows from it, and what nothing shows any more goes.
create table picture_use (
    picture_id {id} not null references picture (id) on delete cascade,
    by_id {id} not null,
    content_id {id} not null references content (id) on delete cascade,
    primary key (picture_id, by_id)
);
create index picture_use_by on picture_use (by_id);
create index picture_use_content on picture_use (content_id);
create index picture_created on picture (created_at);

-- Ids are written with hyphens or without.
create table named_picture (id {id} not null, space_id {id} not null, name text not null);
--sqlite: insert into named_picture select id, space_id, lower(hex(id)) from picture;
--postgres: insert into named_picture select id, space_id, replace(id::text, '-', '') from picture;
insert into named_picture select id, space_id, substr(name, 1, 8) || '-' || substr(name, 9, 4) || '-' || substr(name, 13, 4)
    || '-' || substr(name, 17, 4) || '-' || substr(name, 21) from named_picture;
insert into picture_use (picture_id, by_id, content_id)
    select distinct p.id, r.id, c.id from revision r
    join content c on c.id = r.content_id
    join named_picture p on p.space_id = c.space_id and r.document like '%' || p.name || '%'
    where r.document like '%"image"%';
insert into picture_use (picture_id, by_id, content_id)
    select distinct p.id, m.id, c.id from comment m
    join content c on c.id = m.content_id
    join named_picture p on p.space_id = c.space_id and m.document like '%' || p.name || '%'
    where m.document like '%"image"%';
insert into picture_use (picture_id, by_id, content_id)
    select distinct p.id, c.id, c.id from news n
    join content c on c.id = n.content_id
    join named_picture p on p.space_id = c.space_id and (n.picture_id = p.id or n.ahead like '%' || p.name || '%')
    where n.picture_id is not null or n.ahead is not null;
drop table named_picture;
