-- Progress is evidence: one row per record, never changed; a wrong one is superseded by a new one.
create table progress (
    id                 uuid        not null primary key,
    initiative_id      uuid        not null references initiative (id),
    activity_id        uuid references activity (id),
    kind               text        not null,
    percent            numeric,
    forecast_finish    date,
    note               text        not null default '',
    occurred_on        date        not null,
    occurred_precision text        not null default 'day',
    recorded_at        timestamptz not null,
    recorded_by        uuid        not null references person (id),
    supersedes         uuid references progress (id),
    source             text        not null default '',
    request_key        text        not null,
    constraint progress_is_superseded_once unique (supersedes),
    constraint progress_is_recorded_once unique (recorded_by, request_key)
);
alter table progress add constraint progress_kind_is_known check (kind in ('started', 'finished', 'percent', 'forecast', 'note', 'withdrawn'));
alter table progress add constraint progress_percent_is_a_share check (percent between 0 and 100);
create index progress_by_initiative on progress (initiative_id, occurred_on desc, recorded_at desc);
create index progress_by_activity on progress (activity_id, occurred_on desc, recorded_at desc);
create index progress_by_time on progress (recorded_at desc);

-- A gate's record counts as verified only after a second person's confirmation (复核).
create table progress_confirmation (
    progress_id  uuid        not null primary key references progress (id),
    decision     text        not null,
    note         text        not null default '',
    decided_at   timestamptz not null,
    decided_by   uuid        not null references person (id)
);
alter table progress_confirmation add constraint progress_confirmation_decision_is_known check (decision in ('confirmed', 'returned'));

-- Files lie in the database, so that a file and its record are one transaction.
create table evidence_file (
    id            uuid        not null primary key,
    progress_id   uuid        not null references progress (id),
    initiative_id uuid        not null references initiative (id),
    name          text        not null,
    media_type    text        not null,
    size_bytes    bigint      not null,
    sm3           text        not null,
    recorded_at   timestamptz not null
);
create index evidence_file_by_progress on evidence_file (progress_id);
create index evidence_file_by_initiative on evidence_file (initiative_id);
create table evidence_content (
    evidence_file_id uuid  not null primary key references evidence_file (id),
    content          bytea not null
);

-- Money: the plan of a year, with its monthly curve where there is one, and what was done.
create table money_plan (
    initiative_id uuid    not null references initiative (id),
    year          int     not null,
    currency      text    not null,
    amount        numeric not null,
    curve         numeric[],
    source        text    not null default '',
    primary key (initiative_id, year, currency)
);
create table money_done (
    id            uuid        not null primary key,
    initiative_id uuid        not null references initiative (id),
    occurred_on   date        not null,
    currency      text        not null,
    amount        numeric     not null,
    source        text        not null default '',
    recorded_at   timestamptz not null,
    recorded_by   uuid        not null references person (id),
    supersedes    uuid references money_done (id),
    request_key   text        not null,
    constraint money_done_is_superseded_once unique (supersedes),
    constraint money_done_is_recorded_once unique (recorded_by, request_key)
);
create index money_done_by_initiative on money_done (initiative_id, occurred_on);

-- A cause that justifies being late holds a light until a day, visibly (正当理由).
create table justified_cause (
    id            uuid        not null primary key,
    initiative_id uuid        not null references initiative (id),
    reason        text        not null,
    approved_by   uuid        not null references person (id),
    recorded_at   timestamptz not null,
    holds_from    date        not null,
    holds_until   date        not null,
    ended_at      timestamptz
);
alter table justified_cause add constraint justified_cause_runs_forward check (holds_from <= holds_until);
create index justified_cause_by_initiative on justified_cause (initiative_id, holds_until);

-- The light of today, repeated here from the records so that a wall chart of a city is one read. Recomputed with
-- every change of the initiative and once a day; a past day is computed from the records.
create table initiative_light (
    initiative_id     uuid    not null primary key references initiative (id),
    evaluated_on      date    not null,
    light             text    not null,
    computed_light    text    not null,
    rule_version      text    not null,
    reasons           text    not null,
    planned_percent   numeric,
    earned_percent    numeric,
    next_due_on       date,
    overdue_count     int     not null default 0,
    days_late         int     not null default 0,
    silent_days       int,
    missing_fixes     int     not null default 0,
    started           boolean not null default false,
    finished          boolean not null default false
);
alter table initiative_light add constraint initiative_light_is_known check (light in ('red', 'amber', 'green', 'blue', 'grey'));
create index initiative_light_by_light on initiative_light (light, initiative_id);
create index initiative_light_by_day on initiative_light (evaluated_on);

create table saved_view (
    id         uuid        not null primary key,
    person_id  uuid        not null references person (id),
    page       text        not null,
    name       text        not null,
    query      text        not null,
    created_at timestamptz not null,
    constraint saved_view_name_is_unique unique (person_id, page, name)
);

-- An uploaded ledger on its way: kept as it came until it is applied or dropped.
create table ledger_import (
    id           uuid        not null primary key,
    person_id    uuid        not null references person (id),
    file_name    text        not null,
    sm3          text        not null,
    content      bytea       not null,
    state        text        not null,
    uploaded_at  timestamptz not null,
    rows_total   int         not null default 0,
    rows_done    int         not null default 0,
    outcome      text        not null default '',
    finished_at  timestamptz
);
alter table ledger_import add constraint ledger_import_state_is_known check (state in
    ('uploaded', 'checking', 'checked', 'refused', 'applying', 'applied', 'failed'));
create index ledger_import_by_person on ledger_import (person_id, uploaded_at desc);
