-- Reference lists that initiatives are filtered by.
create table industry (
    code        text not null primary key,
    name        text not null,
    name_en     text not null default '',
    parent_code text references industry (code),
    scheme      text not null,
    path        ltree not null,
    source      text not null default ''
);
create index industry_by_path on industry using gist (path);

create table place (
    code        text not null primary key,
    name        text not null,
    kind        text not null,
    parent_code text references place (code),
    area_square_metres numeric,
    path        ltree not null,
    note        text not null default '',
    source      text not null default ''
);
create index place_by_path on place using gist (path);

-- Lists (三张清单 and others) and programmes (主题): collections of initiatives.
create table collection (
    code           text  not null primary key,
    form           text  not null,
    kind           text,
    name           text  not null,
    name_en        text  not null,
    purpose        text  not null default '',
    purpose_en     text  not null default '',
    fields         text[] not null default '{}',
    figure_code    text,
    mechanism_code text,
    source         text  not null default ''
);
alter table collection add constraint collection_form_is_known check (form in ('list', 'programme'));
alter table collection add constraint collection_kind_is_known check (kind in ('project', 'key_task', 'reform', 'hard_problem'));

-- Everything promised (事项). The five fixes: owner (定人), content (定事), standard (定标), promised_on (定时),
-- answerable_organisation (定责); any of them may be missing, and the page says so.
create table initiative (
    id                          uuid        not null primary key,
    code                        text        not null,
    kind                        text        not null,
    name                        text        not null,
    stage                       text        not null default '',
    parent_id                   uuid references initiative (id),
    organisation_id             uuid        not null references organisation (id),
    owner_id                    uuid references person (id),
    content                     text        not null default '',
    standard                    text        not null default '',
    answerable_organisation_id  uuid references organisation (id),
    leader_post                 text        not null default '',
    started_on                  date,
    promised_on                 date,
    promised_precision          text,
    statutory_on                date,
    internal_on                 date,
    schedule_basis              text        not null default 'plan_curve',
    investor_organisation_id    uuid references organisation (id),
    industry_code               text references industry (code),
    place_code                  text references place (code),
    investment                  numeric,
    investment_currency         text,
    floor_area_square_metres    numeric,
    land_area_mu                numeric,
    note                        text        not null default '',
    source                      text        not null default '',
    search_text                 text        not null,
    han_pairs                   text[]      not null,
    version                     int         not null default 1,
    created_at                  timestamptz not null,
    updated_at                  timestamptz not null,
    closed_on                   date,
    constraint initiative_code_is_unique unique (code)
);
alter table initiative add constraint initiative_kind_is_known check (kind in ('project', 'key_task', 'reform', 'hard_problem'));
alter table initiative add constraint initiative_schedule_basis_is_known check (schedule_basis in ('elapsed_months', 'plan_curve'));
alter table initiative add constraint initiative_investment_has_currency check ((investment is null) = (investment_currency is null));
create index initiative_by_organisation on initiative (organisation_id, code);
create index initiative_by_owner on initiative (owner_id);
create index initiative_by_parent on initiative (parent_id);
create index initiative_by_promise on initiative (promised_on, id);
create index initiative_by_name on initiative (name, id);
create index initiative_by_industry on initiative (industry_code);
create index initiative_by_place on initiative (place_code);
create index initiative_by_text on initiative using gin (search_text public.gin_trgm_ops);
create index initiative_by_han_pairs on initiative using gin (han_pairs);

create table initiative_joint_unit (
    initiative_id   uuid not null references initiative (id),
    organisation_id uuid not null references organisation (id),
    primary key (initiative_id, organisation_id)
);
create index initiative_joint_unit_by_organisation on initiative_joint_unit (organisation_id, initiative_id);

create table collection_item (
    collection_code text not null references collection (code),
    initiative_id   uuid not null references initiative (id),
    field           text not null default '',
    primary key (collection_code, initiative_id)
);
create index collection_item_by_initiative on collection_item (initiative_id);

-- Last number given out per code prefix and year (PRJ-2026-0007), allocated under its row lock.
create table initiative_number (
    prefix text not null,
    year   int  not null,
    last   int  not null,
    primary key (prefix, year)
);

-- An activity of the plan. The planned columns are the current plan; actual columns repeat the latest standing
-- progress record, so that a page of today needs no look into the history.
create table activity (
    id                     uuid    not null primary key,
    initiative_id          uuid    not null references initiative (id),
    position               int     not null,
    name                   text    not null,
    kind                   text    not null,
    gate                   boolean not null default false,
    stage                  text    not null default '',
    weight                 numeric not null default 1,
    duration_working_days  int     not null default 0,
    organisation_id        uuid references organisation (id),
    planned_start          date,
    planned_finish         date,
    planned_precision      text,
    statutory_on           date,
    source                 text    not null default '',
    percent                numeric not null default 0,
    actual_start           date,
    actual_finish          date,
    forecast_finish        date,
    verified               boolean not null default false,
    last_occurred_on       date,
    removed_at             timestamptz,
    constraint activity_position_is_unique unique (initiative_id, position)
);
alter table activity add constraint activity_kind_is_known check (kind in ('activity', 'milestone'));
alter table activity add constraint activity_percent_is_a_share check (percent between 0 and 100);
alter table activity add constraint activity_duration_is_not_negative check (duration_working_days >= 0);
alter table activity add constraint activity_plan_runs_forward check (planned_start is null or planned_finish is null or planned_start <= planned_finish);
create index activity_due on activity (planned_finish) where actual_finish is null and removed_at is null;

create table activity_link (
    initiative_id    uuid not null references initiative (id),
    predecessor_id   uuid not null references activity (id),
    successor_id     uuid not null references activity (id),
    lag_working_days int  not null default 0,
    ground           text not null default 'technical',
    primary key (predecessor_id, successor_id)
);
alter table activity_link add constraint activity_link_ground_is_known check (ground in ('legal', 'technical', 'customary'));
alter table activity_link add constraint activity_link_has_two_ends check (predecessor_id <> successor_id);
create index activity_link_by_initiative on activity_link (initiative_id);
create index activity_link_by_successor on activity_link (successor_id);

-- A frozen plan: the dates as they stood when somebody approved them, and why.
create table baseline (
    initiative_id uuid        not null references initiative (id),
    number        int         not null,
    approved_at   timestamptz not null,
    approved_by   uuid        not null references person (id),
    reason        text        not null,
    promised_on   date,
    primary key (initiative_id, number)
);
create table baseline_activity (
    initiative_id uuid not null,
    number        int  not null,
    activity_id   uuid not null references activity (id),
    start_on      date,
    finish_on     date,
    primary key (initiative_id, number, activity_id),
    foreign key (initiative_id, number) references baseline (initiative_id, number)
);
