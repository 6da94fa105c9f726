-- An office's own version of a rule, beside those that the product ships; both are chosen by region and date.
create table rule_version (
    id           uuid        not null primary key,
    code         text        not null,
    region       text        not null,
    in_force_from date       not null,
    in_force_to  date,
    source       text        not null,
    body         text        not null,
    recorded_at  timestamptz not null,
    recorded_by  uuid        not null,
    withdrawn_at timestamptz,
    constraint rule_version_is_unique unique (code, region, in_force_from, recorded_at)
);

-- The catalogue of mechanisms (制度库).
create table mechanism (
    code            text not null primary key,
    name            text not null,
    name_en         text not null,
    requires        text not null,
    kind            text not null,
    room            text not null,
    organisation_id uuid references organisation (id),
    source          text not null,
    served_as       text not null default '',
    served_at       text not null default '',
    search_text     text not null
);
create index mechanism_by_room on mechanism (room, code);
