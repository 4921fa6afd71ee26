-- When readers first saw a version. What they never saw stays with those who work on it; until now, all that came
-- before the version they see was open to them.
alter table revision add column published_at bigint;
update revision set published_at = (
    select case when c.published_at > revision.created_at then c.published_at else revision.created_at end
    from content c where c.id = revision.content_id
) where number <= (
    select shown.number from content c join revision shown on shown.id = c.published_revision
    where c.id = revision.content_id
);

-- Notices of what is thrown away go with it.
create index notice_thing on notice (thing);
