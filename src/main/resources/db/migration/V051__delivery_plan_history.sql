-- What stood before a change, until when: of an initiative's fields, of an activity's plan, of a link. A past day is shown with
-- the plan that was in force when it ended. Unit, kind and code are always those of now, since rights and addresses follow them.
create table initiative_before (
    initiative_id              uuid        not null references initiative (id),
    until_at                   timestamptz not null,
    name                       text        not null,
    stage                      text        not null,
    parent_id                  uuid,
    owner_id                   uuid,
    content                    text        not null,
    standard                   text        not null,
    answerable_organisation_id uuid,
    leader_post                text        not null,
    started_on                 date,
    promised_on                date,
    promised_precision         text,
    statutory_on               date,
    internal_on                date,
    schedule_basis             text        not null,
    investor_organisation_id   uuid,
    industry_code              text,
    place_code                 text,
    investment                 numeric,
    investment_currency        text,
    floor_area_square_metres   numeric,
    land_area_mu               numeric,
    note                       text        not null,
    source                     text        not null,
    closed_on                  date,
    joint_units                uuid[]      not null,
    collections                text[]      not null,
    collection_fields          text[]      not null,
    primary key (initiative_id, until_at)
);

create table activity_before (
    activity_id              uuid        not null references activity (id),
    until_at                 timestamptz not null,
    initiative_id            uuid        not null references initiative (id),
    name                     text        not null,
    kind                     text        not null,
    gate                     boolean     not null,
    stage                    text        not null,
    weight                   numeric     not null,
    duration_working_days    int         not null,
    organisation_id          uuid,
    planned_start            date,
    planned_finish           date,
    planned_precision        text,
    statutory_on             date,
    source                   text        not null,
    calendar                 text        not null,
    constraint_kind          text,
    constraint_on            date,
    deadline_on              date,
    optimistic_working_days  int,
    likely_working_days      int,
    pessimistic_working_days int,
    crash_working_days       int,
    crash_cost_per_day       numeric,
    category                 text        not null,
    primary key (activity_id, until_at)
);
create index activity_before_by_initiative on activity_before (initiative_id, activity_id, until_at);

-- Since when it has been part of the plan; none: since the initiative was set up.
alter table activity add column added_at timestamptz;
alter table activity_link add column since_at timestamptz;

create table activity_link_before (
    predecessor_id uuid        not null references activity (id),
    successor_id   uuid        not null references activity (id),
    link_type      text        not null,
    until_at       timestamptz not null,
    since_at       timestamptz,
    initiative_id  uuid        not null references initiative (id),
    lag_days       int         not null,
    lag_unit       text        not null,
    ground         text        not null,
    source         text        not null,
    primary key (predecessor_id, successor_id, link_type, until_at)
);
create index activity_link_before_by_initiative on activity_link_before (initiative_id, until_at);
