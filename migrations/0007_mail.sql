-- A mail to be sent, which holds several notices. Nothing of its words stands here: what it says is
-- decided when it is sent. next_at is when it may be tried, and while somebody tries it, when another
-- may; attempts tells one try from the next.
create table mail (
    id {id} primary key,
    person_id {id} not null references person (id),
    next_at bigint not null,
    attempts bigint not null,
    created_at bigint not null
);
create index mail_next on mail (next_at, id);
create index mail_person on mail (person_id);

-- A notice that has not gone out; written with it. Without mail_id it waits for its mail.
create table mail_notice (
    notice_id {id} primary key references notice (id) on delete cascade,
    mail_id {id} references mail (id) on delete cascade
);
create index mail_notice_mail on mail_notice (mail_id);

create table mail_wish (
    person_id {id} primary key references person (id),
    preset text not null
);

create table mail_choice (
    person_id {id} not null references person (id),
    space_id {id} not null references space (id) on delete cascade,
    choice text not null,
    primary key (person_id, space_id)
);
create index mail_choice_space on mail_choice (space_id);
