create extension if not exists ltree with schema public;
create extension if not exists pg_trgm with schema public;

-- The organisation tree; path holds the codes from the root down, so that a subtree is one comparison.
create table organisation (
    id         uuid    not null primary key,
    code       text    not null,
    name       text    not null,
    name_en    text    not null default '',
    kind       text    not null,
    parent_id  uuid references organisation (id),
    path       ltree   not null,
    in_service boolean not null default true,
    source     text    not null default '',
    constraint organisation_code_is_unique unique (code)
);
alter table organisation add constraint organisation_code_is_a_label check (code ~ '^[A-Za-z0-9_-]{1,60}$');
create index organisation_by_path on organisation using gist (path);
create index organisation_by_parent on organisation (parent_id, code);

-- A person's account. The display name stands on every record made at work; mobile and e-mail are encrypted (SM4-GCM).
create table person (
    id                    uuid        not null primary key,
    username              text        not null,
    display_name          text        not null,
    post                  text        not null default '',
    organisation_id       uuid        not null references organisation (id),
    mobile_encrypted      text,
    email_encrypted       text,
    password_hash         text        not null,
    must_change_password  boolean     not null default false,
    locked                boolean     not null default false,
    locale                text        not null default 'zh-CN',
    created_at            timestamptz not null,
    constraint person_username_is_unique unique (username)
);
alter table person add constraint person_username_is_plain check (username ~ '^[a-z0-9][a-z0-9._-]{1,39}$');
create index person_by_organisation on person (organisation_id);

-- A role holds in an organisation and everything below it.
create table role_grant (
    person_id       uuid not null references person (id),
    role            text not null,
    organisation_id uuid not null references organisation (id),
    primary key (person_id, role, organisation_id)
);
alter table role_grant add constraint role_grant_role_is_known check (role in
    ('administrator', 'leader', 'supervision_office', 'investment_officer', 'steward', 'unit_officer', 'viewer'));

-- Failed sign-ins, counted per name and per address to slow a guesser down.
create table sign_in_failure (
    id          uuid        not null primary key,
    username    text        not null,
    address     text        not null,
    occurred_at timestamptz not null
);
create index sign_in_failure_by_username on sign_in_failure (username, occurred_at);
create index sign_in_failure_by_address on sign_in_failure (address, occurred_at);

create table api_token (
    id           uuid        not null primary key,
    person_id    uuid        not null references person (id),
    name         text        not null,
    token_hash   text        not null,
    scopes       text[]      not null,
    created_at   timestamptz not null,
    expires_on   date        not null,
    last_used_on date,
    revoked_at   timestamptz,
    constraint api_token_hash_is_unique unique (token_hash)
);
create index api_token_by_person on api_token (person_id);

-- The one-time link that makes the first administrator.
create table setup_link (
    token_hash text        not null primary key,
    created_at timestamptz not null,
    used_at    timestamptz
);

create table suggestion (
    id          uuid        not null primary key,
    person_id   uuid        not null references person (id),
    kind        text        not null,
    text        text        not null,
    page        text        not null,
    recorded_at timestamptz not null,
    answer      text,
    answered_by uuid references person (id),
    answered_at timestamptz
);
alter table suggestion add constraint suggestion_kind_is_known check (kind in ('suggestion', 'complaint'));
create index suggestion_by_person on suggestion (person_id, recorded_at desc);
create index suggestion_by_time on suggestion (recorded_at desc);
