-- Lists show the newest first, of one place or of all the reader reads. Each is read from an index in its
-- order, so that it takes no longer the more there is: with the order of all places alone, a group's list
-- looked at every contribution there was until it had found its own.
drop index content_space;
drop index content_newest;
--sqlite:create index content_space on content (space_id, kind, phase, published_at, id);
--sqlite:create index content_newest on content (kind, phase, published_at, id);
--postgres:create index content_space on content (space_id, kind, phase, published_at desc nulls last, id desc);
--postgres:create index content_newest on content (kind, phase, published_at desc nulls last, id desc);

-- The last place below a page is the end of an index.
drop index page_parent;
create index page_parent on page (parent_id, place);

-- What ends on a day is looked for many times a day, and most contents never end.
create index content_expires on content (expires_on) where expires_on is not null;
