-- What the form of a key project asks for by year and no other record holds; a later row takes the place of one before.
create table key_project_target (
    id              uuid        not null primary key,
    lead_id         uuid        not null references lead (id),
    year            int         not null,
    physical_target text        not null,
    leader_post     text        not null,
    recorded_at     timestamptz not null,
    recorded_by     uuid        not null references person (id),
    request_key     text        not null,
    constraint key_project_target_is_recorded_once unique (recorded_by, request_key)
);
create index key_project_target_by_lead on key_project_target (lead_id, year, recorded_at);

-- How a department rates a key project; the latest of each department and year holds.
create table key_project_rating (
    id          uuid        not null primary key,
    lead_id     uuid        not null references lead (id),
    year        int         not null,
    department  text        not null,
    grade       text        not null,
    comment     text        not null,
    rated_on    date        not null,
    recorded_at timestamptz not null,
    recorded_by uuid        not null references person (id),
    request_key text        not null,
    constraint key_project_rating_is_recorded_once unique (recorded_by, request_key)
);
alter table key_project_rating add constraint key_project_rating_grade_is_known check (grade in ('A', 'B', 'C', 'D'));
create index key_project_rating_by_lead on key_project_rating (lead_id, year, department, recorded_at);
