-- What the newest version of news has beside its text, while readers still see an older one. As JSON: it
-- is read as a whole, by those who work on the news alone.
alter table news add column ahead text;
