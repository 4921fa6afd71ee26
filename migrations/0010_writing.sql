-- What people write: contributions, pages and news are content with a table of their own beside it; drafts,
-- pictures and the conversation about them are the same for all.

alter table content add column deputy_kind text;
alter table content add column deputy_id {id};
alter table content add column phase_at bigint not null default 0;
alter table content add column published_at bigint;
alter table content add column review_on text;
-- A decision to publish at a moment: what, and who decided it.
alter table content add column publish_at bigint;
alter table content add column publish_revision {id};
alter table content add column publish_by_id {id};
alter table content add column expires_on text;
-- Who may change it beyond its owners; whether it may be commented on.
alter table content add column locked boolean not null default false;
alter table content add column comments boolean not null default true;
update content set phase_at = created_at;
create index content_newest on content (kind, phase, published_at);
create index content_owner on content (owner_id);
create index content_publish on content (publish_at);

alter table revision add column name text not null default '';

-- Employees write in their own house.
update access_grant set level = 3 where source = 'own house';

create table page (
    content_id {id} primary key references content (id) on delete cascade,
    parent_id {id} references page (content_id) on delete set null,
    place bigint not null
);
create index page_parent on page (parent_id);

create table contribution (
    content_id {id} primary key references content (id) on delete cascade,
    attached_id {id} references content (id) on delete set null
);

create table news_channel (
    space_id {id} primary key references space (id) on delete cascade,
    four_eyes boolean not null default false,
    comments boolean not null default true
);

create table news (
    content_id {id} primary key references content (id) on delete cascade,
    teaser text not null,
    picture_id {id},
    picture_alt text not null,
    focus_x smallint not null,
    focus_y smallint not null,
    pinned boolean not null,
    urgent boolean not null,
    asks_confirmation boolean not null,
    addressed text not null,
    secret {id} not null
);

-- That it was read, as a number that nobody can lead back to a person without the secret, which goes
-- with the news.
create table news_confirmation (
    news_id {id} not null references news (content_id) on delete cascade,
    token {bytes} not null,
    primary key (news_id, token)
);

create table review (
    content_id {id} primary key references content (id) on delete cascade,
    revision_id {id} not null,
    asked_by_id {id},
    reviewer_id {id},
    note text not null,
    due_on text,
    decision text,
    answer text not null,
    created_at bigint not null
);

create table draft (
    id {id} primary key,
    account_id {id} not null references account (id) on delete cascade,
    address text not null,
    fields text not null,
    saved_at bigint not null
);
create index draft_account on draft (account_id, address);

create table picture (
    id {id} primary key,
    space_id {id} not null references space (id) on delete cascade,
    owner_id {id},
    mime text not null,
    width bigint not null,
    height bigint not null,
    bytes {bytes} not null,
    created_at bigint not null
);
create index picture_space on picture (space_id);

create table comment (
    id {id} primary key,
    content_id {id} not null references content (id) on delete cascade,
    parent_id {id} references comment (id) on delete cascade,
    author_id {id},
    document text not null,
    created_at bigint not null,
    edited_at bigint,
    removed text
);
create index comment_content on comment (content_id, created_at);

create table reaction (
    content_id {id} not null references content (id) on delete cascade,
    comment_id {id} not null,
    person_id {id} not null,
    kind text not null,
    primary key (content_id, comment_id, person_id, kind)
);

create table bookmark (
    person_id {id} not null,
    content_id {id} not null references content (id) on delete cascade,
    created_at bigint not null,
    primary key (person_id, content_id)
);

create table subscription (
    person_id {id} not null,
    thing_id {id} not null,
    kind text not null,
    primary key (person_id, thing_id)
);
create index subscription_thing on subscription (thing_id);

create table report (
    id {id} primary key,
    content_id {id} not null references content (id) on delete cascade,
    comment_id {id} references comment (id) on delete cascade,
    reporter_id {id},
    reason text not null,
    created_at bigint not null,
    decided_at bigint,
    decision text,
    answer text not null
);
create index report_content on report (content_id);

create table topic (
    id {id} primary key,
    parent_id {id} references topic (id),
    name text not null,
    sort text not null
);

create table content_topic (
    content_id {id} not null references content (id) on delete cascade,
    topic_id {id} not null references topic (id) on delete cascade,
    primary key (content_id, topic_id)
);
create index content_topic_topic on content_topic (topic_id);

alter table notice add column space_id {id};
