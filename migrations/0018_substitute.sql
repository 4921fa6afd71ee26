-- Who looks at something instead of the person who was asked, and from which day; none once they were told.
alter table review add column substitute_id {id};
alter table review add column steps_in_on text;
create index review_steps_in on review (steps_in_on);
