-- Moments are microseconds UTC (bigint), days ISO text. Text is compared by folded columns.

-- WHO -----------------------------------------------------------------------------------------
create table authority (
    id {id} primary key,
    key text not null unique,
    short text not null,
    name text not null,
    kind text not null,
    house text not null,
    released_fields text not null,
    active boolean not null,
    created_at bigint not null
);

create table site (
    id {id} primary key,
    authority_id {id} not null references authority (id),
    key text not null,
    name text not null,
    street text not null,
    postcode text not null,
    city text not null,
    unique (authority_id, key)
);

-- WHERE ---------------------------------------------------------------------------------------
create table space (
    id {id} primary key,
    kind text not null,
    authority_id {id} references authority (id),
    parent_id {id} references space (id),
    created_at bigint not null
);
create index space_authority on space (authority_id);

create table access_grant (
    id {id} primary key,
    space_id {id} not null references space (id),
    principal_kind text not null,
    principal_id {id} not null,
    level smallint not null,
    source text not null,
    from_at bigint not null,
    until_at bigint,
    unique (space_id, principal_id, source)
);
create index access_grant_principal on access_grant (principal_id, space_id, level);

create table mandate (
    person_id {id} not null,
    role text not null,
    authority_id {id} references authority (id),
    unique (person_id, role, authority_id)
);

-- DIRECTORY -----------------------------------------------------------------------------------
create table unit (
    id {id} primary key,
    authority_id {id} not null references authority (id),
    space_id {id} not null references space (id),
    parent_id {id} references unit (id),
    key text not null,
    kind text not null,
    number text not null,
    name text not null,
    tasks text not null,
    phone text not null,
    email text not null,
    ordinal bigint not null,
    valid_from text,
    valid_until text,
    unique (authority_id, key)
);
create index unit_parent on unit (parent_id);

create table person (
    id {id} primary key,
    title text not null,
    given text not null,
    prefix text not null,
    family text not null,
    sort text not null,
    welcome_since text,
    portrait_id {id},
    version bigint not null,
    created_at bigint not null
);

create table affiliation (
    id {id} primary key,
    person_id {id} not null references person (id),
    authority_id {id} not null references authority (id),
    unit_id {id} not null references unit (id),
    kind text not null,
    from_day text,
    until_day text,
    released boolean not null,
    function text not null,
    official_title text not null,
    phone text not null,
    email text not null,
    room text not null,
    site_id {id} references site (id),
    first_aider boolean not null,
    fire_warden boolean not null
);
create index affiliation_person on affiliation (person_id);
create index affiliation_unit on affiliation (unit_id);
create index affiliation_authority on affiliation (authority_id);

create table post (
    id {id} primary key,
    unit_id {id} not null references unit (id),
    key text not null,
    function text not null,
    grade text not null,
    leads boolean not null,
    vacant boolean not null,
    vacant_since text,
    ordinal bigint not null,
    unique (unit_id, key)
);

create table holding (
    id {id} primary key,
    post_id {id} not null references post (id),
    person_id {id} not null references person (id),
    role text not null,
    from_day text,
    until_day text
);
create index holding_post on holding (post_id);
create index holding_person on holding (person_id);

create table line (
    id {id} primary key,
    authority_id {id} not null references authority (id),
    unit_id {id} not null references unit (id),
    site_id {id} references site (id),
    key text not null,
    name text not null,
    phone text not null,
    email text not null,
    room text not null,
    ordinal bigint not null,
    unique (authority_id, key)
);
create index line_unit on line (unit_id);

create table profile_field (
    person_id {id} not null references person (id),
    field text not null,
    ring text not null,
    value text not null,
    primary key (person_id, field)
);

create table portrait (
    id {id} primary key,
    person_id {id} not null unique references person (id),
    media_type text not null,
    bytes {bytes} not null
);

create table skill (
    name text primary key
);

-- SIGNING IN ----------------------------------------------------------------------------------
create table account (
    id {id} primary key,
    person_id {id} not null references person (id),
    login text not null unique,
    password_hash text,
    blocked boolean not null,
    lang text not null,
    theme text not null,
    created_at bigint not null
);
create index account_person on account (person_id);

create table identity (
    issuer text not null,
    subject text not null,
    account_id {id} not null references account (id),
    primary key (issuer, subject)
);

create table one_time_code (
    code_hash {bytes} primary key,
    account_id {id} not null references account (id),
    expires_at bigint not null
);

create table session (
    id {id} primary key,
    account_id {id} not null references account (id),
    token_hash {bytes} not null unique,
    device text not null,
    created_at bigint not null,
    idle_at bigint not null,
    expires_at bigint not null
);
create index session_account on session (account_id);

create table sign_in_throttle (
    subject_hash {bytes} primary key,
    failures bigint not null,
    open_at bigint not null,
    forget_at bigint not null
);

create table parked_input (
    account_id {id} not null references account (id),
    address text not null,
    fields text not null,
    expires_at bigint not null,
    primary key (account_id, address)
);

-- WHAT ----------------------------------------------------------------------------------------
create table content (
    id {id} primary key,
    space_id {id} not null references space (id),
    kind text not null,
    owner_kind text not null,
    owner_id {id} not null,
    phase text not null,
    head_revision {id},
    published_revision {id},
    lang text not null,
    variant_of {id} references content (id),
    classification text not null,
    retention text not null,
    valid_until text,
    created_at bigint not null
);
create index content_space on content (space_id, kind, phase);

create table revision (
    id {id} primary key,
    content_id {id} not null references content (id),
    number bigint not null,
    title text not null,
    document text not null,
    author_id {id},
    created_at bigint not null,
    unique (content_id, number)
);

-- PLATFORM ------------------------------------------------------------------------------------
create table outbox (
    seq {serial},
--postgres:    xid xid8 not null default pg_current_xact_id(),
    kind text not null,
    thing {id} not null,
    at bigint not null
);
--postgres:create index outbox_order on outbox (xid, seq);

create table setting (
    authority_id {id} references authority (id),
    key text not null,
    value text not null,
    unique (authority_id, key)
);

create table audit_event (
    id {id} primary key,
    at bigint not null,
    actor_id {id},
    action text not null,
    thing {id},
    authority_id {id}
);
